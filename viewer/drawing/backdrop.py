# SPDX-License-Identifier: MIT
"""Paints what lies behind the marks: pale bands for eras and silences, weekends, and the line of the present moment."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from viewer.drawing.brushes import hairline, rectangles
from viewer.drawing.lettering import Lettering, Size
from viewer.drawing.theme import Theme, color, mixed
from viewer.drawing.writing import Look, Writer
from viewer.timeline.backdrop import LINE
from viewer.timeline.frame import Band, Frame, Ground

_PALE = {Ground.WEEKEND: 0.05, Ground.SILENCE: 0.09, Ground.ERA: 0.07}  # share of ink in the panel's colour
_ERAS = ("meeting", "visit", "agreement", "vote")  # lanes whose hues tell neighbouring eras apart
_PADDING = 7.0
_LEAST = 26.0  # px of a name
_NOW = 5.0  # half the width of the flag of the present moment


def paint_bands(painter: QPainter, frame: Frame, theme: Theme, between: tuple[float, float]) -> None:
    """The bands, between two heights."""
    if not frame.bands:
        return
    top, height = between[0], between[1] - between[0]  # they lie over each other, so each lets the others through
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for ground in Ground:
        some = [band for band in frame.bands if band.ground is ground]
        for name in sorted({_hue(band, theme) for band in some}):
            rows = [(band.x0, top, band.x1 - band.x0, height) for band in some if _hue(band, theme) == name]
            rectangles(painter, np.array(rows), name, _PALE[ground])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def paint_names(painter: QPainter, frame: Frame, theme: Theme, words: tuple[Lettering, Writer]) -> None:
    """The line of names above the lanes; a name stays in sight as long as its band is."""
    if frame.names is None:
        return
    line, (letters, writer) = frame.names, words
    painter.fillRect(QRectF(line.x, line.y, line.width, line.height), color(theme.panel))
    hairline(painter, (0, line.bottom - 1, line.width, line.bottom - 1), theme.line)
    base = line.y + LINE / 2 + letters.half_capital
    free = frame.plot.x
    for band in sorted(frame.bands, key=lambda band: (band.x0, band.x1)):
        if not band.name:
            continue
        tint = mixed(theme.panel, _hue(band, theme), 0.2)
        painter.fillRect(QRectF(band.x0, line.y + 2, band.x1 - band.x0, line.height - 5), color(tint))
        x = max(band.x0, free) + _PADDING
        room = band.x1 - x - _PADDING
        if room < _LEAST:
            continue
        text = letters.elided_small(band.name, room)
        writer.write(painter, (x, base), text, Look(Size.SMALL, theme.ink))
        free = x + letters.width(Size.SMALL, text) + _PADDING


def paint_now(painter: QPainter, frame: Frame, theme: Theme, between: tuple[float, float]) -> None:
    """An upright line where the present moment is."""
    if frame.now is None:
        return
    hairline(painter, (frame.now, between[0], frame.now, between[1]), theme.accent)
    if between[0] == frame.plot.y:
        painter.fillRect(QRectF(frame.now - _NOW, frame.plot.y, 2 * _NOW, 3), color(theme.accent))


def _hue(band: Band, theme: Theme) -> str:
    return theme.lane(_ERAS[band.number % len(_ERAS)]) if band.ground is Ground.ERA else theme.ink
