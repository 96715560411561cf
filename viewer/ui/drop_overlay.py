# SPDX-License-Identifier: MIT
"""What lies over the window while files are dragged onto it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from viewer.ui import wording


class DropOverlay(QWidget):
    """Covers its parent and says what a drop would do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("dropOverlay")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        frame = QFrame()
        frame.setObjectName("dropFrame")
        words = QLabel(wording.DROP_HINT)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(frame)
        inside.addWidget(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addWidget(frame)
        self.hide()

    def cover(self) -> None:
        """Lie over the whole window."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()


def dropped_paths(mime: QMimeData) -> list[Path]:
    """The files and folders that are dragged; nothing else counts."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
