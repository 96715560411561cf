# SPDX-License-Identifier: MIT
"""Days and seconds of the proleptic Gregorian calendar as plain integers, for any year.

``datetime`` ends at the years 1 and 9999; a library may hold both older and later ones. Seconds count from
1970-01-01T00:00 of the local time that a text speaks in (no zone: newspapers rarely give one). The year 0 is 1 BCE.

Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), days_from_civil and civil_from_days.
"""

from __future__ import annotations

DAY = 86_400
_DAYS_BEFORE_EPOCH = 719_468  # from 0000-03-01 to 1970-01-01
_ERA = 146_097  # days in 400 years


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Days from 1970-01-01 to the given date."""
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * _ERA + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - _DAYS_BEFORE_EPOCH


def civil(days: int) -> tuple[int, int, int]:
    """The (year, month, day) that lies ``days`` after 1970-01-01."""
    era, day_of_era = divmod(days + _DAYS_BEFORE_EPOCH, _ERA)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1


def seconds(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0) -> int:
    """Seconds from 1970-01-01T00:00 to the given minute."""
    return day_number(year, month, day) * DAY + hour * 3600 + minute * 60


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    return (31, 29 if is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def weekday(days: int) -> int:
    """Monday is 0, Sunday is 6."""
    return (days + 3) % 7


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The (year, month) that lies ``count`` months later."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1
