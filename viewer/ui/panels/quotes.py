# SPDX-License-Identifier: MIT
"""The list of quotes, by time."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter

from viewer.domain.rows import QuoteRow
from viewer.domain.selection import Noun
from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.contents import Contents, Snapshot
from viewer.ui.focus import Focus
from viewer.ui.list_panel import ListPanel
from viewer.ui.models.rows_model import RowsModel
from viewer.ui.row_delegate import RowDelegate
from viewer.ui.row_list import RowList
from viewer.wording.counts import count_of
from viewer.wording.quotes import quoted


class QuoteDelegate(RowDelegate[QuoteRow]):
    """The words; who said them, when, with what verb."""

    def paint_row(self, painter: QPainter, rect: QRect, row: QuoteRow, selected: bool) -> None:
        """Two lines."""
        self.first_line(painter, rect, quoted(row), font="body")
        self.soft_line(painter, rect, wording.quote_line(row))


class QuotesPanel(ListPanel):
    """Every quote that the filter lets through."""

    def __init__(self, focus: Focus, contents: Contents, theme: Theme, font: QFont) -> None:
        model = RowsModel(contents.quote_rows, quote_text)
        rows = RowList(model, QuoteDelegate(theme, font))
        super().__init__(focus, Noun.QUOTE, rows)
        model.setParent(self)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the filter lets through."""
        count = count_of(len(snapshot.quotes), snapshot.total.quotes)
        self.show_ids(
            snapshot.quotes,
            f"{count} · {wording.BY_TIME}",
            hint=wording.nothing_here("quotes", snapshot.filter),
            rows=snapshot.quote_rows,
        )


def quote_text(row: QuoteRow) -> str:
    """What a screen reader says of a quote."""
    return wording.joined([quoted(row), wording.quote_line(row), row.article_title])
