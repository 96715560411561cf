# SPDX-License-Identifier: MIT
"""The ledger of an event to go through: claims by publication, reprints folded below the print that they copy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QResizeEvent

from viewer.domain.event import About
from viewer.drawing.theme import Theme
from viewer.ui.ledger_lines import LedgerDelegate, LedgerLine, fold_id, line_text, lines_of
from viewer.ui.models.rows_model import ID_ROLE, RowsModel
from viewer.ui.row_list import RowList
from viewer.ui.style import grown
from viewer.workspace.ledger import Print


class LedgerList(RowList):
    """A click on a claim tells; a click or Enter on a fold, or Right and Left, opens and closes it."""

    claim_chosen = Signal(object)  # the id of a claim that the user went to
    claim_opened = Signal(object)  # the id of a claim that was double-clicked or entered
    folded = Signal()  # there are more or fewer lines now

    def __init__(self, theme: Theme, font: QFont) -> None:
        self._lines: dict[int, LedgerLine] = {}
        self._ledger: tuple[Print, ...] = ()
        self._tellers: Mapping[int, tuple[str, str]] = {}
        self._settled: frozenset[About] = frozenset()
        self._open: set[int] = set()
        model = RowsModel(self._rows_of, line_text)
        super().__init__(model, LedgerDelegate(theme, font))
        model.setParent(self)
        self.chosen.connect(self._on_line_chosen)
        self.opened.connect(self._on_line_opened)
        self.clicked.connect(self._on_clicked)

    @property
    def lines(self) -> Sequence[LedgerLine]:
        """What it shows, from top to bottom."""
        return tuple(self._lines.values())

    def show_ledger(
        self, ledger: tuple[Print, ...], tellers: Mapping[int, tuple[str, str]], settled: frozenset[About]
    ) -> None:
        """Show another ledger. ``tellers`` say by article who claims it, ``settled`` is what was ruled on."""
        self._ledger, self._tellers, self._settled = ledger, tellers, settled
        self._fill()

    def select_claim(self, claim: int) -> None:
        """Mark a claim and bring it into sight; the fold that it lies behind opens."""
        for one in self._ledger:
            if any(entry.claim.id == claim for copy in one.reprints for entry in copy.entries):
                self._set_open(one.article, True)
        self.select(claim)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right opens the fold of a print, Left closes it, Enter does what is due."""
        index = self.currentIndex()
        line = self._lines.get(index.data(ID_ROLE)) if index.isValid() else None
        if line is not None and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._open_here(line, event.key() == Qt.Key.Key_Right)
        elif line is not None and line.entry is None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_here(line, not line.open)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click on a fold has opened or closed it."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self._lines[index.data(ID_ROLE)].entry is not None:
            super().mouseDoubleClickEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line in hand stays in sight when the room for the list changes with what is said above it."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _open_here(self, line: LedgerLine, open_: bool) -> None:
        article = line.print.article
        if line.inner and line.entry is not None:
            article = line.entry.claim.reprint_of or article
        if fold_id(article) in self._lines and (article in self._open) != open_:
            here = line.id
            self._set_open(article, open_)
            self.select(here if here in self._lines else fold_id(article))

    def _set_open(self, article: int, open_: bool) -> None:
        if (article in self._open) == open_:
            return
        self._open ^= {article}
        self._fill()
        self.folded.emit()

    def _fill(self) -> None:
        self._lines = {line.id: line for line in lines_of(self._ledger, self._open, self._tellers, self._settled)}
        self.rows.set_ids(list(self._lines))
        for number, line in enumerate(self._lines.values()):
            self.setRowHeight(number, grown(line.height))

    def _rows_of(self, ids: Sequence[int]) -> list[LedgerLine]:
        return [self._lines[each] for each in ids if each in self._lines]

    def _on_line_chosen(self, identifier: int) -> None:
        if self._lines[identifier].entry is not None:
            self.claim_chosen.emit(identifier)

    def _on_line_opened(self, identifier: int) -> None:
        if self._lines[identifier].entry is not None:
            self.claim_opened.emit(identifier)

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self._lines[index.data(ID_ROLE)]
        if line.entry is None:
            self._open_here(line, not line.open)
