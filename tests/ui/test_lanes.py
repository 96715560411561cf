# SPDX-License-Identifier: MIT
"""Lanes by something else, folded and moved: at once, by mouse and by key, and again at the next start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from viewer.domain.lanes import LanesBy, lane_name
from viewer.timeline.frame import Lane
from viewer.ui.window import MainWindow


def by_height(window: MainWindow) -> list[Lane]:
    return sorted(window.canvas.frame.lanes, key=lambda lane: lane.box.y)


def click_name(window: MainWindow, lane: Lane) -> None:
    at = QPoint(20, round(lane.box.y) + 8)
    QTest.mouseClick(window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("by", [LanesBy.PARTICIPANT, LanesBy.OUTLET, LanesBy.STORY, LanesBy.NONE])
def test_the_timeline_is_parted_otherwise_and_back(qtbot: QtBot, window: MainWindow, by: LanesBy) -> None:
    kinds = window.canvas.columns.lanes
    marks = len(window.canvas.columns)
    window.trigger(f"view.lanes_{by}")
    settle(qtbot, window)
    assert window.canvas.columns.lanes != kinds
    assert len(window.canvas.columns) == marks
    assert window.actions_[f"view.lanes_{by}"].isChecked()
    window.trigger("view.lanes_kind")
    settle(qtbot, window)
    assert window.canvas.columns.lanes == kinds


def test_a_click_on_the_name_of_a_lane_folds_it_and_it_stays_where_it_is(window: MainWindow) -> None:
    lane = by_height(window)[1]
    click_name(window, lane)
    folded = window.canvas.frame.lanes[lane.number]
    assert folded.folded
    assert folded.box.y == lane.box.y
    click_name(window, folded)
    assert window.canvas.frame.lanes[lane.number].box == lane.box


def test_a_right_click_on_the_name_of_a_lane_offers_what_can_be_done_with_it(qtbot: QtBot, window: MainWindow) -> None:
    lane = by_height(window)[1]
    viewport = window.canvas.viewport()
    at = QPoint(20, round(lane.box.y) + 8)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    [menu] = window.canvas.findChildren(QMenu)
    next(action for action in menu.actions() if action.text() == "Move up").trigger()
    menu.close()
    assert by_height(window)[0].code == lane.code


def test_the_lane_of_the_selection_is_moved_folded_and_pinned_by_key(window: MainWindow) -> None:
    canvas = window.canvas
    lane = by_height(window)[1]
    canvas.select(canvas.columns.ref(int((canvas.columns.lane == lane.number).argmax())))
    window.trigger("view.lane_up")
    assert by_height(window)[0].code == lane.code
    window.trigger("view.lane_fold")
    assert canvas.frame.lanes[lane.number].folded
    window.trigger("view.lane_pin")
    assert canvas.frame.lanes[lane.number].pinned


def test_lanes_are_remembered_for_each_way_of_parting(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], library: Path
) -> None:
    window = open_window(library)
    settle(qtbot, window)
    click_name(window, by_height(window)[0])
    folded = window.canvas.lanes
    assert folded.folded
    window.trigger("view.lanes_participant")
    settle(qtbot, window)
    assert window.canvas.lanes.folded == frozenset()
    again = open_window(library)
    settle(qtbot, again)
    assert lane_name(again.canvas.columns.lanes[0]) is not None
    again.trigger("view.lanes_kind")
    settle(qtbot, again)
    assert again.canvas.lanes == folded
