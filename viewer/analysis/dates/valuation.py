# SPDX-License-Identifier: MIT
"""From meaning to date: what an expression means for an article of a given day.

Rules of choice, from studies of news (Strötgen and Gertz 2013, "Multilingual and cross-domain temporal tagging"): news
tells of the past unless a verb or "next" says otherwise; a weekday that is the publication weekday is that day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from viewer.analysis.dates.holidays import celebrated
from viewer.analysis.dates.meaning import (
    About,
    Away,
    Bound,
    Current,
    DayOfMonth,
    Feast,
    Meaning,
    OfDay,
    PartOfYear,
    Portion,
    Range,
    Reference,
    Rest,
    Stated,
    Tense,
    Timeless,
    Way,
    Weekday,
)
from viewer.analysis.dates.stretches import PRECISION, moved, moved_years, part_of_year, unit_around
from viewer.analysis.dates.vocabulary import Unit
from viewer.domain import calendar
from viewer.domain.when import Precision, When


@dataclass(frozen=True, slots=True)
class Anchor:
    """What there is to count from: the day of publication (a day number), the date last told, and the tense.

    ``quarter`` is the quarter last told, to which reports of business compare.
    """

    today: int | None = None
    narrative: When | None = None
    tense: Tense = Tense.UNKNOWN
    quarter: When | None = None


def value(meaning: Meaning, anchor: Anchor) -> When | None:
    """The time that is meant; None where the anchor does not give it, and for what is no time (durations)."""
    match meaning:
        case Stated(when):
            return when
        case PartOfYear():
            return _part_of_year(meaning, anchor)
        case DayOfMonth():
            return _day_of_month(meaning, anchor)
        case Weekday():
            return _weekday(meaning, anchor)
        case Current():
            return _current(meaning, anchor)
        case Portion():
            return _portion(meaning, anchor)
        case Away():
            return _away(meaning, anchor)
        case OfDay():
            return _of_day(meaning, anchor)
        case Range():
            return _range(meaning, anchor)
        case Bound(date):
            found = value(date, anchor)
            return When(None, found.latest, found.precision, found.approximate) if found else None
        case About(date):
            found = value(date, anchor)
            return When(found.earliest, found.latest, found.precision, True, found.lasting) if found else None
        case Feast():
            return _feast(meaning, anchor)
        case Timeless():
            return None


def reference_of(meaning: Meaning) -> Reference | None:
    """What a meaning counts from, None for a stated time."""
    match meaning:
        case Stated() | Timeless():
            return None
        case Away(origin=origin):
            return origin if isinstance(origin, Reference) else reference_of(origin)
        case OfDay(date=date) | Bound(date) | About(date):
            return reference_of(date)
        case Range(first=first, last=last):
            return reference_of(first) or reference_of(last)
        case Feast(year=year):
            return None if year is not None else Reference.PUBLISHED
        case _:
            return meaning.reference


def _start(meaning: PartOfYear | DayOfMonth | Weekday | Current | Portion, anchor: Anchor) -> int | None:
    """Day number to count from."""
    return _reference_day(meaning.reference, anchor)


def _reference_day(reference: Reference, anchor: Anchor) -> int | None:
    if reference is Reference.NARRATIVE:
        return anchor.narrative.first_day if anchor.narrative else None
    return anchor.today


def _part_of_year(meaning: PartOfYear, anchor: Anchor) -> When | None:
    today = _start(meaning, anchor)
    if today is None:
        return None
    this_year = calendar.civil(today)[0]
    if meaning.step is not None:
        return part_of_year(meaning.code, this_year + meaning.step, meaning.day, meaning.days)
    around = [
        when
        for year in range(this_year - 2, this_year + 3)
        if (when := part_of_year(meaning.code, year, meaning.day, meaning.days))
    ]
    if meaning.weekday is not None:
        fitting = [when for when in around if _weekday_of(when) == meaning.weekday]
        if len(fitting) == 1:
            return fitting[0]
        if not fitting:
            around = _by_weekday(meaning, this_year, anchor.tense) or around
    if meaning.following and anchor.narrative and anchor.narrative.earliest is not None:
        return next((when for when in around if _after(when, anchor.narrative.earliest)), None)
    return _choose(around, today, meaning, anchor.tense)


def _day_of_month(meaning: DayOfMonth, anchor: Anchor) -> When | None:
    """The day in the month that was told, or in the next where it is over by then; seen from the day of writing, what
    is told as past is over."""
    start = _start(meaning, anchor)
    if start is None or (anchor.narrative and anchor.narrative.precision < Precision.MONTH):
        return None
    year, month, today = calendar.civil(start)
    if start == anchor.today and anchor.tense is Tense.PAST:
        step = -1 if meaning.day > today else 0
    else:
        step = 1 if meaning.day < today else 0
    year, month = calendar.add_months(year, month, step)
    return part_of_year(month, year, meaning.day)


def _by_weekday(meaning: PartOfYear, this_year: int, tense: Tense) -> list[When]:
    """The year nearest by, on the side that the tense tells, in which the date falls on its weekday."""
    years = range(this_year, this_year + 12) if tense is Tense.FUTURE else range(this_year, this_year - 12, -1)
    days = (part_of_year(meaning.code, year, meaning.day, meaning.days) for year in years)
    return [when for when in days if when and _weekday_of(when) == meaning.weekday][:1]


def _weekday_of(when: When) -> int | None:
    return None if when.first_day is None else calendar.weekday(when.first_day)


def _year_of(when: When) -> int | None:
    return None if when.first_day is None else calendar.civil(when.first_day)[0]


def _after(when: When, second: int) -> bool:
    return when.latest is not None and when.latest > second


def _choose(around: list[When], today: int, meaning: PartOfYear, tense: Tense) -> When | None:
    """Which of the same dates of several years is meant, seen from ``today``."""
    now = today * calendar.DAY
    past = [when for when in around if when.earliest is not None and when.earliest <= now]
    coming = [when for when in around if when.latest is not None and when.latest > now]
    holding = [when for when in past if when.latest is not None and when.latest > now]
    match meaning.way:
        case Way.LAST:
            ended = [when for when in past if when not in holding]
            return ended[-1] if ended else None
        case Way.NEXT:
            later = [when for when in coming if when not in holding]
            return later[0] if later else None
        case Way.THIS:
            return next((when for when in around if _year_of(when) == calendar.civil(today)[0]), None)
        case Way.OPEN:
            return _by_tense(past, coming, today, tense)


_FAR = 260 * calendar.DAY
"""Who names a date without its year means one less than nine months away; beyond, the nearest is meant."""
_FARTHEST = 330 * calendar.DAY
"""A month that is told as past may lie further back, but hardly a year."""


def _by_tense(past: list[When], coming: list[When], today: int, tense: Tense) -> When | None:
    """The last one or the next one, as the tense says, if that is not far; else the nearest."""
    now = today * calendar.DAY
    last, following = (past[-1] if past else None), (coming[0] if coming else None)
    if last and _told_as_past(last, tense):
        reach = _FARTHEST if tense is Tense.PAST and last.precision < Precision.DAY else _FAR
        if _distance(last, now) < reach or (tense is Tense.PAST and _month_of_year(last, today)):
            return last
    ahead = tense is Tense.FUTURE and following is not None and following.precision is not Precision.QUARTER
    if following and ahead and (_distance(following, now) < _FAR or _month_of_year(following, today)):
        return following
    near = [when for when in (last, following) if when]
    return min(near, key=lambda when: _distance(when, now), default=None)


def _told_as_past(when: When, tense: Tense) -> bool:
    """News is past unless a verb says otherwise; days and quarters, though, are as often announced as reported."""
    untold = tense is Tense.UNKNOWN and when.precision < Precision.DAY and when.precision is not Precision.QUARTER
    return tense is Tense.PAST or untold


def _month_of_year(when: When, today: int) -> bool:
    """Whether it is a month of the year of ``today``: that needs no year, however far it is."""
    return when.precision is Precision.MONTH and _year_of(when) == calendar.civil(today)[0]


def _distance(when: When, now: int) -> int:
    assert when.earliest is not None
    assert when.latest is not None
    return max(when.earliest - now, now - when.latest, 0)


def _weekday(meaning: Weekday, anchor: Anchor) -> When | None:
    today = _start(meaning, anchor)
    if today is None or (meaning.reference is Reference.NARRATIVE and _finer(Unit.DAY, anchor.narrative)):
        return None
    ahead = (meaning.weekday - calendar.weekday(today)) % 7
    match meaning.way:
        case Way.LAST:
            ahead = ahead - 7
        case Way.NEXT:
            ahead = ahead or 7
        case Way.THIS:
            ahead = meaning.weekday - calendar.weekday(today) + 7 * meaning.weeks
        case Way.OPEN:
            if ahead and anchor.tense is not Tense.FUTURE:
                ahead -= 7
    return When.days(today + ahead, 1)


def _current(meaning: Current, anchor: Anchor) -> When | None:
    today = _start(meaning, anchor)
    if today is None or (meaning.reference is Reference.NARRATIVE and _finer(meaning.unit, anchor.narrative)):
        return None  # "that day", said after a year, is no day that is known
    if meaning.unit is Unit.WEEKEND:
        return _weekend(meaning.step, today, anchor.tense)
    when = unit_around(today, meaning.unit, meaning.step)
    if when is None or meaning.unit is not Unit.WEEK or meaning.step:
        return when
    return _rest_of_week(when, today, meaning.rest)


def _weekend(step: int, today: int, tense: Tense) -> When | None:
    """On a working day "the weekend" is the last one, unless the verb is future, and "next weekend" the coming one."""
    if calendar.weekday(today) < 5 and (step > 0 or (step == 0 and tense is not Tense.FUTURE)):
        step -= 1
    return unit_around(today, Unit.WEEKEND, step)


def _rest_of_week(week: When, today: int, rest: Rest) -> When:
    """Only a week is cut at today: it is told in days anyway, a month would pretend to be."""
    first, last = week.first_day, week.last_day
    if rest is Rest.EARLIER and first is not None and first < today:
        return When.days(first, today - first, precision=Precision.WEEK)
    if rest is Rest.LATER and last is not None and today < last:
        return When.days(today + 1, last - today, precision=Precision.WEEK)
    return week


def _finer(unit: Unit, when: When | None) -> bool:
    """Whether a unit is finer than what is known of a time, which then says nothing of the unit."""
    return when is not None and PRECISION.get(unit, Precision.DAY) > when.precision


def _portion(meaning: Portion, anchor: Anchor) -> When | None:
    if meaning.reference is Reference.NARRATIVE:
        if anchor.quarter or anchor.today is None:
            return anchor.quarter
        return unit_around(anchor.today, Unit.QUARTER, -1)
    today = _start(meaning, anchor)
    return None if today is None else unit_around(today, Unit.QUARTER, meaning.step)


def compares_quarters(meaning: Meaning) -> bool:
    """Whether it is what business compares a quarter with: "a year earlier", "the year-ago period"."""
    return (
        isinstance(meaning, Away)
        and meaning.unit is Unit.YEAR
        and meaning.count == -1
        and isinstance(meaning.origin, Reference)
    )


def _away(meaning: Away, anchor: Anchor) -> When | None:
    if isinstance(meaning.origin, Reference):
        if anchor.quarter and compares_quarters(meaning):
            return moved_years(anchor.quarter, -1)
        if meaning.origin is Reference.NARRATIVE:
            origin = anchor.narrative
        else:
            origin = None if anchor.today is None else When.days(anchor.today, 1)
    else:
        origin = value(meaning.origin, anchor)
    if origin is None or origin.first_day is None or _finer(meaning.unit, origin):
        return None
    if meaning.unit is Unit.MINUTE:
        return _minutes_away(origin, meaning.count)
    day = moved(_edge(origin, meaning), meaning.unit, meaning.count)
    if day is None:
        return None
    if meaning.keep and meaning.unit is Unit.YEAR and origin.precision > Precision.YEAR:
        return moved_years(origin, meaning.count)
    return unit_around(day, meaning.unit)


def _edge(origin: When, meaning: Away) -> int:
    """The day to move from: what comes later counts from the end of days that lasted."""
    assert origin.first_day is not None
    after = origin.lasting and origin.precision is Precision.DAY and meaning.count > 0
    return origin.last_day if after and origin.last_day is not None else origin.first_day


def _minutes_away(origin: When, count: int) -> When | None:
    """So many minutes from a time of day; None where only the day is known."""
    if origin.precision is not Precision.MINUTE or origin.earliest is None:
        return None
    start = origin.earliest + count * 60
    return When(start, start + 60, Precision.MINUTE, origin.approximate)


def _of_day(meaning: OfDay, anchor: Anchor) -> When | None:
    date = value(meaning.date, anchor)
    if date is None or date.first_day is None or date.first_day != date.last_day:
        return None
    start = date.first_day * calendar.DAY + meaning.start * 60
    if meaning.start == meaning.end:
        return When(start, start + 60, Precision.MINUTE, date.approximate)
    return When(start, date.first_day * calendar.DAY + meaning.end * 60, Precision.PART_OF_DAY, date.approximate)


def _range(meaning: Range, anchor: Anchor) -> When | None:
    first = value(meaning.first, anchor)
    if first is None:
        return None
    last = value(meaning.last, replace(anchor, narrative=first))
    if last is None or first.earliest is None or last.latest is None or first.earliest >= last.latest:
        return None
    return When(first.earliest, last.latest, min(first.precision, last.precision), lasting=meaning.lasting)


def _feast(meaning: Feast, anchor: Anchor) -> When | None:
    if meaning.year is not None:
        return next(iter(celebrated(meaning.name, meaning.year)), None)
    if anchor.today is None:
        return None
    year = calendar.civil(anchor.today)[0]
    around = [when for each in (year - 1, year, year + 1) for when in celebrated(meaning.name, each)]
    return _choose(around, anchor.today, PartOfYear(1, way=meaning.way), anchor.tense)
