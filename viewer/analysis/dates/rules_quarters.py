# SPDX-License-Identifier: MIT
"""Rules for seasons, quarters and halves of the year, and for what reports compare them with."""

from __future__ import annotations

from viewer.analysis.dates.meaning import (
    Away,
    Current,
    Meaning,
    PartOfYear,
    Portion,
    Range,
    Reference,
    Stated,
    Timeless,
    Way,
)
from viewer.analysis.dates.reading import Found
from viewer.analysis.dates.rule import Rule
from viewer.analysis.dates.rules_weekdays import WAYS
from viewer.analysis.dates.vocabulary import ORDINALS, SEASONS, Unit
from viewer.domain.timex import TimexType
from viewer.domain.when import When

_YEAR_STEPS = {"last": -1, "this": 0, "next": 1}


def _season(found: Found) -> Meaning:
    """ "this summer", "last fall", "the winter of 1994"."""
    code = SEASONS[found.word("season") or found.word("early")]
    if found.has("year"):
        return Stated(When.parse(f"{found.year():04d}-{code}"))
    if found.word("which") == "that":
        return PartOfYear(code, step=0, reference=Reference.NARRATIVE)
    return PartOfYear(code, way=WAYS.get(found.word("which"), Way.OPEN))


def _quarter(found: Found) -> Meaning | None:
    """ "the third quarter", "last year's fourth quarter", "Q3 2021", "third-quarter"."""
    number = _quarter_number(found)
    if not 1 <= number <= 4:
        return None
    if found.has("year"):
        return Stated(When.parse(f"{found.year():04d}-{32 + number}"))
    return PartOfYear(32 + number, step=_YEAR_STEPS.get(found.word("which")))


def _quarter_number(found: Found) -> int:
    if found.has("digit"):
        return int(found.word("digit"))
    return 4 if found.word("number") == "final" else found.day("number")


def _quarter_year_ago(found: Found) -> Meaning:
    """ "the year-ago third quarter"."""
    return PartOfYear(32 + ORDINALS[found.word("number")], step=-1)


def _quarter_ended(found: Found) -> Meaning:
    """ "the quarter ended Sept. 30": the quarter that holds the day."""
    return Away(Unit.QUARTER, 0, PartOfYear(found.month(), found.day()))


def _latest_quarter(found: Found) -> Meaning:
    return Portion(-1)


def _that_quarter(found: Found) -> Meaning:
    return Portion(0, Reference.NARRATIVE)


def _half(found: Found) -> Meaning | None:
    """ "the second half of 2018", "the first half of the year", "H1 2020"."""
    if found.has("digit") and found.word("digit") not in ("1", "2"):
        return None
    second = found.word("digit") == "2" if found.has("digit") else found.word("number") != "first"
    if found.has("year"):
        year, month = found.year(), 7 if second else 1
        return Range(Stated(When.month(year, month)), Stated(When.month(year, month + 5)))
    return PartOfYear(41 if second else 40, step=_YEAR_STEPS.get(found.word("which")))


def _year_before(found: Found) -> Meaning:
    """ "the year-earlier quarter", "the year-ago period": the same stretch of the year before."""
    return Away(Unit.YEAR, -1, Reference.NARRATIVE, keep=True)


def _whole_year(found: Found) -> Meaning:
    return Current(Unit.YEAR)


def _business_year(found: Found) -> Meaning:
    """ "the year ended June 30" is no calendar year."""
    return Timeless("P1Y", TimexType.DURATION)


