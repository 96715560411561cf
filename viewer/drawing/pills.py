# SPDX-License-Identifier: MIT
"""The "+N" of what has no room, on a screen: put together from a pill and ten digits, as their numbers change with
every step of the wheel.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.drawing.lettering import Lettering, Size
from viewer.drawing.sheet import Fragments, Sheet, Sprite
from viewer.drawing.theme import Theme, color
from viewer.timeline.frame import Count
from viewer.timeline.placed import PILL, Counts

_POWERS = 10 ** np.arange(1, 18)
_OVERHANG = 1.0


def paint_pill(painter: QPainter, theme: Theme, letters: Lettering, count: Count) -> None:
    """One pill on its own, as files have it: its words stay words."""
    box, text = count.box, f"+{count.number}"
    left, top = round(box.x), round(box.y)
    _pill(painter, theme, left, top, (round(box.width), round(box.height)))
    painter.setFont(letters.font(Size.SMALL))
    painter.setPen(color(theme.soft))
    x = left + (box.width - letters.width(Size.SMALL, text)) / 2
    painter.drawText(QPointF(round(x), top + round(box.height) / 2 + letters.half_capital), text)


class Pills:
    """Copies pills from a sheet, in one theme."""

    def __init__(self, theme: Theme, letters: Lettering, sheet: Sheet) -> None:
        self._theme = theme
        self._letters = letters
        self._sheet = sheet

    def paint(self, painter: QPainter, counts: Counts) -> None:
        """Copy all pills of a frame; where the sheet is full, paint them."""
        if not len(counts):
            return
        digits = [self._digit(each) for each in "0123456789+"]
        x, y, wide = np.round(counts.x), np.round(counts.y), np.round(counts.width)
        widths, of_width = np.unique(wide, return_inverse=True)
        backs = [self._back(width, PILL) for width in widths.tolist()]
        if None in digits or None in backs:
            for count in counts:
                paint_pill(painter, self._theme, self._letters, count)
            return
        pictures = np.array([each for each in backs if each], float)[of_width]
        figures = np.array([each for each in digits if each], float)
        rows = [self._sheet.copies(pictures, x, y), self._numbers(counts.number, (x, y, wide), figures)]
        self._sheet.draw(painter, np.concatenate(rows))

    def _numbers(
        self, number: NDArray[np.int64], boxes: tuple[NDArray[np.float64], ...], figures: Fragments
    ) -> Fragments:
        """The digits of all pills, the last ones first, and then their signs."""
        left, top, wide = boxes
        advance = self._letters.width(Size.SMALL, "0")
        sign = self._letters.width(Size.SMALL, "+")
        length = np.searchsorted(_POWERS, number, side="right") + 1
        left = np.round(left + (wide - (length * advance + sign)) / 2)
        top = top + round(PILL / 2) + self._letters.half_capital - self._ascent
        # One row a place of a digit, the last place first; the sign is the eleventh figure.
        place = np.arange(int(length.max()))[:, None]
        there = place < length
        digit = number // 10**place % 10
        x = left + sign + (length - 1 - place) * advance
        which = np.concatenate((digit[there], np.full(len(number), 10)))
        x = np.concatenate((x[there], left)) - _OVERHANG
        return self._sheet.copies(figures[which], x, np.concatenate((np.broadcast_to(top, there.shape)[there], top)))

    @property
    def _ascent(self) -> int:
        return int(np.ceil(self._letters.measures(Size.SMALL).ascent()))

    def _back(self, width: float, height: float) -> Sprite | None:
        key = self._theme.name, "pill", width
        return self._sheet.sprite(key, width, height, lambda on: _pill(on, self._theme, 0, 0, (width, height)))

    def _digit(self, digit: str) -> Sprite | None:
        def paint(on: QPainter) -> None:
            on.setFont(self._letters.font(Size.SMALL))
            on.setPen(color(self._theme.soft))
            on.drawText(QPointF(_OVERHANG, self._ascent), digit)

        measures = self._letters.measures(Size.SMALL)
        width = self._letters.width(Size.SMALL, digit) + 2 * _OVERHANG
        return self._sheet.sprite((self._theme.name, "digit", digit), width, self._ascent + measures.descent(), paint)


def _pill(painter: QPainter, theme: Theme, x: float, y: float, size: tuple[float, float]) -> None:
    painter.setPen(QPen(color(theme.line), 1.0, Qt.PenStyle.SolidLine))
    painter.setBrush(color(theme.band))
    box = QRectF(x + 0.5, y + 0.5, size[0] - 1, size[1] - 1)
    painter.drawRoundedRect(box, min(box.height() / 2, 9.0), min(box.height() / 2, 9.0))
