# SPDX-License-Identifier: MIT
"""Rules for times of day: "Thursday night", "9 a.m. EST Tuesday", "this morning", "noon"."""

from __future__ import annotations

import re

from viewer.analysis.dates.meaning import Away, Current, Meaning, OfDay, PartOfYear, Reference, Stated, Way, Weekday
from viewer.analysis.dates.reading import Found, number
from viewer.analysis.dates.rule import Rule
from viewer.analysis.dates.vocabulary import PARTS_OF_DAY, Unit
from viewer.domain import calendar
from viewer.domain.when import When

PARTS_AS_TIMES = {"noon": 720, "midday": 720, "midnight": 0}
_EVENING = 6
"""From this hour on, an hour "at night" is before midnight."""
_DAY_STEPS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last": -1, "this": 0}
_PRICED = "closed at | ended at | traded at | trading at | priced at | valued at | stood at | quoted at | opened at"
"""What stands before the price of a share."""
_NOT_TIMED = "PERCENT | percent | million | billion | UNIT | UNITS | OTHER | CURRENCY | per | to | DASH"
_TIME = (
    "(?: {ABOUT} | (?: shortly | just ) (?: before | after ) | exactly )?"
    " [time: (?: CLOCK | NUM | NUMWORD ) AMPM"
    " | (?: HH | NUMWORD ) (?: o MARK clock ) (?: in the PART )?"
    " | (?: HH | NUMWORD ) in the (?: morning | afternoon | evening )"
    " | NUM (?= ZONE ) | (?<= at ) NUM hours"
    " | (?<= {AT} ) (?: CLOCK | NOON )"
    " | (?<= {AT} ) TIMED (?= (?: on )? FULLDAY | today | yesterday | tomorrow | this PART | in the PART"
    " | ZONE | local | CAPITAL time )"
    f" | (?<= at ) (?<! {_PRICED} ) TIMED (?! {_NOT_TIMED} )"
    " | (?: {PAST_HOUR} ) (?: in the PART | AMPM )?"
    " | NOON (?= (?: COMMA | on )? (?: WEEKDAY | today | yesterday | tomorrow ) ) ]"
    " (?: local time | ZONE | CAPITAL CAPITAL? time )? (?: OPEN NUM ZONE CLOSE )?"
)
_DATE = (
    "(?: [near: today | yesterday | tomorrow] (?: [near_part: PART] )?"
    " | (?: [which: last | next | this] )? [weekday: WEEKDAY] (?: [day_part: PART] )?"
    " (?: COMMA? [month: MONTH] [day: {DAYNUM}] )?"
    " | [month_only: MONTH] [day_only: {DAYNUM}] | (?: the )? [day_uk: {DAYNUM}] (?: of )? [month_uk: MONTH] )"
)
"""``month_only``: a group may stand but once in a pattern."""


def _on(found: Found) -> Meaning | None:
    """The day that a time of day belongs to; without one, the day of the narrative."""
    suffix = next((suffix for suffix in ("", "_only", "_uk") if found.has("month" + suffix)), None)
    if suffix is not None:
        month, day = found.month("month" + suffix), found.day("day" + suffix)
        if found.has("year"):
            valid = 1 <= day <= calendar.days_in_month(found.year(), month)
            return Stated(When.day(found.year(), month, day)) if valid else None
        return PartOfYear(month, day) if 1 <= day <= calendar.days_in_month(2000, month) else None
    if found.has("weekday"):
        which = found.word("which")
        return Weekday(found.weekday(), {"last": Way.LAST, "next": Way.NEXT}.get(which, Way.OPEN))
    if found.has("near"):
        return Current(Unit.DAY, _DAY_STEPS[found.word("near")])
    return Current(Unit.DAY, 0, reference=Reference.NARRATIVE)


def minutes(words: list[str]) -> int | None:
    """Minutes from midnight that the words of a time of day tell; None where they tell none."""
    if words[0] in PARTS_AS_TIMES:
        return PARTS_AS_TIMES[words[0]]
    if {"past", "to"} & set(words):
        return _beside_hour(words)
    if (found := re.fullmatch(r"(\d{1,2})[:.](\d\d)(?::\d\d)?", words[0])) or (
        found := re.fullmatch(r"([01]\d|2[0-3])([0-5]\d)", words[0])
    ):
        hour, minute = int(found[1]), int(found[2])
    else:
        told = number(words[:1])
        if told is None or told != int(told):
            return None
        hour, minute = int(told), 0
    if {"am", "pm"} & set(words) and not 1 <= hour <= 12:
        return None
    hour = _of_half_day(hour, words)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def _of_half_day(hour: int, words: list[str]) -> int:
    """The hour of the day, where the words tell which half of the day is meant."""
    late = bool({"pm", "afternoon", "evening"} & set(words)) or ("night" in words and hour >= _EVENING)
    if hour <= 12 and (late or {"am", "morning", "night"} & set(words)):
        return hour % 12 + 12 * late
    return hour


