# SPDX-License-Identifier: MIT
"""The list of articles, by publication."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter

from viewer.domain.rows import ArticleRow
from viewer.domain.selection import Noun
from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.contents import Contents, Snapshot
from viewer.ui.focus import Focus
from viewer.ui.list_panel import ListPanel
from viewer.ui.models.rows_model import RowsModel
from viewer.ui.row_delegate import RowDelegate
from viewer.ui.row_list import RowList
from viewer.wording.counts import count_of, counted
from viewer.wording.dates import when_words


class ArticleDelegate(RowDelegate[ArticleRow]):
    """Title; when published and how that is known, outlet, number of quotes."""

    def paint_row(self, painter: QPainter, rect: QRect, row: ArticleRow, selected: bool) -> None:
        """Two lines."""
        self.first_line(painter, rect, row.title or wording.NO_TITLE)
        rest = wording.joined([row.outlet, counted(row.quotes, "quote") if row.quotes else ""])
        self.soft_line(
            painter,
            rect,
            when_words(row.published, short=True),
            grade=row.grade or "",
            rest=f"· {rest}" if rest else "",
        )


class ArticlesPanel(ListPanel):
    """Every article that the filter lets through."""

    def __init__(self, focus: Focus, contents: Contents, theme: Theme, font: QFont) -> None:
        model = RowsModel(contents.article_rows, article_text)
        rows = RowList(model, ArticleDelegate(theme, font))
        super().__init__(focus, Noun.ARTICLE, rows)
        model.setParent(self)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the filter lets through."""
        self.show_ids(
            snapshot.articles,
            count_of(len(snapshot.articles), snapshot.total.articles),
            hint=wording.nothing_here("articles", snapshot.filter),
            rows=snapshot.article_rows,
        )


def article_text(row: ArticleRow) -> str:
    """What a screen reader says of an article."""
    return wording.joined(
        [
            row.title or wording.NO_TITLE,
            row.outlet,
            when_words(row.published),
            wording.GRADE_TIPS[row.grade] if row.grade else "",
            counted(row.quotes, "quote"),
            counted(row.events, "event"),
        ]
    )
