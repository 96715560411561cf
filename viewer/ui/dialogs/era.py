# SPDX-License-Identifier: MIT
"""A name for a stretch of time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from viewer.domain.when import When
from viewer.ui import wording
from viewer.ui.dialogs.parts import button, button_row, fill, head, soft
from viewer.ui.wording_corrections import ERA, ERA_ASK, ERA_NAME, ERA_NAME_IT, ERA_TIME, PUBLISHED_HINT
from viewer.wording.dates import when_words
from viewer.wording.edtf import edtf_fault

_WIDTH = 440


class EraDialog(QDialog):
    """A field for the name and one for the time in EDTF, read while it is typed."""

    told = Signal(str, object)  # the name, and When

    def __init__(self, when: When | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(ERA)
        self.name = QLineEdit()
        self.name.setPlaceholderText(ERA_NAME)
        self.name.setAccessibleName(ERA_NAME)
        self.name.setMaxLength(80)
        self.field = QLineEdit(when.edtf if when else "")
        self.field.setPlaceholderText(PUBLISHED_HINT)
        self.field.setAccessibleName(ERA_TIME)
        self.field.setMaxLength(60)
        self.reading = soft()
        self.reading.setMinimumHeight(self.reading.fontMetrics().lineSpacing() * 2)
        self.do = button(ERA_NAME_IT, primary=True)
        cancel = button(wording.CANCEL)
        cancel.clicked.connect(self.reject)
        self.do.clicked.connect(self.accept)
        self.accepted.connect(self._tell)
        self.name.textChanged.connect(self._read)
        self.field.textChanged.connect(self._read)
        fill(self, head(ERA), soft(ERA_ASK), self.name, self.field, self.reading, button_row(cancel, self.do))
        self.setMinimumWidth(_WIDTH)
        self._read()
        self.name.setFocus()

    def _read(self) -> None:
        """Say how the time is understood, or why it is not."""
        words = self.field.text().strip()
        fault = edtf_fault(words)
        self.do.setEnabled(not fault and bool(self.name.text().strip()))
        self.reading.setText(fault or when_words(When.parse(words)))
        self.reading.setObjectName("dialogFault" if words and fault else "dialogSoft")
        self.reading.style().polish(self.reading)

    def _tell(self) -> None:
        self.told.emit(self.name.text().strip(), When.parse(self.field.text().strip()))
