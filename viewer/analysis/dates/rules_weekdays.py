# SPDX-License-Identifier: MIT
"""Rules for days of the week, and for holidays."""

from __future__ import annotations

from viewer.analysis.dates.meaning import Away, Feast, Meaning, PartOfYear, Reference, Way, Weekday
from viewer.analysis.dates.reading import Found
from viewer.analysis.dates.rule import Rule
from viewer.analysis.dates.rules_dates import day_of_month
from viewer.analysis.dates.rules_relative import NARRATIVE, STEPS, counted
from viewer.analysis.dates.vocabulary import Unit

WAYS = {
    "last": Way.LAST,
    "past": Way.LAST,
    "previous": Way.LAST,
    "preceding": Way.LAST,
    "next": Way.NEXT,
    "coming": Way.NEXT,
    "upcoming": Way.NEXT,
    "following": Way.NEXT,
    "this": Way.THIS,
}
"""Which of the recurring ones an adjective points to."""


def _weekday(found: Found) -> Meaning:
    return Weekday(found.weekday())


def _which_weekday(found: Found) -> Meaning:
    """ "last Monday", "this coming Friday", "the following Sunday"."""
    which = found.word("which")
    reference = Reference.NARRATIVE if which in NARRATIVE else Reference.PUBLISHED
    return Weekday(found.weekday(), WAYS.get(which, Way.THIS), reference)


def _weekday_of_week(found: Found) -> Meaning:
    """ "Tuesday of last week", "Friday next week"."""
    return Weekday(found.weekday(), Way.THIS, weeks=STEPS[found.word("which")])


def _week_from_weekday(found: Found) -> Meaning:
    """ "a week from Tuesday", "a week on Monday"."""
    return Away(Unit.DAY, 7, Weekday(found.weekday(), Way.NEXT))


def _weekday_ago(found: Found) -> Meaning | None:
    """ "a week ago Tuesday", "a year ago Monday": so many weeks before the last such day."""
    days = {Unit.WEEK: 7, Unit.FORTNIGHT: 14, Unit.YEAR: 364}.get(found.unit())
    count = found.count() if found.has("count") else 1
    if days is None or count is None or count != int(count):
        return None
    return Away(Unit.DAY, -days * int(count), Weekday(found.weekday()))


def _weekdays_ago(found: Found) -> Meaning | None:
    """ "two Mondays ago"."""
    count = found.count()
    if count is None or count != int(count):
        return None
    return Away(Unit.DAY, -7 * (int(count) - 1), Weekday(found.weekday(), Way.LAST))


def _away_from_day(found: Found) -> Meaning | None:
    """ "the day before Christmas", "two days after May 3"."""
    count = found.count() if found.has("count") else 1
    if count is None:
        return None
    return counted(found.unit(), -count if found.word("way") == "before" else count, origin=_origin(found))


def _origin(found: Found) -> Meaning:
    if found.has("holiday"):
        return Feast(found.word("holiday"))
    if found.has("month"):
        return PartOfYear(found.month(), found.day())
    return Weekday(found.weekday(), WAYS.get(found.word("which"), Way.OPEN))


def _feast(found: Found) -> Meaning:
    """ "Christmas", "Thanksgiving 1999", "last Easter"."""
    year = found.year() if found.has("year") else None
    return Feast(found.word("holiday"), year, WAYS.get(found.word("which"), Way.OPEN))


def _week_of_feast(found: Found) -> Meaning:
    """ "Easter week"; a holiday's weekend is the one that it touches: before a Monday, behind a Thursday."""
    feast = Feast(found.word("holiday"))
    if found.unit() is Unit.WEEKEND:
        return Away(Unit.WEEKEND, 0, Away(Unit.DAY, -2, feast))
    return Away(found.unit(), 0, feast)


def _week_of_day(found: Found) -> Meaning | None:
    """ "the week of March 6", "the week ended 20 August": the week that holds the day."""
    day = day_of_month(found)
    return Away(Unit.WEEK, 0, day) if day else None


PAPERS = "times | telegraph | mail | mirror | express | herald | tribune | post | star | sun | independent"
"""What stands behind a day or a frequency in the name of a newspaper."""

WEEKDAY_RULES = (
    Rule(
        "weekday",
        "(?: early | late | later | earlier )? (?<! bloody | super | cyber | giving | mr | mrs | ms )"
        f" [span: [weekday: FULLDAY] ] (?! {PAPERS} )",
        _weekday,
    ),
    Rule("weekday_short", "(?<= on ) [weekday: WEEKDAY]", _weekday),
    Rule("which_weekday", "(?: early | late )? (?: the | this )? [which: {WHICH}] [weekday: FULLDAY]", _which_weekday),
    Rule("weekday_of_week", "[weekday: FULLDAY] (?: of )? [which: last | this | next] week", _weekday_of_week),
    Rule(
        "weekday_this",
        "(?: [span: [weekday: FULLDAY] [which: last | next] ] (?! week | month | year | SEASON ))",
        _which_weekday,
    ),
    Rule("week_from_weekday", "a week (?: from | on ) [weekday: FULLDAY]", _week_from_weekday),
    Rule(
        "weekday_ago",
        "(?: [count: {NUMBER}] | {AN} ) [unit: UNIT | UNITS] ago (?: on )? [weekday: FULLDAY]",
        _weekday_ago,
    ),
    Rule("weekdays_ago", "[count: {NUMBER}] [weekday: WEEKDAYS] ago", _weekdays_ago),
    Rule(
        "day_before",
        "(?: (?: [count: {NUMBER}] | the | a | one ) )? [unit: UNIT | UNITS] [way: before | after] (?:"
        " [holiday: HOLIDAY] | (?: [which: last | next | this] )? [weekday: FULLDAY] | [month: MONTH]"
        " [day: {DAYNUM}] )",
        _away_from_day,
    ),
    Rule(
        "feast",
        "(?<! CAPITAL ) (?: [which: last | this | next | past] )? [holiday: HOLIDAY]"
        " (?: (?: COMMA | of )? [year: YEAR] )? (?! said | says | told )",  # Tariq Ramadan
        _feast,
    ),
    Rule(
        "week_of_feast",
        "(?: [holiday: HOLIDAY] [unit: week | weekend] )",
        _week_of_feast,
    ),
    Rule(
        "week_of_day",
        "(?: the )? week of [month: MONTH] [day: {DAYNUM}] (?: COMMA? [year: YEAR] )?",
        _week_of_day,
    ),
    Rule(
        "week_of_day_uk",
        "(?: the )? week of (?: the )? [day: {DAYNUM}] (?: of )? [month: MONTH] (?: COMMA? [year: YEAR] )?",
        _week_of_day,
    ),
    Rule(
        "week_ended",
        "(?: [span: (?: the )? week ] (?: that )? (?: ended | ending | beginning | starting ) (?: on )? {WD}"
        " [month: MONTH] [day: {DAYNUM}] (?: COMMA? [year: YEAR] )? )",
        _week_of_day,
    ),
    Rule(
        "week_ended_uk",
        "(?: [span: (?: the )? week ] (?: that )? (?: ended | ending | beginning | starting ) (?: on )? {WD}"
        " (?: the )? [day: {DAYNUM}] (?: of )? [month: MONTH] (?: COMMA? [year: YEAR] )? )",
        _week_of_day,
    ),
)
