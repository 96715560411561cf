# SPDX-License-Identifier: MIT
"""Words for the ear: what a screen reader says of the timeline. Small numbers are words, dates come first."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.wording.conflicts import DISAGREE

_SMALL = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
SHOW_EVIDENCE = "Show evidence"
SHOW_EVIDENCE_TIP = "Read the sentence that proves it"
SELECT_TIP = "Select it; every panel follows"


def spoken_number(number: int) -> str:
    """A number as it is said: in words up to twelve."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else f"{number:,}"


def spoken_count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "two sources", "no events", "1,204 articles"."""
    return f"{spoken_number(number)} {one if number == 1 else many or one + 's'}"


def spoken_mark(when: str, title: str, *, sources: int, reprints: int, known: Sequence[str] = ()) -> str:
    """All of a mark: "2 September 2021, Wang and Kerry hold a video call, two sources, one conflict".

    ``sources`` is 0 for what has none of its own, which an article has not. ``known`` is what else is to be said.
    """
    parts = [when, title]
    parts += [spoken_count(sources, "source")] if sources else []
    parts += [spoken_count(reprints, "reprint")] if reprints > 0 else []
    return ", ".join([*parts, *("one conflict" if word == DISAGREE else word for word in known)])


def spoken_lane(name: str, marks: int, seen: int, noun: str = "event") -> str:
    """A lane: "Meetings, twelve events, three in view"."""
    held = f"{name}, {spoken_count(marks, noun)}"
    return held if seen == marks else f"{held}, {spoken_number(seen) if seen else 'none'} in view"
