# SPDX-License-Identifier: MIT
from __future__ import annotations

import numpy as np
import pytest

from viewer.domain import calendar
from viewer.timeline.columns import Columns
from viewer.timeline.placing import LINE, RADIUS, marks, only, reach
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Shape, shapes

DAY = calendar.DAY


def placed(columns: Columns, scale: TimeScale):
    everything = np.arange(len(columns))
    return marks(columns, everything, shapes(columns), np.zeros(len(columns)), scale)


@pytest.fixture
def september() -> TimeScale:
    """Ten pixels a day from 1 September 2021."""
    return TimeScale.fitting(calendar.seconds(2021, 9), calendar.seconds(2021, 10), left=100, width=300)


def test_a_day_is_a_dot_in_its_middle(columns_of, september: TimeScale) -> None:
    found = placed(columns_of([("It", "2021-09-02", "vote", 1)]), september)
    assert found.at.tolist() == [115.0]
    left, right = reach(found)
    assert (left[0], right[0]) == (115 - RADIUS, 115 + RADIUS)


def test_a_wide_day_keeps_its_dot_in_view(columns_of) -> None:
    columns = columns_of([("It", "2021-09-02", "vote", 1)])
    noon = calendar.seconds(2021, 9, 2, 12)
    late = TimeScale.fitting(noon + 6 * 3600, noon + 30 * 3600, left=100, width=1000)
    found = placed(columns, late)
    assert 100 < found.at[0] < found.x1[0]
    early = TimeScale.fitting(noon - 30 * 3600, noon - 6 * 3600, left=100, width=1000)
    assert placed(columns, early).at[0] < 1100


def test_ink_of_an_open_end_reaches_to_its_arrow(columns_of, september: TimeScale) -> None:
    left, right = reach(placed(columns_of([("From", "2021-09-05/..", "vote", 1)]), september))
    assert (left[0], right[0]) == (140 - RADIUS, 140 + LINE)
    left, right = reach(placed(columns_of([("By", "../2021-09-05", "vote", 1)]), september))
    assert right[0] == pytest.approx(150)
    assert left[0] == pytest.approx(150 - LINE)


def test_a_bar_is_its_whole_time(columns_of, september: TimeScale) -> None:
    found = placed(columns_of([("It", "2021-09", "vote", 1)]), september)
    assert found.shape.tolist() == [Shape.WHOLE]
    left, right = reach(found)
    assert (left[0], right[0]) == (100, 400)


def test_some_of_the_marks_keep_all_they_have(story: Columns, september: TimeScale) -> None:
    found = placed(story, september)
    some = only(found, found.lane == 0)
    assert some.index.tolist() == np.flatnonzero(story.lane == 0).tolist()
    assert len(some.at) == len(some.x0) == len(some.y) == len(some.index)
