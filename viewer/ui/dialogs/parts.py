# SPDX-License-Identifier: MIT
"""What dialogs are made of: a head, soft words, buttons, a field for the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from viewer.ui.shown_text import harmless
from viewer.ui.wording_corrections import REASON, REASON_HINT


def head(words: str) -> QLabel:
    """The title of a dialog; long ones take several lines."""
    return _label(words, "dialogTitle")


def soft(words: str = "") -> QLabel:
    """Words that explain."""
    return _label(words, "dialogSoft")


def button(words: str, *, primary: bool = False) -> QPushButton:
    """A button; the primary one is what Enter presses."""
    made = QPushButton(words)
    made.setProperty("primary", primary)
    made.setDefault(primary)
    made.setAutoDefault(primary)
    return made


def button_row(*buttons: QWidget, left: QWidget | None = None) -> QHBoxLayout:
    """Buttons at the right end, and something at the left one."""
    row = QHBoxLayout()
    row.setSpacing(10)
    if left is not None:
        row.addWidget(left)
    row.addStretch()
    for each in buttons:
        row.addWidget(each)
    return row


def reason_field() -> QLineEdit:
    """Where a user may say why."""
    field = QLineEdit()
    field.setPlaceholderText(f"{REASON}: {REASON_HINT}")
    field.setAccessibleName(REASON)
    field.setMaxLength(500)
    return field


def boxed(widget: QWidget) -> QFrame:
    """A widget with a hairline around it."""
    box = QFrame()
    box.setObjectName("listBox")
    layout = QVBoxLayout(box)
    layout.setContentsMargins(1, 1, 1, 1)
    layout.addWidget(widget)
    return box


def fill(dialog: QDialog, *parts: QWidget | QLayout) -> None:
    """Put parts into a dialog, below one another."""
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 18, 20, 16)
    layout.setSpacing(12)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def _label(words: str, name: str) -> QLabel:
    label = QLabel(harmless(words))
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
