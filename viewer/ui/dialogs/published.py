# SPDX-License-Identifier: MIT
"""When an article was published, as the user knows it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from viewer.domain.when import When
from viewer.ui import wording
from viewer.ui.dialogs.parts import button, button_row, fill, head, reason_field, soft
from viewer.ui.wording_corrections import CORRECT, PUBLISHED, PUBLISHED_ASK, PUBLISHED_HINT, PUBLISHED_LABEL
from viewer.wording.dates import weekday_words
from viewer.wording.edtf import edtf_fault

_WIDTH = 440


class PublishedDialog(QDialog):
    """A field for a date or a stretch in EDTF, read while it is typed; what is wrong with it is said below."""

    told = Signal(object, str)  # When, and the reason

    def __init__(self, title: str, published: When | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(PUBLISHED)
        self._before = published.edtf if published else ""
        self.field = QLineEdit(self._before)
        self.field.setPlaceholderText(PUBLISHED_HINT)
        self.field.setAccessibleName(PUBLISHED_LABEL)
        self.field.setMaxLength(60)
        self.field.selectAll()
        self.reading = soft()
        self.reading.setMinimumHeight(self.reading.fontMetrics().lineSpacing() * 2)
        self.reason = reason_field()
        self.correct = button(CORRECT, primary=True)
        cancel = button(wording.CANCEL)
        cancel.clicked.connect(self.reject)
        self.correct.clicked.connect(self.accept)
        self.accepted.connect(self._tell)
        self.field.textChanged.connect(self._read)
        fill(
            self,
            head(PUBLISHED),
            soft(wording.shortened(title, 120)),
            self.field,
            self.reading,
            self.reason,
            button_row(cancel, self.correct),
        )
        self.setMinimumWidth(_WIDTH)
        self._read()

    def _read(self) -> None:
        """Say how the words are understood, or why they are not."""
        words = self.field.text().strip()
        fault = edtf_fault(words)
        self.correct.setEnabled(not fault and words != self._before)
        if not words:
            self.reading.setText(PUBLISHED_ASK)
        else:
            self.reading.setText(fault or weekday_words(When.parse(words)))
        self.reading.setObjectName("dialogFault" if words and fault else "dialogSoft")
        self.reading.style().polish(self.reading)

    def _tell(self) -> None:
        self.told.emit(When.parse(self.field.text().strip()), self.reason.text().strip())
