# SPDX-License-Identifier: MIT
"""The head of a panel: small capitals, a count, and room for buttons. Docks wear it as their title bar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from viewer.ui.style import PADDING, head_font

HEIGHT = 38


class PanelHead(QWidget):
    """A title at the left, a count at the right."""

    def __init__(self, title: str, font: QFont) -> None:
        super().__init__()
        self.setObjectName("panelHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(title)
        self._title.setObjectName("panelTitle")
        self._count = QLabel()
        self._count.setObjectName("panelCount")
        for label in (self._title, self._count):
            label.setFont(head_font(font))
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PADDING, 0, PADDING, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._title)
        self._row.addStretch()
        self._row.addWidget(self._count)
        self.setFixedHeight(HEIGHT)

    def set_count(self, count: str) -> None:
        """Say how many there are."""
        self._count.setText(count)

    def add(self, widget: QWidget) -> None:
        """Put something small at the right end."""
        self._row.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        """A dock may be as narrow as its content."""
        return QSize(80, HEIGHT)


class Dock(QDockWidget):
    """A panel that can be moved and hidden, without a frame."""

    def __init__(self, name: str, title: str, panel: QWidget, *, font: QFont) -> None:
        super().__init__(title)
        self.setObjectName(f"dock.{name}")
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetClosable
        )
        self.head = PanelHead(title, font)
        self.setTitleBarWidget(self.head)
        self.setWidget(panel)
        panel.setAccessibleName(title)
        if proxy := panel.focusProxy():
            proxy.setAccessibleName(title)


def hairline() -> QFrame:
    """A line of one pixel."""
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line


def column(*widgets: QWidget) -> QVBoxLayout:
    """Widgets above one another with nothing between them."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return layout
