# SPDX-License-Identifier: MIT
"""The "+N" of what has no room, on a screen: put together from a pill and ten digits, as their numbers change with
every step of the wheel.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.drawing.lettering import Lettering, Size
from viewer.drawing.sheet import Fragments, Sheet, Sprite
from viewer.drawing.theme import Theme, color
from viewer.timeline.frame import Count

_MOST = 9  # digits
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

    def paint(self, painter: QPainter, counts: Sequence[Count]) -> None:
        """Copy all pills of a frame; where the sheet is full, paint them."""
        if not counts:
            return
        digits = [self._digit(each) for each in "0123456789+"]
        boxes = np.array([(one.box.x, one.box.y, one.box.width, one.box.height) for one in counts]).round()
        widths, of_width = np.unique(boxes[:, 2], return_inverse=True)
        backs = [self._back(width, float(boxes[0, 3])) for width in widths.tolist()]
        if None in digits or None in backs:
            for count in counts:
                paint_pill(painter, self._theme, self._letters, count)
            return
        pictures = np.array([(one.x, one.y, one.width, one.height) for one in backs if one], float)[of_width]
        figures = np.array([(one.x, one.y, one.width, one.height) for one in digits if one], float)
        rows = [self._fragments(pictures, boxes[:, 0], boxes[:, 1])]
        rows += self._numbers(np.array([one.number for one in counts], np.int64), boxes, figures)
        self._sheet.draw(painter, np.concatenate(rows))

    def _numbers(self, number: Fragments, boxes: Fragments, figures: Fragments) -> list[Fragments]:
        """The digits of all pills, the last ones first, and then their signs."""
        advance = self._letters.width(Size.SMALL, "0")
        sign = self._letters.width(Size.SMALL, "+")
        length = np.floor(np.log10(np.maximum(number, 1))).astype(np.int64) + 1
        whole = length * advance + sign
        left = np.round(boxes[:, 0] + (boxes[:, 2] - whole) / 2)
        top = boxes[:, 1] + round(boxes[0, 3] / 2) + self._letters.half_capital - self._ascent
        rows = []
        for place in range(min(int(length.max()), _MOST)):
            there = length > place
            digit = (number[there] // 10**place) % 10
            x = left[there] + sign + (length[there] - 1 - place) * advance
            rows.append(self._fragments(figures[digit], x - _OVERHANG, top[there]))
        rows.append(self._fragments(np.repeat(figures[10:], len(number), axis=0), left - _OVERHANG, top))
        return rows

    @property
    def _ascent(self) -> int:
        return int(np.ceil(self._letters.measures(Size.SMALL).ascent()))

    def _fragments(self, pictures: Fragments, x: Fragments, y: Fragments) -> Fragments:
        """Pictures with their corners at places, on whole pixels of the device."""
        ratio = self._sheet.ratio
        made = np.empty((len(x), 10))
        made[:, 0] = (np.round(x * ratio) + pictures[:, 2] / 2) / ratio
        made[:, 1] = (np.round(y * ratio) + pictures[:, 3] / 2) / ratio
        made[:, 2:6] = pictures
        made[:, 6:8] = 1 / ratio
        made[:, 8], made[:, 9] = 0.0, 1.0
        return made

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
