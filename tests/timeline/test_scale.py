# SPDX-License-Identifier: MIT
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain import calendar
from viewer.timeline.scale import LIMIT, TimeScale, with_margin

starts = st.integers(calendar.seconds(-9999), calendar.seconds(9999))
lengths = st.integers(60, calendar.seconds(9999))
widths = st.integers(50, 8000)


@given(starts, lengths, widths, st.floats(0, 1))
def test_a_second_comes_back_within_a_pixel(start: int, length: int, width: int, share: float) -> None:
    scale = TimeScale.fitting(start, start + length, left=106, width=width)
    second = round(start + length * share)
    assert abs(scale.to_time(scale.to_px(second)) - second) <= max(scale.per_px, 1)


@given(starts, lengths, st.floats(0.01, 100), st.floats(106, 1506))
def test_zooming_keeps_what_lies_under_the_pointer(start: int, length: int, factor: float, at: float) -> None:
    scale = TimeScale.fitting(start, start + length, left=106, width=1400)
    zoomed = scale.zoomed(factor, at)
    if abs(zoomed.start) < LIMIT and abs(zoomed.end) < LIMIT:
        assert zoomed.to_px(scale.to_time(at)) == pytest.approx(at, abs=1 + 1 / zoomed.per_px)


def test_panning_moves_by_pixels() -> None:
    scale = TimeScale.fitting(0, 1000 * 3600, left=0, width=1000)
    assert scale.panned(10).start == 36_000
    assert scale.panned(10).panned(-10) == scale


@pytest.mark.parametrize("factor", [1e30, 1e-30])
def test_neither_end_of_the_zoom_breaks(factor: float) -> None:
    scale = TimeScale.fitting(0, 3600, left=0, width=900)
    for _ in range(5):
        scale = scale.zoomed(factor, 450).panned(1e12).panned(-1e9)
    assert -LIMIT <= scale.start < scale.end <= LIMIT


def test_a_span_without_length_still_shows() -> None:
    scale = TimeScale.fitting(50, 50, left=0, width=100)
    assert scale.start < 50 < scale.end


def test_many_positions_are_the_same_as_each_of_them() -> None:
    scale = TimeScale.fitting(0, 1000, left=5, width=77)
    seconds = np.array([0, 13, 999])
    assert scale.positions(seconds).tolist() == [scale.to_px(second) for second in seconds.tolist()]


def test_the_way_to_another_scale_ends_there() -> None:
    one = TimeScale.fitting(0, 1e6, left=0, width=100)
    two = one.zoomed(8, 75)
    assert one.between(two, 1.0) == two
    # The second under the cursor stays there all the way.
    for share in (0.1, 0.5, 0.9):
        assert one.between(two, share).to_px(one.to_time(75)) == pytest.approx(75, abs=0.01)


def test_a_margin_is_air_on_both_sides() -> None:
    start, end = with_margin(100, 200, after=0.5)
    assert start < 100
    assert end == 250
