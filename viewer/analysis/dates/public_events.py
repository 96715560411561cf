# SPDX-License-Identifier: MIT
"""Public events whose dates are known, from a word list: they tell the year of a month that stands beside them.

``resources/words/public_events.txt``: ``dates = phrase; phrase``. After the first word of a phrase the text may have
two more ("Biden administration quietly took over"), but no comma; a number may stand apart ("COP 28").
"""

from __future__ import annotations

import re
from functools import cache

from viewer import paths
from viewer.domain.when import When


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], When], ...]:
    """A pattern for every phrase, with the time of its event."""
    found = []
    for line in (paths.resources() / "words" / "public_events.txt").read_text("utf-8").splitlines():
        if "=" in line and not line.startswith("#"):
            dates, phrases = line.split("=", 1)
            when = When.parse(dates.strip())
            found += [(_pattern(phrase.strip()), when) for phrase in phrases.split(";")]
    return tuple(found)


def _pattern(phrase: str) -> re.Pattern[str]:
    first, _, rest = phrase.partition(" ")
    spelled = re.sub(r"(?<=[A-Z])(?=\d)", " ?", first)
    between = rf"(?: \w+){{0,2}} {rest}" if rest else ""
    return re.compile(rf"\b{spelled}{between}\b", re.IGNORECASE)


def event_in(sentence: str) -> When | None:
    """When the public event was that a sentence speaks of; None where it speaks of none, or of more than one."""
    found = {when for pattern, when in _phrases() if pattern.search(sentence)}
    return found.pop() if len(found) == 1 else None
