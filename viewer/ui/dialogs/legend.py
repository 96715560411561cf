# SPDX-License-Identifier: MIT
"""What forms and colours of the timeline mean. It can stay open beside the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from viewer.drawing.samples import WIDTH, Sample, paint_sample
from viewer.drawing.theme import Theme, color
from viewer.wording.lanes import lane_title
from viewer.wording.legend import COLOURS, FORMS, LEGEND, MEANINGS

_ROW = 30.0
_HEAD = 34.0
_MARGIN = 20.0
_GAP = 36.0
_LANE = "meeting"  # the colour of the samples


class LegendView(QWidget):
    """Two columns: the forms, and the colours of some code words of lanes."""

    def __init__(self, theme: Theme, codes: Sequence[str], font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font)
        self._theme = theme
        self._codes = tuple(codes)
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        measures = QFontMetricsF(font)
        self._first = WIDTH + 8 + max(map(measures.horizontalAdvance, (*MEANINGS.values(), FORMS)))
        second = 26 + max(map(measures.horizontalAdvance, (*map(lane_title, self._codes), COLOURS + "  ")))
        rows = max(len(Sample), len(self._codes))
        self.setFixedSize(QSize(round(2 * _MARGIN + self._first + _GAP + second), round(_HEAD + rows * _ROW + _MARGIN)))
        self.setAccessibleName(LEGEND)
        self.setAccessibleDescription("; ".join(MEANINGS.values()))

    def set_theme(self, theme: Theme) -> None:
        """Colour it in another theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Samples, dots and words."""
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(self.rect()), color(theme.panel))
        right = _MARGIN + self._first + _GAP
        self._words(painter, (_MARGIN, _HEAD / 2), FORMS, self._bold)
        self._words(painter, (right, _HEAD / 2), COLOURS, self._bold)
        for number, sample in enumerate(Sample):
            y = _HEAD + (number + 0.5) * _ROW
            paint_sample(painter, theme, sample, (_MARGIN - 8, y), _LANE)
            self._words(painter, (_MARGIN + WIDTH, y), MEANINGS[sample], self.font())
        for number, code in enumerate(self._codes):
            y = _HEAD + (number + 0.5) * _ROW
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(theme.lane(code)))
            painter.drawEllipse(QPointF(right + 7, y), 6, 6)
            self._words(painter, (right + 24, y), lane_title(code), self.font())

    def _words(self, painter: QPainter, place: tuple[float, float], words: str, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(color(self._theme.ink))
        painter.drawText(QPointF(place[0], place[1] + QFontMetricsF(font).capHeight() / 2), words)


class LegendDialog(QDialog):
    """Holds the legend."""

    def __init__(self, theme: Theme, codes: Sequence[str], font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(LEGEND)
        self.view = LegendView(theme, codes, font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        layout.addWidget(self.view)
