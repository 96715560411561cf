# SPDX-License-Identifier: MIT
"""Times in words, never more precise than what is known: "2 September 2021", "12 – 18 Apr 2021", "by 2030"."""

from __future__ import annotations

from viewer.domain import calendar
from viewer.domain.when import Precision, When
from viewer.wording.counts import counted

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
UNDATED = "undated"
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_QUARTERS = ("first", "second", "third", "fourth")
# Hours that begin a part of a day, and its name, latest first.
_PARTS = ((21, "night"), (18, "evening"), (12, "afternoon"), (4, "morning"), (0, "night"))
# Seconds of a unit, its name, and how many of it there have to be.
_LENGTHS = (
    (365.2425 * calendar.DAY, "year", 2),
    (30.436875 * calendar.DAY, "month", 3),
    (calendar.DAY, "day", 2),
    (3600, "hour", 2),
)
_MONTH_COUNT = {Precision.SEASON: 3, Precision.QUARTER: 3, Precision.MONTH: 1}


def when_words(when: When | None, *, short: bool = False) -> str:
    """A time as a reader would write it; ``short`` cuts the names of months to three letters where a day is named."""
    if when is None:
        return UNDATED
    if when.earliest is None or when.latest is None:
        words = _half_open(when, short)
    else:
        words = _closed(when.earliest, when.latest, when.precision, short)
    return f"about {words}" if when.approximate else words


def weekday_words(when: When) -> str:
    """One day with the day of the week before it; any other time as ``when_words`` has it."""
    words = when_words(when, short=True)
    if when.first_day is None or when.first_day != when.last_day or when.approximate:
        return words
    return f"{WEEKDAYS[calendar.weekday(when.first_day)]} {words}"


def edtf_words(edtf: str) -> str:
    """A time spelled in EDTF, in words with its weekday; what is not EDTF stays as it is."""
    try:
        return weekday_words(When.parse(edtf))
    except ValueError:
        return edtf


def seconds_words(start: int | None, end: int | None) -> str:
    """A stretch between two seconds, half-open, by its days: what a chip of the filter says."""
    if start is None and end is None:
        return "any time"
    if start is None or end is None:
        return when_words(When(start, end, Precision.DAY), short=True)
    return _closed(start, max(end, start + 1), Precision.DAY, True)


def length_words(seconds: int) -> str:
    """How long a stretch of time is: "12 days", "3 hours", "2 years"; in the largest unit that says it well."""
    for length, noun, least in _LENGTHS:
        if (count := round(seconds / length)) >= least:
            return counted(count, noun)
    count = max(round(seconds / 60), 1)
    return counted(count, "minute")


def year_words(year: int) -> str:
    """A year as it is written; those before the year 1 count backwards from 1 BCE."""
    return str(year) if year > 0 else f"{1 - year} BCE"


def _half_open(when: When, short: bool) -> str:
    if when.earliest is None:
        assert when.latest is not None
        return f"by {_unit(when.latest - 1, when.precision, short)}"
    return f"from {_unit(when.earliest, when.precision, short)} on"


def _closed(earliest: int, latest: int, precision: Precision, short: bool) -> str:
    last = latest - 1
    if precision in (Precision.PART_OF_DAY, Precision.MINUTE):
        return _within_day(earliest, latest, precision, short)
    if _is_whole(earliest, latest, precision):
        first_words, last_words = _unit(earliest, precision, short), _unit(last, precision, short)
        if first_words == last_words:
            return first_words
        if precision is Precision.MONTH:
            return _months(earliest, last, short)
        return _joined(earliest, last, short) if precision >= Precision.WEEK else f"{first_words} – {last_words}"
    return _joined(earliest, last, short)


def _is_whole(earliest: int, latest: int, precision: Precision) -> bool:
    """Whether the bounds are those of the unit; else the days between them say it better."""
    if precision >= Precision.WEEK:
        return True
    year, month, day = calendar.civil(earliest // calendar.DAY)
    end_year, end_month, end_day = calendar.civil(latest // calendar.DAY)
    if day != 1 or end_day != 1:
        return False
    return precision in _MONTH_COUNT or (month == 1 and end_month == 1 and end_year > year)


def _unit(second: int, precision: Precision, short: bool) -> str:
    """The calendar unit that holds ``second``."""
    year, month, day = calendar.civil(second // calendar.DAY)
    if precision is Precision.CENTURY:
        return f"the {year // 100 * 100}s"
    if precision is Precision.DECADE:
        return f"the {year // 10 * 10}s"
    if precision is Precision.YEAR:
        return year_words(year)
    if precision is Precision.SEASON:
        start = month // 3 * 3 or 12
        if start == 12:
            first = year if month == 12 else year - 1
            return f"winter {year_words(first)}/{(first + 1) % 100:02d}"
        return f"{_SEASONS[start]} {year_words(year)}"
    if precision is Precision.QUARTER:
        return f"{_QUARTERS[(month - 1) // 3]} quarter of {year_words(year)}"
    if precision is Precision.MONTH:
        return f"{MONTHS[month - 1]} {year_words(year)}"
    return f"{day} {_month(month, short)} {year_words(year)}"


def _joined(earliest: int, last: int, short: bool) -> str:
    """The days from one to the other, with no part said twice."""
    year, month, day = calendar.civil(earliest // calendar.DAY)
    end_year, end_month, end_day = calendar.civil(last // calendar.DAY)
    end = f"{end_day} {_month(end_month, True)} {year_words(end_year)}"
    if (year, month, day) == (end_year, end_month, end_day):
        return f"{day} {_month(month, short)} {year_words(year)}"
    if year != end_year:
        return f"{day} {_month(month, True)} {year_words(year)} – {end}"
    return f"{day} – {end}" if month == end_month else f"{day} {_month(month, True)} – {end}"


def _months(earliest: int, last: int, short: bool) -> str:
    """The months from one to the other; the year once, where it is one."""
    year, month, _ = calendar.civil(earliest // calendar.DAY)
    end_year, end_month, _ = calendar.civil(last // calendar.DAY)
    first = _month(month, short) if year == end_year else f"{_month(month, short)} {year_words(year)}"
    return f"{first} – {_month(end_month, short)} {year_words(end_year)}"


def _within_day(earliest: int, latest: int, precision: Precision, short: bool) -> str:
    day = _unit(earliest, Precision.DAY, short)
    if latest - earliest > calendar.DAY:
        return _joined(earliest, latest - 1, short)
    if precision is Precision.MINUTE:
        start = _clock(earliest)
        return f"{day}, {start}" if latest - earliest <= 60 else f"{day}, {start} – {_clock(latest)}"
    hour = earliest % calendar.DAY // 3600
    return f"{day}, {next(name for first, name in _PARTS if hour >= first)}"


def _clock(second: int) -> str:
    return f"{second % calendar.DAY // 3600:02d}:{second % 3600 // 60:02d}"


def _month(month: int, short: bool) -> str:
    return MONTHS[month - 1][:3] if short else MONTHS[month - 1]
