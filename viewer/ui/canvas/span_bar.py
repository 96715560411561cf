# SPDX-License-Identifier: MIT
"""The bar at the selected span of time: what lies in it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from viewer.timeline.frame import Box

_EDGE = 6


class SpanBar(QFrame):
    """Words and buttons. ``actions`` are what the buttons invoke, with their short titles; the last one closes."""

    def __init__(self, actions: Sequence[tuple[QAction, str]], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("spanBar")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(name)
        self._words = QLabel()
        self._words.setObjectName("spanWords")
        self._words.setContentsMargins(8, 0, 8, 0)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = [self._button(action, title) for action, title in actions]
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for button in self.buttons:
            buttons.addWidget(button)
        buttons.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(5, 3, 5, 3)
        whole.setSpacing(0)
        whole.addWidget(self._words)
        whole.addLayout(buttons)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say what lies in the span."""
        self._words.setText(words)
        self.setAccessibleDescription(words)

    def place(self, band: Box | None) -> None:
        """Stand over the axis above the span, where no mark is, or go where nothing of the span is on screen."""
        parent = self.parentWidget()
        if band is None or parent is None:
            self.hide()
            return
        size = self.sizeHint()
        right = parent.width() - _EDGE - size.width()
        x = min(max(band.x + band.width / 2 - size.width() / 2, _EDGE), max(right, _EDGE))
        y = max(round(band.y) - size.height() - 2, 2)
        self.setGeometry(round(x), y, size.width(), size.height())
        self.show()
        self.raise_()

    def _button(self, action: QAction, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("spanButton")
        button.setText(title)
        button.setAccessibleName(title)
        button.setToolTip(action.toolTip())
        action.changed.connect(lambda: button.setToolTip(action.toolTip()))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        return button
