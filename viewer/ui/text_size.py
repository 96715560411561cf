# SPDX-License-Identifier: MIT
"""Follows the size of text that the user has told the system, also while the window is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from viewer.ui.style import around, body_font


class TextSize(QObject):
    """Watches a window: the system's font becomes the program's, and ``restyle`` is called when that is another."""

    def __init__(self, window: QWidget, restyle: Callable[[], None]) -> None:
        super().__init__(window)
        self._restyle = restyle
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A change of the system's theme may be one of its font."""
        if event.type() == QEvent.Type.ThemeChange and (font := body_font()) != QApplication.font():
            QApplication.setFont(font)
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._restyle()
        return False


class GrowingHeight(QObject):
    """Keeps a widget as high as goes with its text; ``height`` is in pixels, as it is designed."""

    def __init__(self, widget: QWidget, height: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._height = height
        widget.setFixedHeight(around(height))
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another font, another height."""
        if event.type() == QEvent.Type.FontChange:
            self._widget.setFixedHeight(around(self._height))
        return False
