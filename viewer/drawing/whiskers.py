# SPDX-License-Identifier: MIT
"""Below the selected event, when the articles that tell of it came out."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.drawing.brushes import rectangles
from viewer.drawing.theme import Theme, color
from viewer.timeline.frame import Whiskers

_TICK = 8.0  # px high
_THICK = 2.0
_OWN = 6.0  # px high, and at least as wide
_BEYOND = 8.0  # px that a line goes on beyond what can be seen


def paint_whiskers(painter: QPainter, found: Whiskers, theme: Theme, seen: tuple[float, float]) -> None:
    """A thin line with a tick for each article, between two positions; a hollow box is the event's own time where its
    mark does not stand there.
    """
    left, right = seen[0] - _BEYOND, seen[1] + _BEYOND
    x0, x1 = max(found.x0, left), min(found.x1, right)
    if x1 < x0:
        return
    painter.fillRect(QRectF(x0, found.y + _TICK / 2 - 1.5, max(x1 - x0, 1.0), 1.0), color(theme.accent))
    ticks = np.array([x for x in dict.fromkeys(map(round, found.ticks)) if left <= x <= right], np.float64)
    rows = np.column_stack(
        (ticks - _THICK / 2, np.full(len(ticks), found.y - 1), np.full(len(ticks), _THICK), np.full(len(ticks), _TICK))
    )
    if found.own is not None:
        middle, width = sum(found.own) / 2, max(found.own[1] - found.own[0], _OWN)
        start, end = max(middle - width / 2, left), min(middle + width / 2, right)
        if end > start:
            painter.setPen(QPen(color(theme.accent), 1.5, Qt.PenStyle.SolidLine))
            painter.setBrush(color(theme.panel))
            painter.drawRect(QRectF(start, found.y + _TICK / 2 - 1 - _OWN / 2, end - start, _OWN))
    rectangles(painter, rows.reshape(-1, 4), theme.accent)
