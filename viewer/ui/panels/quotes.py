# SPDX-License-Identifier: MIT
"""The list of quotes, by time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from viewer.domain.rows import QuoteRow
from viewer.domain.selection import Noun
from viewer.drawing.theme import Theme, color
from viewer.ui import wording
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.ui.list_panel import ListPanel
from viewer.ui.models.rows_model import ROW_ROLE, RowsModel
from viewer.ui.row_delegate import RowDelegate, designed, inner
from viewer.ui.row_list import RowList
from viewer.ui.snapshot import Snapshot
from viewer.ui.style import growth
from viewer.ui.wording_corrections import wordings_chip
from viewer.wording.counts import count_of
from viewer.wording.quotes import quoted

_CHIP_HEIGHT, _CHIP_SIDE, _GAP = 20, 9, 12
_NARROW = 380  # a row that has room for a number, but not for its noun


class QuoteDelegate(RowDelegate[QuoteRow]):
    """The words; who said them, when, with what verb; a chip to click where there are other wordings."""

    def __init__(self, theme: Theme, font: QFont, on_chip: Callable[[int], None]) -> None:
        super().__init__(theme, font)
        self._on_chip = on_chip

    def paint_row(self, painter: QPainter, rect: QRect, row: QuoteRow, selected: bool) -> None:
        """Two lines."""
        text = rect
        if row.variants:
            chip = self._chip(rect, row)
            text = rect.adjusted(0, 0, chip.left() - rect.right() - _GAP, 0)
            self._paint_chip(painter, chip, _chip_words(rect, row), selected)
        self.first_line(painter, text, quoted(row), font="body")
        self.soft_line(painter, text, wording.quote_line(row))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click on the chip is told."""
        row = index.data(ROW_ROLE)
        if (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and event.button() is Qt.MouseButton.LeftButton
            and row is not None
            and row.variants
        ):
            rect: QRect = option.rect
            at = (event.position() - QPointF(rect.topLeft())) / growth()
            if self._chip(inner(designed(rect)), row).contains(at.toPoint()):
                self._on_chip(row.id)
                return True
        return super().editorEvent(event, model, option, index)

    def _chip(self, rect: QRect, row: QuoteRow) -> QRect:
        """Where the chip of a row lies."""
        width = self.width(_chip_words(rect, row), "small") + 2 * _CHIP_SIDE
        return QRect(rect.right() - width + 1, rect.top() + (rect.height() - _CHIP_HEIGHT) // 2, width, _CHIP_HEIGHT)

    def _paint_chip(self, painter: QPainter, chip: QRect, words: str, selected: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(self.theme.panel if selected else self.theme.selection))
        painter.drawRoundedRect(chip, _CHIP_HEIGHT / 2, _CHIP_HEIGHT / 2)
        painter.setPen(color(self.theme.ink))
        painter.setFont(self.font("small"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)


class QuotesPanel(ListPanel):
    """Every quote that the filter lets through."""

    wordings_requested = Signal(object)  # the id of a quote of which there are several wordings

    def __init__(self, focus: Focus, contents: Contents, theme: Theme, font: QFont) -> None:
        model = RowsModel(contents.quote_rows, quote_text)
        rows = RowList(model, QuoteDelegate(theme, font, self._on_chip))
        super().__init__(focus, Noun.QUOTE, rows)
        model.setParent(self)

    def _on_chip(self, quote: int) -> None:
        self.wordings_requested.emit(quote)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the filter lets through."""
        count = count_of(len(snapshot.quotes), snapshot.total.quotes)
        self.show_ids(
            snapshot.quotes,
            f"{count} · {wording.BY_TIME}",
            hint=wording.nothing_here("quotes", snapshot.filter),
            rows=snapshot.quote_rows,
        )


def _chip_words(rect: QRect, row: QuoteRow) -> str:
    return wordings_chip(row.variants, short=rect.width() < _NARROW)


def quote_text(row: QuoteRow) -> str:
    """What a screen reader says of a quote."""
    chip = wordings_chip(row.variants) if row.variants else ""
    return wording.joined([quoted(row), wording.quote_line(row), row.article_title, chip])
