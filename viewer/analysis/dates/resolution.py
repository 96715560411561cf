# SPDX-License-Identifier: MIT
"""What time expressions mean, given when the article was published."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from viewer.analysis.dates.explanation import rule_of
from viewer.analysis.dates.expressions import Expression
from viewer.analysis.dates.meaning import Away, Bound, Meaning, PartOfYear, Reference, Timeless, Way, counts_minutes
from viewer.analysis.dates.publication import agency_day
from viewer.analysis.dates.valuation import Anchor, compares_quarters, reference_of, value
from viewer.analysis.page import Page
from viewer.domain import calendar
from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.span import Span
from viewer.domain.timex import Timex, TimexType
from viewer.domain.when import Precision, When

_MOST_DAYS = 400
"""A publication that may be any day of a longer stretch gives nothing to count from."""
_WIDE = 31
"""Days of different readings are kept as bounds up to this; wider ones say too little."""
_MAJORITY = 2 / 3


def resolve(page: Page, expressions: tuple[Expression, ...], published: Published) -> tuple[Timex, ...]:
    """A timex for each expression; its value stays open where the text and the publication date do not give one."""
    written = agency_day(page.text, expressions, published.when) or published.when
    days = _days_of(written)
    day = _Source(written, (), Reference.PUBLISHED)
    told = _Source(written if days else None, ())
    dated: _Source | None = None
    quarter: _Source | None = None
    found = []
    for expression in expressions:
        reading = _read(expression, days, Anchor(None, told.when, expression.tense, quarter.when if quarter else None))
        source = quarter if quarter and _compares(expression.meaning) else told if _narrated(expression) else day
        if not days and dated and reading.when is None and (moved := _of_told_year(expression, dated)):
            reading, source = moved, dated
        basis = _basis(expression, reading, published, source=source)
        when = _bounded(expression.meaning, reading.when)
        found.append(Timex(expression.span, expression.type, _spelled(expression.meaning, reading.when), when, basis))
        if _moves_narrative(expression, when) and not _is_background(page, expression.span):
            told = _Source(when, (expression.span,))
            dated = told if when and when.precision >= Precision.MONTH else dated
            if when and when.precision is Precision.QUARTER:
                quarter = told
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Source:
    """A time to count from, and where it is told: the one told last, or the day of writing."""

    when: When | None
    spans: tuple[Span, ...]
    reference: Reference = Reference.NARRATIVE


@dataclass(frozen=True, slots=True)
class _Reading:
    """The time, and whether no other reading was possible."""

    when: When | None
    certain: bool = True


def _of_told_year(expression: Expression, told: _Source) -> _Reading | None:
    """A month or its day without a year, in an article of an unknown day: of the year told last, if it is not over."""
    meaning = expression.meaning
    if not isinstance(meaning, PartOfYear) or meaning.way is not Way.OPEN or meaning.step is not None:
        return None
    when = value(replace(meaning, step=0, reference=Reference.NARRATIVE), Anchor(None, told.when, expression.tense))
    since = told.when.earliest if told.when else None
    if when is None or when.latest is None or since is None or when.latest <= since:
        return None
    return _Reading(when, certain=False)


_SINCE = re.compile(r"\bsince(?:\s+\w+){0,4}\s*$", re.IGNORECASE)
_BACKGROUND = 80
"""Characters before an expression in which a clause begins that tells what was before."""


def _is_background(page: Page, span: Span) -> bool:
    """Whether a clause with "since" tells it: the narrative goes on from where it was."""
    return _SINCE.search(page.text[max(0, span.start - _BACKGROUND) : span.start]) is not None


def _moves_narrative(expression: Expression, when: When | None) -> bool:
    """What is only compared with ("a year earlier") does not move the narrative."""
    return (
        when is not None
        and when.first_day is not None
        and expression.type in (TimexType.DATE, TimexType.TIME)
        and not isinstance(expression.meaning, Away)
    )


def _days_of(when: When | None) -> range:
    if when is None or when.first_day is None or when.last_day is None or when.last_day - when.first_day > _MOST_DAYS:
        return range(0)
    return range(when.first_day, when.last_day + 1)


def _read(expression: Expression, days: range, anchor: Anchor) -> _Reading:
    """What most of the possible days of publication make of an expression; else what covers all that they make."""
    meaning = expression.meaning.date if isinstance(expression.meaning, Bound) else expression.meaning
    if meaning is None or isinstance(meaning, Timeless):
        return _Reading(None)
    if reference_of(meaning) is None or not days:
        return _Reading(value(meaning, anchor))
    readings = Counter(value(meaning, replace(anchor, today=day)) for day in days)
    when, votes = readings.most_common(1)[0]
    if votes >= _MAJORITY * len(days):
        return _Reading(when, certain=len(readings) == 1)
    return _Reading(_hull([when for when in readings if when]), certain=False)


def _hull(readings: list[When]) -> When | None:
    """What covers all readings, where that is not too wide to tell anything."""
    firsts = [when.earliest for when in readings if when.earliest is not None]
    lasts = [when.latest for when in readings if when.latest is not None]
    if not firsts or not lasts or max(lasts) - min(firsts) > _WIDE * calendar.DAY:
        return None
    return When(min(firsts), max(lasts), Precision.WEEK)


def _spelled(meaning: Meaning | None, when: When | None) -> str:
    """The value in EDTF, or as TIMEX3 spells it. A bound ("by 2030") is valued as the date that it names."""
    if isinstance(meaning, Timeless):
        return meaning.value
    if when is None and isinstance(meaning, Away) and counts_minutes(meaning):
        return "FUTURE_REF" if meaning.count > 0 else "PAST_REF"
    return when.edtf if when else ""


def _bounded(meaning: Meaning | None, when: When | None) -> When | None:
    """What "by 2030" says of the time: it is known from above only."""
    if when is None or not isinstance(meaning, Bound):
        return when
    return When(None, when.latest, when.precision, when.approximate)


def _compares(meaning: Meaning | None) -> bool:
    return meaning is not None and compares_quarters(meaning)


def _narrated(expression: Expression) -> bool:
    return expression.meaning is not None and reference_of(expression.meaning) is Reference.NARRATIVE


def _basis(expression: Expression, reading: _Reading, published: Published, *, source: _Source) -> Basis:
    meaning = expression.meaning
    reference = reference_of(meaning) if meaning else None
    if meaning is None or (reference and reading.when is None):
        return Basis(Grade.COMPUTED, "open", (expression.span,))
    rule = rule_of(meaning, expression.tense).value
    if reference is None:
        return Basis(Grade.WRITTEN, rule, (expression.span,))
    narrative = source.reference is Reference.NARRATIVE
    from_inferred = published.basis is not None and published.basis.grade is Grade.INFERRED
    return Basis(
        Grade.INFERRED if narrative or from_inferred or not reading.certain else Grade.COMPUTED,
        rule,
        tuple(sorted({expression.span, *source.spans})),
        source.when.edtf if source.when else "",
        source.reference.value,
    )
