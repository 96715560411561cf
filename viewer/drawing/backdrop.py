# SPDX-License-Identifier: MIT
"""Paints what lies behind the marks: pale bands for eras and silences, weekends, and the line of the present moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from viewer.drawing.brushes import SMOOTH, hairline, rectangles
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
    """The bands, between two heights: where some lie over each other, each lets the others through.

    Painted opaque, from edge to edge of what lies there: to let a screenful through takes a screen half a frame.
    """
    if not frame.bands:
        return
    pieces: dict[str, list[tuple[float, float, float, float]]] = {}
    for x0, x1, over in _pieces(frame.bands):
        name = theme.panel
        for band in over:
            name = mixed(name, _hue(band, theme), _PALE[band.ground])
        pieces.setdefault(name, []).append((x0, between[0], x1 - x0, between[1] - between[0]))
    painter.setRenderHint(SMOOTH, on=False)
    for name, rows in pieces.items():
        rectangles(painter, np.array(rows), name)
    painter.setRenderHint(SMOOTH)


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


def _pieces(bands: Sequence[Band]) -> Iterator[tuple[float, float, list[Band]]]:
    """From left to right, where bands lie, and which, in their order."""
    starts = sorted(enumerate(bands), key=lambda each: each[1].x0)
    ends = sorted(band.x1 for band in bands)
    here: dict[int, Band] = {}
    at = next_start = 0
    x = float("-inf")
    while at < len(ends):
        to = min(ends[at], starts[next_start][1].x0 if next_start < len(starts) else ends[at])
        if here and to > x:
            yield x, to, [here[number] for number in sorted(here)]
        x = to
        while next_start < len(starts) and starts[next_start][1].x0 <= x:
            number, band = starts[next_start]
            here[number], next_start = band, next_start + 1
        while at < len(ends) and ends[at] <= x:
            at += 1
        here = {number: band for number, band in here.items() if band.x1 > x}


def _hue(band: Band, theme: Theme) -> str:
    return theme.lane(_ERAS[band.number % len(_ERAS)]) if band.ground is Ground.ERA else theme.ink
