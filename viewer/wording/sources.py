# SPDX-License-Identifier: MIT
"""Who tells of something, how late, and what became of what was announced."""

from __future__ import annotations

from viewer.domain import calendar
from viewer.domain.event import EventKind
from viewer.domain.rows import ArticleRow, EventRow, Outcome
from viewer.domain.when import When
from viewer.wording.counts import counted
from viewer.wording.dates import when_words, year_words

OUTCOMES = {
    Outcome.OPEN: "still to come",
    Outcome.CAME: "announced, and it happened",
    Outcome.UNREPORTED: "its time has passed, and no article says that it happened",
}
_HELD = frozenset({EventKind.MEETING, EventKind.VISIT, EventKind.VOTE, EventKind.COURT})
ANNOUNCED = "announced"
_FEW_DAYS = 60  # up to here days say it better than months
_MONTH_DAYS = 30.44


def sources_words(sources: int, reprints: int) -> str:
    """How many tell of it by themselves, and how many only print that again: "2 sources, +3 reprints"."""
    words = counted(sources, "source")
    return f"{words}, +{counted(reprints, 'reprint')}" if reprints > 0 else words


def independent_words(sources: int, reprints: int) -> str:
    """The same where there is room: "3 independent sources +2 reprints"; a single source is just that."""
    words = counted(sources, "independent source") if sources > 1 else counted(sources, "source")
    return f"{words} +{counted(reprints, 'reprint')}" if reprints > 0 else words


def prints_words(row: ArticleRow, first: str = "") -> str:
    """What an article has to do with others that print its text; ``first`` names the one that printed it first."""
    if row.reprint_of is not None:
        return f"same text as {first}" if first else "reprint"
    return f"+{counted(row.reprints, 'reprint')}" if row.reprints else ""


def report_words(event: EventRow) -> str:
    """When it was first told of, held against when it was; empty where one of both is open or they overlap."""
    when, reported = event.when, event.reported
    if when is None or reported is None:
        return ""
    if _is_before(reported, when):
        if event.outcome is Outcome.CAME:
            held = "held" if event.kind in _HELD else "happened"
            return f"{ANNOUNCED} {_without_year(reported, when)}, {held} {when_words(when)}"
        return f"{ANNOUNCED} {when_words(reported)}"
    lag = event.lag
    if lag is None:
        return ""
    if lag == 0:
        return "reported the same day" if _is_one_day(when) and _is_one_day(reported) else ""
    if when.approximate or reported.approximate:
        return f"reported about {days_words(lag)} later"
    least = "" if (_is_one_day(when) or when.lasting) and _is_one_day(reported) else "at least "
    return f"reported {least}{days_words(lag)} later"


def outcome_words(event: EventRow) -> str:
    """What became of what was announced; empty for what never was."""
    return OUTCOMES[event.outcome] if event.outcome else ""


def days_words(days: int) -> str:
    """A length of time: "4 days", and from two months on "14 months"."""
    return counted(days, "day") if days < _FEW_DAYS else months_words(days)


def months_words(days: int) -> str:
    """A length of time in months, one at the least."""
    return counted(max(1, round(days / _MONTH_DAYS)), "month")


def _is_before(one: When, other: When) -> bool:
    return one.last_day is not None and other.first_day is not None and one.last_day < other.first_day


def _is_one_day(when: When) -> bool:
    return when.first_day is not None and when.first_day == when.last_day and not when.approximate


def _without_year(when: When, later: When) -> str:
    """A time, without its year where the later one that follows names the same."""
    words = when_words(when)
    if when.last_day is None or later.first_day is None or later.last_day is None:
        return words
    year, first, last = (calendar.civil(day)[0] for day in (when.last_day, later.first_day, later.last_day))
    return words.removesuffix(f" {year_words(year)}") if year == first == last else words
