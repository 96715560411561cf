# SPDX-License-Identifier: MIT
"""What time expressions mean before the day they were written on is known: a small algebra of dates to be counted.

``valuation`` turns a meaning into a When, given a day to count from. A meaning says nothing about a text; the same
value for "last Tuesday" holds wherever it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from viewer.analysis.dates.vocabulary import Unit
from viewer.domain.timex import TimexType
from viewer.domain.when import When


class Reference(Enum):
    """What a meaning counts from."""

    PUBLISHED = "published"
    NARRATIVE = "narrative"


class Way(Enum):
    """Which of the recurring ones: the last before, the next after, the one at hand, or what the tense says."""

    LAST = "last"
    NEXT = "next"
    THIS = "this"
    OPEN = "open"


class Rest(Enum):
    """Which part of the unit at hand: all of it, what was before today, what comes after."""

    ALL = "all"
    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Stated:
    """A time that the words give in full."""

    when: When


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A month, season, quarter or half year, or a day of a month, without its year.

    ``code`` is 1-12 for months, 21-24 for seasons and 33-36 for quarters as in EDTF, 40 and 41 for halves. ``days`` is
    the length in days where ``day`` is given. ``step`` counts years from the reference ("January last year" is -1);
    ``weekday`` is what the text adds ("Friday, April 2"), a check on the year.
    """

    code: int
    day: int | None = None
    days: int = 1
    weekday: int | None = None
    way: Way = Way.OPEN
    step: int | None = None
    reference: Reference = Reference.PUBLISHED
    following: bool = False
    """The later end of a range: the first such time after the start."""


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of the month that was told last: "the 19th"."""

    day: int
    reference: Reference = Reference.NARRATIVE


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (Monday is 0). ``weeks`` is for "Tuesday of last week": -1, with the way THIS."""

    weekday: int
    way: Way = Way.OPEN
    reference: Reference = Reference.PUBLISHED
    weeks: int = 0


@dataclass(frozen=True, slots=True)
class Current:
    """The calendar unit that holds the reference, or the one ``step`` units away: today, this week, last year."""

    unit: Unit
    step: int = 0
    rest: Rest = Rest.ALL
    reference: Reference = Reference.PUBLISHED


@dataclass(frozen=True, slots=True)
class Portion:
    """A quarter by its place: the present one (``step`` 0), the last (-1), the next (1)."""

    step: int
    reference: Reference = Reference.PUBLISHED


@dataclass(frozen=True, slots=True)
class Away:
    """``count`` units before (negative) or after a time: "three weeks ago", "two days before Christmas".

    ``keep`` leaves the precision of the time counted from ("a year earlier", said of a quarter, is a quarter).
    """

    unit: Unit
    count: int
    origin: Meaning | Reference = Reference.PUBLISHED
    keep: bool = False


@dataclass(frozen=True, slots=True)
class OfDay:
    """Hours or a minute of a day: ``start`` and ``end`` in minutes from midnight; equal when it is a point in time."""

    date: Meaning
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Range:
    """From one time to another; ``lasting`` False for "some time between"."""

    first: Meaning
    last: Meaning
    lasting: bool = True


@dataclass(frozen=True, slots=True)
class Bound:
    """At the latest then ("by 2030")."""

    date: Meaning


@dataclass(frozen=True, slots=True)
class About:
    """Then, more or less."""

    date: Meaning


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday or a recurring public event of the word list, in a year or in the one that the tense means."""

    name: str
    year: int | None = None
    way: Way = Way.OPEN


@dataclass(frozen=True, slots=True)
class Timeless:
    """A value that is no point on the calendar, as TIMEX3 spells it: ``P3D``, ``XXXX-WXX-2``, ``PAST_REF``."""

    value: str
    type: TimexType


Meaning = (
    Stated
    | PartOfYear
    | DayOfMonth
    | Weekday
    | Current
    | Portion
    | Away
    | OfDay
    | Range
    | Bound
    | About
    | Feast
    | Timeless
)


class Tense(StrEnum):
    """When the clause of an expression plays, seen from the day of writing."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


def counts_minutes(meaning: Meaning | None) -> bool:
    """Whether it moves from one time of day to another: "half an hour later"."""
    return isinstance(meaning, Away) and meaning.unit is Unit.MINUTE


def type_of(meaning: Meaning) -> TimexType:
    """The TIMEX3 type."""
    if isinstance(meaning, Timeless):
        return meaning.type
    if isinstance(meaning, OfDay) or counts_minutes(meaning):
        return TimexType.TIME
    if isinstance(meaning, About | Bound):
        return type_of(meaning.date)
    return TimexType.DATE
