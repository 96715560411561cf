# SPDX-License-Identifier: MIT
"""Rules for how long and how often: durations and sets, valued as TIMEX3 does."""

from __future__ import annotations

import re
from fractions import Fraction

from viewer.analysis.dates.meaning import Meaning, Timeless
from viewer.analysis.dates.reading import Found
from viewer.analysis.dates.rule import Rule
from viewer.analysis.dates.rules_relative import minutes_away
from viewer.analysis.dates.rules_weekdays import PAPERS
from viewer.analysis.dates.vocabulary import FREQUENCIES, SEASONS, Unit
from viewer.domain.timex import TimexType

_CLOCK_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
_CALENDAR = {
    Unit.FORTNIGHT: (Unit.WEEK, 2),
    Unit.DECADE: (Unit.YEAR, 10),
    Unit.CENTURY: (Unit.YEAR, 100),
    Unit.WEEKEND: (Unit.WEEKEND, 1),
}
_LETTER = {Unit.MONTH: "M", Unit.DECADE: "E", Unit.CENTURY: "C", Unit.FORTNIGHT: "W"}
_ORDER = tuple(Unit)
_REPORTED = (
    "(?: dividend | dividends | loss | losses | profit | profits | earnings | results | report | reports | net )"
)
"""Behind "quarterly": of which months a report is, not how often there is one."""
_HALVES = {Unit.YEAR: (12, "M"), Unit.DAY: (24, "H"), Unit.HOUR: (60, "M"), Unit.MINUTE: (60, "S")}


def duration(count: Fraction | None, unit: Unit) -> str:
    """A duration as TIMEX3 spells it; ``count`` None is an untold number."""
    time = "T" if unit in _CLOCK_UNITS else ""
    if count is None:
        return f"P{time}X{_LETTER.get(unit, unit.value)}"
    unit, size = _CALENDAR.get(unit, (unit, 1))
    count *= size
    whole, rest = divmod(count, 1)
    if not rest:
        return f"P{time}{whole}{_LETTER.get(unit, unit.value)}"
    smaller = _HALVES.get(unit)
    if smaller is None or (rest * smaller[0]) % 1:
        return f"P{time}{float(count):g}{_LETTER.get(unit, unit.value)}"
    head = f"{whole}{_LETTER.get(unit, unit.value)}" if whole else ""
    if unit is Unit.DAY:
        return f"P{head}T{int(rest * 24)}H"
    return f"P{time}{head}{int(rest * smaller[0])}{smaller[1]}"


def _lasting(found: Found) -> Meaning | None:
    if (
        len(found.words("count")) == 1
        and re.fullmatch(r"[12]\d{3}", found.word("count"))
        and not found.word("unit").endswith("s")
    ):
        return None  # "the 1988 quarter"
    count = found.count() if found.has("count") else Fraction(1)
    return Timeless(duration(count, found.unit()), TimexType.DURATION)


def _compound(found: Found) -> Meaning | None:
    """ "two hours and 31 minutes", "a year and six months"; with "later" a time of day."""
    first, second = found.count() if found.has("count") else Fraction(1), found.count("more")
    unit, smaller = found.unit(), found.unit("smaller")
    listed = found.has("comma") and unit not in _CLOCK_UNITS  # "six weeks, five days or two"
    if listed or first is None or second is None or _ORDER.index(smaller) >= _ORDER.index(unit):
        return None
    if found.has("way"):
        return minutes_away(first * 60 + second, found.word("way")) if unit is Unit.HOUR else None
    return Timeless(_joined(duration(first, unit), duration(second, smaller)), TimexType.DURATION)


def _joined(longer: str, shorter: str) -> str:
    """One duration from two, the longer one first: P2D and PT3H are P2DT3H."""
    both = "T" in longer
    return longer + (shorter.removeprefix("PT") if both else shorter.removeprefix("P"))


def _quarters_of_hour(found: Found) -> Meaning:
    """ "a quarter of an hour"."""
    minutes = 45 if found.has("three") else 15
    if found.has("way"):
        return minutes_away(minutes, found.word("way"))
    return Timeless(f"PT{minutes}M", TimexType.DURATION)


def _quarters_of_century(found: Found) -> Meaning:
    return Timeless("P75Y" if found.has("three") else "P25Y", TimexType.DURATION)


def _untold(found: Found) -> Meaning:
    return Timeless(duration(None, found.unit()), TimexType.DURATION)


def _with_half(found: Found) -> Meaning:
    """ "an hour and a half"."""
    return Timeless(duration(Fraction(3, 2), found.unit()), TimexType.DURATION)


def _long(found: Found) -> Meaning:
    """ "day-long", "weeklong", "decades-long"."""
    word = found.word("whole")
    if word:
        units = {"daylong": Unit.DAY, "weeklong": Unit.WEEK, "monthlong": Unit.MONTH, "yearlong": Unit.YEAR}
        return Timeless(duration(Fraction(1), units[word]), TimexType.DURATION)
    count = None if found.word("unit").endswith("s") else Fraction(1)
    return Timeless(duration(count, found.unit()), TimexType.DURATION)


