# SPDX-License-Identifier: MIT
"""The words that time expressions are made of, each with the symbols it can stand for in a pattern.

A word may stand for several things ("second" is an ordinal and a unit); a pattern says which one it takes.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
_WEEKDAY_SHORT = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

MONTH_NUMBER = {name: number for number, name in enumerate(MONTHS, 1)} | _MONTH_SHORT
WEEKDAY_NUMBER = {name: number for number, name in enumerate(WEEKDAYS)} | _WEEKDAY_SHORT

AMBIGUOUS_MONTHS = frozenset(("may", "march", "april", "june", "august", *_MONTH_SHORT))
"""Words that are also verbs, adjectives or names: alone they are months only where their surroundings say so."""

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
MAGNITUDES = {"hundred": 100, "thousand": 1000, "dozen": 12, "million": 1_000_000}
DECADE_WORDS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip


class Unit(StrEnum):
    """A unit of time; the value is how TIMEX3 spells it in a duration."""

    SECOND = "S"
    MINUTE = "M"
    HOUR = "H"
    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    FORTNIGHT = "W2"
    MONTH = "Mo"
    QUARTER = "Q"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


UNITS = {
    "second": Unit.SECOND, "minute": Unit.MINUTE, "hour": Unit.HOUR, "day": Unit.DAY, "week": Unit.WEEK,
    "fortnight": Unit.FORTNIGHT, "weekend": Unit.WEEKEND, "month": Unit.MONTH, "quarter": Unit.QUARTER,
    "year": Unit.YEAR, "decade": Unit.DECADE, "century": Unit.CENTURY,
}  # fmt: skip
UNITS_PLURAL = {name + "s": unit for name, unit in UNITS.items() if name != "century"} | {"centuries": Unit.CENTURY}

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""EDTF codes; those that astronomers and newspapers of the northern half mean."""

PARTS_OF_DAY = {
    "dawn": (4, 7), "sunrise": (4, 8), "morning": (0, 12), "midmorning": (9, 11), "midday": (11, 14),
    "afternoon": (12, 18), "midafternoon": (14, 16), "dusk": (17, 21), "sunset": (17, 21), "evening": (17, 24),
    "night": (18, 24), "nighttime": (18, 24), "daytime": (6, 18), "lunchtime": (11, 14),
}  # fmt: skip
"""First hour and the hour after the last; a night is told under the day on which it starts."""

FREQUENCIES = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
    "biennially": "P2Y",
}  # fmt: skip


_SYMBOLS: dict[str, Iterable[str]] = {
    "NUMWORD": (*NUMBERS, "hundred", "thousand", "dozen"),
    "ORD": ORDINALS,
    "UNIT": UNITS,
    "UNITS": UNITS_PLURAL,
    "SEASON": SEASONS,
    "SEASONS": ("springs", "summers", "autumns", "winters"),
    "PART": PARTS_OF_DAY,
    "PARTS": ("mornings", "afternoons", "evenings", "nights"),
    "DECADEWORD": DECADE_WORDS,
    "FREQUENCY": FREQUENCIES,
    "WEEKDAYS": tuple(name + "s" for name in WEEKDAYS),
    "TITLE": (
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "president",
        "senator",
        "minister",
        "secretary",
        "prime",
        "chancellor",
    ),
    "NOON": ("noon", "midnight", "midday"),
    "AMPM": ("am", "pm"),
    "ZONE": (
        "est",
        "edt",
        "cst",
        "cdt",
        "mst",
        "mdt",
        "pst",
        "pdt",
        "et",
        "pt",
        "ct",
        "gmt",
        "utc",
        "bst",
        "cet",
        "cest",
        "ist",
        "jst",
        "msk",
        "hkt",
        "sgt",
        "aest",
    ),
    "BCE": ("bc", "bce"),
    "AD": ("ad", "ce"),
}
"""What each symbol of a pattern stands for, but for months and weekdays, which depend on capitals."""


def _by_word() -> dict[str, set[str]]:
    words: dict[str, set[str]] = {}
    for symbol, names in _SYMBOLS.items():
        for name in names:
            words.setdefault(name, set()).add(symbol)
    return words


WORD_SYMBOLS = _by_word()
"""The symbols of every word."""


def calendar_symbols(word: str) -> frozenset[str]:
    """The symbols of a month or weekday name in lower case; empty for any other word."""
    if word in MONTH_NUMBER:
        if word not in AMBIGUOUS_MONTHS:
            return frozenset(("MONTH", "SUREMONTH"))
        return frozenset(("MONTH", "NAMEMONTH") if word in MONTHS and word != "may" else ("MONTH",))
    if word in WEEKDAY_NUMBER:
        return frozenset(("WEEKDAY",)) if word in _WEEKDAY_SHORT else frozenset(("WEEKDAY", "FULLDAY"))
    return frozenset()
