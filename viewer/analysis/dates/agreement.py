# SPDX-License-Identifier: MIT
"""The day of publication from a day of the week that agrees with a date.

A date and its weekday check each other: in any other year they would as likely as not fall apart six times in seven.
So a dateline without its year takes the year in which its day is the weekday of the lead, and a lead that dates its
news with both ("Tuesday, 14 April 1970") tells what "this morning" or "yesterday" beside it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.analysis.dates.expressions import Expression
from viewer.analysis.dates.meaning import Current, Meaning, OfDay, PartOfYear, Reference, Stated, Tense, Way, Weekday
from viewer.analysis.dates.stretches import part_of_year
from viewer.analysis.dates.valuation import Anchor, value
from viewer.analysis.dates.vocabulary import WEEKDAY_NUMBER, WEEKDAYS, Unit
from viewer.analysis.page import BlockKind, Page
from viewer.domain import calendar
from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.span import Span
from viewer.domain.when import Precision, When

_LEAD = 5
"""Sentences at the head of the body, which tell the news."""
_YEARS = 2
"""The year of the newest date that is told, and the next: within these the same date falls on one weekday but once."""
_NAME = re.compile("|".join(name.capitalize() for name in WEEKDAYS))


def agreed(page: Page, expressions: tuple[Expression, ...], datelines: tuple[Expression, ...]) -> Published | None:
    """The day on which a weekday and a date of the lead agree; None where they do not."""
    lead = _lead(page)
    in_lead = [each for each in expressions if any(sentence.contains(each.span) for sentence in lead)]
    newest = newest_told(expressions)
    if newest is None:
        return None
    for dateline in datelines:
        published = _year_of_dateline(dateline, newest, in_lead)
        if published and published.when and _is_of_the_news(newest, expressions, published.when):
            return published
    return _day_of_news(page.text, lead, in_lead, newest)


def newest_told(expressions: tuple[Expression, ...]) -> Expression | None:
    """The latest year, month or day that the article tells and not as to come: it was not written before it."""
    told = [
        (each.meaning.when.earliest, -each.span.start, each)
        for each in expressions
        if isinstance(each.meaning, Stated)
        and each.tense is not Tense.FUTURE
        and each.meaning.when.precision >= Precision.YEAR
        and each.meaning.when.earliest is not None
    ]
    return max(told, key=lambda found: found[:2])[2] if told else None


def _is_of_the_news(newest: Expression, expressions: tuple[Expression, ...], published: When) -> bool:
    """Whether the newest date can be counted from: a bare year that is told once may be history ("began in 1983"),
    unless "last year" or "this year" means it too.
    """
    assert isinstance(newest.meaning, Stated)
    year = newest.meaning.when
    if year.precision > Precision.YEAR:
        return True
    if sum(isinstance(each.meaning, Stated) and each.meaning.when.within(year) for each in expressions) > 1:
        return True
    yearly = [e.meaning for e in expressions if isinstance(e.meaning, Current) and e.meaning.unit is Unit.YEAR]
    return any(value(meaning, Anchor(published.first_day)) == year for meaning in yearly)


def _first_day(expression: Expression) -> int:
    assert isinstance(expression.meaning, Stated)
    return expression.meaning.when.first_day or 0


def _lead(page: Page) -> list[Span]:
    body = (sentence.span for sentence in page.sentences if page.kind_of(sentence) is BlockKind.BODY)
    return [span for span, _ in zip(body, range(_LEAD), strict=False)]


def _year_of_dateline(dateline: Expression, newest: Expression, lead: list[Expression]) -> Published | None:
    """The dateline's day in the first year, from the newest date on, in which it is the weekday told as past."""
    meaning = dateline.meaning
    told = next((each for each in lead if _is_bare_weekday(each.meaning) and each.tense is not Tense.FUTURE), None)
    if told is None or not isinstance(meaning, PartOfYear):
        return None
    since = _first_day(newest)
    first = calendar.civil(since)[0]
    for year in range(first, first + _YEARS):
        when = part_of_year(meaning.code, year, meaning.day)
        if when and when.first_day is not None and when.first_day >= since:
            if calendar.weekday(when.first_day) != _weekday_of(told.meaning):
                continue
            spans = tuple(sorted({dateline.span, told.span, newest.span}))
            return Published(when, Basis(Grade.INFERRED, "dateline_year_from_weekday", spans))
    return None


def _is_bare_weekday(meaning: Meaning | None) -> bool:
    date = meaning.date if isinstance(meaning, OfDay) else meaning
    return isinstance(date, Weekday) and date.way is Way.OPEN and date.reference is Reference.PUBLISHED


def _weekday_of(meaning: Meaning | None) -> int | None:
    date = meaning.date if isinstance(meaning, OfDay) else meaning
    return date.weekday if isinstance(date, Weekday) else None


def _day_of_news(text: str, lead: list[Span], in_lead: list[Expression], newest: Expression) -> Published | None:
    """The day from which "this morning" or "yesterday" is the day that the lead gives with its weekday."""
    for dated in _with_weekday(text, lead, in_lead):
        steps = {step: each for each in in_lead if (step := _step(each)) is not None}
        if dated != newest or len(steps) != 1:
            continue  # something later is told, or the lead tells of two days
        ((step, relative),) = steps.items()
        spans = tuple(sorted({dated.span, relative.span}))
        return Published(When.days(_first_day(dated) - step, 1), Basis(Grade.INFERRED, "day_of_the_news", spans))
    return None


def _with_weekday(text: str, lead: list[Span], in_lead: list[Expression]) -> Iterator[Expression]:
    """The days told in full beside the weekday that they fall on."""
    for each in in_lead:
        if not isinstance(each.meaning, Stated) or each.meaning.when.precision < Precision.DAY:
            continue
        sentence = next(span for span in lead if span.contains(each.span))
        named = {WEEKDAY_NUMBER[name.lower()] for name in _NAME.findall(sentence.of(text))}
        if calendar.weekday(_first_day(each)) in named and each.tense is not Tense.FUTURE:
            yield each


def _step(expression: Expression) -> int | None:
    """How many days from the day of writing an expression lies, which tells of a day that was: 0 or less."""
    date = expression.meaning.date if isinstance(expression.meaning, OfDay) else expression.meaning
    if isinstance(date, Current) and date.unit is Unit.DAY and date.reference is Reference.PUBLISHED:
        return date.step if date.step <= 0 else None
    return None
