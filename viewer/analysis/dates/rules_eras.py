# SPDX-License-Identifier: MIT
"""Rules for decades and centuries, and for years before or after Christ."""

from __future__ import annotations

from viewer.analysis.dates.meaning import Meaning, Stated
from viewer.analysis.dates.reading import Found
from viewer.analysis.dates.rule import Rule
from viewer.analysis.dates.rules_dates import approximately, on_day
from viewer.domain import calendar
from viewer.domain.when import Precision, When


def _era(found: Found) -> Meaning | None:
    """Years BCE count down to a year 0 that is 1 BCE."""
    word = found.word("year").replace(",", "")
    if not word.isdecimal() or not 1 <= int(word[:6]) <= 99_999:
        return None
    year = int(word)
    return approximately(found, Stated(When.year(1 - year if found.has("before") else year)))


def _eras(found: Found) -> Meaning | None:
    """ "3000 to 2500 BC": the years count down."""
    words = [found.word(end).replace(",", "") for end in ("first", "year")]
    if not all(word.isdecimal() and 1 <= int(word[:6]) <= 99_999 for word in words):
        return None
    first, last = (1 - int(word) for word in words)
    if first >= last:
        return None
    return Stated(When(calendar.seconds(first), calendar.seconds(last + 1), Precision.YEAR, lasting=True))


def _day_of_era(found: Found) -> Meaning | None:
    """ "15 March 44 BC"."""
    year = found.word("year").replace(",", "")
    if not year.isdecimal() or not 1 <= int(year[:6]) <= 99_999:
        return None
    return on_day(1 - int(year) if found.has("before") else int(year), found.month(), found.day())


def _decade(found: Found) -> Meaning:
    first = found.decade()
    return Stated(When(calendar.seconds(first), calendar.seconds(first + 10), Precision.DECADE))


_MEASURED = frozenset(
    ("temperature", "temperatures", "highs", "lows", "degrees", "fahrenheit", "celsius", "shot", "shots")
)


def _short_decade(found: Found) -> Meaning | None:
    """ "the late 80s", which may be degrees as well."""
    tens = int(found.word("decade"))
    around = found.tokens.words[max(0, found.match.start() - 12) : found.match.end() + 6]
    return None if tens % 10 or tens < 30 or _MEASURED.intersection(around) else _decade(found)


def _century(found: Found) -> Meaning | None:
    """The 20th century is 19XX. (It ran from 1901, but EDTF and everyday use start it in 1900.)"""
    number = found.day("number") if found.has("number") else 20 + found.day("rest")
    first = -100 * number if found.has("before") else 100 * (number - 1)
    if not 1 <= number <= 99:
        return None
    return Stated(When(calendar.seconds(first), calendar.seconds(first + 100), Precision.CENTURY))


ERA_RULES = (
    Rule("era", "(?: [about: about | around | circa | c DOT?] )? [year: NUM] [before: BCE]", _era),
    Rule("eras", "(?: from | between )? [first: NUM] (?: to | and | DASH ) [year: NUM] [before: BCE]", _eras),
    Rule("day_of_era_us", "[month: MONTH] [day: {DAYNUM}] COMMA? [year: NUM] (?: [before: BCE] | AD )", _day_of_era),
    Rule(
        "day_of_era_uk",
        "(?: the )? [day: {DAYNUM}] (?: of )? [month: MONTH] COMMA? [year: NUM] (?: [before: BCE] | AD )",
        _day_of_era,
    ),
    Rule("era_ad", "(?: AD [year: NUM] )", _era),
    Rule("era_after", "[year: NUM] AD", _era),
    Rule(
        "decade",
        "(?: {PHASE} | {HALF} | {ABOUT} the )? (?: the )? (?: (?: early | late | mid ) DASH? (?: to DASH?"
        " (?: mid | late ) DASH? )? )? [decade: DECADE | (?: nineteen DASH? )? DECADEWORD]",
        _decade,
    ),
    Rule("decade_short", "the (?: (?: early | late | mid ) DASH? )? [decade: TWO] s (?! MARK )", _short_decade),
    Rule(
        "century",
        "(?: {PHASE} | {HALF} )? (?: the )? (?: (?: early | late | mid ) DASH? )? "
        " (?: [number: ORDNUM | ORD] | twenty DASH? [rest: ORD] ) DASH? (?: century | centuries ) (?: [before: BCE] )?",
        _century,
    ),
)
