# SPDX-License-Identifier: MIT
"""The day of publication as other articles let it be told: they date what this one tells of as "on Wednesday".

A testimony leaves only days from which its expression means what it must. One that no day fits is no testimony of this
happening, and is dropped; those that contradict each other leave the question as it was. Where an article's own words
narrow nothing, only a day of the week that agrees with a known day is taken: it could have disagreed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.analysis.dates.expressions import Expression
from viewer.analysis.dates.meaning import OfDay, Reference, Stated, Tense, Way, Weekday
from viewer.analysis.dates.solving import precision_of
from viewer.analysis.dates.valuation import Anchor, reference_of, value
from viewer.analysis.page import BlockKind, Page
from viewer.domain import calendar
from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.identity import spelled
from viewer.domain.span import Span
from viewer.domain.when import When

FROM_LIBRARY = "solved_from_library"
"""The rule of a publication date that rests on other articles."""

_REACH = 7
"""Days around a known day within which it is called by the name of its weekday alone."""
_MOST_DAYS = 400
_LEAD = 3
"""Sentences at the head of the body, which tell the news."""
_LATEST = 2
"""Working days for which the latest weekday of the lead is news: with the rule below, right for 454 of 468 dated
articles of eight labelled sets (TimeBank, AQUAINT, CoNLL-2003, PolNeAR, ECB+, two SemEval-2015, Timeline17)."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """What another article lets an expression of this one mean.

    ``expression`` is its place in this article, ``when`` the known day, or the days of which it must mean one, and
    ``article`` the id of the article that tells it.
    """

    expression: Span
    when: When
    article: int

    @property
    def exact(self) -> bool:
        """Whether the day itself is known."""
        return self.when.first_day == self.when.last_day


@dataclass(frozen=True, slots=True)
class _Heard:
    """A testimony and the expression that it is about."""

    expression: Expression
    testimony: Testimony

    def fits(self, day: int) -> bool:
        """Whether the expression, written on a day, can mean what it must."""
        when = _value(self.expression, day)
        return when is not None and (when.within(self.testimony.when) or self.testimony.when.within(when))

    @property
    def telling(self) -> bool:
        """Whether it could have failed whatever the day of writing: a weekday is that of a day or it is not."""
        meaning = self.expression.meaning
        date = meaning.date if isinstance(meaning, OfDay) else meaning
        return self.testimony.exact and isinstance(date, Weekday)


def corroborated(
    page: Page, expressions: Sequence[Expression], own: Published, testimonies: Sequence[Testimony]
) -> Published:
    """What is known of the publication from the article's ``own`` words and from what others testify."""
    counted = {each.span: each for each in expressions if each.meaning and _counts(each)}
    heard = [
        _Heard(counted[one.expression], one)
        for one in sorted(testimonies, key=lambda one: (not one.exact, one.expression, one.article))
        if one.expression in counted
    ]
    newest = max((each for each in map(_stated_as_past, expressions) if each is not None), default=None)
    candidates = [day for day in _candidates(own, heard) if newest is None or day >= newest]
    heard = [one for one in heard if any(one.fits(day) for day in candidates)]
    if not heard or not (own.when or any(one.telling for one in heard)):
        return own
    days = [day for day in candidates if all(one.fits(day) for one in heard)]
    lead = _lead_weekdays(page, expressions)
    days = [day for day in days if _is_news(lead, day)] or days
    if not days or len(days) == len(candidates):
        return own
    first = heard[0].testimony
    spans = {one.expression.span for one in heard} | set(own.basis.spans if own.basis else ())
    basis = Basis(Grade.INFERRED, FROM_LIBRARY, tuple(sorted(spans)), first.when.edtf, spelled(first.article))
    return Published(When.days(days[0], days[-1] - days[0] + 1, precision=precision_of(days)), basis)


def _counts(expression: Expression) -> bool:
    """Whether an expression counts from the day of publication."""
    return expression.meaning is not None and reference_of(expression.meaning) is Reference.PUBLISHED


def _value(expression: Expression, day: int) -> When | None:
    """What an expression means for an article of a day; hours of a day count as the day."""
    meaning = expression.meaning
    assert meaning is not None
    return value(meaning.date if isinstance(meaning, OfDay) else meaning, Anchor(day, tense=expression.tense))


def _stated_as_past(expression: Expression) -> int | None:
    """The first day of a date that is written in full and not as to come: nothing is published before it."""
    meaning = expression.meaning
    if not isinstance(meaning, Stated) or expression.tense is Tense.FUTURE:
        return None
    return meaning.when.first_day


def _candidates(own: Published, heard: Sequence[_Heard]) -> list[int]:
    """The days that the article may be of: those that its own words leave, else those around the known ones."""
    if own.when:
        first, last = own.when.first_day, own.when.last_day
        if first is None or last is None or last - first > _MOST_DAYS:
            return []
        return list(range(first, last + 1))
    known = {one.testimony.when.first_day for one in heard if one.telling}
    return sorted({day + step for day in known if day is not None for step in range(-_REACH, _REACH + 1)})


def _lead_weekdays(page: Page, expressions: Sequence[Expression]) -> list[Expression]:
    """The days of the week that the head of the article names without saying which."""
    body = [sentence for sentence in page.sentences if page.kind_of(sentence) is BlockKind.BODY][:_LEAD]
    end = body[-1].span.end if body else 0
    return [each for each in expressions if each.span.end <= end and _is_bare_weekday(each)]


def _is_bare_weekday(expression: Expression) -> bool:
    meaning = expression.meaning
    date = meaning.date if isinstance(meaning, OfDay) else meaning
    return isinstance(date, Weekday) and date.way is Way.OPEN and date.reference is Reference.PUBLISHED


def _is_news(lead: Sequence[Expression], day: int) -> bool:
    """Whether the lead is news on a day: what it tells as past is fresh, and no weekday in it comes round twice."""
    days = [(each.tense, when.first_day) for each in lead if (when := _value(each, day)) and when.first_day is not None]
    past = [each for tense, each in days if tense is not Tense.FUTURE]
    coming = [each for tense, each in days if tense is Tense.FUTURE]
    if past and _working_days(max(past), day) > _LATEST:
        return False
    return not past or not coming or max(coming) - max(past) < 7


def _working_days(first: int, last: int) -> int:
    """The working days after one day up to another."""
    return sum(calendar.weekday(day) < 5 for day in range(first + 1, last + 1))
