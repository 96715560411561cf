# SPDX-License-Identifier: MIT
"""The list of articles, by publication."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter

from viewer.domain.rows import ArticleRow
from viewer.domain.selection import Noun
from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.ui.list_panel import ListPanel
from viewer.ui.models.rows_model import RowsModel
from viewer.ui.row_delegate import RowDelegate
from viewer.ui.row_list import RowList
from viewer.ui.snapshot import Snapshot
from viewer.wording.counts import count_of, counted
from viewer.wording.dates import when_words
from viewer.wording.ledger import teller_words
from viewer.wording.sources import prints_words


class ArticleDelegate(RowDelegate[ArticleRow]):
    """Title; when published and how that is known, outlet, whose text it prints, number of quotes."""

    def __init__(self, theme: Theme, font: QFont, prints: Callable[[ArticleRow], str]) -> None:
        super().__init__(theme, font)
        self._prints = prints

    def paint_row(self, painter: QPainter, rect: QRect, row: ArticleRow, selected: bool) -> None:
        """Two lines."""
        self.first_line(painter, rect, row.title or wording.NO_TITLE)
        rest = wording.joined([self._prints(row), row.outlet, counted(row.quotes, "quote") if row.quotes else ""])
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
        self._contents = contents
        self._firsts: dict[int, str] = {}  # names of articles that others print again
        model = RowsModel(self._rows_of, self._text_of)
        rows = RowList(model, ArticleDelegate(theme, font, self._prints_of))
        super().__init__(focus, Noun.ARTICLE, rows)
        model.setParent(self)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what the filter lets through."""
        self._firsts.clear()
        self._learn_names(snapshot.article_rows)
        self.show_ids(
            snapshot.articles,
            count_of(len(snapshot.articles), snapshot.total.articles),
            hint=wording.nothing_here("articles", snapshot.filter),
            rows=snapshot.article_rows,
        )

    def _rows_of(self, ids: Sequence[int]) -> list[ArticleRow]:
        rows = self._contents.article_rows(ids)
        self._learn_names(rows)
        return rows

    def _learn_names(self, rows: Sequence[ArticleRow]) -> None:
        """A reprint names the article that it copies, which may stand on another page."""
        wanted = {row.reprint_of for row in rows if row.reprint_of is not None} - self._firsts.keys()
        for row in self._contents.article_rows(sorted(wanted)) if wanted else ():
            self._firsts[row.id] = teller_words(row)[0]

    def _prints_of(self, row: ArticleRow) -> str:
        first = self._firsts.get(row.reprint_of, "") if row.reprint_of is not None else ""
        return prints_words(row, first)

    def _text_of(self, row: ArticleRow) -> str:
        return article_text(row, self._prints_of(row))


def article_text(row: ArticleRow, prints: str = "") -> str:
    """What a screen reader says of an article; ``prints`` is what it has to do with others of its text."""
    return wording.joined(
        [
            row.title or wording.NO_TITLE,
            row.outlet,
            prints,
            when_words(row.published),
            wording.article_grade_tip(row),
            counted(row.quotes, "quote"),
            counted(row.events, "event"),
        ]
    )
