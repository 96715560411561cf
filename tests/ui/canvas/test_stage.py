# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.domain import calendar
from viewer.domain.selection import Ref
from viewer.drawing.lettering import Lettering
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.opening import whole
from viewer.ui.canvas.stage import Stage


@pytest.fixture
def stage(qtbot: QtBot, columns: Columns) -> Stage:
    made = Stage(Lettering())
    made.motion.animated = False
    made.set_size(900, 600)
    made.set_arrangement(Arrangement.of(columns), 106)
    return made


def test_the_first_view_is_the_densest_useful_one(stage: Stage) -> None:
    start, end = stage.span
    assert calendar.seconds(2021) < start
    assert end < calendar.seconds(2022, 6)


def test_a_frame_is_laid_out_once(stage: Stage) -> None:
    assert stage.frame(0) is stage.frame(0)
    before = stage.frame(0)
    stage.pan(10)
    assert stage.frame(0) is not before
    assert stage.frame(5) is not stage.frame(0)


def test_the_span_is_told_once_a_step(qtbot: QtBot, stage: Stage) -> None:
    with qtbot.waitSignal(stage.span_changed) as caught:
        stage.zoom(2)
    assert caught.args == [stage.span]
    with qtbot.assertNotEmitted(stage.span_changed):
        stage.show(stage.motion.target.start, stage.motion.target.end)


def test_a_mark_is_brought_into_view_at_the_same_zoom(stage: Stage, columns: Columns, pilots: Ref) -> None:
    index = columns.find(pilots)
    assert index is not None
    stage.show(calendar.seconds(1990), calendar.seconds(1991))
    stage.bring_into_view(index)
    start, end = stage.span
    assert start < columns.start[index] < end
    assert end - start == pytest.approx(365 * calendar.DAY)
    stage.bring_into_view(index)
    assert stage.span == (start, end)


def test_a_mark_longer_than_the_view_is_shown_whole(stage: Stage, columns: Columns) -> None:
    index = list(columns.titles).index("Far away")
    stage.show(calendar.seconds(2021), calendar.seconds(2021, 2))
    stage.bring_into_view(index)
    start, end = stage.span
    assert start < columns.start[index]
    assert columns.end[index] < end


def test_what_has_no_mark_is_not_selected(stage: Stage, pilots: Ref) -> None:
    assert stage.select(pilots) == stage.selected
    assert stage.selected is not None
    assert stage.select(None) is None


def test_zooming_out_ends_where_everything_is_small(stage: Stage) -> None:
    start, end = whole(stage.columns)
    for _ in range(60):
        stage.zoom(0.5)
    first, last = stage.span
    assert first < start
    assert end < last
    assert last - first <= 4.01 * (end - start)
    stage.zoom(2)
    assert stage.span[1] - stage.span[0] < 2.1 * (end - start)
