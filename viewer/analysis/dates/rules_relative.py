# SPDX-License-Identifier: MIT
"""Rules for dates that count from another one: today, last week, three months ago, Thursday, the year before."""

from __future__ import annotations

from fractions import Fraction

from viewer.analysis.dates.meaning import (
    Away,
    Current,
    Feast,
    Meaning,
    PartOfYear,
    Portion,
    Range,
    Reference,
    Rest,
    Stated,
    Timeless,
    Way,
    Weekday,
)
from viewer.analysis.dates.reading import Found
from viewer.analysis.dates.rule import Rule
from viewer.analysis.dates.vocabulary import SEASONS, Unit
from viewer.domain.timex import TimexType
from viewer.domain.when import When

_STEPS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "upcoming": 1, "following": 1,
          "subsequent": 1, "same": 0, "that": 0}  # fmt: skip
_NARRATIVE = frozenset(("previous", "preceding", "following", "subsequent", "same", "that"))
_WAYS = {"last": Way.LAST, "past": Way.LAST, "previous": Way.LAST, "next": Way.NEXT, "coming": Way.NEXT,
         "upcoming": Way.NEXT, "following": Way.NEXT, "this": Way.THIS}  # fmt: skip
_DAY_STEPS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_MONTHS_LONG = {Unit.QUARTER: 3}
_PAST, _PRESENT, _FUTURE = (Timeless(f"{name}_REF", TimexType.DATE) for name in ("PAST", "PRESENT", "FUTURE"))


def current(unit: Unit, step: int, rest: Rest = Rest.ALL, reference: Reference = Reference.PUBLISHED) -> Meaning:
    """The unit at hand or the one ``step`` away, whatever the unit."""
    if unit is Unit.QUARTER:
        return Portion(3, step, reference)
    return Current(unit, step, rest, reference)


def _near_day(found: Found) -> Meaning:
    return Current(Unit.DAY, _DAY_STEPS[found.word("day")])


def _beyond(found: Found) -> Meaning:
    """ "the day before yesterday", "the day after tomorrow"."""
    return Current(Unit.DAY, -2 if found.word("day") == "yesterday" else 2)


def _rest(found: Found) -> Rest:
    return {"earlier": Rest.EARLIER, "later": Rest.LATER}.get(found.word("phase"), Rest.ALL)


def _which_unit(found: Found) -> Meaning | None:
    """ "this week", "later this month", "the previous year", "that day"."""
    which, unit = found.word("which"), found.unit()
    if unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
        return None
    reference = Reference.NARRATIVE if which in _NARRATIVE else Reference.PUBLISHED
    if which == "past" and unit in (Unit.DAY, Unit.DECADE, Unit.CENTURY):
        return Timeless(f"P1{unit.value}".replace("DE", "0Y").replace("P1CE", "P100Y"), TimexType.DURATION)
    return current(unit, _STEPS.get(which, 0), _rest(found), reference)


def _end_of_unit(found: Found) -> Meaning:
    """ "year-end", "the end of the month": the unit, at its precision."""
    return current(found.unit(), 0)


def _ago(found: Found) -> Meaning | None:
    """ "three weeks ago", "a year earlier", "two days later", "four years from now"."""
    way, unit = found.word("way"), found.unit()
    count = found.count() if found.has("count") else 1
    if count is None:
        vague = {"ago": _PAST, "earlier": _PAST, "before": _PAST, "hence": _FUTURE, "from": _FUTURE}.get(way)
        return vague or Timeless(f"PX{unit.value[0]}", TimexType.DURATION)
    if unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR):
        return _PAST if way in ("ago", "earlier") else _FUTURE
    sign = -1 if way in ("ago", "earlier", "before", "previously") else 1
    narrative = way not in ("ago", "hence", "from")
    return counted(unit, count, sign, origin=Reference.NARRATIVE if narrative else Reference.PUBLISHED)


