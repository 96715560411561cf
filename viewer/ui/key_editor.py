# SPDX-License-Identifier: MIT
"""The keys of one command: takes new ones, says who has them already, lets go of old ones."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from viewer.ui import wording
from viewer.ui.key_field import KeyField
from viewer.ui.shortcuts import Shortcuts, is_plain, native
from viewer.ui.wording_actions import ACTION_TIPS, ACTION_TITLES


class KeyEditor(QFrame):
    """Pressed keys are given to the command at once, unless another one has them: then a button takes them from it."""

    def __init__(self, shortcuts: Shortcuts) -> None:
        super().__init__()
        self.setObjectName("keyEditor")
        self._shortcuts = shortcuts
        self._action = ""
        self._wanted = ""
        self._title = _label("dialogValue")
        self._tip = _label("dialogSoft")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self.chips: list[QToolButton] = []
        self.field = KeyField(wording.PRESS_KEYS)
        self.field.setMaximumWidth(190)
        self.message = _label("dialogFault")
        self.take = _button()
        self.reset = _button()
        self.reset.setText(wording.RESET_KEYS)
        for late in (self.message, self.take):  # nothing moves when they come
            policy = late.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            late.setSizePolicy(policy)
        self._lay_out()
        self.field.pressed.connect(self._on_pressed)
        self.take.clicked.connect(self._on_taken)
        self.reset.clicked.connect(lambda: shortcuts.reset(self._action))
        shortcuts.changed.connect(self._show)

    @property
    def action(self) -> str:
        """The command that is edited."""
        return self._action

    def edit(self, action_id: str) -> None:
        """Show the keys of a command."""
        self._action = action_id
        self._show()

    def _show(self) -> None:
        self._wanted = ""
        self.message.hide()
        self.take.hide()
        if not self._action:
            return
        self._title.setText(ACTION_TITLES[self._action].rstrip(" …"))
        keys = self._shortcuts.keys(self._action)
        here = any(map(is_plain, keys))
        self._tip.setText(wording.joined([ACTION_TIPS[self._action], wording.KEYS_ON_TIMELINE if here else ""]))
        self.reset.setEnabled(self._shortcuts.is_changed(self._action))
        for chip in self.chips:
            self._chips.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(each) for each in keys]

    def _chip(self, keys: str) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName("chip")
        chip.setText(f"{native(keys)}  ×")
        chip.setFixedHeight(26)
        chip.setToolTip(wording.remove_keys(native(keys)))
        chip.setAccessibleName(wording.remove_keys(native(keys)))
        chip.clicked.connect(lambda: self._shortcuts.remove(self._action, keys))
        self._chips.insertWidget(self._chips.count() - 1, chip)
        return chip

    def _on_pressed(self, keys: str) -> None:
        owner = self._shortcuts.owner(keys)
        if owner is None or owner == self._action:
            self._shortcuts.add(self._action, keys)
            return
        title = ACTION_TITLES[owner].rstrip(" …")
        self._wanted = keys
        self.message.setText(wording.keys_belong(native(keys), title))
        self.take.setText(wording.take_keys(title))
        self.message.show()
        self.take.show()

    def _on_taken(self) -> None:
        self._shortcuts.add(self._action, self._wanted)

    def _lay_out(self) -> None:
        self._chips.addStretch()
        self._tip.setWordWrap(True)
        first = QHBoxLayout()
        first.addWidget(self._title)
        first.addStretch()
        first.addWidget(self.reset)
        second = QHBoxLayout()
        second.addLayout(self._chips, 1)
        second.addWidget(self.field)
        third = QHBoxLayout()
        third.addWidget(self.message)
        third.addWidget(self.take)
        third.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 12)
        layout.setSpacing(6)
        layout.addLayout(first)
        layout.addWidget(self._tip)
        layout.addLayout(second)
        layout.addLayout(third)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _button() -> QPushButton:
    button = QPushButton()
    button.setObjectName("link")
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
