# SPDX-License-Identifier: MIT
"""Doing something once a widget has been seen: what is heavy waits for the first frame, which it would hold up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_LONGEST = 1000  # ms; a window that starts minimised is never painted


class FirstFrame(QObject):
    """Calls ``then`` when a widget has been painted, or when that takes too long.

    It goes with the widget. Where it deleted itself after that, the process died now and then.
    """

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._then = then
        self._timer = QTimer(self, singleShot=True, interval=_LONGEST)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event, and for what is painted to be shown."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _go_on(self) -> None:
        self._widget.removeEventFilter(self)
        self._then()
