# SPDX-License-Identifier: MIT
"""Which keys invoke which action: those of the table until the user says otherwise, and those are remembered.

Keys that a text field or a list has a use for (letters, digits, arrows, Enter ...) work only while the timeline has the
keyboard; keys with Ctrl, Alt or Meta, function keys and Esc work in the whole window.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from viewer.ui.actions import ACTIONS, Actions
from viewer.ui.settings import Settings

_ELSEWHERE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Shortcuts(QObject):
    """Gives the actions their keys. Keys are spelled as ``QKeySequence`` does for files: "Ctrl+Shift+P"."""

    changed = Signal()

    def __init__(self, actions: Actions, timeline: QWidget, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._timeline = timeline
        self._settings = settings
        self._records = {record.id: record for record in ACTIONS}
        self._defaults = {record.id: tuple(map(spelled, record.shortcuts)) for record in ACTIONS}
        given = {id_: tuple(map(spelled, keys)) for id_, keys in settings.keys.items() if id_ in self._records}
        # What the user has given to one command is not taken back by another one that has it in a later version.
        taken = {each for keys in given.values() for each in keys}
        free = {id_: tuple(each for each in keys if each not in taken) for id_, keys in self._defaults.items()}
        self._keys = {**free, **given}
        self._beside: dict[str, list[QShortcut]] = {}
        for action_id in self._records:
            self._apply(action_id)

    def keys(self, action_id: str) -> tuple[str, ...]:
        """The keys of an action."""
        return self._keys[action_id]

    def defaults(self, action_id: str) -> tuple[str, ...]:
        """The keys that it had at first."""
        return self._defaults[action_id]

    def is_changed(self, action_id: str) -> bool:
        """Whether the user has given it other keys."""
        return self._keys[action_id] != self._defaults[action_id]

    def owner(self, keys: str) -> str | None:
        """The action that keys invoke; None where they invoke nothing."""
        keys = spelled(keys)
        return next((action_id for action_id, own in self._keys.items() if keys in own), None)

    def add(self, action_id: str, keys: str) -> None:
        """Let keys invoke an action, and no other one any more."""
        keys, before = spelled(keys), self.owner(keys)
        if not keys or before == action_id:
            return
        if before is not None:
            self._set(before, (each for each in self._keys[before] if each != keys))
        self._set(action_id, (*self._keys[action_id], keys))
        self.changed.emit()

    def remove(self, action_id: str, keys: str) -> None:
        """Let keys not invoke an action any more."""
        self._set(action_id, (each for each in self._keys[action_id] if each != spelled(keys)))
        self.changed.emit()

    def reset(self, action_id: str) -> None:
        """Give an action the keys that it had at first; whoever has them now loses them."""
        for keys in self._defaults[action_id]:
            other = self.owner(keys)
            if other is not None and other != action_id:
                self._set(other, (each for each in self._keys[other] if each != keys))
        self._set(action_id, self._defaults[action_id])
        self.changed.emit()

    def reset_all(self) -> None:
        """Give every action the keys that it had at first."""
        for action_id, keys in self._defaults.items():
            if self.is_changed(action_id):
                self._set(action_id, keys)
        self.changed.emit()

    def words(self, action_id: str) -> str:
        """The keys of an action as they are written on this system."""
        return "  ".join(native(keys) for keys in self._keys[action_id])

    def _set(self, action_id: str, keys: Iterable[str]) -> None:
        self._keys[action_id] = tuple(keys)
        self._settings.set_keys(action_id, self._keys[action_id] if self.is_changed(action_id) else None)
        self._apply(action_id)

    def _apply(self, action_id: str) -> None:
        keys = self._keys[action_id]
        plain = [each for each in keys if is_plain(each) and not self._records[action_id].anywhere]
        wide = [each for each in keys if each not in plain]
        action = self._actions[action_id]
        for shortcut in self._beside.pop(action_id, []):
            shortcut.setKey(QKeySequence())
            shortcut.deleteLater()
        if wide or not plain:
            self._timeline.removeAction(action)
            self._actions.set_keys(action_id, wide, Qt.ShortcutContext.WindowShortcut)
            self._beside[action_id] = [self._made(action_id, each) for each in plain]
        else:
            self._actions.set_keys(action_id, plain, Qt.ShortcutContext.WidgetShortcut)
            self._timeline.addAction(action)

    def _made(self, action_id: str, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self._timeline)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._actions[action_id].trigger)
        return shortcut


def is_plain(keys: str) -> bool:
    """Whether somebody who types, or walks through a list, may press these keys and mean something else."""
    sequence = QKeySequence(keys)
    if sequence.isEmpty():
        return False
    first = sequence[0]  # type: ignore[index]  # the stubs do not know that it is a sequence
    if first.keyboardModifiers() & _ELSEWHERE:
        return False
    return not (Qt.Key.Key_F1 <= first.key() <= Qt.Key.Key_F35 or first.key() == Qt.Key.Key_Escape)


def spelled(keys: str) -> str:
    """Keys in the one spelling that they are compared and kept in."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)


def native(keys: str) -> str:
    """Keys as they are written on this system."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
