# SPDX-License-Identifier: MIT
"""What is missing from a story."""

from __future__ import annotations

from viewer.domain import calendar
from viewer.domain.rows import GapKind, GapRow
from viewer.domain.when import When
from viewer.wording.dates import when_words
from viewer.wording.sources import days_words, months_words

GAPS = {
    GapKind.SILENCE: "silence",
    GapKind.VANISHED: "not named any more",
    GapKind.UNDATED: "undated",
    GapKind.UNREPORTED: "no report",
}


def gap_lines(gap: GapRow) -> tuple[str, str]:
    """What is missing, and why it is said to be."""
    if gap.kind is GapKind.SILENCE:
        return silence_words(gap.when), when_words(gap.when, short=True)
    if gap.kind is GapKind.VANISHED:
        return gap.title, f"not named for {days_words(_length(gap.when))}, from {_first_day(gap.when)} on"
    if gap.kind is GapKind.UNDATED:
        return gap.title, "no date found"
    return gap.title, f"expected {when_words(gap.when, short=True)}, and no article says that it happened"


def silence_words(when: When | None) -> str:
    """How long nothing is told: "14 months of silence"."""
    return f"{months_words(_length(when))} of silence"


def gap_sentence(gap: GapRow) -> str:
    """Both in one line."""
    what, why = gap_lines(gap)
    return f"{what}: {why}"


def _length(when: When | None) -> int:
    """Days from one end to the other, 0 where one is open."""
    if when is None or when.earliest is None or when.latest is None:
        return 0
    return (when.latest - when.earliest) // calendar.DAY


def _first_day(when: When | None) -> str:
    if when is None or when.first_day is None:
        return when_words(None)
    return when_words(When.days(when.first_day, 1), short=True)
