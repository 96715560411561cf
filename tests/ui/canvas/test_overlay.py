# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.domain import calendar
from viewer.timeline.frame import Frame
from viewer.ui.canvas import Canvas
from viewer.ui.canvas.overlay import paint_focus, paint_span

WHITE, BLUE = QColor(Qt.GlobalColor.white), QColor("#2255cc")


def painted(frame: Frame, paint: Callable[[QPainter], None]) -> QImage:
    image = QImage(round(frame.width), round(frame.height), QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def test_a_span_is_tinted_between_two_lines_as_far_as_it_is_in_view(canvas: Canvas) -> None:
    frame = canvas.frame
    start, end = calendar.seconds(2021, 4), calendar.seconds(2025)
    image = painted(frame, lambda painter: paint_span(painter, frame, (start, end), BLUE.name()))
    x, y = round(frame.scale.to_px(start)), round(frame.plot.y) + 40
    assert image.pixelColor(x, y) == BLUE
    assert image.pixelColor(x - 5, y) == WHITE
    assert image.pixelColor(x + 5, y) not in (WHITE, BLUE)
    assert image.pixelColor(x + 5, round(frame.plot.y) - 5) == WHITE


def test_the_keyboard_has_a_frame_around_all(canvas: Canvas) -> None:
    frame = canvas.frame
    image = painted(frame, lambda painter: paint_focus(painter, frame, BLUE.name()))
    assert image.pixelColor(1, 300) == image.pixelColor(400, 1) == BLUE
    assert image.pixelColor(400, 300) == WHITE
