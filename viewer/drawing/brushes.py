# SPDX-License-Identifier: MIT
"""What screens and vector files need done differently: crisp hairlines, hatching, many rectangles at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPaintEngine, QPainter, QPen, QTransform

from viewer.drawing.theme import color

SMOOTH = QPainter.RenderHint.Antialiasing  # looked up once: members of Qt's enumerations are slow to find
_NO_PEN = Qt.PenStyle.NoPen
_VECTOR = (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf)
_HATCH = 8.0  # px from stripe to stripe, along the bar
_STRIPE = 4.0
_hatches: dict[tuple[str, str, float], QBrush] = {}


def is_vector(painter: QPainter) -> bool:
    """Whether the painter writes a file of shapes, where a texture would become an image for each bar."""
    engine = painter.paintEngine()
    return engine is not None and engine.type() in _VECTOR


def hairline(painter: QPainter, line: tuple[float, float, float, float], name: str) -> None:
    """A line from (x, y) to (x, y), upright or level, one pixel thick or a little less."""
    x0, y0, x1, y1 = line
    ratio, thick = _grain(painter)
    x0, y0 = round(x0 * ratio) / ratio, round(y0 * ratio) / ratio
    painter.fillRect(QRectF(x0, y0, max(x1 - x0, thick), max(y1 - y0, thick)), color(name))


def upright(painter: QPainter, positions: Sequence[float], ends: tuple[float, float], name: str) -> None:
    """Upright hairlines between two heights, all in one call."""
    ratio, thick = _grain(painter)
    rows = np.empty((len(positions), 4))
    rows[:, 0] = _snapped(positions, ratio)
    rows[:, 1] = top = round(ends[0] * ratio) / ratio
    rows[:, 2], rows[:, 3] = thick, ends[1] - top
    _crisp(painter, rows, name)


def level(painter: QPainter, heights: Sequence[float], ends: tuple[float, float], name: str) -> None:
    """Level hairlines from one position to another, all in one call."""
    ratio, thick = _grain(painter)
    rows = np.empty((len(heights), 4))
    rows[:, 0] = left = round(ends[0] * ratio) / ratio
    rows[:, 1] = _snapped(heights, ratio)
    rows[:, 2], rows[:, 3] = ends[1] - left, thick
    _crisp(painter, rows, name)


def _snapped(positions: Sequence[float], ratio: float) -> NDArray[np.float64]:
    return np.asarray((np.array(positions, np.float64) * ratio).round() / ratio)


def _crisp(painter: QPainter, rows: NDArray[np.float64], name: str) -> None:
    smooth = painter.testRenderHint(SMOOTH)
    painter.setRenderHint(SMOOTH, on=False)  # they lie on whole pixels, and this is faster
    rectangles(painter, rows, name)
    painter.setRenderHint(SMOOTH, on=smooth)


def rectangles(painter: QPainter, boxes: NDArray[np.float64], name: str, alpha: float = 1.0) -> None:
    """Fill many rectangles, rows of (x, y, width, height), in one call and without an object for each."""
    if not len(boxes):
        return
    memory = np.ascontiguousarray(boxes, np.float64)
    painter.setPen(_NO_PEN)
    painter.setBrush(color(name, alpha))
    first = cast(QRectF, shiboken6.wrapInstance(memory.ctypes.data, QRectF))
    painter.drawRects(first, len(memory))


def hatched(painter: QPainter, box: QRectF, origin: float, names: tuple[str, str], *, corner: float = 4.0) -> None:
    """Fill a box of rounded corners with stripes of two colours that stay with ``origin`` when the box is cut."""
    stripe, below = names
    painter.setPen(_NO_PEN)
    if is_vector(painter):
        painter.setBrush(color(below))
        painter.drawRoundedRect(box, corner, corner)
        inner = corner - corner / 2**0.5 if corner >= box.height() / 2 else 0.0  # of a disc, the square within it
        _stripes(painter, box.adjusted(inner, inner, -inner, -inner), origin, stripe)
        return
    painter.setBrush(_texture(stripe, below, _ratio(painter)))
    painter.setBrushOrigin(QPointF(origin % _HATCH, box.y()))
    painter.drawRoundedRect(box, corner, corner)
    painter.setBrushOrigin(QPointF(0, 0))


def _grain(painter: QPainter) -> tuple[float, float]:
    """How many pixels of the device one of ours has, and how thick a hairline is in ours."""
    ratio = _ratio(painter)
    return ratio, max(int(ratio), 1) / ratio


def _ratio(painter: QPainter) -> float:
    """How many pixels of the device one of ours has: a painter may be set to paint larger. In files of shapes, one."""
    device = painter.device()
    if device is None or is_vector(painter):
        return 1.0
    return device.devicePixelRatioF() * painter.worldTransform().m11()


def _texture(stripe: str, below: str, ratio: float) -> QBrush:
    key = (stripe, below, ratio)
    if key not in _hatches:
        scale = 4  # drawn large, so that slanted edges are smooth after scaling down
        side = round(_HATCH * ratio * scale)
        tile = QImage(
            side, side, QImage.Format.Format_RGB32
        )  # not a pixmap: pictures are painted on other threads, too
        tile.fill(color(below))
        painter = QPainter(tile)
        painter.setPen(_NO_PEN)
        painter.setBrush(color(stripe))
        half = side * _STRIPE / _HATCH
        for shift in (-side, 0.0, side):
            painter.drawPolygon(
                [
                    QPointF(shift, side),
                    QPointF(shift + side, 0),
                    QPointF(shift + side + half, 0),
                    QPointF(shift + half, side),
                ]
            )
        painter.end()
        small = tile.scaled(
            round(_HATCH * ratio),
            round(_HATCH * ratio),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        brush = QBrush(small)
        brush.setTransform(QTransform.fromScale(_HATCH / small.width(), _HATCH / small.height()))
        _hatches[key] = brush
    return _hatches[key]


def _stripes(painter: QPainter, box: QRectF, origin: float, stripe: str) -> None:
    """The same stripes as lines, each cut to the box."""
    left, right, top, bottom = box.left() + 1, box.right() - 1, box.top() + 1, box.bottom() - 1
    height = bottom - top
    lines = []
    x = left - height - (left - height - origin) % _HATCH
    while x < right:
        start, end = max(x, left), min(x + height, right)
        if start < end:
            lines.append(QLineF(start, bottom - (start - x), end, bottom - (end - x)))
        x += _HATCH
    painter.setPen(QPen(color(stripe), _STRIPE / 2**0.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLines(lines)
    painter.setPen(_NO_PEN)
