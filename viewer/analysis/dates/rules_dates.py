# SPDX-License-Identifier: MIT
"""Rules for calendar dates: days, months, years, decades and centuries that the text names."""

from __future__ import annotations

from viewer.analysis.dates.meaning import About, Meaning, PartOfYear, Range, Reference, Stated, Way
from viewer.analysis.dates.reading import Found, short_year
from viewer.analysis.dates.rule import Build, Rule
from viewer.analysis.dates.rules_relative import STEPS
from viewer.domain import calendar
from viewer.domain.when import Precision, When

_COUNTED = (
    "people | persons | men | women | children | troops | soldiers | workers | jobs | employees | votes | voters"
    " | members | students | homes | houses | miles | kilometers | kilometres | km | metres | meters | feet | tons"
    " | tonnes | pounds | dollars | euros | yen | shares | units | points | copies | cases | deaths | times | cars"
    " | words | pages | barrels | acres | hectares | delegates | patients | residents | refugees | guests | fans"
    " | protesters | demonstrators | passengers | seats | rooms | pieces | degrees | calories | square | per | percent"
    " | million | billion | others | families | prisoners | victims | volunteers | officers | police | UNITS | PERCENT"
    " | kilograms | kg | gallons | liters | litres | yards | inches | planes | aircraft | companies | stores | schools"
)
_NOT_COUNTED = f"(?! {_COUNTED} )"
_YEAR_AFTER = (
    "in | into | due | by | since | until | till | from | of | before | after | during | through | throughout | for"
    " | than | against | late | early | mid | circa | year | fiscal | spring | summer | fall | autumn | winter"
    " | between | around | back | OPEN"
)


def on_day(year: int, month: int, day: int) -> Stated | None:
    """A day of a known year; None where the month has no such day."""
    return Stated(When.day(year, month, day)) if 1 <= day <= calendar.days_in_month(year, month) else None


def day_of_month(found: Found) -> Meaning | None:
    """A day of a month, with or without its year."""
    month, day = found.month(), found.day()
    if found.has("year"):
        return on_day(found.year(), month, day)
    if not 1 <= day <= calendar.days_in_month(2000, month):
        return None
    return PartOfYear(month, day, weekday=found.weekday() if found.has("weekday") else None)


def _days(found: Found) -> Meaning | None:
    """Days of one month from one to another: "April 22-23", "3 to 5 June"."""
    month, first, last = found.month(), found.day("first"), found.day("last")
    if not 1 <= first < last <= calendar.days_in_month(2000, month):
        return None
    if not found.has("year"):
        return PartOfYear(month, first, last - first + 1)
    start = calendar.day_number(found.year(), month, first)
    return Stated(When.days(start, last - first + 1, lasting=True))


def _days_and(found: Found) -> Meaning | None:
    """ "April 24 and 25": one stretch when the days follow each other."""
    return _days(found) if found.day("last") == found.day("first") + 1 else None


def _days_of_months(found: Found) -> Meaning | None:
    """ "September 28 to October 3, 2021"."""
    months = found.month("month"), found.month("until")
    days = found.day("first"), found.day("last")
    if any(day > calendar.days_in_month(2000, month) for month, day in zip(months, days, strict=True)):
        return None
    if not found.has("year"):
        return Range(PartOfYear(months[0], days[0]), PartOfYear(months[1], days[1], following=True))
    year = found.year()
    first = on_day(year - (months[0] > months[1]), months[0], days[0])
    last = on_day(year, months[1], days[1])
    return Range(first, last) if first and last else None


def _month(found: Found) -> Meaning:
    """A month, with or without its year."""
    if found.has("year"):
        return Stated(When.month(found.year(), found.month()))
    return PartOfYear(found.month())


def _months(found: Found) -> Meaning | None:
    """ "between March and May", "from June to September 2020"."""
    first, last = found.month("month"), found.month("until")
    if first == last:
        return None
    if not found.has("year"):
        return Range(PartOfYear(first), PartOfYear(last, following=True))
    year = found.year()
    return Range(Stated(When.month(year - (first > last), first)), Stated(When.month(year, last)))


