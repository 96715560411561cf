# SPDX-License-Identifier: MIT
"""Where an article says itself that two names are one: "born", "known as", and the initials in brackets.

Initials often are those of another language (Doctors Without Borders is MSF), so that only the brackets tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from viewer.analysis.names.headlines import Naming
from viewer.domain.participant import EntityKind

_KNOWN_AS = re.compile(
    r",? \(?(?:who (?:is|was) )?(?:(?:now|also|better|best|widely|commonly|popularly|universally) )?"
    r"(?:known(?: simply| locally| universally)? as|nicknamed|aka|a\.k\.a\.|alias|born|née|nee|formerly|previously)"
    r"(?: the| as)? [“\"‘']?$"
)
_LONGEST_GAP = 48  # characters
_INITIALS = re.compile(r"[A-Z][A-Za-z&-]{0,6}[A-Z]$")


def other_names(text: str, namings: Sequence[Naming]) -> Iterator[tuple[int, int]]:
    """The indices of two neighbouring namings, in the order of the text, that the article calls the same."""
    for index, (one, two) in enumerate(pairwise(namings)):
        if one.kind != two.kind or two.start - one.end > _LONGEST_GAP:
            continue
        gap = text[one.end : two.start]
        if gap == " (" and text[two.end : two.end + 1] in (")", ",", ";"):
            if one.kind == EntityKind.ORGANISATION and " " in one.form and _INITIALS.match(two.form):
                yield index, index + 1
        elif len(gap) > 4 and _KNOWN_AS.match(gap):
            yield index, index + 1
