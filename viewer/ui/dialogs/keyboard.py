# SPDX-License-Identifier: MIT
"""Every command and its keys, which can be given other ones; and what the mouse does on the timeline."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from viewer.ui import wording
from viewer.ui.actions import ACTIONS, MENUS, Actions
from viewer.ui.command_palette import rank
from viewer.ui.key_editor import KeyEditor
from viewer.ui.mouse_ways import MouseWays
from viewer.ui.shortcuts import Shortcuts
from viewer.ui.style import head_font
from viewer.ui.wording_actions import ACTION_TITLES, MENU_TITLES

_ID = Qt.ItemDataRole.UserRole


class KeyboardDialog(QDialog):
    """The menus as heads, their commands below; whichever is picked can be given keys."""

    def __init__(self, shortcuts: Shortcuts, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(wording.KEYBOARD)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shortcuts = shortcuts
        self._items: dict[str, QTreeWidgetItem] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(wording.FIND_COMMAND)
        self.search.setAccessibleName(wording.FIND_COMMAND)
        self.search.setClearButtonEnabled(True)
        self.tree = _tree()
        self.editor = KeyEditor(shortcuts)
        self.mouse = MouseWays(actions["view.wheel_zooms"], actions["view.drag_marks"])
        self.reset_all = QPushButton(wording.RESET_ALL_KEYS)
        self.reset_all.setAutoDefault(False)
        self._fill()
        self._lay_out()
        self.search.textChanged.connect(self._filter)
        self.tree.currentItemChanged.connect(self._on_picked)
        self.tree.itemActivated.connect(self.editor.field.setFocus)
        self.reset_all.clicked.connect(shortcuts.reset_all)
        shortcuts.changed.connect(self._show_keys)
        self._show_keys()
        self.choose(ACTIONS[0].id)
        self.resize(620, 720)

    @property
    def chosen(self) -> str:
        """The command that is picked."""
        return self.editor.action

    def choose(self, action_id: str) -> None:
        """Pick a command."""
        self.tree.setCurrentItem(self._items[action_id])

    def keys_shown(self, action_id: str) -> str:
        """The keys in the row of a command."""
        return self._items[action_id].text(1)

    def _fill(self) -> None:
        for menu in MENUS:
            head = QTreeWidgetItem([MENU_TITLES[menu].replace("&", "")])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)  # a disabled head would disable what is below it
            head.setForeground(0, self.palette().placeholderText())
            head.setFont(0, head_font(self.font()))
            self.tree.addTopLevelItem(head)
            for record in ACTIONS:
                if record.menu == menu:
                    item = QTreeWidgetItem([ACTION_TITLES[record.id].rstrip(" …"), ""])
                    item.setData(0, _ID, record.id)
                    item.setToolTip(0, record.tip)
                    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                    head.addChild(item)
                    self._items[record.id] = item
        self.tree.expandAll()

    def _show_keys(self) -> None:
        soft = self.palette().placeholderText()
        for action_id, item in self._items.items():
            changed = self._shortcuts.is_changed(action_id)
            item.setText(1, self._shortcuts.words(action_id))
            item.setForeground(1, self.palette().link() if changed else soft)
        self.reset_all.setEnabled(any(map(self._shortcuts.is_changed, self._items)))

    def _filter(self, letters: str) -> None:
        for number in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(number)
            places = range(head.childCount()) if head is not None else ()
            children = [item for place in places if head is not None and (item := head.child(place)) is not None]
            for item in children:
                found = rank(item.text(0), letters)
                by_keys = letters.strip().casefold() in item.text(1).casefold().split("  ")
                item.setHidden((found is None or found >= 200) and not by_keys)
            if head is not None:
                head.setHidden(all(item.isHidden() for item in children))

    def _on_picked(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, _ID):
            self.editor.edit(str(item.data(0, _ID)))

    def _lay_out(self) -> None:
        close = QPushButton(wording.CLOSE)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset_all)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.editor)
        layout.addWidget(self.mouse)
        layout.addLayout(buttons)


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setObjectName("keyTree")
    tree.setColumnCount(2)
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(False)
    tree.setItemsExpandable(False)
    tree.setIndentation(0)
    tree.setUniformRowHeights(True)
    tree.setAccessibleName(wording.KEYBOARD)
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
    return tree