def _beside_hour(words: list[str]) -> int | None:
    """ "eight minutes past four", "a quarter to six in the evening"."""
    middle = words.index("past" if "past" in words else "to")
    told = 30 if "half" in words[:middle] else 15 if "quarter" in words[:middle] else number(words[:middle])
    hour = number(words[middle + 1 : middle + 2])
    if told is None or hour is None or told != int(told) or not (told < 60 and 1 <= hour <= 24):
        return None
    return (_of_half_day(int(hour), words) * 60 + int(told) * (1 if words[middle] == "past" else -1)) % 1440


def _clock(found: Found) -> Meaning | None:
    words = [*found.words("time"), *found.words("near_part"), *found.words("day_part")]
    minute, date = minutes(words), _on(found)
    return None if minute is None or date is None else OfDay(date, minute, minute)


def _part(found: Found) -> Meaning | None:
    """ "Thursday night", "yesterday morning", "the evening of May 3", "overnight"."""
    date = _on(found)
    return _hours(date, found.word("part") or "night") if date else None


def _hours(date: Meaning, part: str) -> Meaning:
    first, last = PARTS_OF_DAY[part.removesuffix("s")]
    return OfDay(date, first * 60, last * 60)


def _early_hours(found: Found) -> Meaning | None:
    date = _on(found)
    return OfDay(date, 0, _EVENING * 60) if date else None


def _next_part(found: Found) -> Meaning:
    """ "the next morning": of the day after the one told last."""
    return _hours(Away(Unit.DAY, 1, Reference.NARRATIVE), found.word("part"))


def _tonight(found: Found) -> Meaning:
    return _hours(Current(Unit.DAY), "night")


CLOCK_RULES = (
    Rule("clock_date", f"{_TIME} (?: COMMA? (?: on )? {_DATE} )?", _clock),
    Rule(
        "clock_full_date",
        f"{_TIME} COMMA? (?: on )? (?: [weekday: WEEKDAY] COMMA? )?"
        " [month: MONTH] [day: {DAYNUM}] COMMA? [year: YEAR]",
        _clock,
    ),
    Rule(
        "clock_day_month_year",
        f"{_TIME} COMMA? (?: on )? (?: [weekday: WEEKDAY] COMMA? )?"
        " [day_only: {DAYNUM}] (?: of )? [month_only: MONTH] COMMA? [year: YEAR]",
        _clock,
    ),
    Rule(
        "full_date_clock",
        "{WD} (?: [month: MONTH] [day: {DAYNUM}] | [day_only: {DAYNUM}] [month_only: MONTH] ) COMMA? [year: YEAR]"
        f" (?: COMMA | at | around | about )? {_TIME}",
        _clock,
    ),
    Rule(
        "early_hours",
        "(?: the )? (?: early | small ) hours of (?: [weekday: FULLDAY] (?: morning )? | [near: yesterday | today |"
        " this | tomorrow ] (?: morning )? | [month: MONTH] [day: {DAYNUM}] (?: COMMA? [year: YEAR] )?"
        " | [day_only: {DAYNUM}] [month_only: MONTH] )",
        _early_hours,
    ),
    Rule("date_clock", f"{_DATE} COMMA? (?: at | around | about ) {_TIME}", _clock),
    Rule(
        "weekday_part",
        "(?: early | late | later )? [weekday: FULLDAY] (?: early | late | mid )? DASH? [part: PART]",
        _part,
    ),
    Rule(
        "part_weekday",
        "(?: the )? (?: early | late | mid )? DASH? [part: PART] (?: on | of )?"
        " (?: [weekday: FULLDAY] (?: COMMA? [month_only: MONTH] [day_only: {DAYNUM}] )?"
        " | [near: yesterday | tomorrow] | [month: MONTH] [day: {DAYNUM}] (?: COMMA? [year: YEAR] )? )",
        _part,
    ),
    Rule(
        "part_of_day_uk",
        "(?: the )? (?: early | late | mid )? DASH? [part: PART] (?: on | of ) (?: WEEKDAY COMMA? )? (?: the )?"
        " [day: {DAYNUM}] (?: of )? [month: MONTH] (?: COMMA? [year: YEAR] )?",
        _part,
    ),
    Rule(
        "near_part",
        "(?: early | late | later | earlier )? (?: [near: yesterday | tomorrow | this] ) (?: early | late |"
        " mid )? DASH? [part: PART]",
        _part,
    ),
    Rule("last_night", "(?: early | late )? [near: last] [part: night | evening]", _part),
    Rule("tonight", "(?: later )? tonight", _tonight),
    Rule("same_part", "(?: that | the same ) (?: early | late )? [part: PART]", _part),
    Rule("next_part", "the (?: next | following ) (?: early | late )? [part: PART]", _next_part),
    Rule("the_part", "the [part: morning | afternoon | evening] (?! of )", _part),
    Rule("overnight", "overnight", _part),
)
