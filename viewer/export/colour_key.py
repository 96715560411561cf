# SPDX-License-Identifier: MIT
"""Below a picture, what its colours stand for, where its lanes do not say so."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from viewer.domain.lanes import LanesBy
from viewer.drawing.brushes import hairline
from viewer.drawing.lettering import Lettering, Size
from viewer.drawing.theme import Theme, color
from viewer.timeline.columns import Columns
from viewer.wording.legend import COLOURS, colour_title

_LINE = 24.0
_EDGE = 8.0  # px above the first line and below the last
_DOT, _GAP = 16.0, 22.0  # px of a dot with its air, and between entries
_RADIUS = 5.0
_WIDEST = 320.0  # name


@dataclass(frozen=True, slots=True)
class _Entry:
    """A dot and a name, or the heading, which has no dot; where it begins, and on which line."""

    code: str
    name: str
    x: float
    line: int


class ColourKey:
    """Entries one after the other, in as many lines as a width makes of them: what is coloured by nothing has none."""

    def __init__(self, columns: Columns, by: LanesBy | None, letters: Lettering, indent: float, width: float) -> None:
        self._letters = letters
        self._entries: list[_Entry] = []
        self._lines = 0
        if by is None or not len(columns):
            return
        used = np.flatnonzero(np.bincount(columns.colour, minlength=len(columns.colours))).tolist()
        names = [("", COLOURS[by])]
        names += [(columns.colours[number], colour_title(columns.colours[number], by)) for number in used]
        x, line = indent, 0
        for code, name in names:
            name = letters.elided(name, _WIDEST)
            size = (_DOT if code else 0.0) + letters.width(Size.LABEL if code else Size.BOLD, name)
            if x > indent and x + size > width - indent:
                x, line = indent, line + 1
            self._entries.append(_Entry(code, name, x, line))
            x += size + _GAP
        self._lines = line + 1

    @property
    def height(self) -> float:
        """How much room it needs; none where there is nothing to say."""
        return self._lines * _LINE + 2 * _EDGE if self._entries else 0.0

    def paint(self, painter: QPainter, theme: Theme, top: float, width: float) -> None:
        """Paint it from a height down."""
        if not self._entries:
            return
        painter.fillRect(QRectF(0, top, width, self.height), color(theme.panel))
        hairline(painter, (0, top, width, top), theme.line)
        for entry in self._entries:
            middle = top + _EDGE + (entry.line + 0.5) * _LINE
            if entry.code:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color(theme.lane(entry.code)))
                painter.drawEllipse(QPointF(entry.x + _RADIUS, middle), _RADIUS, _RADIUS)
            painter.setFont(self._letters.font(Size.LABEL if entry.code else Size.BOLD))
            painter.setPen(color(theme.ink))
            x = entry.x + (_DOT if entry.code else 0.0)
            painter.drawText(QPointF(x, middle + self._letters.half_capital), entry.name)
