# SPDX-License-Identifier: MIT
"""Dragging a lane by its name: a line shows where it would be dropped, and Esc lets it stay."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from viewer.drawing.theme import Theme, color
from viewer.timeline.frame import Frame
from viewer.timeline.lane_drop import Drop, drop_at

_EDGE = 24.0  # px at the ends of the plot, in which lanes scroll on
_STEP = 12
_LINE = 3.0
_KNOB = 9.0


@dataclass(frozen=True, slots=True)
class LaneDrag:
    """A lane that is held by its name, and where it would go now."""

    code: str
    drop: Drop | None = None

    def moved(self, frame: Frame, y: float) -> LaneDrag:
        """The same with the pointer at a height."""
        return LaneDrag(self.code, drop_at(frame, self.code, y))

    @property
    def by(self) -> int:
        """Past how many lanes it would go."""
        return self.drop.by if self.drop else 0

    def paint(self, painter: QPainter, frame: Frame, theme: Theme) -> None:
        """Over the picture: the lane that is held, and the border at which it would come to lie."""
        lane = next((lane for lane in frame.lanes if lane.code == self.code), None)
        if lane is None or self.drop is None:
            return
        plot = frame.plot
        top, bottom = max(lane.box.y, plot.y), min(lane.box.bottom, plot.bottom)
        if bottom > top:
            painter.fillRect(QRectF(0, top, frame.width, bottom - top), color(theme.accent, 0.12))
        if self.by:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(theme.accent))
            painter.drawRect(QRectF(0, self.drop.y - _LINE / 2, frame.width, _LINE))
            painter.drawEllipse(QRectF(2, self.drop.y - _KNOB / 2, _KNOB, _KNOB))


def scrolled(frame: Frame, y: float) -> int:
    """By how much lanes scroll on while one is held at a height."""
    if y < frame.plot.y + frame.pinned + _EDGE:
        return -_STEP
    return _STEP if y > frame.plot.bottom - _EDGE else 0