def _every(found: Found) -> Meaning:
    """ "every Tuesday", "each July", "every two weeks", "each year"."""
    if found.has("weekday"):
        return Timeless(f"XXXX-WXX-{found.weekday() + 1}", TimexType.SET)
    if found.has("month"):
        return Timeless(f"XXXX-{found.month():02d}", TimexType.SET)
    if found.has("season"):
        return Timeless(f"XXXX-{SEASONS[found.word('season')]}", TimexType.SET)
    if found.has("part"):
        return Timeless("P1D", TimexType.SET)
    count = found.count() if found.has("count") else Fraction(1)
    return Timeless(duration(count, found.unit()), TimexType.SET)


def _weekdays(found: Found) -> Meaning:
    return Timeless(f"XXXX-WXX-{found.weekday() + 1}", TimexType.SET)


def _frequency(found: Found) -> Meaning:
    return Timeless(FREQUENCIES[found.word("word")], TimexType.SET)


def _rate(found: Found) -> Meaning:
    return Timeless(duration(Fraction(1), found.unit()), TimexType.SET)


SPAN_RULES = (
    Rule(
        "duration",
        "(?: {LIMIT} )? (?: {AN} additional | another | the | these | those | this | that )? (?: (?: past |"
        " last | previous | next | coming | first | final | latest | following | recent | preceding |"
        " initial ) )? [count: {COUNT}] DASH? (?: more | additional | consecutive | straight | full |"
        " long | short | trading | business | working | calendar | whole | extra | further )? [unit: UNIT |"
        " UNITS] (?! DASH? old | POSS DASH? old ) (?! (?: (?<= three quarters ) | (?<= three DASH quarters ) ) of )",
        _lasting,
    ),
    Rule(
        "duration_compound",
        "(?: {LIMIT} )? (?: [count: {NUMBER}] | {AN} ) [unit: UNIT | UNITS] (?: COMMA? and | [comma: COMMA] )?"
        " [more: {NUMBER}] [smaller: UNIT | UNITS] (?! DASH? old ) (?: [way: later | earlier] )?",
        _compound,
    ),
    Rule(
        "quarters_of_hour",
        "(?: {LIMIT} )? (?: {AN} quarter | [three: three] DASH? quarters ) of an hour (?: [way: later | earlier] )?",
        _quarters_of_hour,
    ),
    Rule(
        "quarters_of_century",
        "(?: {LIMIT} )? (?: {AN} quarter DASH? | [three: three] DASH? quarters ) (?: of a )? century",
        _quarters_of_century,
    ),
    Rule(
        "duration_count_first",
        "(?: the )? [count: {COUNT}] (?: past | last | previous | next | coming | first | final ) [unit: UNITS]",
        _lasting,
    ),
    Rule(
        "duration_range",
        "(?: the )? (?: next | last | past | first )? {NUMBER} (?: to | or | DASH ) [count: {NUMBER}]"
        " DASH? [unit: UNIT | UNITS] (?! DASH? old )",
        _lasting,
    ),
    Rule(
        "duration_one",
        "(?: {LIMIT} )? (?: {AN} | another | one | half {AN} ) (?: full | whole | further | additional |"
        " extra | entire )? [unit: UNIT] (?<! second ) (?<! quarter ) (?! DASH? old | DASH ended )",
        lambda found: _lasting(found),
    ),
    Rule("duration_half", "{AN} [unit: UNIT] and a half", _with_half),
    Rule("duration_half_of", "(?: {LIMIT} )? [count: half] {AN} [unit: UNIT]", _lasting),
    Rule(
        "duration_untold", "(?<= for | in | of | over | after | within | by | MARK ) [unit: UNITS] (?! old )", _untold
    ),
    Rule(
        "duration_which",
        "(?: the )? (?: coming | recent | past | last | next | early | first | following | previous |"
        " ensuing | intervening ) [unit: UNITS] (?: ahead )?",
        _untold,
    ),
    Rule(
        "duration_the",
        "(?<= over | during | through | throughout | for | in ) (?: the )? [unit: UNITS] (?: ahead | to come )?",
        _untold,
    ),
    Rule("duration_long", "[unit: UNIT | UNITS] DASH long | [whole: daylong | weeklong | monthlong | yearlong]", _long),
    Rule(
        "every",
        "(?: once )? (?: every | each ) (?: single | other )? (?: [weekday: FULLDAY] | [month: MONTH] |"
        " [season: SEASON] | [part: PART] | (?: [count: {NUMBER}] )? [unit: UNIT | UNITS] )",
        _every,
    ),
    Rule("weekdays", "[weekday: WEEKDAYS] (?! POSS )", _weekdays),
    Rule("weekday_parts", "[weekday: FULLDAY] PARTS", _weekdays),
    Rule(
        "frequency",
        f"(?! quarterly (?: cash )? {_REPORTED} | CAPITAL (?: CAPITAL | {PAPERS} )) [word: FREQUENCY]",
        _frequency,
    ),
    Rule(
        "rate",
        "(?<= once | twice | times | NUM | PERCENT | million | billion ) (?: a | per ) [unit: day | week |"
        " month | quarter | year]",
        _rate,
    ),
)
