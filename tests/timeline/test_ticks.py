# SPDX-License-Identifier: MIT
from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain import calendar
from viewer.timeline.scale import LIMIT, TimeScale
from viewer.timeline.ticks import MAJOR_GAP, STEPS, Step, Unit, axis, borders


def scale(start: int, end: int, width: float = 1000) -> TimeScale:
    return TimeScale.fitting(start, end, left=100, width=width)


@settings(max_examples=200)
@given(st.integers(-9999, 9998), st.floats(0, 17), st.integers(300, 3000))
def test_labels_have_room_and_ticks_are_borders_of_the_calendar(year: int, doublings: float, width: int) -> None:
    start = calendar.seconds(year, 5, 17)
    shown = scale(start, start + round(600 * 2 ** (2 * doublings)), width)
    found = axis(shown)
    for one, two in pairwise(found.major):
        assert two.px - max(one.px, shown.left) >= MAJOR_GAP
    for one, two in pairwise(found.minor):
        assert two.px - one.px >= one.step.room - 0.5
    for tick in (*found.major, *found.minor):
        assert is_border(tick.second, tick.step)
    assert all(shown.left <= tick.px <= shown.right + 0.5 for tick in found.minor)


def is_border(second: int, step: Step) -> bool:
    year, month, day = calendar.civil(second // calendar.DAY)
    if step.unit == Unit.YEAR:
        return second == calendar.seconds(year) and year % step.count == 0
    if step.unit == Unit.MONTH:
        return second == calendar.seconds(year, month) and (month - 1) % step.count == 0
    if step.unit == Unit.DAY:
        return second == calendar.seconds(year, month, day) and (day - 1) % step.count == 0
    return second % (step.count * (3600 if step.unit == Unit.HOUR else 60)) == 0


def dates(step: Step, start: int, end: int) -> list[tuple[int, int, int]]:
    return [calendar.civil(second // calendar.DAY) for second in borders(step, start, end)]


@pytest.mark.parametrize(("year", "last"), [(2000, 29), (1900, 28), (2024, 29), (2023, 28), (0, 29), (-4, 29)])
def test_february_ends_where_it_should(year: int, last: int) -> None:
    days = dates(Step(Unit.DAY, 1, 24), calendar.seconds(year, 2, 27), calendar.seconds(year, 3, 2))
    assert days == [(year, 2, day) for day in range(27, last + 1)] + [(year, 3, 1)]


def test_weeks_of_a_month_leave_room_for_the_next_month() -> None:
    found = dates(Step(Unit.DAY, 7, 30), calendar.seconds(2023, 1, 20), calendar.seconds(2023, 3, 10))
    assert [(month, day) for _, month, day in found] == [
        (1, 15), (1, 22), (2, 1), (2, 8), (2, 15), (2, 22), (3, 1), (3, 8),
    ]  # fmt: skip


def test_years_go_on_through_zero() -> None:
    found = dates(Step(Unit.YEAR, 5, 64), calendar.seconds(-7), calendar.seconds(6))
    assert [year for year, _, _ in found] == [-10, -5, 0, 5]


def test_the_upper_tier_says_what_the_lower_one_leaves_out() -> None:
    day = calendar.seconds(2021, 9, 1)
    for seconds, lower, upper in (
        (3 * 3600, Unit.MINUTE, Unit.DAY),
        (2 * calendar.DAY, Unit.HOUR, Unit.DAY),
        (30 * calendar.DAY, Unit.DAY, Unit.MONTH),
        (400 * calendar.DAY, Unit.MONTH, Unit.YEAR),
        (4000 * calendar.DAY, Unit.YEAR, Unit.YEAR),
    ):
        found = axis(scale(day, day + seconds))
        assert {tick.step.unit for tick in found.minor} == {lower}
        assert {tick.step.unit for tick in found.major} == {upper}


def test_steps_go_from_coarse_to_fine() -> None:
    lengths = [step.seconds for step in STEPS]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize("year", [-50_000, 0, 50_000])
def test_far_from_the_calendars_of_libraries_nothing_breaks(year: int) -> None:
    middle = calendar.seconds(year)
    for days in (1, 1000, 10_000_000):
        assert axis(scale(middle - days * calendar.DAY, middle + days * calendar.DAY)).minor


@settings(max_examples=100)
@given(st.integers(-LIMIT, LIMIT), st.floats(0, 45), st.floats(0.5, 5000))
def test_nothing_breaks_anywhere(start: int, doublings: float, width: float) -> None:
    """Views are cut off where time ends for the screen, and have ticks there, too."""
    found = axis(TimeScale.fitting(start, start + 2**doublings, left=106, width=width))
    assert all(math.isfinite(tick.px) for tick in (*found.major, *found.minor))
    for tier in (found.major, found.minor):
        assert all(one.second < two.second for one, two in pairwise(tier))
    assert len(found.minor) <= width / 20 + 2


@pytest.mark.parametrize(
    ("moment", "length"),
    [
        ((2021, 3, 28, 2), 6 * 3600),  # clocks go forward
        ((2021, 10, 31, 3), 6 * 3600),  # and back
        ((2016, 12, 31, 23, 59), 1800),  # a second more
        ((1582, 10, 10), 30 * 86_400),  # other calendars leave out days
        ((0, 2, 29), 10 * 86_400),
        ((-1, 12, 31), 10 * 86_400),
        ((9999, 12, 31), 10 * 86_400),
    ],
)
def test_no_border_is_left_out_or_moved(moment: tuple[int, ...], length: int) -> None:
    middle = calendar.seconds(*moment)
    found = axis(scale(middle - length // 2, middle + length // 2, 1600))
    steps = {two.second - one.second for one, two in pairwise(found.minor)}
    assert len(steps) == 1
