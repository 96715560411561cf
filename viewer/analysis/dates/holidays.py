# SPDX-License-Identifier: MIT
"""Holidays and other days that recur every year, from a word list.

``resources/words/holidays.txt``: a line for each, ``rule = name, name ...``. A rule is a day (``12-25``), a weekday of
a month counted from its start or end (``11 thu 4``, ``05 mon -1``; ``+n`` days more), days from Easter Sunday
(``easter-2``), or, for what another calendar or a league sets, the days themselves (``dates 2020-01-25 2021-02-12``,
with ``x8`` where it lasts eight days, and ``~`` where it depends on the moon that is seen).
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta, weekday

from viewer import paths
from viewer.analysis.dates.vocabulary import WEEKDAY_NUMBER
from viewer.domain import calendar
from viewer.domain.when import When

_WEEKDAY_RULE = re.compile(r"(\d\d) (\w{3}) (-?\d)(?:\+(\d+))?")
_DAY_RULE = re.compile(r"(\d\d)-(\d\d)")
_EASTER_RULE = re.compile(r"easter([+-]\d+)")
_LISTED_RULE = re.compile(r"dates(?P<about> ~)?(?: x(?P<days>\d+))?(?: \d{4}-\d\d-\d\d)+")
_LISTED_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@cache
def holidays() -> dict[str, str]:
    """Rule of every holiday by its name as the list spells it, with straight apostrophes."""
    found: dict[str, str] = {}
    for line in (paths.resources() / "words" / "holidays.txt").read_text("utf-8").splitlines():
        if "=" in line and not line.startswith("#"):
            rule, names = line.split("=", 1)
            found |= {name.strip(): rule.strip() for name in names.split(",")}
    return found


@cache
def _rules() -> dict[str, str]:
    return {name.lower(): rule for name, rule in holidays().items()}


@cache
def spellings() -> str:
    """A regular expression for the name of any holiday: by their first letters, longer names first."""
    by_letter: dict[str, list[str]] = {}
    for name in sorted(holidays(), key=lambda name: (-len(name), name)):
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]).replace("'", "['’]"))
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in sorted(by_letter.items()))


def celebrated(name: str, year: int) -> tuple[When, ...]:
    """When a holiday begins in a year and how long it lasts; none where the year has none, or two by the moon."""
    rule = _rule_of(name)
    if listed := _LISTED_RULE.fullmatch(rule):
        days, about = int(listed["days"] or 1), bool(listed["about"])
        begins = (date.fromisoformat(day) for day in _LISTED_DAY.findall(rule))
        return tuple(
            When.days(_day_number(day), days, approximate=about, lasting=days > 1) for day in begins if day.year == year
        )
    day = holiday(name, year)
    return () if day is None else (When.days(day, 1),)


def _rule_of(name: str) -> str:
    return _rules()[" ".join(name.lower().replace("’", "'").split())]


def holiday(name: str, year: int) -> int | None:
    """Day number of a holiday in a year; None where the year has none, or no calendar of days (1 to 9999)."""
    if not date.min.year <= year <= date.max.year:
        return None
    rule = _rule_of(name)
    if rule.startswith("dates "):
        return next((when.first_day for when in celebrated(name, year)), None)
    if found := _DAY_RULE.fullmatch(rule):
        month, day = int(found[1]), int(found[2])
        return calendar.day_number(year, month, day) if day <= calendar.days_in_month(year, month) else None
    if found := _EASTER_RULE.fullmatch(rule):
        return _day_number(easter(year)) + int(found[1])
    if found := _WEEKDAY_RULE.fullmatch(rule):
        month, day_of_week, position = int(found[1]), WEEKDAY_NUMBER[found[2]], int(found[3])
        return weekday_of_month(year, month, day_of_week, position=position) + int(found[4] or 0)
    raise ValueError(f"no rule for a holiday: {rule!r}")


def weekday_of_month(year: int, month: int, weekday_number: int, *, position: int) -> int:
    """Day number of the first (1), second, ... or last (-1) such weekday of a month. Years 1 to 9999."""
    found = weekday(weekday_number)(position)
    return _day_number(date(year, month, 1) + relativedelta(day=1 if position > 0 else 31, weekday=found))


def _day_number(day: date) -> int:
    return calendar.day_number(day.year, day.month, day.day)
