# SPDX-License-Identifier: MIT
"""Who else a participant is: a list that narrows while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QStackedLayout, QWidget

from viewer.domain.rows import ParticipantRow
from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.dialogs.parts import boxed, button, button_row, fill, head, reason_field, soft
from viewer.ui.models.rows_model import RowsModel
from viewer.ui.panels.participants import ParticipantDelegate, participant_text
from viewer.ui.row_list import RowList
from viewer.ui.shown_text import one_line
from viewer.ui.wording_corrections import JOIN, NOBODY_FITS, PERSON_HINT, join_title

_WIDTH, _HEIGHT = 480, 460
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class JoinDialog(QDialog):
    """Everybody of the same sort, the most mentioned first. The arrows move in the list from the field, too."""

    told = Signal(object, str)  # the id of the other one, and the reason

    def __init__(self, row: ParticipantRow, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self._found: dict[int, ParticipantRow] = {}
        self._names: dict[int, str] = {}  # what is searched
        self.setWindowTitle(join_title(one_line(row.name)))
        self.field = QLineEdit()
        self.field.setPlaceholderText(PERSON_HINT)
        self.field.setAccessibleName(PERSON_HINT)
        self.field.installEventFilter(self)
        model = RowsModel(self._fetch, participant_text, self)
        self.list = RowList(model, ParticipantDelegate(theme, font))
        self.list.setAccessibleName(self.windowTitle())
        self.reason = reason_field()
        self.join = button(JOIN, primary=True)
        self._lay_out()
        self.field.textChanged.connect(self._narrow)
        self.list.selectionModel().currentChanged.connect(self._update)
        self.list.opened.connect(self.accept)
        self.accepted.connect(self._tell)
        self._update()

    def show_participants(self, rows: Sequence[ParticipantRow]) -> None:
        """Offer these, without the one in hand and those of another sort."""
        fit = [row for row in rows if row.kind is self._row.kind and row.id != self._row.id]
        self._found = {row.id: row for row in fit}
        self._names = {row.id: "\n".join((row.name, *row.aliases, row.description)).casefold() for row in fit}
        self._narrow(self.field.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the keyboard is in the field."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            place = self.list.currentIndex().row() + _STEPS[Qt.Key(event.key())]
            last = self.list.rows.rowCount() - 1
            if last >= 0:
                self.list.setCurrentIndex(self.list.rows.index(max(0, min(place, last))))
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, words: str) -> None:
        parts = words.casefold().split()
        ids = [each for each, names in self._names.items() if all(part in names for part in parts)]
        self.list.rows.set_ids(ids)
        self.list.select(ids[0] if ids and parts else None)
        self._stack.setCurrentIndex(1 if ids else 0)
        self._update()

    def _fetch(self, ids: Sequence[int]) -> list[ParticipantRow]:
        return [self._found[each] for each in ids if each in self._found]

    def _update(self) -> None:
        self.join.setEnabled(self.list.currentIndex().isValid())

    def _tell(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.told.emit(self.list.rows.ids[index.row()], self.reason.text().strip())

    def _lay_out(self) -> None:
        nobody = soft(NOBODY_FITS)
        nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        page = QWidget()
        self._stack = QStackedLayout(page)
        self._stack.addWidget(nobody)
        self._stack.addWidget(boxed(self.list))
        cancel = button(wording.CANCEL)
        cancel.clicked.connect(self.reject)
        self.join.clicked.connect(self.accept)
        fill(self, head(self.windowTitle()), self.field, page, self.reason, button_row(cancel, self.join))
        self.resize(_WIDTH, _HEIGHT)
        self.setMinimumSize(360, 360)
