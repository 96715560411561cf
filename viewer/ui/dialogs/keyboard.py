# SPDX-License-Identifier: MIT
"""Every command and its keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from viewer.ui import wording
from viewer.ui.actions import ACTIONS, MENUS, Actions
from viewer.ui.style import head_font
from viewer.ui.wording_actions import MENU_TITLES


class KeyboardDialog(QDialog):
    """A page for reading: the menus as heads, the commands with keys below."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(wording.KEYBOARD)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(20, 16, 20, 16)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(7)
        for menu in MENUS:
            self._add_menu(grid, menu, actions)
        self._add(grid, wording.ON_THE_TIMELINE, wording.TIMELINE_KEYS)
        grid.setColumnStretch(0, 1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.setMinimumWidth(page.sizeHint().width() + 24)
        self.resize(560, 620)

    def _add_menu(self, grid: QGridLayout, menu: str, actions: Actions) -> None:
        rows = []
        for record in ACTIONS:
            keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in actions[record.id].shortcuts()]
            if record.menu == menu and keys:
                rows.append((record.title.rstrip(" …"), "  ".join(keys)))
        if rows:
            self._add(grid, MENU_TITLES[menu].replace("&", ""), rows)

    def _add(self, grid: QGridLayout, title: str, rows: Iterable[tuple[str, str]]) -> None:
        head = QLabel(title)
        head.setObjectName("panelTitle")
        head.setFont(head_font(self.font()))
        head.setContentsMargins(0, 10 if grid.rowCount() > 1 else 0, 0, 0)
        grid.addWidget(head, grid.rowCount(), 0, 1, 2)
        for name, keys in rows:
            row = grid.rowCount()
            grid.addWidget(QLabel(name), row, 0)
            label = QLabel(keys)
            label.setObjectName("dialogSoft")
            grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignRight)
