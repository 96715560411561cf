# SPDX-License-Identifier: MIT
"""A list in a window of its own, beside which one goes on working."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QStackedLayout, QWidget

from viewer.domain.selection import Ref
from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.dialogs.parts import boxed, button, button_row, fill, soft
from viewer.ui.row_list import RowList

_SIZE = (640, 480)
_ROOM = 64  # of the screen, for the frame of the window and a little of what is behind


class ListDialog(QDialog):
    """Rows, and buttons for the one that is marked. Esc closes it."""

    chosen = Signal(object)  # Ref: to be selected

    def __init__(self, title: str, hint: str, rows: RowList, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.list = rows
        rows.setAccessibleName(title)
        self._hint = soft(hint)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        page = QWidget()
        self._stack = QStackedLayout(page)
        self._stack.addWidget(self._hint)
        self._stack.addWidget(boxed(rows))
        self._page = page
        self.setSizeGripEnabled(False)
        self.setMinimumSize(360, 280)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - QSize(_ROOM, _ROOM)))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.list.set_theme(theme)

    def bring_up(self) -> None:
        """Show it, or bring it before other windows."""
        self.show()
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard moves in the list at once."""
        super().showEvent(event)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_rows(self, number: int) -> None:
        """There are so many rows; without any, the hint stands there."""
        self._stack.setCurrentIndex(1 if number else 0)

    def lay_out(self, *buttons: QPushButton, left: QPushButton | None = None) -> None:
        """Put the buttons below the list."""
        close = button(wording.CLOSE)
        close.clicked.connect(self.close)
        fill(self, self._page, button_row(*buttons, close, left=left))

    def choose(self, ref: Ref | None) -> None:
        """Ask for a thing to be selected."""
        if ref is not None:
            self.chosen.emit(ref)
