# SPDX-License-Identifier: MIT
"""A frame around the panel that has the keyboard, for those who go round the window by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QWidget

BY_KEYBOARD = frozenset(
    (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
)

# A menu or another window that comes and goes takes nothing away.
_COMES_BACK = frozenset((Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason))


class FocusFrame(QFrame):
    """Lies over a widget while that has the keyboard, if it came by keyboard; a click says where one is already."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self.setObjectName("focusFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size and the keyboard of the widget."""
        if event.type() is QEvent.Type.Resize:
            self._cover()
        elif event.type() is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self.setVisible(event.reason() in BY_KEYBOARD or (self.isVisible() and event.reason() in _COMES_BACK))
            self._cover()
        elif event.type() is QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self.setVisible(self.isVisible() and event.reason() in _COMES_BACK)
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        self.setGeometry(self._around.rect())
        self.raise_()
