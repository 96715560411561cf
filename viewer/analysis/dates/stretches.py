# SPDX-License-Identifier: MIT
"""Calendar units around a day, and moves from one day to another. Weeks start on Monday."""

from __future__ import annotations

from viewer.analysis.dates.vocabulary import Unit
from viewer.domain import calendar
from viewer.domain.when import Precision, When

PRECISION = {
    Unit.DAY: Precision.DAY,
    Unit.WEEK: Precision.WEEK,
    Unit.WEEKEND: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.QUARTER: Precision.QUARTER,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
    Unit.CENTURY: Precision.CENTURY,
}
_LAST_YEAR, _FIRST_YEAR = 200_000, -200_000


def part_of_year(code: int, year: int, day: int | None = None, days: int = 1) -> When | None:
    """A month, season, quarter, half or day of a known year; None where the month has no such day."""
    if not _FIRST_YEAR < year < _LAST_YEAR:
        return None
    if code >= 40:
        first = 1 + 6 * (code - 40)
        end = calendar.add_months(year, first, 6)
        return When(calendar.seconds(year, first), calendar.seconds(*end), Precision.MONTH)
    if code > 12:
        month, precision = (
            ((code - 33) * 3 + 1, Precision.QUARTER) if code > 30 else ((code - 20) * 3, Precision.SEASON)
        )
        return When(calendar.seconds(year, month), calendar.seconds(*calendar.add_months(year, month, 3)), precision)
    if day is None:
        return When.month(year, code)
    if not 1 <= day <= calendar.days_in_month(year, code):
        return None
    return When.days(calendar.day_number(year, code, day), days, lasting=days > 1)


def unit_around(day: int, unit: Unit, step: int = 0) -> When | None:
    """The calendar unit that holds a day, or the one ``step`` units from it. Weeks start on Monday."""
    year, month, _ = calendar.civil(day)
    match unit:
        case Unit.DAY | Unit.HOUR | Unit.MINUTE | Unit.SECOND:
            return When.days(day + step, 1)
        case Unit.WEEK:
            return When.days(day - calendar.weekday(day) + 7 * step, 7, precision=Precision.WEEK)
        case Unit.WEEKEND:
            return When.days(day - calendar.weekday(day) + 5 + 7 * step, 2, precision=Precision.WEEK)
        case Unit.MONTH:
            year, month = calendar.add_months(year, month, step)
            return part_of_year(month, year)
        case Unit.QUARTER:
            year, month = calendar.add_months(year, (month - 1) // 3 * 3 + 1, 3 * step)
            return part_of_year(33 + (month - 1) // 3, year)
    size = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}[unit]
    first = (year // size + step) * size
    if not _FIRST_YEAR < first < _LAST_YEAR:
        return None
    return When(calendar.seconds(first), calendar.seconds(first + size), PRECISION[unit])


def moved(day: int, unit: Unit, count: int) -> int | None:
    """The day ``count`` units away; a day that the month lacks is its last. None beyond the calendar."""
    if unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
        return day + count * (1 if unit is Unit.DAY else 7)
    size = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}.get(unit)
    if size is None:
        return None
    year, month, day_of_month = calendar.civil(day)
    year, month = calendar.add_months(year, month, count * size)
    if not _FIRST_YEAR < year < _LAST_YEAR:
        return None
    return calendar.day_number(year, month, min(day_of_month, calendar.days_in_month(year, month)))


def moved_years(when: When, years: int) -> When | None:
    """The same stretch of another year, as precise as it was."""
    first, last = when.first_day, when.last_day
    if first is None or last is None:
        return None
    start, end = moved(first, Unit.YEAR, years), moved(last + 1, Unit.YEAR, years)
    if start is None or end is None or start >= end:
        return None
    return When(start * calendar.DAY, end * calendar.DAY, when.precision, when.approximate, when.lasting)
