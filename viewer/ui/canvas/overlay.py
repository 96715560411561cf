# SPDX-License-Identifier: MIT
"""What lies over the picture: the selected span of time, and a frame where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.drawing.theme import color
from viewer.timeline.frame import Frame


def paint_span(painter: QPainter, frame: Frame, span: tuple[int, int], name: str) -> None:
    """A stretch of time, in seconds, in a colour: what is in view of it, with a line at either end."""
    plot = frame.plot
    x0, x1 = (min(max(frame.scale.to_px(second), plot.x), plot.right) for second in span)
    painter.fillRect(QRectF(x0, plot.y, x1 - x0, plot.height), color(name, 0.12))
    for x in (x0, x1):
        painter.fillRect(QRectF(round(x), plot.y, 1, plot.height), color(name))


def paint_focus(painter: QPainter, frame: Frame, name: str) -> None:
    """A frame around all of it."""
    painter.setPen(QPen(color(name), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(0, 0, frame.width, frame.height).adjusted(1, 1, -1, -1))
