# SPDX-License-Identifier: MIT
"""What is known of a time: bounds, the precision it was told in, and its spelling in EDTF (ISO 8601-2, level 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from viewer.domain import calendar


class Precision(IntEnum):
    """The unit that a time was told in, coarse to fine."""

    CENTURY = 1
    DECADE = 2
    YEAR = 3
    SEASON = 4
    QUARTER = 5
    MONTH = 6
    WEEK = 7
    DAY = 8
    PART_OF_DAY = 9
    MINUTE = 10


@dataclass(frozen=True, slots=True)
class When:
    """What is known of a time.

    ``earliest`` is the first second it can mean and ``latest`` the second after the last (seconds of
    ``domain.calendar``); None is an open end ("by 2030" has no ``earliest``). ``lasting`` tells the two meanings of a
    long stretch apart: True, the thing went on from one end to the other ("22-23 April"); False, it happened at some
    time within ("in March", "this week"). ``approximate`` is the text's own "about".
    """

    earliest: int | None
    latest: int | None
    precision: Precision
    approximate: bool = False
    lasting: bool = False

    def __post_init__(self) -> None:
        if self.earliest is None and self.latest is None:
            raise ValueError("a When needs at least one bound")
        if self.earliest is not None and self.latest is not None and self.earliest >= self.latest:
            raise ValueError(f"a When ends after it starts, not {self.earliest}..{self.latest}")

    @classmethod
    def year(cls, year: int, *, approximate: bool = False) -> When:
        """Some time in a year (0 is 1 BCE)."""
        return cls(calendar.seconds(year), calendar.seconds(year + 1), Precision.YEAR, approximate)

    @classmethod
    def month(cls, year: int, month: int, *, approximate: bool = False) -> When:
        """Some time in a month."""
        return cls(
            calendar.seconds(year, month),
            calendar.seconds(*calendar.add_months(year, month, 1)),
            Precision.MONTH,
            approximate,
        )

    @classmethod
    def day(cls, year: int, month: int, day: int, *, approximate: bool = False) -> When:
        """A day."""
        return cls.days(calendar.day_number(year, month, day), 1, precision=Precision.DAY, approximate=approximate)

    @classmethod
    def days(
        cls,
        first: int,
        count: int,
        *,
        precision: Precision = Precision.DAY,
        approximate: bool = False,
        lasting: bool = False,
    ) -> When:
        """``count`` days from day number ``first`` (days since 1970-01-01)."""
        return cls(first * calendar.DAY, (first + count) * calendar.DAY, precision, approximate, lasting)

    @classmethod
    def parse(cls, edtf: str) -> When:
        """Read an EDTF level 1 date or interval; ValueError where it is none. An interval is read as lasting."""
        if "/" not in edtf:
            return _parse_date(edtf)
        left, right = (part.strip() for part in edtf.split("/", 1))
        first = None if left in ("", "..") else _parse_date(left)
        last = None if right in ("", "..") else _parse_date(right)
        ends = [end for end in (first, last) if end]
        if not ends:
            raise ValueError(f"not an EDTF interval: {edtf!r}")
        return cls(
            first.earliest if first else None,
            last.latest if last else None,
            min(end.precision for end in ends),
            any(end.approximate for end in ends),
            first is not None and last is not None,
        )

    @property
    def edtf(self) -> str:
        """The spelling in EDTF level 1, never more precise than the text. Weeks are an interval of days."""
        mark = "~" if self.approximate else ""
        first = "" if self.earliest is None else _spell_end(self.earliest, self.precision, self.earliest) + mark
        last = "" if self.latest is None else _spell_end(self.latest - 1, self.precision, self.latest) + mark
        if not first or not last:
            return f"{first or '..'}/{last or '..'}"
        return first if first == last else f"{first}/{last}"

    @property
    def middle(self) -> int:
        """A second to put the mark at when there is room for one only."""
        if self.earliest is None:
            assert self.latest is not None
            return self.latest - 1
        return self.earliest if self.latest is None else (self.earliest + self.latest) // 2

    @property
    def first_day(self) -> int | None:
        """Day number of ``earliest``."""
        return None if self.earliest is None else self.earliest // calendar.DAY

    @property
    def last_day(self) -> int | None:
        """Day number of the last day it can mean."""
        return None if self.latest is None else (self.latest - 1) // calendar.DAY

    def overlaps(self, other: When) -> bool:
        """Whether one second can be meant by both."""
        return not (
            (self.latest is not None and other.earliest is not None and self.latest <= other.earliest)
            or (other.latest is not None and self.earliest is not None and other.latest <= self.earliest)
        )

    def within(self, other: When) -> bool:
        """Whether everything this can mean, ``other`` can mean too."""
        return (other.earliest is None or (self.earliest is not None and self.earliest >= other.earliest)) and (
            other.latest is None or (self.latest is not None and self.latest <= other.latest)
        )


_DATE = re.compile(
    r"(?P<year>[+-]?\d{4}|Y-?\d{5,9})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?)?)?)?"
    r"(?P<mark>[~?%]?)"
)
_COARSE = re.compile(r"(?P<digits>-?\d{2,3})(?P<unknown>X{1,2})(?P<mark>[~?%]?)")
_SEASON_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}


def _parse_date(edtf: str) -> When:
    if coarse := _COARSE.fullmatch(edtf):
        size = 10 ** len(coarse["unknown"])
        first = int(coarse["digits"]) * size
        precision = Precision.DECADE if size == 10 else Precision.CENTURY
        return When(calendar.seconds(first), calendar.seconds(first + size), precision, bool(coarse["mark"]))
    if not (found := _DATE.fullmatch(edtf)):
        raise ValueError(f"not an EDTF date: {edtf!r}")
    year, approximate = int(found["year"].lstrip("Y")), bool(found["mark"])
    if not found["month"]:
        return When.year(year, approximate=approximate)
    month = int(found["month"])
    if month > 12 and not found["day"]:
        return _parse_season(edtf, year, month, approximate)
    if not 1 <= month <= 12:
        raise ValueError(f"not a month: {edtf!r}")
    if not found["day"]:
        return When.month(year, month, approximate=approximate)
    day = int(found["day"])
    if not 1 <= day <= calendar.days_in_month(year, month):
        raise ValueError(f"not a day: {edtf!r}")
    if not found["hour"]:
        return When.day(year, month, day, approximate=approximate)
    hour, minute = int(found["hour"]), int(found["minute"])
    if hour > 23 or minute > 59:
        raise ValueError(f"not a time of day: {edtf!r}")
    start = calendar.seconds(year, month, day, hour, minute)
    return When(start, start + 60, Precision.MINUTE, approximate)


def _parse_season(edtf: str, year: int, code: int, approximate: bool) -> When:
    if code in _SEASON_MONTH:
        month, precision = _SEASON_MONTH[code], Precision.SEASON
    elif 33 <= code <= 36:
        month, precision = (code - 33) * 3 + 1, Precision.QUARTER
    else:
        raise ValueError(f"not a month or season: {edtf!r}")
    end = calendar.add_months(year, month, 3)
    return When(calendar.seconds(year, month), calendar.seconds(*end), precision, approximate)


def _unit_bounds(second: int, unit: Precision) -> tuple[int, int]:
    """First second and second after the last of the calendar unit that holds ``second``."""
    year, month, _ = calendar.civil(second // calendar.DAY)
    if unit in (Precision.CENTURY, Precision.DECADE, Precision.YEAR):
        size = {Precision.CENTURY: 100, Precision.DECADE: 10, Precision.YEAR: 1}[unit]
        first = year // size * size
        return calendar.seconds(first), calendar.seconds(first + size)
    if unit in (Precision.SEASON, Precision.QUARTER, Precision.MONTH):
        size = 1 if unit == Precision.MONTH else 3
        shift = 0 if unit == Precision.SEASON else 1  # seasons start in March, June, September, December
        index = (year * 12 + month - shift) // size * size + shift
        if unit == Precision.MONTH:
            index = year * 12 + month
        first_month = calendar.add_months(0, 1, index - 1)
        return calendar.seconds(*first_month), calendar.seconds(*calendar.add_months(*first_month, size))
    day = second // calendar.DAY
    if unit == Precision.WEEK:
        monday = day - calendar.weekday(day)
        return monday * calendar.DAY, (monday + 7) * calendar.DAY
    if unit == Precision.MINUTE:
        return second // 60 * 60, second // 60 * 60 + 60
    return day * calendar.DAY, (day + 1) * calendar.DAY


@lru_cache(maxsize=4096)
def _spell_end(second: int, unit: Precision, bound: int) -> str:
    """One end of a time, in the coarsest unit from its precision down that starts or ends at ``bound``.

    A part of a day has no spelling in EDTF, so the day stands for it.
    """
    for finer in (unit, Precision.MONTH, Precision.DAY):
        if finer >= unit and bound in _unit_bounds(second, finer):
            return _spell(second, finer)
    return _spell(second, Precision.DAY)


def _spell(second: int, unit: Precision) -> str:
    """The calendar unit that holds ``second``, in EDTF; weeks and parts of a day are spelled as days."""
    year, month, day = calendar.civil(second // calendar.DAY)
    name = _spell_year(year)
    if unit == Precision.CENTURY and 0 <= year <= 9999:
        return f"{year // 100:02d}XX"
    if unit == Precision.DECADE and 0 <= year <= 9999:
        return f"{year // 10:03d}X"
    if unit <= Precision.YEAR:
        return name
    if unit == Precision.SEASON:
        start = calendar.civil(_unit_bounds(second, unit)[0] // calendar.DAY)
        return f"{_spell_year(start[0])}-{21 + start[1] // 3 - 1}"
    if unit == Precision.QUARTER:
        return f"{name}-{33 + (month - 1) // 3}"
    if unit == Precision.MONTH:
        return f"{name}-{month:02d}"
    if unit == Precision.MINUTE:
        return f"{name}-{month:02d}-{day:02d}T{second % calendar.DAY // 3600:02d}:{second % 3600 // 60:02d}:00"
    return f"{name}-{month:02d}-{day:02d}"


def _spell_year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"
