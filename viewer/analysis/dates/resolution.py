# SPDX-License-Identifier: MIT
"""What time expressions mean, given when the article was published."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from viewer.analysis.dates.explanation import rule_of
from viewer.analysis.dates.expressions import Expression
from viewer.analysis.dates.meaning import Away, Bound, Meaning, Reference, Timeless
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
    days = _days_of(published.when)
    told = _Told(published.when if days else None, ())
    quarter: _Told | None = None
    found = []
    for expression in expressions:
        reading = _read(expression, days, Anchor(None, told.when, expression.tense, quarter.when if quarter else None))
        basis = _basis(expression, reading, published, told=told, quarter=quarter)
        when = _bounded(expression.meaning, reading.when)
        found.append(Timex(expression.span, expression.type, _spelled(expression.meaning, reading.when), when, basis))
        if _moves_narrative(expression, when):
            told = _Told(when, (expression.span,))
            if when and when.precision is Precision.QUARTER:
                quarter = told
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Told:
    """The time that was told last, and where."""

    when: When | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """The time, and whether no other reading was possible."""

    when: When | None
    certain: bool = True


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
    return when.edtf if when else ""


def _bounded(meaning: Meaning | None, when: When | None) -> When | None:
    """What "by 2030" says of the time: it is known from above only."""
    if when is None or not isinstance(meaning, Bound):
        return when
    return When(None, when.latest, when.precision, when.approximate)


def _basis(
    expression: Expression, reading: _Reading, published: Published, *, told: _Told, quarter: _Told | None
) -> Basis:
    meaning = expression.meaning
    reference = reference_of(meaning) if meaning else None
    if meaning is None or (reference and reading.when is None):
        return Basis(Grade.COMPUTED, "open", (expression.span,))
    rule = rule_of(meaning, expression.tense).value
    if reference is None:
        return Basis(Grade.WRITTEN, rule, (expression.span,))
    narrative = reference is Reference.NARRATIVE
    source = told if narrative else _Told(published.when, ())
    if quarter and compares_quarters(meaning):
        source, narrative = quarter, True
    from_inferred = published.basis is not None and published.basis.grade is Grade.INFERRED
    return Basis(
        Grade.INFERRED if narrative or from_inferred or not reading.certain else Grade.COMPUTED,
        rule,
        tuple(sorted({expression.span, *source.spans})),
        source.when.edtf if source.when else "",
        Reference.NARRATIVE.value if narrative else Reference.PUBLISHED.value,
    )
