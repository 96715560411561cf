# SPDX-License-Identifier: MIT
"""Marks in ink: what is known of a time is seen from the form, what kind of thing it is from the colour.

A dot is a day or less, a full bar lasted; a pale bar with an edge covers the month or year in which something was, one
with faded ends the bounds within which it was; a bar that fades out has an open end. Hatched is what is told as about
then. Hollow is planned, denied (struck out) or hypothetical (dashed); a fork in the colour of conflict has sources that
disagree; a second line around a dot or along a bar says that independent sources tell of it, a strong one that there
are three or more.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPen, QPolygonF

from viewer.drawing.brushes import hatched, rectangles
from viewer.drawing.theme import Theme, color, mixed
from viewer.timeline.columns import Flag
from viewer.timeline.frame import Marks
from viewer.timeline.placing import BAR, BEYOND, NARROWEST, RADIUS, WIDE, extent, reach
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Shape

_NO_PEN, _NO_BRUSH = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush  # looked up once: members of Qt are slow to find
_CORNER = 4.0
# Plain numbers: an operation on an enumeration's members costs as much as drawing a dot.
APPROXIMATE, _PLANNED = int(Flag.APPROXIMATE), int(Flag.PLANNED)
_DENIED, HYPOTHETICAL = int(Flag.DENIED), int(Flag.HYPOTHETICAL)
HOLLOW = _PLANNED | _DENIED | HYPOTHETICAL
_APART = 2.5  # px from a mark to its second line
_FINE, _STRONG = 1.0, 1.8
_HEAD = 2.8  # radius of the head of a prong
MANY = 3  # sources, from which on the second line is strong
_SOFT = 0.16  # share of the lane's colour in what lies below
FADING = frozenset((Shape.FADED, Shape.FROM, Shape.UNTIL))


class MarkInk:
    """Inks the marks of one frame. ``found`` are the marks, ``scale`` tells what is in view, ``prongs`` are
    those of ``Frame``.
    """

    def __init__(
        self,
        painter: QPainter,
        theme: Theme,
        found: Marks,
        scale: TimeScale,
        prongs: NDArray[np.float64] | None = None,
    ) -> None:
        self._painter = painter
        self._theme = theme
        self._found = found
        self._prongs = np.empty((0, 3)) if prongs is None else prongs
        self._left, self._right = scale.left - BEYOND, scale.right + BEYOND
        forms = {
            Shape.POINT: self._point,
            Shape.SOLID: self._bar,
            Shape.WHOLE: self._bar,
            Shape.FADED: self._bar,
            Shape.FROM: self._bar,
            Shape.UNTIL: self._bar,
            Shape.FORK: self._fork,
        }
        self._forms = [forms[shape] for shape in Shape]

    def mark(self, number: int, lane: str, flags: int) -> None:
        """Ink one mark in its lane's colour."""
        self._forms[int(self._found.shape[number])](number, self._theme.lane(lane), flags)

    def band(self, number: int, lane: str) -> None:
        """Ink only the day, hour or minute on which a dot stands."""
        self._band(number, self._theme.lane(lane))

    def second(self, numbers: NDArray[np.int64], lane: str, *, strong: bool) -> None:
        """A second line around the dots, and along the bars, of a lane that several sources tell of. A fork says so by
        itself. All bars in one call: strokes around them would cost three times as much as the bars.
        """
        if not len(numbers):
            return
        painter, found, name = self._painter, self._found, self._theme.lane(lane)
        thick = _STRONG if strong else _FINE
        shape = found.shape[numbers]
        painter.setBrush(_NO_BRUSH)
        painter.setPen(QPen(color(name), thick))
        dots = numbers[shape == Shape.POINT]
        for x, y in zip(found.at[dots].tolist(), found.y[dots].tolist(), strict=True):
            painter.drawEllipse(QPointF(x, y), RADIUS + _APART, RADIUS + _APART)
        bars = numbers[(shape != Shape.POINT) & (shape != Shape.FORK)]
        from_, to = extent(found)
        left = np.maximum(from_[bars], self._left) - 1
        width = np.maximum(np.minimum(to[bars], self._right) - left, NARROWEST + 1) + 1
        above = found.y[bars] - BAR / 2 - _APART
        thickness = np.full(len(bars), thick)
        lines = [np.column_stack((left, y, width, thickness)) for y in (above - thick, above + BAR + 2 * _APART)]
        rectangles(painter, np.concatenate(lines), name)

    def ring(self, number: int, name: str, width: float) -> None:
        """A ring around a mark: it is selected, goes with the selection, or lies under the pointer."""
        painter, shape, y = self._painter, self._found.shape[number], float(self._found.y[number])
        painter.setBrush(_NO_BRUSH)
        painter.setPen(QPen(color(name), width))
        if shape == Shape.FORK:
            left, right = (float(side[number]) for side in reach(self._found))
            box = QRectF(max(left, self._left), y - 10, min(right, self._right) - max(left, self._left), 20)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), _CORNER + 1, _CORNER + 1)
        elif shape == Shape.POINT:
            painter.drawEllipse(QPointF(float(self._found.at[number]), y), RADIUS + 2.5, RADIUS + 2.5)
        else:
            painter.drawRoundedRect(self._box(number).adjusted(-3, -3, 3, 3), _CORNER + 2, _CORNER + 2)

    def _box(self, number: int) -> QRectF:
        """The bar of a mark, cut to what can be seen, never narrower than three pixels."""
        from_, to = extent(self._found)
        x0, x1 = max(float(from_[number]), self._left), min(float(to[number]), self._right)
        return QRectF(x0, float(self._found.y[number]) - BAR / 2, max(x1 - x0, NARROWEST), BAR)

    def _point(self, number: int, name: str, flags: int) -> None:
        x, y = float(self._found.at[number]), float(self._found.y[number])
        if self._found.x1[number] - self._found.x0[number] >= WIDE:
            self._band(number, name)
        if flags & APPROXIMATE:
            self._about(x, y, name)
            self._dot(x, y, 3.0, name, flags)
            return
        self._dot(x, y, RADIUS, name, flags)

    def _band(self, number: int, name: str) -> None:
        """The stretch within which a dot may stand anywhere."""
        self._painter.setPen(_NO_PEN)
        self._painter.setBrush(color(mixed(self._theme.panel, name, _SOFT)))
        self._painter.drawRoundedRect(self._box(number), _CORNER, _CORNER)

    def _about(self, x: float, y: float, name: str) -> None:
        """A hatched disc: about then."""
        painter, panel = self._painter, self._theme.panel
        box = QRectF(x - RADIUS - 1, y - RADIUS - 1, 2 * RADIUS + 2, 2 * RADIUS + 2)
        hatched(painter, box, box.x(), (mixed(panel, name, 0.7), mixed(panel, name, _SOFT)), corner=RADIUS + 1)

    def _dot(self, x: float, y: float, radius: float, name: str, flags: int) -> None:
        painter = self._painter
        if flags & HOLLOW:
            painter.setPen(self._outline(name, flags))
            painter.setBrush(color(self._theme.panel))
            painter.drawEllipse(QPointF(x, y), radius - 1, radius - 1)
            if flags & _DENIED:
                painter.drawLine(QLineF(x - radius, y + radius, x + radius, y - radius))
            return
        painter.setPen(_NO_PEN)
        painter.setBrush(color(name))
        painter.drawEllipse(QPointF(x, y), radius, radius)

    def _outline(self, name: str, flags: int) -> QPen:
        style = Qt.PenStyle.DashLine if flags & HYPOTHETICAL else Qt.PenStyle.SolidLine
        pen = QPen(color(name), 2.0, style)
        if flags & HYPOTHETICAL:
            pen.setDashPattern([1.6, 1.3])
        return pen

    def _bar(self, number: int, name: str, flags: int) -> None:
        painter, panel, box = self._painter, self._theme.panel, self._box(number)
        shape = self._found.shape[number]
        hollow = bool(flags & HOLLOW) and box.width() > 2 * NARROWEST
        pale = 0.45 if hollow else 1.0
        painter.setPen(_NO_PEN)
        if flags & APPROXIMATE:
            self._hatch(number, box, name, pale)
        elif shape in FADING:
            painter.setBrush(self._fade(number, mixed(panel, name, pale)))
            painter.drawRoundedRect(box, _CORNER, _CORNER)
        elif shape == Shape.WHOLE:
            self._whole(box, name, hollow=hollow)
        else:
            painter.setBrush(color(panel if hollow else name))
            painter.drawRoundedRect(box, _CORNER, _CORNER)
        if shape in (Shape.FROM, Shape.UNTIL):
            self._known_end(number, name)
        elif hollow:
            painter.setPen(self._outline(name, flags))
            painter.setBrush(_NO_BRUSH)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _CORNER - 1, _CORNER - 1)
        if hollow and flags & _DENIED:
            painter.setPen(QPen(color(name), 2.0))
            painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))

    def _hatch(self, number: int, box: QRectF, name: str, pale: float) -> None:
        panel = self._theme.panel
        stripe, below = mixed(panel, name, 0.8 * pale), mixed(panel, name, 0.12 * pale)
        if box.width() >= BAR / 2:
            hatched(self._painter, box, float(self._found.x0[number]), (stripe, below))
        else:
            self._painter.setBrush(color(mixed(stripe, below, 0.4)))
            self._painter.drawRoundedRect(box, _CORNER, _CORNER)

    def _whole(self, box: QRectF, name: str, *, hollow: bool) -> None:
        """All of a month or year: pale, with an edge where there is room for one."""
        painter, panel = self._painter, self._theme.panel
        pale = color(mixed(panel, name, 0.1 if hollow else 0.3))
        if box.width() < 2 * NARROWEST:
            painter.setBrush(color(mixed(panel, name, 0.6)))
            painter.drawRoundedRect(box, 1, 1)
            return
        painter.setBrush(pale)
        painter.setPen(QPen(color(mixed(panel, name, 0.75)), 1.0))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        painter.setPen(_NO_PEN)

    def _known_end(self, number: int, name: str) -> None:
        """The one bound of an open stretch that is known."""
        x, y = float(self._found.at[number]), float(self._found.y[number])
        self._painter.setPen(QPen(color(name), 3.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        self._painter.drawLine(QLineF(x, y - BAR / 2, x, y + BAR / 2))
        self._painter.setPen(_NO_PEN)

    def _fade(self, number: int, name: str) -> QLinearGradient:
        """From nothing to full and back; where one end is known, full at that end."""
        shape = self._found.shape[number]
        from_, to = (float(side[number]) for side in extent(self._found))
        fade = QLinearGradient(from_, 0, max(to, from_ + NARROWEST), 0)
        nothing, full = color(mixed(self._theme.panel, name, 0.12)), color(name)
        if shape == Shape.FROM:
            stops = [(0.0, full), (0.25, full), (1.0, color(self._theme.panel))]
        elif shape == Shape.UNTIL:
            stops = [(0.0, color(self._theme.panel)), (0.75, full), (1.0, full)]
        else:
            stops = [(0.0, nothing), (0.32, full), (0.68, full), (1.0, nothing)]
        for place, shade in stops:
            fade.setColorAt(place, shade)
        return fade

    def _fork(self, number: int, _name: str, _flags: int) -> None:
        """A stem that parts towards each date that is claimed: a prong with a head, and a line as long as the date."""
        painter, y = self._painter, float(self._found.y[number])
        middle = float(self._found.x0[number] + self._found.x1[number]) / 2
        prongs = [(max(start, self._left), min(end, self._right)) for start, end in self._claims(number)]
        heads = [(start + end) / 2 for start, end in prongs]
        painter.setPen(QPen(color(self._theme.conflict), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(_NO_BRUSH)
        painter.drawLine(QLineF(min([*heads, middle]), y + 1, max([*heads, middle]), y + 1))
        painter.drawLine(QLineF(middle, y + 1, middle, y + 7))
        for x in heads:
            painter.drawLine(QLineF(x, y + 1, x, y - 4))
        for start, end in prongs:
            if end - start > 4 * _HEAD:
                painter.drawLine(QLineF(start + _HEAD, y - 5, end - _HEAD, y - 5))
        painter.setPen(_NO_PEN)
        painter.setBrush(color(self._theme.conflict))
        for x in heads:
            painter.drawEllipse(QPointF(x, y - 5), _HEAD, _HEAD)

    def _claims(self, number: int) -> list[tuple[float, float]]:
        """The bounds of each date that is claimed; the first and the last, drawn apart so that they can be told, where
        the dates are not known or lie too close together.
        """
        found = self._prongs[self._prongs[:, 0] == number, 1:]
        heads = found.mean(axis=1)
        if len(found) and heads.max() - heads.min() >= 2 * RADIUS:
            return [(float(start), float(end)) for start, end in found.tolist()]
        x0, x1 = float(self._found.x0[number]), float(self._found.x1[number])
        middle = (x0 + x1) / 2
        first, last = min(x0, middle - RADIUS), max(x1, middle + RADIUS)
        return [(first, first), (last, last)]


def dotted(painter: QPainter, x0: float, x1: float, y: float, name: str) -> None:
    """A level dotted line."""
    pen = QPen(color(name), 2.0)
    pen.setDashPattern([1.2, 1.8])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QLineF(x0, y, x1, y))


def arrow(painter: QPainter, x: float, y: float, name: str, *, back: bool = False) -> None:
    """An arrow head with its tip at (x, y), pointing to later times, or back to earlier ones."""
    tail = x + 8 if back else x - 8
    painter.setPen(_NO_PEN)
    painter.setBrush(color(name))
    painter.drawPolygon(QPolygonF([QPointF(tail, y - 5), QPointF(x, y), QPointF(tail, y + 5)]))
