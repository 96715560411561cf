# SPDX-License-Identifier: MIT
"""Dates in numbers: which of the two is the month is decided for a whole article, by evidence, or left open."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from enum import Enum

from viewer.analysis.dates.reading import short_year
from viewer.domain import calendar
from viewer.domain.when import When

_PARTS = re.compile(r"(\d+)[/.-](\d+)[/.-](\d+)")


class Order(Enum):
    """What comes first in "3/4/2021"."""

    DAY_FIRST = "day"
    MONTH_FIRST = "month"
    UNKNOWN = "unknown"


def order_of(dates: Iterable[str], in_words: Collection[str] = ()) -> Order:
    """The order that all dates of an article allow: "25/12/2020" proves that days come first there.

    Where the numbers leave it open, dates ``in_words`` tell ("day": "3 April 2021"; "month": "April 3, 2021"): who
    writes the day before the month's name never writes it behind the month's number. The other order of words proves
    nothing, as half of those who use it write numbers with the day first. Dates with dots put it first everywhere.
    """
    seen = set()
    for written in dates:
        parts = _split(written)
        if parts and parts[0] > 12 >= parts[1]:
            seen.add(Order.DAY_FIRST)
        elif parts and parts[1] > 12 >= parts[0]:
            seen.add(Order.MONTH_FIRST)
    if not seen and "day" in in_words and "month" not in in_words:
        return Order.DAY_FIRST
    return seen.pop() if len(seen) == 1 else Order.UNKNOWN


def date_in_numbers(written: str, order: Order) -> When | None:
    """The day that numbers mean; None where the order is open and matters, or where there is no such day."""
    found = _PARTS.fullmatch(written)
    if not found:
        return None
    if len(found[1]) == 4:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    first, second = int(found[1]), int(found[2])
    year = int(found[3]) if len(found[3]) == 4 else short_year(int(found[3]))
    if "." in written or first > 12 or order is Order.DAY_FIRST:
        return _day(year, second, first)
    if second > 12 or order is Order.MONTH_FIRST or first == second:
        return _day(year, first, second)
    return None


def _split(written: str) -> tuple[int, int] | None:
    found = _PARTS.fullmatch(written)
    return (int(found[1]), int(found[2])) if found and len(found[1]) <= 2 and "." not in written else None


def _day(year: int, month: int, day: int) -> When | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.days_in_month(year, month):
        return None
    return When.day(year, month, day)
