# SPDX-License-Identifier: MIT
"""The day of publication as the solution of constraints, where an article does not tell it.

"Next week's summit" that is "the summit on April 22" leaves seven days to have been written on. The year is that of
the newest date that the article tells in full as past, if that is no mere history: it cannot have been written before,
and news is written soon after. Where these do not meet, the question stays open: an open date is better than a wrong
one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.analysis.dates.agreement import agreed
from viewer.analysis.dates.expressions import Expression
from viewer.analysis.dates.meaning import Current, Meaning, OfDay, PartOfYear, Portion, Range, Stated, Tense, Weekday
from viewer.analysis.dates.public_events import event_in
from viewer.analysis.dates.stretches import part_of_year
from viewer.analysis.dates.valuation import Anchor, value
from viewer.analysis.page import BlockKind, Page
from viewer.domain import calendar
from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.span import Span
from viewer.domain.when import Precision, When

_REACH = 400
"""Days around a date within which somebody may have written of it as "next week" or "this year"."""
_HALF_A_YEAR = 5
"""Months."""
_NEAR = 12
"""Characters between two expressions of which one explains the other."""
_MOST = 50
"""Expressions of a kind that are compared with each other; what dates an article stands near its beginning."""
_NEIGHBOUR = re.compile(r"\s*[,(–—-]?\s*(?:on\s+|that is,?\s+)?")
_CLAUSE_END = re.compile(r"[.,;:!?\n]")
_WORD = re.compile(r"[^\W\d_]{4,}")
_STOP = frozenset(
    ("this", "that", "with", "from", "will", "have", "been", "were", "their", "there", "which", "about", "after",
     "before", "during", "over", "said", "says", "held", "also", "into", "than", "they", "when", "would", "could",
     "first", "last", "next", "year", "month", "week", "weekend")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Link:
    """Two expressions that mean the same happening: one relative, one on the calendar."""

    relative: Expression
    calendar: Expression

    @property
    def in_full(self) -> bool:
        """Whether one follows the other and needs no year from elsewhere: "yesterday, 3 May 2019"."""
        between = self.calendar.span.start - self.relative.span.end
        return isinstance(self.calendar.meaning, Stated) and 0 <= between <= _NEAR


def solve(page: Page, expressions: tuple[Expression, ...], datelines: tuple[Expression, ...]) -> Published | None:
    """The days that the article can have been written on; None where nothing narrows them to part of a year."""
    if published := agreed(page, expressions, datelines):
        return published
    newest = _newest_past(expressions)
    since = newest.meaning.when.first_day if newest and isinstance(newest.meaning, Stated) else None
    if newest and since is not None:
        recent = _is_recent(page, newest, expressions)
        for dateline in datelines if recent else ():
            if published := _from_dateline(dateline, newest, since):
                return published
        for link in _links(page.text, expressions):
            if (recent or link.in_full) and (published := _from_link(link, newest, since)):
                return published
    return _from_public_event(page, expressions, since)


def _is_recent(page: Page, newest: Expression, expressions: tuple[Expression, ...]) -> bool:
    """Whether the newest date belongs to the news and not to its history: it stands under a picture, or the article
    names its year again; and nothing later is told as past."""
    year = _year_of(newest)
    stated = [each for each in expressions if isinstance(each.meaning, Stated) and each.tense is not Tense.FUTURE]
    if any(_year_of(each) > year for each in stated):
        return False
    in_caption = any(block.kind is BlockKind.CAPTION and block.span.contains(newest.span) for block in page.blocks)
    return in_caption or sum(_year_of(each) == year for each in stated) > 1


def _year_of(expression: Expression) -> int:
    """The year of a stated time (that of its end, for a long one)."""
    assert isinstance(expression.meaning, Stated)
    last = expression.meaning.when.last_day
    return calendar.civil(last)[0] if last is not None else 0


def _newest_past(expressions: tuple[Expression, ...]) -> Expression | None:
    """The latest day that the article tells in full and as past."""
    past = [
        (expression.meaning.when.earliest or 0, -expression.span.start, expression)
        for expression in expressions
        if isinstance(expression.meaning, Stated)
        and expression.meaning.when.precision >= Precision.DAY
        and expression.tense is not Tense.FUTURE
    ]
    return max(past, key=lambda found: found[:2])[2] if past else None


def _from_dateline(dateline: Expression, newest: Expression, since: int) -> Published | None:
    """The dateline's day in the first year that puts it on or after the newest past date."""
    meaning = dateline.meaning
    assert isinstance(meaning, PartOfYear)
    year = calendar.civil(since)[0]
    when = part_of_year(meaning.code, year, meaning.day)
    if when is None or when.first_day is None or when.first_day < since:
        return None
    return Published(when, Basis(Grade.INFERRED, "dateline_year_from_newest_date", (dateline.span, newest.span)))


def _from_link(link: _Link, newest: Expression, since: int) -> Published | None:
    """The days from which the relative expression means what the dated one says, in the year of the newest date."""
    target = _in_year(link.calendar.meaning, calendar.civil(since)[0])
    if target is None or target.first_day is None or link.relative.meaning is None:
        return None
    days = [
        day
        for day in range(max(since, target.first_day - _REACH), target.first_day + _REACH)
        if (when := value(link.relative.meaning, Anchor(day, tense=link.relative.tense))) and target.within(when)
    ]
    if not days:
        return None
    when = When.days(days[0], days[-1] - days[0] + 1, precision=precision_of(days))
    spans = tuple(sorted({link.relative.span, link.calendar.span, newest.span}))
    return Published(when, Basis(Grade.INFERRED, "solved_from_constraints", spans))


