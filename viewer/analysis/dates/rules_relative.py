# SPDX-License-Identifier: MIT
"""Rules for dates that count from another one: today, last week, three months ago, the year before."""

from __future__ import annotations

from fractions import Fraction

from viewer.analysis.dates.meaning import Away, Current, DayOfMonth, Meaning, Portion, Reference, Rest, Timeless
from viewer.analysis.dates.reading import Found
from viewer.analysis.dates.rule import Rule
from viewer.analysis.dates.vocabulary import Unit
from viewer.domain.timex import TimexType

STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "that": 0,
    "same": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
}
"""How many units from the one at hand an adjective points."""
NARRATIVE = frozenset(("previous", "preceding", "following", "same", "that"))
"""Adjectives that count from the date last told, not from the day of writing."""

_DAY_STEPS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_PAST, _PRESENT, _FUTURE = (Timeless(f"{name}_REF", TimexType.DATE) for name in ("PAST", "PRESENT", "FUTURE"))
_CLOCK_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
_MINUTES = {Unit.MINUTE: 1, Unit.HOUR: 60}
_BACK = frozenset(("ago", "earlier", "before", "previously"))
_FROM_TODAY = frozenset(("ago", "hence", "from", "time"))


_MULTIPLES = {
    Unit.FORTNIGHT: (Unit.WEEK, 2),
    Unit.QUARTER: (Unit.MONTH, 3),
    Unit.DECADE: (Unit.YEAR, 10),
    Unit.CENTURY: (Unit.YEAR, 100),
}


def at_hand(unit: Unit, step: int = 0, rest: Rest = Rest.ALL, reference: Reference = Reference.PUBLISHED) -> Meaning:
    """The unit at hand or the one ``step`` away, whatever the unit."""
    if unit is Unit.FORTNIGHT:
        return Timeless("P2W", TimexType.DURATION)
    return Portion(step, reference) if unit is Unit.QUARTER else Current(unit, step, rest, reference)


def counted(unit: Unit, count: Fraction | int, *, origin: Meaning | Reference) -> Meaning | None:
    """``count`` units away from ``origin``; halves of years are months, other fractions no date."""
    unit, size = _MULTIPLES.get(unit, (unit, 1))
    count *= size
    if unit is Unit.YEAR and count != int(count):
        unit, count = Unit.MONTH, count * 12
    return Away(unit, int(count), origin, keep=origin is Reference.NARRATIVE) if count == int(count) else None


def _near_day(found: Found) -> Meaning:
    return Current(Unit.DAY, _DAY_STEPS[found.word("day")])


def _beyond_day(found: Found) -> Meaning:
    return Current(Unit.DAY, 2 if found.has("tomorrow") else -2)


def _which_unit(found: Found) -> Meaning | None:
    """ "this week", "later this month", "the previous year", "that day"."""
    which, unit = found.word("which"), found.unit()
    if unit in _CLOCK_UNITS:
        return None
    if which == "past" and unit in (Unit.DECADE, Unit.CENTURY):
        return Timeless("P10Y" if unit is Unit.DECADE else "P100Y", TimexType.DURATION)
    rest = {"earlier": Rest.EARLIER, "later": Rest.LATER}.get(found.word("phase"), Rest.ALL)
    reference = Reference.NARRATIVE if which in NARRATIVE else Reference.PUBLISHED
    return at_hand(unit, STEPS.get(which, 0), rest, reference)


def _unit(found: Found) -> Meaning:
    """ "year-end", "the end of the month", "the week": the unit at hand, at its precision."""
    return at_hand(found.unit())


def _ago(found: Found) -> Meaning | None:
    """ "three weeks ago", "a year earlier", "two days later", "four years from now"."""
    way, unit = found.word("way"), found.unit()
    count = Fraction(3, 2) if found.has("half") else found.count() if found.has("count") else 1
    if count is not None and unit in _MINUTES and way not in _FROM_TODAY:
        return minutes_away(count * _MINUTES[unit], way)
    if count is None or unit in _CLOCK_UNITS:
        if way not in _BACK | _FROM_TODAY:
            return Timeless(f"PX{unit.value[0]}", TimexType.DURATION) if count is None else _FUTURE
        return _PAST if way in _BACK else _FUTURE
    origin = Reference.PUBLISHED if way in _FROM_TODAY else Reference.NARRATIVE
    return counted(unit, -count if way in _BACK else count, origin=origin)


def minutes_away(count: Fraction | int, way: str) -> Meaning:
    """ "12 minutes later", counted from the time of day that was told last."""
    return Away(Unit.MINUTE, int(-count if way in _BACK else count), Reference.NARRATIVE)


def _beyond_next(found: Found) -> Meaning:
    """ "the week after next", "the year before last"."""
    return at_hand(found.unit(), 2 if found.has("next") else -2)


def _next_day(found: Found) -> Meaning:
    return Current(Unit.DAY, 1, reference=Reference.NARRATIVE)


