# SPDX-License-Identifier: MIT
"""What stands where the timeline would be while there is nothing to show: one sentence, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyState(QWidget):
    """One sentence and the way on; a second, quieter way below it where there is one."""

    def __init__(self, sentence: str, action: QAction, second: QAction | None = None) -> None:
        super().__init__()
        self.setObjectName("emptyState")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = QLabel(sentence)
        words.setObjectName("emptySentence")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 40, 40, 40)
        layout.setSpacing(16)
        layout.addStretch()
        layout.addWidget(words)
        layout.addWidget(_button(action, primary=True), 0, Qt.AlignmentFlag.AlignHCenter)
        if second is not None:
            layout.addWidget(_button(second, primary=False), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()


def _button(action: QAction, *, primary: bool) -> QPushButton:
    button = QPushButton(action.text())
    button.setProperty("primary", primary)
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    return button
