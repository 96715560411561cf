# SPDX-License-Identifier: MIT
"""What lies over the window while files are dragged onto it, and takes them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from viewer.ui import wording


class DropOverlay(QWidget):
    """Covers its parent while files hang over it, and says what a drop would do."""

    dropped = Signal(object)  # list[Path]

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
        parent.setAcceptDrops(True)
        parent.installEventFilter(self)

    def cover(self) -> None:
        """Lie over the whole window."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files and folders may be dropped anywhere on the parent."""
        if isinstance(event, QDragEnterEvent):
            if dropped_paths(event.mimeData()):
                event.acceptProposedAction()
                self.cover()
        elif event.type() is QEvent.Type.DragLeave:
            self.hide()
        elif isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            self.hide()
            event.acceptProposedAction()
            self.dropped.emit(dropped_paths(event.mimeData()))
        elif event.type() is QEvent.Type.Resize and self.isVisible():
            self.cover()
        return super().eventFilter(watched, event)


def dropped_paths(mime: QMimeData) -> list[Path]:
    """The files and folders that are dragged; nothing else counts."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
