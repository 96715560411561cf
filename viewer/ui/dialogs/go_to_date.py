# SPDX-License-Identifier: MIT
"""To which date the timeline should go."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from viewer.domain.when import When
from viewer.ui import wording
from viewer.ui.dialogs.parts import button, button_row, fill, head, soft
from viewer.wording.dates import weekday_words
from viewer.wording.edtf import edtf_fault

_WIDTH = 380


class GoToDateDialog(QDialog):
    """A field for a date or a stretch in EDTF, read while it is typed; what is wrong with it is said below."""

    told = Signal(object)  # When, with both ends

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(wording.GO_TO_DATE)
        self.field = QLineEdit()
        self.field.setPlaceholderText(wording.GO_TO_DATE_HINT)
        self.field.setAccessibleName(wording.GO_TO_DATE)
        self.field.setMaxLength(60)
        self.reading = soft()
        self.reading.setMinimumHeight(self.reading.fontMetrics().lineSpacing() * 2)
        self.go = button(wording.GO, primary=True)
        cancel = button(wording.CANCEL)
        cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.accept)
        self.accepted.connect(self._tell)
        self.field.textChanged.connect(self._read)
        fill(self, head(wording.GO_TO_DATE), self.field, self.reading, button_row(cancel, self.go))
        self.setMinimumWidth(_WIDTH)
        self._read()

    def _read(self) -> None:
        """Say how the words are understood, or why they are not."""
        words = self.field.text().strip()
        fault = edtf_fault(words)
        self.go.setEnabled(not fault)
        self.reading.setText(fault or weekday_words(When.parse(words)))
        self.reading.setObjectName("dialogFault" if words and fault else "dialogSoft")
        self.reading.style().polish(self.reading)

    def _tell(self) -> None:
        self.told.emit(When.parse(self.field.text().strip()))
