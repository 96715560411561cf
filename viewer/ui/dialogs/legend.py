# SPDX-License-Identifier: MIT
"""What forms and colours of the timeline mean. It can stay open beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from viewer.domain.event import EventKind
from viewer.domain.lanes import PUBLISHED, QUOTED, LanesBy, palette_number
from viewer.drawing.samples import WIDTH, Sample, paint_sample, paint_whiskers_sample
from viewer.drawing.theme import Theme, color
from viewer.wording.legend import COLOURS, FORMS, LEGEND, MEANINGS, WHISKERS, colour_title

_ROW = 30.0
_HEAD = 34.0
_MARGIN = 20.0
_GAP = 36.0
_DOT = 24.0  # px of a dot and the air after it
_WIDEST = 300.0  # name of a colour: that of a story is a whole title
_LANE = "meeting"  # the colour of the samples
_KINDS = (*EventKind, QUOTED, PUBLISHED)


@dataclass(frozen=True, slots=True)
class Coloured:
    """By what marks are coloured, and the code words of what has a colour."""

    by: LanesBy
    codes: tuple[str, ...]

    @classmethod
    def of(cls, by: LanesBy, shown: Sequence[str] = ()) -> Coloured:
        """What the colours ``shown`` stand for; where each kind has its own, all there are, shown or not."""
        has_palette = any(palette_number(code) is not None for code in shown)
        return cls(by, tuple(shown) if has_palette or by is not LanesBy.KIND else _KINDS)


class LegendView(QWidget):
    """Two columns: the forms, and the colours."""

    def __init__(self, theme: Theme, coloured: Coloured, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(font)
        self._theme = theme
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._measures = QFontMetricsF(font)
        meanings = (*MEANINGS.values(), WHISKERS, FORMS)
        self._first = WIDTH + 8 + max(map(self._measures.horizontalAdvance, meanings))
        self._names: list[tuple[str, str]] = []
        self.setAccessibleName(LEGEND)
        self.set_coloured(coloured)

    def set_theme(self, theme: Theme) -> None:
        """Colour it in another theme."""
        self._theme = theme
        self.update()

    def set_coloured(self, coloured: Coloured) -> None:
        """Explain other colours."""
        measures, elide = self._measures, Qt.TextElideMode.ElideRight
        self._head = COLOURS[coloured.by]
        titles = {code: colour_title(code, coloured.by) for code in coloured.codes}
        self._names = [(code, measures.elidedText(title, elide, round(_WIDEST))) for code, title in titles.items()]
        names = [name for _, name in self._names]
        second = _DOT + 2 + max(map(measures.horizontalAdvance, (*names, self._head + "   ")))
        rows = max(len(Sample) + 1, len(names))
        self.setFixedSize(QSize(round(2 * _MARGIN + self._first + _GAP + second), round(_HEAD + rows * _ROW + _MARGIN)))
        self.setAccessibleDescription(
            "; ".join((*MEANINGS.values(), WHISKERS, f"{self._head}: {', '.join(titles.values())}"))
        )
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
        self._words(painter, (right, _HEAD / 2), self._head, self._bold)
        for number, sample in enumerate(Sample):
            y = _HEAD + (number + 0.5) * _ROW
            paint_sample(painter, theme, sample, (_MARGIN - 8, y), _LANE)
            self._words(painter, (_MARGIN + WIDTH, y), MEANINGS[sample], self.font())
        y = _HEAD + (len(Sample) + 0.5) * _ROW
        paint_whiskers_sample(painter, theme, (_MARGIN - 8, y), _LANE)
        self._words(painter, (_MARGIN + WIDTH, y), WHISKERS, self.font())
        for number, (code, name) in enumerate(self._names):
            y = _HEAD + (number + 0.5) * _ROW
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(theme.lane(code)))
            painter.drawEllipse(QPointF(right + 7, y), 6, 6)
            self._words(painter, (right + _DOT, y), name, self.font())

    def _words(self, painter: QPainter, place: tuple[float, float], words: str, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(color(self._theme.ink))
        painter.drawText(QPointF(place[0], place[1] + QFontMetricsF(font).capHeight() / 2), words)


class LegendDialog(QDialog):
    """Holds the legend."""

    def __init__(self, theme: Theme, coloured: Coloured, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(LEGEND)
        self.view = LegendView(theme, coloured, font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        layout.addWidget(self.view)