def counted(unit: Unit, count: Fraction | int, sign: int, *, origin: Meaning | Reference) -> Meaning | None:
    """``count`` units away from ``origin``; halves of years are months."""
    factor = {Unit.QUARTER: (Unit.MONTH, 3), Unit.DECADE: (Unit.YEAR, 10), Unit.CENTURY: (Unit.YEAR, 100)}
    if unit in factor:
        unit, size = factor[unit]
        count = count * size
    if count != int(count):
        if unit is not Unit.YEAR or count * 12 != int(count * 12):
            return None
        unit, count = Unit.MONTH, count * 12
    return Away(unit, sign * int(count), origin, keep=origin is Reference.NARRATIVE)


def _weekday(found: Found) -> Meaning | None:
    weekday = found.weekday()
    return None if weekday is None else Weekday(weekday)


def _which_weekday(found: Found) -> Meaning | None:
    weekday, which = found.weekday(), found.word("which")
    if weekday is None:
        return None
    reference = Reference.NARRATIVE if which in ("previous", "following", "preceding") else Reference.PUBLISHED
    return Weekday(weekday, _WAYS.get(which, Way.THIS), reference)


def _weekday_of_week(found: Found) -> Meaning | None:
    """ "Tuesday of last week", "Friday of this week"."""
    weekday = found.weekday()
    if weekday is None:
        return None
    step = _STEPS.get(found.word("which"), 0)
    return Weekday(weekday, (Way.LAST, Way.THIS, Way.NEXT)[step + 1], Reference.PUBLISHED)


def _away_weekday(found: Found) -> Meaning | None:
    """ "a week from Tuesday", "Monday week"."""
    weekday = found.weekday()
    return None if weekday is None else Away(Unit.DAY, 7, Weekday(weekday, Way.NEXT))


def _before_day(found: Found) -> Meaning | None:
    """ "the day before Christmas", "two days after May 3"."""
    count = found.count() if found.has("count") else 1
    sign = -1 if found.word("way") == "before" else 1
    origin = _origin(found)
    return None if count is None or origin is None else counted(found.unit(), count, sign, origin=origin)


def _origin(found: Found) -> Meaning | None:
    if found.has("holiday"):
        return Feast(found.word("holiday"))
    if found.has("month"):
        return PartOfYear(found.month(), found.day())
    weekday = found.weekday()
    if weekday is None:
        return None
    return Weekday(weekday, _WAYS.get(found.word("which"), Way.OPEN))


def _season(found: Found) -> Meaning:
    """ "this summer", "last fall", "the winter of 1994"."""
    code = SEASONS[found.word("season")]
    if found.has("year"):
        return Stated(When.parse(f"{found.year():04d}-{code}"))
    return PartOfYear(code, way=_WAYS.get(found.word("which"), Way.OPEN))


_QUARTERS = {"first": 33, "second": 34, "third": 35, "fourth": 36, "final": 36, "1st": 33, "2nd": 34, "3rd": 35, "4th": 36,
             "q1": 33, "q2": 34, "q3": 35, "q4": 36}  # fmt: skip


def _quarter(found: Found) -> Meaning | None:
    """ "the third quarter", "last year's fourth quarter", "Q3 2021", "third-quarter"."""
    code = _QUARTERS.get(found.word("number") if found.has("number") else f"q{found.word('digit')}")
    if code is None:
        return None
    if found.has("year"):
        return Stated(When.parse(f"{found.year():04d}-{code}"))
    step = {"last": -1, "this": 0, "next": 1, "ago": -1, "earlier": -1}.get(found.word("which"))
    return PartOfYear(code, step=step)


def _quarter_year_ago(found: Found) -> Meaning:
    """ "the year-ago third quarter"."""
    return PartOfYear(_QUARTERS[found.word("number")], step=-1)


def _half(found: Found) -> Meaning | None:
    code = 40 if found.word("number") == "first" else 41
    if found.has("year"):
        first = found.year(), (code - 40) * 6 + 1
        return Range(Stated(When.month(*first)), Stated(When.month(first[0], first[1] + 5)))
    step = {"last": -1, "this": 0, "next": 1}.get(found.word("which"))
    return PartOfYear(code, step=step)


def _quarter_before(found: Found) -> Meaning:
    """ "the year-earlier quarter", "the year-ago period": the same stretch of the year before."""
    return Away(Unit.YEAR, -1, Reference.NARRATIVE, keep=True)