def _beside_told(found: Found) -> Meaning:
    """ "the day before", "the year after": beside what was told last."""
    return at_hand(found.unit(), -1 if found.has("before") else 1, reference=Reference.NARRATIVE)


def _day_of_told_month(found: Found) -> Meaning | None:
    """ "the 19th"."""
    return DayOfMonth(found.day()) if 1 <= found.day() <= 31 else None


def _some_ago(found: Found) -> Meaning:
    return _FUTURE if found.word("way") == "hence" else _PAST


def _recent(found: Found) -> Meaning:
    return Timeless(f"PX{found.unit().value[0]}", TimexType.DURATION)


RELATIVE_RULES = (
    Rule(
        "near_day",
        "(?: (?: early | late | later | earlier ) DASH? )? (?: (?<! CAPITAL ) | (?! CAPITAL ) )"  # USA Today
        " [day: today | tonight | yesterday | tomorrow]",
        _near_day,
    ),
    Rule(
        "beyond_day",
        "(?: the )? day (?: before yesterday | after [tomorrow: tomorrow] )",
        _beyond_day,
    ),
    Rule(
        "beyond_next",
        "the [unit: week | weekend | month | quarter | year] (?: after [next: next] | before last )",
        _beyond_next,
    ),
    Rule("this_time_of", "(?: about )? this time [which: last | next] [unit: week | month | year]", _which_unit),
    Rule(
        "in_time",
        "(?: {LIMIT} )? (?: [count: {COUNT}] | {AN} ) [unit: UNIT | UNITS] POSS [way: time]",
        _ago,
    ),
    Rule("next_day", "(?: on )? [span: the (?: very )? next [unit: day] ]", _next_day),
    Rule(
        "beside_told",
        "(?<! of ) [span: the [unit: day | week | month | year] (?: (?<! year ) [before: before] | after ) ]"
        " (?= COMMA | DOT | BREAK | CLOSE | COLON | MARK )",
        _beside_told,
    ),
    Rule(
        "day_of_told_month",
        "(?<= on | by | until | till | since | from | before | after ) [span: the [day: ORDNUM] ]"
        " (?= COMMA | DOT | BREAK | CLOSE | COLON | MARK | and | to | when | until | at )",
        _day_of_told_month,
    ),
    Rule(
        "which_unit",
        "(?: [phase: early | late | later | earlier | sometime] (?: in )? )? (?: {PHASE} )? (?: the )?"
        " [which: {WHICH}] (?: [more: fiscal | calendar | financial | crucial | business | trading] )?"
        " [unit: UNIT] (?! DASH (?: old | long ))",
        _which_unit,
    ),
    Rule(
        "phase_the_unit",
        "{PHASE} (?: the )? [unit: day | week | month | year | quarter | decade | century | weekend]",
        _unit,
    ),
    Rule("unit_end", "[unit: year | month | quarter | week] (?: POSS )? DASH? end", _unit),
    Rule(
        "the_weekend",
        "(?<! ordinary | long ) (?: over )? [span: the (?: past )? [unit: weekend] ]",
        _unit,
    ),
    Rule(
        "the_week",
        "(?<= for | of | during | in ) the [unit: week | month | year] (?= COMMA | DOT | BREAK | POSS )",
        _unit,
    ),
    Rule(
        "ago",
        "(?: {LIMIT} )? (?: [count: {COUNT}] | a | an | one ) (?: more | full | short | trading |"
        " business )? DASH? [unit: UNIT | UNITS] (?: or so | or more )? [way: ago | earlier | later |"
        " before (?= COMMA | DOT | BREAK | CLOSE | MARK ) | previously | hence | from now | from today]",
        _ago,
    ),
    Rule(
        "ago_half", "(?: {LIMIT} )? {AN} [unit: UNIT] [half: and a half] [way: ago | earlier | later | from now]", _ago
    ),
    Rule(
        "plural_ago",
        "[unit: UNITS] [way: ago | earlier | hence]",
        _some_ago,
    ),
    Rule(
        "present",
        "now | currently | nowadays | presently | these days | right now | at present | at this (?: time |"
        " point | moment ) | this moment",
        lambda found: _PRESENT,
    ),
    Rule(
        "recently",
        "(?: more | most | as )? recently | lately | (?: the | in the ) (?: recent )? past (?! UNIT |"
        " UNITS | NUMWORD | NUM | few | several | many | SEASON | SEASONS | and | OTHER )",
        lambda found: _PAST,
    ),
    Rule(
        "recent_units",
        "(?: in )? (?: [span: recent [unit: UNITS] (?: and UNITS )? ])",
        _recent,
    ),
    Rule("future_units", "future [unit: UNITS]", lambda found: _FUTURE),
    Rule(
        "future",
        "the (?: near | distant | foreseeable | immediate )? future (?! OTHER ) | (?: near | foreseeable )"
        " future | (?<! as ) soon (?! after | as | OTHER ) | the (?: short | near | long ) term (?! OTHER )",
        lambda found: _FUTURE,
    ),
)
