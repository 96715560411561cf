# SPDX-License-Identifier: MIT
"""Something to be told: a title, a sentence, and details to scroll through or copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from viewer.ui import wording
from viewer.ui.shown_text import harmless

_WIDTH = 520


class Notice(QDialog):
    """Opens over its parent without stopping the program, and goes when it is closed."""

    def __init__(self, title: str, sentence: str, *, details: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = harmless(sentence)
        self.details = harmless(details)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        head = QLabel(title)
        head.setObjectName("dialogTitle")
        words = QLabel(self.sentence)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QPushButton(wording.CLOSE)
        close.setProperty("primary", True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addWidget(words)
        if details:
            layout.addWidget(_details(self.details))
        layout.addLayout(buttons)
        self.setMinimumWidth(_WIDTH)


def _details(text: str) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setPlainText(text)
    field.setReadOnly(True)
    field.setTabChangesFocus(True)
    field.setMinimumHeight(180)
    field.setAccessibleName(wording.DETAILS)
    return field
