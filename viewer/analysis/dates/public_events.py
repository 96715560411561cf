# SPDX-License-Identifier: MIT
"""Public events whose dates are known, from a word list: they tell the year of a month that stands beside them.

``resources/words/public_events.txt``: ``dates = phrase; phrase``. All the words of a phrase must stand in one sentence.
"""

from __future__ import annotations

import re
from functools import cache

from viewer import paths
from viewer.domain.when import When

_WORD = re.compile(r"[A-Za-z]+ ?\d+|\w+")


@cache
def _phrases() -> tuple[tuple[frozenset[str], When], ...]:
    """The words of every phrase with the time of its event."""
    found = []
    for line in (paths.resources() / "words" / "public_events.txt").read_text("utf-8").splitlines():
        if "=" in line and not line.startswith("#"):
            dates, phrases = line.split("=", 1)
            when = When.parse(dates.strip())
            found += [(_words(phrase), when) for phrase in phrases.split(";")]
    return tuple(found)


def _words(text: str) -> frozenset[str]:
    return frozenset(found.group().lower().replace(" ", "") for found in _WORD.finditer(text))


def event_in(sentence: str) -> When | None:
    """When the public event was that a sentence speaks of; None where it speaks of none, or of more than one."""
    words = _words(sentence)
    found = {when for phrase, when in _phrases() if phrase <= words}
    return found.pop() if len(found) == 1 else None
