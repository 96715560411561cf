# SPDX-License-Identifier: MIT
"""Why a claim is right: a ruling needs a reason that others can follow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.domain.event import About
from viewer.domain.rows import ClaimRow
from viewer.ui import wording
from viewer.ui.shown_text import one_line
from viewer.wording.ledger import IS_RIGHT, value_words
from viewer.wording.quotes import cited

_WIDTH = 480
_SENTENCE = 240  # characters


class RulingDialog(QDialog):
    """Shows the claim, asks for the reason; without one there is no ruling."""

    ruled = Signal(str)  # the reason

    def __init__(self, claim: ClaimRow, about: About, teller: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(IS_RIGHT[about])
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(wording.WHY_RIGHT_HINT)
        self.reason.setAccessibleName(wording.WHY_RIGHT)
        self.rule = QPushButton(wording.RULE)
        self.rule.setProperty("primary", True)
        self.rule.setDefault(True)
        self.rule.setEnabled(False)
        self.cancel = QPushButton(wording.CANCEL)
        self.cancel.setAutoDefault(False)
        self._lay_out(
            _words(IS_RIGHT[about], "dialogTitle"),
            _words(wording.joined([value_words(claim, about), one_line(teller)]), "dialogValue"),
            _words(wording.shortened(one_line(cited(claim.text)), _SENTENCE), "dialogSoft"),
        )
        self.reason.textChanged.connect(self._on_text_changed)
        self.rule.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.accepted.connect(self._on_accepted)
        self.reason.setFocus()

    def _lay_out(self, *claim: QLabel) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.rule)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        for label in claim:
            layout.addWidget(label)
        layout.addSpacing(4)
        layout.addWidget(_words(wording.WHY_RIGHT, ""))
        layout.addWidget(self.reason)
        layout.addWidget(_words(wording.RULING_KEEPS, "dialogSoft"))
        layout.addSpacing(4)
        layout.addLayout(buttons)
        # Qt guesses too high where words wrap.
        self.setFixedSize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    def _on_text_changed(self, words: str) -> None:
        self.rule.setEnabled(bool(words.strip()))

    def _on_accepted(self) -> None:
        self.ruled.emit(self.reason.text().strip())


def _words(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
