# SPDX-License-Identifier: MIT
from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.canvas.test_canvas import drag, place_of, span
from viewer.domain.selection import Ref
from viewer.drawing.theme import Theme
from viewer.timeline.frame import Lane
from viewer.ui.canvas import Canvas
from viewer.ui.canvas.lane_drag import LaneDrag, scrolled

LEFT = Qt.MouseButton.LeftButton


def by_height(canvas: Canvas) -> list[Lane]:
    return sorted(canvas.frame.lanes, key=lambda lane: lane.box.y)


def name_of(lane: Lane) -> QPoint:
    return QPoint(20, round(lane.first_row))


def test_a_lane_is_dropped_below_another(canvas: Canvas) -> None:
    before = span(canvas)
    first, second = by_height(canvas)[:2]
    drag(canvas, name_of(first), QPoint(20, round(second.box.bottom) - 4))
    assert [lane.code for lane in by_height(canvas)][:2] == [second.code, first.code]
    assert not canvas.lanes.folded
    assert span(canvas) == before


def test_a_drag_that_comes_back_changes_nothing(canvas: Canvas) -> None:
    lanes = [lane.code for lane in by_height(canvas)]
    drag(canvas, name_of(by_height(canvas)[0]), name_of(by_height(canvas)[0]) + QPoint(0, 20))
    assert [lane.code for lane in by_height(canvas)] == lanes
    assert not canvas.lanes.folded


def test_escape_lets_it_stay(canvas: Canvas) -> None:
    view = canvas.viewport()
    first, second = by_height(canvas)[:2]
    QTest.mousePress(view, LEFT, pos=name_of(first))
    for step in (20, 60, round(second.box.bottom - first.first_row) - 4):
        QTest.mouseMove(view, name_of(first) + QPoint(0, step))
    assert view.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert view.cursor().shape() is not Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(view, LEFT, pos=name_of(second))
    assert by_height(canvas)[0].code == first.code
    assert not canvas.lanes.folded


def test_where_it_would_go_is_seen(qtbot: QtBot, canvas: Canvas, pilots: Ref) -> None:
    frame, accent = canvas.frame, QColor(Theme.load("light").accent)
    first, second = by_height(canvas)[:2]
    image = QImage(round(frame.width), round(frame.height), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    LaneDrag(first.code).moved(frame, second.box.bottom - 2).paint(painter, frame, Theme.load("light"))
    painter.end()
    assert image.pixelColor(300, round(second.box.bottom)) == accent
    assert image.pixelColor(300, round(first.box.y) + 5) not in (accent, QColor(Qt.GlobalColor.white))
    assert place_of(canvas, pilots)


def test_lanes_scroll_on_at_the_ends(canvas: Canvas) -> None:
    frame = canvas.frame
    assert scrolled(frame, frame.plot.y + 2) < 0 < scrolled(frame, frame.plot.bottom - 2)
    assert scrolled(frame, frame.plot.y + frame.plot.height / 2) == 0