def _from_public_event(page: Page, expressions: tuple[Expression, ...], since: int | None) -> Published | None:
    """The days from which a month without its year means that of a public event told with it."""
    bare = [each for each in expressions if _is_bare_month(each)][:_MOST]
    starts = [sentence.span.start for sentence in page.sentences]
    for expression in bare:
        index = bisect_right(starts, expression.span.start) - 1
        event = event_in(page.sentences[index].span.of(page.text)) if index >= 0 else None
        if event and (published := _beside_event(expression, event, bare, since=since)):
            return published
    return None


def _beside_event(
    expression: Expression, event: When, bare: list[Expression], *, since: int | None
) -> Published | None:
    month = next((when for when in _months_of(expression, event) if when.overlaps(event)), None)
    if month is None or month.first_day is None or month.last_day is None:
        return None
    days = [
        day
        for day in range(month.first_day - _REACH, month.last_day + _REACH)
        if (since is None or day >= since)
        and month in _meant(expression, day)
        and all(_meant(each, day) for each in bare)
        and (expression.tense is not Tense.FUTURE or event.last_day is None or day <= event.last_day)
    ]
    if not days:
        return None
    when = When.days(days[0], days[-1] - days[0] + 1, precision=precision_of(days))
    return Published(when, Basis(Grade.INFERRED, "solved_from_public_event", tuple(each.span for each in bare)))


def _is_bare_month(expression: Expression) -> bool:
    meaning = expression.meaning
    return isinstance(meaning, PartOfYear) and meaning.day is None and meaning.step is None and meaning.code <= 12


def _months_of(expression: Expression, event: When) -> list[When]:
    """The month of an expression in the years of an event."""
    assert isinstance(expression.meaning, PartOfYear)
    assert event.first_day is not None
    year = calendar.civil(event.first_day)[0]
    months = (part_of_year(expression.meaning.code, each) for each in (year, year + 1))
    return [month for month in months if month]


def _meant(expression: Expression, day: int) -> set[When]:
    """Which months somebody can mean who names one on a day without its year: one of the same calendar year, or one
    less than half a year away over the turn of the year. Empty: nobody would say it so."""
    assert isinstance(expression.meaning, PartOfYear)
    code = expression.meaning.code
    year, month, _ = calendar.civil(day)
    years = set()
    if expression.tense is not Tense.PAST:
        years.add(year if code >= month else year + 1 if code + 12 - month <= _HALF_A_YEAR else None)
    if expression.tense is not Tense.FUTURE:
        years.add(year if code <= month else year - 1 if month + 12 - code <= _HALF_A_YEAR else None)
    return {when for each in years if each is not None and (when := part_of_year(code, each))}


def precision_of(days: Sequence[int]) -> Precision:
    """The unit of the days that something can have happened on."""
    if len(days) == 1:
        return Precision.DAY
    return Precision.WEEK if len(days) <= 7 else Precision.MONTH


def _in_year(meaning: Meaning | None, year: int) -> When | None:
    if isinstance(meaning, Stated):
        return meaning.when
    if isinstance(meaning, PartOfYear) and meaning.day is not None:
        return part_of_year(meaning.code, year, meaning.day, meaning.days)
    return None


def _links(text: str, expressions: tuple[Expression, ...]) -> Iterator[_Link]:
    relative = [each for each in expressions if _is_relative(each.meaning)][:_MOST]
    dated = [each for each in expressions if _is_dated(each.meaning)][:_MOST]
    for first in relative:
        for second in dated:
            if _adjacent(text, first.span, second.span) or _same_happening(text, first.span, second.span):
                yield _Link(first, second)


def _is_relative(meaning: Meaning | None) -> bool:
    """Counted from the day of writing, and narrow enough to tell of it."""
    return isinstance(meaning, Current | Portion)


def _is_dated(meaning: Meaning | None) -> bool:
    if isinstance(meaning, OfDay | Range | Weekday):
        return False
    stated = isinstance(meaning, Stated) and meaning.when.precision >= Precision.DAY
    return stated or (isinstance(meaning, PartOfYear) and meaning.day is not None)


def _adjacent(text: str, first: Span, second: Span) -> bool:
    """ "tomorrow, May 4", "next week (April 22)": an apposition."""
    left, right = sorted((first, second))
    return right.start - left.end <= _NEAR and _NEIGHBOUR.fullmatch(text, left.end, right.start) is not None


def _same_happening(text: str, relative: Span, dated: Span) -> bool:
    """Whether two words of what is dated recur with the relative expression ("virtual summit")."""
    after = _words(_CLAUSE_END.split(text[relative.end : relative.end + 40])[0])[:3]
    before = _words(_CLAUSE_END.split(text[max(0, dated.start - 50) : dated.start])[-1])[-3:]
    return len(set(after) & set(before)) >= 2


def _words(text: str) -> list[str]:
    return [word for word in (found.group().lower() for found in _WORD.finditer(text)) if word not in _STOP]
