# SPDX-License-Identifier: MIT
"""The words that a pattern cannot match without, so that it is tried only where one of them stands.

Most words of an article are in no pattern at all. They part the text into short stretches, few of which hold a month, a
number or a unit; and a stretch with a month is nothing to the rules that need a weekday.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from viewer.analysis.dates.classes import expand

_PART = re.compile(r"\[[a-z_]+:|\(\?<?[:=!]|[])|?*]|[A-Z]+|[a-z]+|(?P<unknown>\S)")
_ASIDE = re.compile(r"\(\?<?[=!]")
_EVERYWHERE = frozenset(
    ("a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "from", "and", "or", "as", "that", "this", "COMMA",
     "DOT", "DASH", "POSS", "CAPITAL", "MARK")
)  # fmt: skip
"""What stands in nearly every sentence: to need it is not to need much."""


def anchors(notation: str, macros: Mapping[str, str]) -> frozenset[str]:
    """The symbols and words of which every match of a pattern holds one. ValueError where it needs none."""
    found = list(_PART.finditer(expand(notation, macros)))
    if unknown := next((match["unknown"] for match in found if match["unknown"]), ""):
        raise ValueError(f"not in the notation of patterns: {unknown!r}")
    needed = _needed([match[0] for match in reversed(found)])
    if not needed:
        raise ValueError(f"a pattern that can match without any word: {notation!r}")
    return needed


def _needed(parts: list[str]) -> frozenset[str]:
    """What the alternatives up to the next closing bracket need, whichever it is; empty where one needs nothing.

    ``parts`` are still to come, the next one last.
    """
    alternatives: list[frozenset[str]] = [frozenset()]
    while parts and (part := parts.pop()) not in (")", "]"):
        if part == "|":
            alternatives.append(frozenset())
            continue
        needed = _needed(parts) if part[0] in "[(" else frozenset((part,))
        if parts and parts[-1] in "?*":
            parts.pop()
        elif not _ASIDE.match(part):
            alternatives[-1] = _rarer(alternatives[-1], needed)
    return frozenset().union(*alternatives) if all(alternatives) else frozenset()


def _rarer(one: frozenset[str], two: frozenset[str]) -> frozenset[str]:
    """Of two sets of words, one of each of which is needed, that which is met with less often."""
    return min((needed for needed in (one, two) if needed), key=_frequency, default=frozenset())


def _frequency(words: frozenset[str]) -> tuple[int, int]:
    return len(words & _EVERYWHERE), len(words)
