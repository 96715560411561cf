# SPDX-License-Identifier: MIT
"""The day of publication as other articles let it be told: they date what this one tells of as "on Wednesday".

An attestation leaves only days from which its expression means what it must. One that no day fits is of some other
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
from viewer.domain.basis import FROM_LIBRARY, Basis, Grade
from viewer.domain.identity import spelled
from viewer.domain.span import Span
from viewer.domain.when import When

_REACH = 7
"""Days around a known day within which it is called by the name of its weekday alone."""
_MOST_DAYS = 400
_LEAD = 3
"""Sentences at the head of the body, which tell the news."""
_LATEST = 2
"""Working days for which the latest weekday of the lead is news: with the rule below, right for 454 of 468 dated
articles of eight labelled sets (TimeBank, AQUAINT, CoNLL-2003, PolNeAR, ECB+, two SemEval-2015, Timeline17)."""


@dataclass(frozen=True, slots=True)
class Attestation:
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
    """An attestation and the expression that it is about."""

    expression: Expression
    attestation: Attestation

    def fits(self, day: int) -> bool:
        """Whether the expression, written on a day, can mean what it must."""
        when = _value(self.expression, day)
        return when is not None and (when.within(self.attestation.when) or self.attestation.when.within(when))

    @property
    def of_weekday(self) -> bool:
        """Whether it could have failed whatever the day of writing: a day is a Wednesday or it is not."""
        meaning = self.expression.meaning
        return isinstance(meaning.date if isinstance(meaning, OfDay) else meaning, Weekday)

    @property
    def is_enough(self) -> bool:
        """Whether nothing else need be known: the day is, and it is the weekday that the article says."""
        return self.of_weekday and self.attestation.exact

    @property
    def is_enough_to_narrow(self) -> bool:
        """Whether it can tell the day where the article itself tells the months."""
        return self.of_weekday or self.attestation.exact


def corroborated(
    page: Page, expressions: Sequence[Expression], own: Published, attestations: Sequence[Attestation]
) -> Published:
    """What is known of the publication from the article's ``own`` words and from what others testify."""
    counted = {each.span: each for each in expressions if _counts(each)}
    heard = [
        _Heard(counted[one.expression], one)
        for one in sorted(attestations, key=lambda one: (not one.exact, one.expression, one.article))
        if one.expression in counted
    ]
    newest = max((each for each in map(_stated_as_past, expressions) if each is not None), default=None)
    candidates = [day for day in _candidates(own, heard) if newest is None or day >= newest]
    heard = [one for one in heard if any(one.fits(day) for day in candidates)]
    if not any(one.is_enough or (own.when and one.is_enough_to_narrow) for one in heard):
        return own
    days = [day for day in candidates if all(one.fits(day) for one in heard)]
    lead = _lead_weekdays(page, expressions)
    days = [day for day in days if _is_news(lead, day)] or days
    if not days or len(days) == len(candidates):
        return own
    first = heard[0].attestation
    spans = {one.expression.span for one in heard} | set(own.basis.spans if own.basis else ())
    basis = Basis(Grade.INFERRED, FROM_LIBRARY, tuple(sorted(spans)), first.when.edtf, spelled(first.article))
    return Published(When.days(days[0], days[-1] - days[0] + 1, precision=precision_of(days)), basis)


def _counts(expression: Expression) -> bool:
    """Whether an expression is of a day that counts from the day of publication. "Last week" is none: too much else
    happened then."""
    if expression.meaning is None or reference_of(expression.meaning) is not Reference.PUBLISHED:
        return False
    when = _value(expression, 0)
    return when is not None and when.first_day == when.last_day


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
    known = {one.attestation.when.first_day for one in heard if one.attestation.exact}
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
