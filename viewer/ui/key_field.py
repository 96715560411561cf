# SPDX-License-Identifier: MIT
"""A field that takes the next keys that are pressed, whatever they do elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_ALONE = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}
_LEAVING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}  # the keyboard must find its way out


class KeyField(QLineEdit):
    """Tells what was pressed; Tab and Esc keep their meaning."""

    pressed = Signal(str)  # keys, as QKeySequence spells them for files

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Shortcuts of the window wait."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys."""
        if keys := keys_of(event):
            self.pressed.emit(keys)
            event.accept()
        elif event.key() in _LEAVING:
            super().keyPressEvent(event)


def keys_of(event: QKeyEvent) -> str:
    """What an event presses; empty for keys that cannot be given to anything."""
    key = Qt.Key(event.key())
    if key in _ALONE or (key in _LEAVING and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier):
        return ""
    modifiers = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
    text = event.text()
    # Where Shift only makes the sign that was pressed, it is part of that: ">" and not "Shift+>".
    if text.isprintable() and text.strip() and not text.isalpha():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)