def _year(found: Found) -> Meaning | None:
    """A year that is plausibly one: bare numbers far from today are rather counts."""
    year = found.year()
    return approximately(found, Stated(When.year(year)))


def _modern_year(found: Found) -> Meaning | None:
    return _year(found) if 1800 <= found.year() <= 2100 else None


def _years(found: Found) -> Meaning | None:
    """ "1990-95", "from 1914 to 1918"."""
    first, last = found.year("year"), found.year("until")
    if len(found.word("until")) == 2:
        last = first // 100 * 100 + int(found.word("until"))
    if not first < last <= first + 400:
        return None
    return Stated(When(calendar.seconds(first), calendar.seconds(last + 1), Precision.YEAR, lasting=True))


def _month_in_numbers(found: Found) -> Meaning | None:
    """ "in 06/2019"."""
    month = int(found.word("month"))
    return Stated(When.month(found.year(), month)) if 1 <= month <= 12 else None


def _far_year(found: Found) -> Meaning | None:
    """ "the year 12024"."""
    word = found.word("year")
    return Stated(When.year(int(word))) if word.isdecimal() and 4 <= len(word) <= 5 else None


def _year_month(found: Found) -> Meaning | None:
    """ "2021-09" is a month where a range of years would run backwards."""
    month = int(found.word("month"))
    return Stated(When.month(found.year(), month)) if 1 <= month <= 12 and short_year(month) <= found.year() else None


def approximately(found: Found, meaning: Meaning) -> Meaning:
    """The meaning, more or less where the pattern found an "about"."""
    return About(meaning) if found.has("about") else meaning


def _iso(found: Found) -> Meaning | None:
    written = found.word("date").upper()
    try:
        return Stated(When.parse(written[:16] if "T" in written else written))
    except ValueError:
        return None


def _month_of_year(found: Found) -> Meaning:
    """ "January this year", "June of last year", "next April": the year is told from the reference."""
    told = found.has("told")
    step = STEPS[found.word("told" if told else "which")]
    reference = Reference.NARRATIVE if told else Reference.PUBLISHED
    return PartOfYear(found.month(), found.day() if found.has("day") else None, step=step, reference=reference)


def _which_month(found: Found) -> Meaning:
    if found.word("which") in ("that", "same"):
        return PartOfYear(found.month(), step=0, reference=Reference.NARRATIVE)
    way = {"last": Way.LAST, "past": Way.LAST, "previous": Way.LAST, "next": Way.NEXT, "coming": Way.NEXT}
    return PartOfYear(
        found.month(), found.day() if found.has("day") else None, way=way.get(found.word("which"), Way.THIS)
    )


def _range(name: str, first: str, last: str, build: Build) -> tuple[Rule, Rule]:
    """The two ways to say a range: "from ... to ..." (with or without "from"), and "between ... and ..."."""
    return (
        Rule(name, f"(?: from )? {first} (?: DASH | to | until | till | through ) {last}", build),
        Rule(f"{name}_between", f"between {first} and {last}", build),
    )


