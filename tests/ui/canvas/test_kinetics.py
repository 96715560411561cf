# SPDX-License-Identifier: MIT
"""A swipe on a touchpad, as Qt tells it: the view glides on, and stops when it should."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.domain import calendar
from viewer.ui.canvas import Canvas

BEGIN, UPDATE, END, MOMENTUM = (
    Qt.ScrollPhase.ScrollBegin,
    Qt.ScrollPhase.ScrollUpdate,
    Qt.ScrollPhase.ScrollEnd,
    Qt.ScrollPhase.ScrollMomentum,
)


def fingers(
    canvas: Canvas,
    phase: Qt.ScrollPhase,
    moved: QPoint,
    at: int,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    place = QPointF(500, 200)
    event = QWheelEvent(
        place, QPointF(canvas.viewport().mapToGlobal(place.toPoint())), moved, moved * 8, Qt.MouseButton.NoButton,
        held, phase, False,
    )  # fmt: skip
    event.setTimestamp(at)
    QApplication.sendEvent(canvas.viewport(), event)


def swipe(canvas: Canvas, step: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Four quick steps, then the fingers leave."""
    for number, phase in enumerate((BEGIN, UPDATE, UPDATE, UPDATE)):
        fingers(canvas, phase, step, 1000 + 12 * number, held)
    fingers(canvas, END, QPoint(), 1040, held)


def start(canvas: Canvas) -> float:
    return canvas.frame.scale.start


@pytest.fixture
def smooth(canvas: Canvas) -> Canvas:
    canvas.animated = True
    return canvas


def test_the_view_glides_on_and_comes_to_rest(qtbot: QtBot, smooth: Canvas) -> None:
    swipe(smooth, QPoint(-14, 0))
    left = start(smooth)
    assert smooth._kinetics.is_gliding
    qtbot.waitUntil(lambda: not smooth._kinetics.is_gliding)
    assert start(smooth) > left + 100 * smooth.frame.scale.per_px


def test_lanes_glide_too(qtbot: QtBot, smooth: Canvas) -> None:
    smooth.resize(900, 300)
    swipe(smooth, QPoint(0, -9))
    top = smooth.verticalScrollBar().value()
    qtbot.waitUntil(lambda: smooth.verticalScrollBar().value() > top + 5)


def test_it_stops_at_a_touch_of_the_pad(qtbot: QtBot, smooth: Canvas) -> None:
    swipe(smooth, QPoint(-14, 0))
    fingers(smooth, BEGIN, QPoint(), 1100)
    assert not smooth._kinetics.is_gliding


def test_it_stops_at_a_click(qtbot: QtBot, smooth: Canvas) -> None:
    swipe(smooth, QPoint(-14, 0))
    qtbot.mousePress(smooth.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 60))
    assert not smooth._kinetics.is_gliding
    qtbot.mouseRelease(smooth.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 60))


def test_it_stops_at_a_key(qtbot: QtBot, smooth: Canvas) -> None:
    swipe(smooth, QPoint(-14, 0))
    qtbot.keyClick(smooth, Qt.Key.Key_Control)
    assert not smooth._kinetics.is_gliding


def test_it_stops_when_the_view_is_moved_elsewhere(qtbot: QtBot, smooth: Canvas) -> None:
    swipe(smooth, QPoint(-14, 0))
    smooth.show_span(calendar.seconds(2021), calendar.seconds(2022))
    qtbot.waitUntil(lambda: not smooth._kinetics.is_gliding)
    smooth.animated = False
    assert start(smooth) == calendar.seconds(2021)


def test_nothing_glides_with_reduced_motion(canvas: Canvas) -> None:
    swipe(canvas, QPoint(-14, 0))
    assert not canvas._kinetics.is_gliding


def test_the_system_s_own_glide_is_not_doubled(smooth: Canvas) -> None:
    swipe(smooth, QPoint(-14, 0))
    left = start(smooth)
    fingers(smooth, MOMENTUM, QPoint(-9, 0), 1060)
    assert start(smooth) > left
    assert not smooth._kinetics.is_gliding
    swipe(smooth, QPoint(-14, 0))
    assert not smooth._kinetics.is_gliding


def test_zooming_does_not_glide(smooth: Canvas) -> None:
    swipe(smooth, QPoint(0, 14), Qt.KeyboardModifier.ControlModifier)
    assert not smooth._kinetics.is_gliding


def test_slow_fingers_and_a_plain_wheel_do_not_glide(smooth: Canvas) -> None:
    for number in range(4):
        fingers(smooth, UPDATE, QPoint(-1, 0), 1000 + 60 * number)
    fingers(smooth, END, QPoint(), 1240)
    assert not smooth._kinetics.is_gliding
    fingers(smooth, Qt.ScrollPhase.NoScrollPhase, QPoint(-20, 0), 2000)
    assert not smooth._kinetics.is_gliding