QUARTER_RULES = (
    Rule(
        "season",
        "(?: early | late | mid )? DASH? [which: last | this | next | past | coming | that] (?: past | coming )?"
        " [season: SEASON]",
        _season,
    ),
    Rule(
        "season_the",
        "(?<= in | since | during | by | until | throughout | of ) [span: (?: the [season: SEASON] (?! of"
        " CAPITAL ) | (?: (?: early | late | mid ) DASH? )? [early: spring | summer | winter | autumn] )"
        " (?: (?: of )? [year: {ANYYEAR}] )? ]",
        _season,
    ),
    Rule(
        "season_year",
        "(?: the )? [season: SEASON] (?: of )? [year: {ANYYEAR}] (?: (?: SLASH | DASH ) (?: TWO | YEAR ) )?",
        _season,
    ),
    Rule(
        "season_bare",
        "[span: the (?: early | late )? [season: spring | summer | winter | autumn] ] (?! games | olympics | palace )",
        _season,
    ),
    Rule(
        "quarter",
        "(?: {PHASE} )? (?: the | its )? (?: fiscal | flat )? DASH? [number: first | second | third |"
        " fourth | final | ORDNUM] (?: fiscal )? DASH? quarter (?: (?: of )? (?: fiscal )? [year: YEAR] |"
        " (?: of )? [which: last | this | next] year )?",
        _quarter,
    ),
    Rule(
        "quarter_short",
        "q [digit: ONE] (?: (?: COMMA | of )? (?: fiscal )? [year: {ANYYEAR}]"
        " | (?: of )? [which: last | this | next] year )?",
        _quarter,
    ),
    Rule(
        "half_short",
        "h [digit: ONE] (?: (?: COMMA | of )? (?: fiscal )? [year: {ANYYEAR}]"
        " | (?: of )? [which: last | this | next] year )",
        _half,
    ),
    Rule("quarter_short_year_first", "[year: YEAR] q [digit: ONE]", _quarter),
    Rule(
        "quarter_year_ago",
        "(?: the )? (?: comparable )? year DASH (?: ago | earlier ) [number: first | second | third | fourth] quarter",
        _quarter_year_ago,
    ),
    Rule(
        "quarter_year_first",
        "(?: the )? [year: YEAR] (?: fiscal )? [number: first | second | third | fourth | final] DASH? quarter",
        _quarter,
    ),
    Rule(
        "quarter_of_which",
        "[which: last | this | next] year POSS (?: fiscal )? [number: first | second | third | fourth |"
        " final | ORDNUM] DASH? quarter",
        _quarter,
    ),
    Rule(
        "quarter_ended",
        "[span: (?: the | its ) (?: [number: first | second | third | fourth] )? quarter ] (?: that )?"
        " (?: ended | ending ) (?: [month: MONTH] [day: DD] )",
        _quarter_ended,
    ),
    Rule(
        "latest_quarter",
        "(?: the | its ) (?: latest | most recent | just DASH? ended ) (?: quarter | period )",
        _latest_quarter,
    ),
    Rule("that_quarter", "the (?: quarter | period ) (?! DASH )", _that_quarter),
    Rule(
        "half",
        "(?: the )? (?: fiscal )? [number: first | second | last | latter] half (?: of )? (?: the year |"
        " (?: fiscal )? [year: YEAR] | [which: last | this | next] year )",
        _half,
    ),
    Rule(
        "half_year_first",
        "(?: the )? (?: [which: last | this | next] year POSS | [year: YEAR] ) [number: first | second] half",
        _half,
    ),
    Rule(
        "year_before_quarter",
        "(?: the | a )? (?: comparable | corresponding | same )? year (?: DASH (?: earlier | ago | before ) |"
        " before (?= COMMA | DOT | BREAK ) ) (?: quarter | period | fiscal quarter )?",
        _year_before,
    ),
    Rule(
        "same_period",
        "(?: the )? (?: comparable | corresponding | same | like ) (?: quarter | period ) (?: of )? (?: a"
        " year (?: ago | earlier | before ) | last year | (?: of )? the (?: previous | prior ) year )",
        _year_before,
    ),
    Rule(
        "the_year",
        "the (?: full | fiscal | current fiscal | calendar | whole | entire ) year | (?<! of ) the year"
        " (?= COMMA | DOT | BREAK | MARK )",
        _whole_year,
    ),
    Rule(
        "year_ended",
        "[span: (?: the | its ) (?: fiscal )? year ] (?= (?: that )? (?: ended | ending | to ) )",
        _business_year,
    ),
)
