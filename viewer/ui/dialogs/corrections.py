# SPDX-License-Identifier: MIT
"""All corrections of a library, each of which can be undone and made again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from viewer.domain.edit import EditRow
from viewer.drawing.theme import Theme
from viewer.ui.dialogs.list_dialog import ListDialog
from viewer.ui.dialogs.parts import button
from viewer.ui.models.rows_model import RowsModel
from viewer.ui.row_delegate import RowDelegate
from viewer.ui.row_list import RowList
from viewer.ui.wording_corrections import CORRECTIONS, CORRECTIONS_HINT, REDO, UNDO
from viewer.wording.edits import edit_line, edit_sentence


class CorrectionDelegate(RowDelegate[EditRow]):
    """What was corrected; when, why, and in which articles. What is undone is paler, and says so."""

    def paint_row(self, painter: QPainter, rect: QRect, row: EditRow, selected: bool) -> None:
        """Two lines."""
        undone = row.edit.undone
        self.first_line(
            painter, rect, edit_sentence(row), font="body" if undone else "title", ink="soft" if undone else "ink"
        )
        self.soft_line(painter, rect, edit_line(row))


class CorrectionsDialog(ListDialog):
    """The newest correction first; a click on one selects what it is about."""

    undo_requested = Signal(object)  # Edit
    redo_requested = Signal(object)  # Edit

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        self._rows: dict[int, EditRow] = {}
        self._writable = False
        model = RowsModel(self._fetch, correction_text)
        super().__init__(CORRECTIONS, CORRECTIONS_HINT, RowList(model, CorrectionDelegate(theme, font)), parent=parent)
        model.setParent(self)
        self.toggle = button(UNDO)
        self.toggle.clicked.connect(self._on_toggled)
        self.lay_out(self.toggle)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_chosen)
        self.list.selectionModel().currentChanged.connect(self._update)

    def show_edits(self, rows: Sequence[EditRow], *, writable: bool) -> None:
        """Show these, in the order in which they were made; ``writable`` says whether they can be undone now."""
        marked = self._marked
        self._writable = writable
        if list(rows) != list(self._rows.values()):
            self._rows = {row.id: row for row in rows}
            self.list.rows.set_ids([row.id for row in reversed(rows)])
            self.list.select(marked.id if marked else (rows[-1].id if rows else None))
        self.show_rows(len(rows))
        self._update()

    @property
    def _marked(self) -> EditRow | None:
        index = self.list.currentIndex()
        return self.list.rows.row(index.row()) if index.isValid() else None

    def _fetch(self, ids: Sequence[int]) -> list[EditRow]:
        return [self._rows[each] for each in ids if each in self._rows]

    def _update(self) -> None:
        row = self._marked
        self.toggle.setText(REDO if row and row.edit.undone else UNDO)
        self.toggle.setEnabled(self._writable and row is not None)

    def _on_chosen(self, edit: int) -> None:
        self.choose(self._rows[edit].ref)

    def _on_toggled(self) -> None:
        if row := self._marked:
            (self.redo_requested if row.edit.undone else self.undo_requested).emit(row.edit)


def correction_text(row: EditRow) -> str:
    """What a screen reader says of a correction."""
    return f"{edit_sentence(row)} · {edit_line(row)}"
