# SPDX-License-Identifier: MIT
from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain import calendar
from viewer.drawing.axis import major_label, minor_label
from viewer.timeline.scale import TimeScale
from viewer.timeline.ticks import MAJOR_GAP, Step, Tick, Unit, axis


def tick(unit: Unit, count: int, *date: int) -> Tick:
    return Tick(0.0, calendar.seconds(*date), Step(unit, count, 40))


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (tick(Unit.YEAR, 1, 2021), "2021"),
        (tick(Unit.YEAR, 5, -10), "11 BCE"),
        (tick(Unit.MONTH, 1, 2021, 9), "Sep"),
        (tick(Unit.DAY, 1, 2021, 9, 2), "2"),
        (tick(Unit.HOUR, 6, 2021, 9, 2, 18), "18:00"),
        (tick(Unit.MINUTE, 5, 2021, 9, 2, 4, 5), "04:05"),
        (tick(Unit.HOUR, 1, -44, 3, 15, 9), "09:00"),
    ],
)
def test_the_lower_tier(at: Tick, words: str) -> None:
    assert minor_label(at) == words


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (tick(Unit.YEAR, 1, 2021), "2021"),
        (tick(Unit.YEAR, 10, 1990), "1990 – 1999"),
        (tick(Unit.YEAR, 100, -200), "201 – 102 BCE"),
        (tick(Unit.YEAR, 1000, 0), "1 BCE – 999 CE"),
        (tick(Unit.MONTH, 1, 2024, 2), "February 2024"),
        (tick(Unit.DAY, 1, 2021, 9, 1), "Wed 1 Sep 2021"),
        (tick(Unit.DAY, 1, 2000, 2, 29), "Tue 29 Feb 2000"),
    ],
)
def test_the_upper_tier(at: Tick, words: str) -> None:
    assert major_label(at) == words


def numbered(second: int) -> tuple[int, int, int, int, int]:
    """Year, month, day, hour and minute, counted out year by year and month by month within its 400 years: slow, and
    by another way than the calendar's own.
    """
    eras, day = divmod(second // 86_400 - 10_957, 146_097)  # from 2000-01-01, when a cycle of 400 years begins
    year = 2000 + 400 * eras

    def days_of(year: int) -> int:
        return 366 if (year % 4 == 0) != (year % 100 == 0) or year % 400 == 0 else 365

    while day >= days_of(year):
        day -= days_of(year)
        year += 1
    months = [31, days_of(year) - 337, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    month = 1
    while day >= months[month - 1]:
        day -= months[month - 1]
        month += 1
    return year, month, day + 1, second % 86_400 // 3600, second % 3600 // 60


@settings(max_examples=300)
@given(st.floats(-9999, 9999), st.floats(math.log(300), math.log(20_000 * 365.2425 * 86_400)), st.integers(150, 4000))
def test_every_tick_says_the_instant_at_which_it_stands(year: float, length: float, width: int) -> None:
    """From five minutes to 20,000 years, anywhere in 20,000 years."""
    middle = (year - 1970) * 365.2425 * 86_400
    half = math.exp(length) / 2
    shown = TimeScale.fitting(middle - half, middle + half, left=100, width=width)
    found = axis(shown)
    for tier, say in ((found.major, major_label), (found.minor, minor_label)):
        assert all(one.second < two.second and one.px < two.px for one, two in pairwise(tier))
        for tick in tier:
            assert tick.px == pytest.approx(shown.left + (tick.second - shown.start) / shown.per_px)
            assert tick.second % 60 == 0
            assert say(tick) == said(tick, major=say is major_label)
    assert all(two.px - max(one.px, shown.left) >= MAJOR_GAP for one, two in pairwise(found.major))
    assert {tick.second for tick in found.major if tick.px >= shown.left} <= {tick.second for tick in found.minor}


MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def said(tick: Tick, *, major: bool) -> str:
    """What the label of a tick must be."""
    year, month, day, hour, minute = numbered(tick.second)
    name = f"{year}" if year > 0 else f"{1 - year} BCE"
    unit, count = tick.step.unit, tick.step.count
    whole_day = (hour, minute) == (0, 0)
    if unit is Unit.YEAR:
        assert (month, day) == (1, 1)
        assert whole_day
        assert year % count == 0
        if major and count > 1:
            last = year + count - 1
            end = f"{last}" if last > 0 else f"{1 - last} BCE"
            start = f"{1 - year}" if last < 1 else name
            return f"{start} – {end}" + (" CE" if year < 1 <= last else "")
        return name
    if unit is Unit.MONTH:
        assert day == 1
        assert whole_day
        return f"{MONTH_NAMES[month - 1]} {name}" if major else MONTH_NAMES[month - 1][:3]
    if unit is Unit.DAY:
        assert whole_day
        if not major:
            return f"{day}"
        weekday = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[
            (tick.second // 86_400 - 4) % 7
        ]  # a Monday: the 5th
        return f"{weekday} {day} {MONTH_NAMES[month - 1][:3]} {name}"
    return f"{hour:02d}:{minute:02d}"
