# SPDX-License-Identifier: MIT
"""Holidays and other days that recur every year, from a word list.

``resources/words/holidays.txt``: a line for each, ``rule = name, name ...``. A rule is a day (``12-25``), a weekday of
a month counted from its start or end (``11 thu 4``, ``05 mon -1``; ``+n`` days more), or days from Easter Sunday
(``easter-2``).
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

_WEEKDAY_RULE = re.compile(r"(\d\d) (\w{3}) (-?\d)(?:\+(\d+))?")
_DAY_RULE = re.compile(r"(\d\d)-(\d\d)")
_EASTER_RULE = re.compile(r"easter([+-]\d+)")


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
    """A regular expression for the name of any holiday, longer names first."""
    names = sorted(holidays(), key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace("'", "['’]") for name in names)


def holiday(name: str, year: int) -> int | None:
    """Day number of a holiday in a year; None where the year has none, or no calendar of days (1 to 9999)."""
    if not date.min.year <= year <= date.max.year:
        return None
    rule = _rules()[" ".join(name.lower().replace("’", "'").split())]
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