DATE_RULES = (
    Rule("day_us", "{WD} [month: MONTH] (?: the )? [day: {DAYNUM}] (?: COMMA | of )? [year: {ANYYEAR}]", day_of_month),
    Rule(
        "day_uk",
        "{WD} (?: the )? [day: {DAYNUM}] (?: of | DASH )? [month: MONTH] (?: COMMA | of | DASH )? [year: {ANYYEAR}]",
        day_of_month,
    ),
    Rule(
        "day_no_year_us",
        "{WD} (?: early | late )? (?<! in ) [month: MONTH] (?: the )? [day: {DAYNUM}] (?! PERCENT | NUM | DASH DD"
        " | COMMA? YEAR | and DD COMMA? YEAR )",  # a year that stands behind is never left out
        day_of_month,
    ),
    Rule(
        "day_no_year_uk",
        "{WD} (?: the )? (?<! CURRENCY ) [day: DD | ORDNUM | ORD] (?: of )? [month: MONTH] (?! DD )",
        day_of_month,
    ),
    Rule(
        "day_listed",
        "[day: DD] (?= COMMA (?: DD COMMA )* DD COMMA? and DD [month: MONTH] )",
        day_of_month,
    ),
    Rule("day_listed_last", "[day: DD] (?= COMMA? (?: and | or ) DD [month: MONTH] )", day_of_month),
    Rule(
        "day_listed_second",
        "(?: [month: MONTH] DD (?: COMMA | and | or ) [span: [day: DD]] ) (?= COMMA DD | COMMA? and DD | COMMA? DOT"
        " | COMMA? BREAK )",
        day_of_month,
    ),
    Rule(
        "day_listed_third",
        "(?: [month: MONTH] DD COMMA DD COMMA? (?: and | or ) [span: [day: DD]] ) (?= COMMA | DOT | BREAK )",
        day_of_month,
    ),
    Rule(
        "days_us_and",
        "[month: MONTH] [first: {DAYNUM}] (?: and | or ) [last: DD | ORDNUM ] (?! UNIT | UNITS | CLOCK |"
        " AMPM | MONTH ) (?: COMMA? [year: {ANYYEAR}] )?",
        _days_and,
    ),
    Rule(
        "days_uk_and",
        "(?: the )? [first: DD | ORDNUM] (?: and | or ) (?: the )? [last: DD | ORDNUM] (?: of )? [month: MONTH]"
        " (?: COMMA? [year: {ANYYEAR}] )?",
        _days_and,
    ),
    *_range(
        "days_us", "{WD} [month: MONTH] [first: {DAYNUM}]", "[last: {DAYNUM}] (?: COMMA? [year: {ANYYEAR}] )?", _days
    ),
    *_range(
        "days_uk",
        "(?: the )? [first: {DAYNUM}]",
        "(?: the )? [last: {DAYNUM}] (?: of )? [month: MONTH] (?: COMMA? [year: {ANYYEAR}] )?",
        _days,
    ),
    *_range(
        "days_of_months_us",
        "{WD} [month: MONTH] [first: {DAYNUM}] COMMA?",
        "(?: WEEKDAY COMMA? )? [until: MONTH] [last: {DAYNUM}] (?: COMMA? [year: {ANYYEAR}] )?",
        _days_of_months,
    ),
    *_range(
        "days_of_months_uk",
        "(?: the )? [first: {DAYNUM}] [month: MONTH]",
        "(?: the )? [last: {DAYNUM}] [until: MONTH] (?: COMMA? [year: {ANYYEAR}] )?",
        _days_of_months,
    ),
    *_range(
        "months",
        "(?: (?: early | late | mid ) DASH? )? [month: MONTH]",
        "(?: (?: early | late | mid ) DASH? )? [until: MONTH] (?! {DAYNUM} ) (?: (?: COMMA | of )? [year:"
        " {ANYYEAR}] )?",
        _months,
    ),
    Rule("years_slash", "[year: YEAR] SLASH [until: TWO]", _years),
    *_range("years", "[year: YEAR]", f"[until: YEAR | TWO] {_NOT_COUNTED}", _years),
    Rule("month_year", "(?: {PHASE} )? [month: MONTH] (?: COMMA | of )? [year: {ANYYEAR}]", _month),
    Rule(
        "month_after",
        "(?<= in | by | since | until | till | from | of | before | after | during | through | between |"
        " for | to | and | or | than ) [month: SUREMONTH | MONTH (?! CAPITAL )]",
        _month,
    ),
    Rule("month_phase", "(?: {PHASE} | {HALF} ) [month: MONTH]", _month),
    Rule(
        "month_modifier",
        "(?<= a | the | its | their | his | her | POSS ) [month: MONTH] (?! COMMA | DOT | BREAK | MARK |"
        " CLOSE | CAPITAL | for | of | on | to )",
        _month,
    ),
    Rule("month_bare", "[month: SUREMONTH] (?! {DAYNUM} (?: and DD )? COMMA? YEAR )", _month),
    Rule(
        "month_subject",
        "(?<! CAPITAL | TITLE ) [month: NAMEMONTH] (?! CAPITAL | said | says | told | on | of | for | MONTH )",
        _month,
    ),
    Rule(
        "month_of_year",
        "(?: {PHASE} )? [month: MONTH] [day: {DAYNUM}]? COMMA? (?: (?: of )? [which: last | this | next] year |"
        " (?: of )? (?: the )? [told: that | same | next | following | previous | preceding] year )",
        _month_of_year,
    ),
    Rule(
        "month_of_year_uk",
        "(?: the )? [day: DD | ORDNUM] (?: of )? [month: MONTH] COMMA? (?: (?: of )? [which: last | this | next] year |"
        " (?: of )? (?: the )? [told: that | same | next | following | previous | preceding] year )",
        _month_of_year,
    ),
    Rule(
        "month_which",
        "(?: (?: early | late | mid ) )? (?: this | the (?= same ) )? [which: last | next | this | past | coming |"
        " previous | that (?= MONTH (?! DD ) ) | same ] [month: MONTH] [day: DD]?",
        _which_month,
    ),
    Rule("year_after", f"(?<= {_YEAR_AFTER} ) [year: {{ANYYEAR}}] {_NOT_COUNTED}", _year),
    Rule("year_about", f"[about: about | around | circa | approximately] [year: YEAR] {_NOT_COUNTED}", _modern_year),
    Rule(
        "year_listed", f"(?<= YEAR COMMA | YEAR and | YEAR or | YEAR versus ) [year: YEAR] {_NOT_COUNTED}", _modern_year
    ),
    Rule("year_listed_first", "[year: YEAR] (?= (?: and | or | COMMA ) YEAR )", _modern_year),
    Rule(
        "year_modifier",
        "(?<= the | a | an | its | his | her | their | our | my | this | that | POSS ) (?: [span: [year:"
        f" YEAR] ] (?! COMMA | DOT | BREAK | MARK | CLOSE | COLON ) {_NOT_COUNTED} )",
        _modern_year,
    ),
    Rule("year_possessive", "[year: YEAR] (?= POSS )", _modern_year),
    Rule(
        "year_named",
        "(?: the )? (?: (?: full | calendar | whole | fiscal | financial ) )? (?: the )? year [year: YEAR |"
        " nineteen DASH? NUMWORD (?: DASH? NUMWORD )? | two thousand (?: and? NUMWORD )?]",
        _year,
    ),
    Rule(
        "year_phase",
        f"(?: all of | {{PHASE}} | fiscal | fy | post DASH | pre DASH ) (?: year )? [year: {{ANYYEAR}}] {_NOT_COUNTED}",
        _year,
    ),
    Rule(
        "year_spoken", "[year: nineteen DASH? NUMWORD (?: DASH? NUMWORD )?] (?! UNIT | UNITS | DASH | NUMWORD )", _year
    ),
    Rule("year_bound", "[year: YEAR] (?= or (?: later | earlier ) | and (?: beyond | later ))", _modern_year),
    Rule(
        "month_in_numbers",
        "(?<= in | since | until | till | by | from | of ) [month: ONE | TWO] SLASH [year: YEAR]",
        _month_in_numbers,
    ),
    Rule(
        "years_fiscal",
        "(?: the )? (?: fiscal | financial | tax | school | academic ) year [year: YEAR] (?: SLASH | DASH ) [until: TWO"
        " | YEAR]",
        _years,
    ),
    Rule(
        "years_fiscal_first",
        "(?: the )? [year: YEAR] (?: SLASH | DASH ) [until: TWO | YEAR]"
        " (?: fiscal | financial | tax | school | academic ) (?: year | season )",
        _years,
    ),
    Rule("year_far", "(?: the )? year [year: NUM]", _far_year),
    Rule("year_month", "[year: YEAR] DASH [month: TWO] (?! DASH )", _year_month),
    Rule("iso", "[date: ISO]", _iso),
)
