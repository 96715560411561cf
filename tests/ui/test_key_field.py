# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.ui.key_field import KeyField

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def field(qtbot: QtBot) -> KeyField:
    made = KeyField("Press keys")
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("key", "modifier", "keys"),
    [
        (Qt.Key.Key_D, NONE, "D"),
        (Qt.Key.Key_D, SHIFT, "Shift+D"),
        (Qt.Key.Key_D, CTRL | SHIFT, "Ctrl+Shift+D"),
        (Qt.Key.Key_Greater, SHIFT, ">"),
        (Qt.Key.Key_Left, SHIFT, "Shift+Left"),
        (Qt.Key.Key_Return, NONE, "Return"),
        (Qt.Key.Key_F5, NONE, "F5"),
        (Qt.Key.Key_Backspace, CTRL, "Ctrl+Backspace"),
        (Qt.Key.Key_Escape, CTRL, "Ctrl+Esc"),
    ],
)
def test_what_is_pressed_is_told(qtbot: QtBot, field: KeyField, key: Qt.Key, modifier, keys: str) -> None:
    with qtbot.waitSignal(field.pressed) as caught:
        QTest.keyClick(field, key, modifier)
    assert caught.args == [keys]
    assert field.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Tab, Qt.Key.Key_Escape])
def test_some_keys_cannot_be_given(qtbot: QtBot, field: KeyField, key: Qt.Key) -> None:
    with qtbot.assertNotEmitted(field.pressed):
        QTest.keyClick(field, key)
