# SPDX-License-Identifier: MIT
"""How Dateline reads: what it can and cannot find, with figures. The words are those of ``resources/help``."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from viewer import paths
from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.page_view import PageView

PAGE = "how-dateline-reads.md"
_SIZE = (780, 860)
_ROOM = 64  # of the screen, for the frame of the window and a little of what is behind


class HowItReads(QDialog):
    """The page in a window of its own, beside which one goes on working. Esc closes it; it keeps its place."""

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(wording.HOW_IT_READS)
        self.setSizeGripEnabled(False)
        text = (paths.resources() / "help" / PAGE).read_text(encoding="utf-8")
        self.view = PageView(theme, font, text)
        self.view.setAccessibleName(wording.HOW_IT_READS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.setMinimumSize(420, 320)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - QSize(_ROOM, _ROOM)))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.view.set_theme(theme)

    def bring_up(self) -> None:
        """Show it, or bring it before other windows."""
        self.show()
        self.raise_()
        self.activateWindow()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard scrolls at once."""
        super().showEvent(event)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
