# SPDX-License-Identifier: MIT
"""The head of a panel: small capitals, a count, and room for buttons. Docks wear it as their title bar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from viewer.ui import wording
from viewer.ui.icons import Icons
from viewer.ui.style import PADDING, around, head_font
from viewer.ui.text_size import GrowingHeight

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
        self._close: QToolButton | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PADDING, 0, PADDING, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._title)
        self._row.addStretch()
        self._row.addWidget(self._count)
        GrowingHeight(self, HEIGHT)

    def set_count(self, count: str) -> None:
        """Say how many there are."""
        self._count.setText(count)
        self._fit()

    def add(self, widget: QWidget) -> None:
        """Put something small at the right end, before the button that hides the panel."""
        self._row.insertWidget(self._row.count() - (1 if self._close else 0), widget)

    def add_close(self, button: QToolButton) -> None:
        """Put the button that hides the panel at the very end."""
        self._close = button
        self._row.setContentsMargins(PADDING, 0, PADDING - 6, 0)  # its icon has room around it
        self._row.addWidget(button)

    def set_icons(self, icons: Icons) -> None:
        """Take the icons of another theme."""
        if self._close is not None:
            self._close.setIcon(icons.icon("close"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for more, or for less."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """A dock asks for this and not for the fixed height."""
        return QSize(160, around(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A dock may be as narrow as its content."""
        return QSize(80, around(HEIGHT))

    def _fit(self) -> None:
        """Where there is no room for all, first the count goes and then the title: what can be pressed stays whole."""
        margins, spacing = self._row.contentsMargins(), self._row.spacing()
        places = (self._row.itemAt(place) for place in range(self._row.count()))
        widgets = [found for item in places if item is not None and (found := item.widget()) is not None]
        pressed = [each.sizeHint().width() + spacing for each in widgets if each not in (self._title, self._count)]
        room = self.width() - margins.left() - margins.right() - spacing - sum(pressed)
        title, count = (label.sizeHint().width() + spacing for label in (self._title, self._count))
        self._count.setVisible(title + count <= room)
        self._title.setVisible(title <= room)


class Dock(QDockWidget):
    """A panel that can be moved and hidden, without a frame."""

    def __init__(self, name: str, title: str, panel: QWidget, *, font: QFont) -> None:
        super().__init__(title)
        self.setObjectName(f"dock.{name}")
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetClosable
        )
        self.head = PanelHead(title, font)
        close = QToolButton()
        close.setIconSize(QSize(12, 12))
        close.setToolTip(wording.HIDE_PANEL)
        close.setAccessibleName(f"{wording.HIDE_PANEL}: {title}")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.close)
        self.head.add_close(close)
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