def _feast(found: Found) -> Meaning:
    """ "Christmas", "Thanksgiving 1999", "last Easter"."""
    year = found.year() if found.has("year") else None
    return Feast(found.word("holiday"), year, _WAYS.get(found.word("which"), Way.OPEN))


RELATIVE_RULES = (
    Rule("near_day", "(?: (?: early | late | later | earlier ) DASH? )? [day: today | tonight | yesterday | tomorrow]", _near_day),
    Rule("beyond_day", "(?: the )? day (?: before [day: yesterday] | after [tomorrow: tomorrow] )", lambda found: Current(Unit.DAY, -2 if found.has("day") else 2)),
    Rule("which_unit", "(?: [phase: early | late | later | earlier | sometime] (?: in )? )? (?: {PHASE} )? (?: the )? [which: {WHICH}] (?: [more: fiscal | calendar | financial | crucial | business | trading] )? [unit: UNIT] (?! DASH (?: old | long ))", _which_unit),
    Rule("phase_the_unit", "{PHASE} (?: the )? [unit: day | week | month | year | quarter | decade | century | weekend]", _end_of_unit),
    Rule("unit_end", "[unit: year | month | quarter | week] (?: POSS )? DASH? end", _end_of_unit),
    Rule("the_weekend", "(?<! ordinary | long ) (?: over )? [span: the (?: past )? [unit: weekend] ]", lambda found: Current(Unit.WEEKEND, 0)),
    Rule("ago", "(?: {LIMIT} )? (?: [count: {COUNT}] | a | an | one ) (?: more | full | short | trading | business )? DASH? [unit: UNIT | UNITS] (?: or so | or more )? [way: ago | earlier | later | before (?= COMMA | DOT | BREAK | CLOSE | MARK ) | previously | hence | from now | from today]", _ago),
    Rule("plural_ago", "[unit: UNITS] [way: ago | earlier | hence]", lambda found: _PAST if found.word("way") != "hence" else _FUTURE),
    Rule("day_before", "(?: (?: [count: {NUMBER}] | the | a | one ) )? [unit: UNIT | UNITS] [way: before | after] (?: [holiday: HOLIDAY] | (?: [which: last | next | this] )? [weekday: FULLDAY] | [month: MONTH] [day: {DAYNUM}] )", _before_day),
    Rule("weekday", "(?: early | late | later | earlier )? (?: on )? (?: [span: [weekday: FULLDAY] ] )", _weekday),
    Rule("weekday_short", "(?<= on ) [weekday: WEEKDAY]", _weekday),
    Rule("which_weekday", "(?: early | late )? (?: the | this )? [which: {WHICH}] [weekday: FULLDAY]", _which_weekday),
    Rule("weekday_of_week", "[weekday: FULLDAY] (?: of )? [which: last | this | next] week", _weekday_of_week),
    Rule("weekday_this", "(?: [span: [weekday: FULLDAY] [which: last | next] ] (?! week | month | year | SEASON ))", _which_weekday),
    Rule("week_from_weekday", "(?: a week from [weekday: FULLDAY] | [late: FULLDAY] week )", lambda found: _away_weekday(found) if found.has("weekday") else None),
    Rule("season", "(?: early | late | mid )? DASH? [which: last | this | next | past | coming] (?: past | coming )? [season: SEASON]", _season),
    Rule("season_the", "(?<= in | since | during | by | until | throughout | of ) [span: (?: the )? [season: SEASON] (?: (?: of )? [year: {ANYYEAR}] )? ]", _season),
    Rule("season_year", "(?: the )? [season: SEASON] (?: of )? [year: {ANYYEAR}]", _season),
    Rule("season_bare", "[span: the (?: early | late )? [season: spring | summer | winter | autumn] ] (?! games | olympics | palace )", _season),
    Rule("quarter", "(?: {PHASE} )? (?: the | its )? (?: fiscal | flat )? DASH? [number: first | second | third | fourth | final | ORDNUM] (?: fiscal )? DASH? quarter (?: (?: of )? (?: fiscal )? [year: YEAR] | (?: of )? [which: last | this | next] year )?", _quarter),
    Rule("quarter_year_ago", "(?: the )? (?: comparable )? year DASH (?: ago | earlier ) [number: first | second | third | fourth] quarter", _quarter_year_ago),
    Rule("quarter_ended", "[span: (?: the | its ) (?: [number: first | second | third | fourth] )? quarter ] (?: that )? (?: ended | ending ) (?: [month: MONTH] [day: DD] )", lambda found: Away(Unit.QUARTER, 0, PartOfYear(found.month(), found.day()))),
    Rule("the_year", "the (?: full | fiscal | current fiscal | calendar | whole | entire ) year | (?<! of ) the year (?= COMMA | DOT | BREAK | MARK )", lambda found: Current(Unit.YEAR)),
    Rule("year_ended", "[span: (?: the | its ) (?: fiscal )? year ] (?= (?: that )? (?: ended | ending | to ) )", lambda found: Timeless("P1Y", TimexType.DURATION)),
    Rule("the_week", "(?<= for | of | during | in ) the [unit: week | month | year] (?= COMMA | DOT | BREAK | POSS )", lambda found: current(found.unit(), 0)),
    Rule("quarter_year_first", "(?: the )? [year: YEAR] (?: fiscal )? [number: first | second | third | fourth | final] DASH? quarter", _quarter),
    Rule("quarter_of_which", "[which: last | this | next] year POSS (?: fiscal )? [number: first | second | third | fourth | final | ORDNUM] DASH? quarter", _quarter),
    Rule("half", "(?: the )? (?: fiscal )? [number: first | second | last | latter] half (?: of )? (?: the year | (?: fiscal )? [year: YEAR] | [which: last | this | next] year )", _half),
    Rule("half_year_first", "(?: the )? (?: [which: last | this | next] year POSS | [year: YEAR] ) [number: first | second] half", _half),
    Rule("latest_quarter", "(?: the | its ) (?: latest | most recent | just DASH? ended ) (?: quarter | period )", lambda found: Portion(3, -1)),
    Rule("that_quarter", "the (?: quarter | period )", lambda found: Portion(3, 0, Reference.NARRATIVE)),
    Rule("year_before_quarter", "(?: the | a )? (?: comparable | corresponding | same )? year (?: DASH (?: earlier | ago | before ) | before (?= COMMA | DOT | BREAK ) ) (?: quarter | period | fiscal quarter )?", _quarter_before),
    Rule("same_period", "(?: the )? (?: comparable | corresponding | same | like ) (?: quarter | period ) (?: of )? (?: a year (?: ago | earlier | before ) | last year | (?: of )? the (?: previous | prior ) year )", _quarter_before),
    Rule("feast", "(?: [which: last | this | next | past] )? [holiday: HOLIDAY] (?: (?: COMMA | of )? [year: YEAR] )?", _feast),
    Rule("week_of_feast", "(?: [holiday: HOLIDAY] [unit: week | weekend] )", lambda found: Away(found.unit(), 0, Feast(found.word("holiday")))),
    Rule("week_of_day", "(?: the )? week of [month: MONTH] [day: {DAYNUM}]", lambda found: Away(Unit.WEEK, 0, PartOfYear(found.month(), found.day()))),
    Rule("present", "now | currently | nowadays | presently | these days | right now | at present | at this (?: time | point | moment ) | this (?: moment | time )", lambda found: _PRESENT),
    Rule("recently", "(?: more | most | as )? recently | lately | (?: the | in the ) (?: recent )? past (?! UNIT | UNITS | NUMWORD | NUM | few | several | many | SEASON | SEASONS | and | OTHER )", lambda found: _PAST),
    Rule("recent_units", "(?: in )? (?: [span: recent [unit: UNITS] (?: and UNITS )? ])", lambda found: Timeless(f"PX{found.unit().value[0]}", TimexType.DURATION)),
    Rule("future", "the (?: near | distant | foreseeable | immediate )? future (?! OTHER ) | (?: near | foreseeable ) future | (?<! as ) soon (?! after | as | OTHER ) | the (?: short | near | long ) term (?! OTHER )", lambda found: _FUTURE),
)  # fmt: skip
