# SPDX-License-Identifier: MIT
"""Type a few letters of what you want to do: every action that makes sense now, the best match first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from viewer.ui import wording
from viewer.ui.style import grown

_WIDTH = 520
_ROWS = 10
_ROW_HEIGHT = 32
_ICON = 18
_KEYS_ROLE = Qt.ItemDataRole.UserRole + 1
_KEYS_MARGIN = 14
_KEYS = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class _KeysDelegate(QStyledItemDelegate):
    """A row of the list: icon and title, and the keys at the right end."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        super().paint(painter, option, index)
        rect: QRect = option.rect
        palette: QPalette = option.palette
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(0, 0, -_KEYS_MARGIN, 0), aligned, index.data(_KEYS_ROLE))


class CommandPalette(QFrame):
    """A field and the list below it; Enter invokes, Esc closes."""

    def __init__(self, actions: Sequence[QAction], keys: Callable[[str], str], parent: QWidget) -> None:
        """``keys`` are those of an action, by its id, in words."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self._actions = list(actions)
        self._keys = keys
        blank = QPixmap(_ICON, _ICON)
        blank.fill(Qt.GlobalColor.transparent)
        self._blank = QIcon(blank)  # keeps the titles of actions without an icon in line with the others
        self._input = QLineEdit()
        self._input.setObjectName("paletteInput")
        self._input.setPlaceholderText(wording.PALETTE_HINT)
        self._input.setAccessibleName(wording.PALETTE_HINT)
        self._list = QListWidget()
        self._list.setObjectName("paletteList")
        self._list.setIconSize(QSize(_ICON, _ICON))
        self._list.setItemDelegate(_KeysDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._input)
        layout.addWidget(self._list)
        self.setFocusProxy(self._input)
        self._input.installEventFilter(self)
        self._input.textChanged.connect(self._fill)
        self._input.returnPressed.connect(self.invoke)
        self._list.itemClicked.connect(self.invoke)

    @property
    def titles(self) -> list[str]:
        """What is listed."""
        return [self._list.item(row).data(Qt.ItemDataRole.UserRole).text() for row in range(self._list.count())]

    def open(self) -> None:
        """Show it over the upper middle of the window, empty."""
        self._input.clear()
        self._fill("")
        parent = self.parentWidget()
        if parent is not None:
            width = min(_WIDTH, parent.width() - 40)
            self.setFixedWidth(width)
            self.move(parent.mapToGlobal(QPoint((parent.width() - width) // 2, 60)))
        self.show()
        self._input.setFocus()

    def search(self, letters: str) -> None:
        """Type for the user."""
        self._input.setText(letters)

    def invoke(self) -> None:
        """Do what is marked."""
        item = self._list.currentItem()
        self.hide()
        if item is not None:
            action: QAction = item.data(Qt.ItemDataRole.UserRole)
            action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move in the list while the keyboard is in the field."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _KEYS:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
            row = self._list.currentRow() + step[Qt.Key(event.key())]
            self._list.setCurrentRow(max(0, min(row, self._list.count() - 1)))
            return True
        return super().eventFilter(watched, event)

    def _fill(self, letters: str) -> None:
        self._list.clear()
        enabled = [action for action in self._actions if action.isEnabled()]
        ranked = [(rank(action.text(), letters), action) for action in enabled]
        for _, action in sorted(((r, a) for r, a in ranked if r is not None), key=lambda pair: pair[0]):
            item = QListWidgetItem(self._blank if action.icon().isNull() else action.icon(), action.text())
            item.setData(Qt.ItemDataRole.UserRole, action)
            item.setData(_KEYS_ROLE, self._keys(action.objectName()))
            item.setToolTip(action.statusTip())
            item.setSizeHint(QSize(0, grown(_ROW_HEIGHT)))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setFixedHeight(min(self._list.count(), _ROWS) * grown(_ROW_HEIGHT) + 2)
        self.adjustSize()


def rank(title: str, letters: str) -> int | None:
    """How well letters fit a title, 0 the best; None where they do not occur in it in this order."""
    title, letters = title.casefold(), letters.casefold().strip()
    if not letters:
        return 0
    found = title.find(letters)
    if found == 0 or (found > 0 and title[found - 1] == " "):
        return found
    if found > 0:
        return 100 + found
    at = -1
    for letter in letters.replace(" ", ""):
        at = title.find(letter, at + 1)
        if at < 0:
            return None
    return 200 + at
