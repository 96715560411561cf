# SPDX-License-Identifier: MIT
"""What time expressions mean, given when the article was published."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from viewer.analysis.dates.expressions import Expression
from viewer.analysis.dates.meaning import Away, Bound, Meaning, Reference, Timeless
from viewer.analysis.dates.valuation import Anchor, reference_of, rule_of, value
from viewer.analysis.page import Page
from viewer.domain import calendar
from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
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
    narrative, quarter = (published.when if days else None), None
    found = []
    for expression in expressions:
        reading = _read(expression, days, Anchor(None, narrative, expression.tense, quarter))
        found.append(_timex(expression, reading, published, narrative))
        when = reading.when
        # What is only compared with ("a year earlier") does not move the narrative.
        if (
            when
            and when.first_day is not None
            and expression.type is not TimexType.DURATION
            and not isinstance(expression.meaning, Away)
        ):
            narrative = when
            if when.precision is Precision.QUARTER:
                quarter = when
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Reading:
    """The time, and whether another reading was possible."""

    when: When | None
    certain: bool = True


def _days_of(when: When | None) -> range:
    if when is None or when.first_day is None or when.last_day is None or when.last_day - when.first_day > _MOST_DAYS:
        return range(0)
    return range(when.first_day, when.last_day + 1)


def _read(expression: Expression, days: range, anchor: Anchor) -> _Reading:
    meaning = expression.meaning
    if meaning is None:
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


def _timex(expression: Expression, reading: _Reading, published: Published, narrative: When | None) -> Timex:
    meaning = expression.meaning
    if isinstance(meaning, Timeless):
        return Timex(
            expression.span, expression.type, meaning.value, None, _basis(expression, reading, published, narrative)
        )
    return Timex(
        expression.span,
        expression.type,
        _spelled(meaning, reading.when),
        reading.when,
        _basis(expression, reading, published, narrative),
    )


def _spelled(meaning: Meaning | None, when: When | None) -> str:
    """The value in EDTF. A bound ("by 2030") is valued as the date that it names."""
    if when is None:
        return ""
    return when.edtf.removeprefix("../") if isinstance(meaning, Bound) else when.edtf


def _basis(expression: Expression, reading: _Reading, published: Published, narrative: When | None) -> Basis:
    meaning, spans = expression.meaning, (expression.span,)
    if meaning is None:
        return Basis(Grade.WRITTEN, "open", spans)
    rule, reference = rule_of(meaning, expression.tense).value, reference_of(meaning)
    if reference is None:
        return Basis(Grade.WRITTEN, rule, spans)
    source = narrative if reference is Reference.NARRATIVE else published.when
    if reading.when is None or source is None:
        return Basis(Grade.COMPUTED, "open", spans)
    inferred = (
        reference is Reference.NARRATIVE
        or not reading.certain
        or (published.basis and published.basis.grade is Grade.INFERRED)
    )
    return Basis(Grade.INFERRED if inferred else Grade.COMPUTED, rule, spans, source.edtf, reference.value)
