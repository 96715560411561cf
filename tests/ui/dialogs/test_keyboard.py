# SPDX-License-Identifier: MIT
"""Every command is listed with its keys; keys are given, taken, reset, by keyboard and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from viewer.ui import wording
from viewer.ui.actions import ACTIONS
from viewer.ui.dialogs.keyboard import KeyboardDialog
from viewer.ui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> KeyboardDialog:
    window.trigger("help.shortcuts")
    (made,) = window.findChildren(KeyboardDialog)
    qtbot.waitExposed(made)
    return made


def press(dialog: KeyboardDialog, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    dialog.editor.field.setFocus()
    QTest.keyClick(dialog.editor.field, key, modifier)


def test_all_commands_are_listed_with_their_keys(dialog: KeyboardDialog, window: MainWindow, qtbot: QtBot) -> None:
    for record in ACTIONS:
        assert dialog.keys_shown(record.id) == window.shortcuts.words(record.id)
        for keys in record.shortcuts:
            assert keys.replace("Shift+", "")[-1] in dialog.keys_shown(record.id)
    labels = {label.text() for label in dialog.findChildren(QLabel)}
    assert {how for _, how in wording.mouse_ways(wheel_zooms=False, drag_marks=False)} <= labels
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_free_keys_are_given_at_once(dialog: KeyboardDialog, window: MainWindow) -> None:
    dialog.choose("view.reset_layout")
    press(dialog, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert window.shortcuts.keys("view.reset_layout") == ("Ctrl+Alt+L",)
    assert dialog.keys_shown("view.reset_layout") == "Ctrl+Alt+L"
    assert window.actions_["view.reset_layout"].shortcut().toString() == "Ctrl+Alt+L"
    assert dialog.editor.take.isHidden()


def test_keys_of_another_command_are_taken_only_when_asked(
    dialog: KeyboardDialog, window: MainWindow, qtbot: QtBot
) -> None:
    dialog.choose("view.reset_layout")
    press(dialog, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.shortcuts.keys("view.reset_layout") == ()
    assert dialog.editor.message.text() == "Ctrl+E belongs to “Export a picture”."
    assert dialog.editor.take.text() == "Take it from “Export a picture”"
    qtbot.mouseClick(dialog.editor.take, LEFT)
    assert window.shortcuts.owner("Ctrl+E") == "view.reset_layout"
    assert dialog.keys_shown("file.export_picture") == ""
    assert dialog.editor.take.isHidden()


def test_keys_are_removed_and_reset_one_by_one_and_all(
    dialog: KeyboardDialog, window: MainWindow, qtbot: QtBot
) -> None:
    assert not dialog.reset_all.isEnabled()
    dialog.choose("view.fit")
    qtbot.mouseClick(dialog.editor.chips[0], LEFT)
    assert dialog.keys_shown("view.fit") == "0"
    qtbot.mouseClick(dialog.editor.reset, LEFT)
    assert dialog.keys_shown("view.fit") == "Ctrl+0  0"
    assert not dialog.editor.reset.isEnabled()
    dialog.choose("go.next_mark")
    press(dialog, Qt.Key.Key_J)
    dialog.choose("go.previous_mark")
    press(dialog, Qt.Key.Key_K)
    qtbot.mouseClick(dialog.reset_all, LEFT)
    assert dialog.keys_shown("go.next_mark") == "."
    assert dialog.keys_shown("go.previous_mark") == ","


def test_commands_are_found_by_words_and_by_keys(dialog: KeyboardDialog, qtbot: QtBot) -> None:
    def found() -> set[str]:
        return {record.id for record in ACTIONS if not dialog._items[record.id].isHidden()}

    qtbot.keyClicks(dialog.search, "in the lane")
    assert found() == {"go.next_in_lane", "go.previous_in_lane"}
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "f6")
    assert found() == {"go.next_panel"}
    dialog.search.clear()
    assert len(found()) == len(ACTIONS)


def test_heads_of_menus_cannot_be_picked(dialog: KeyboardDialog) -> None:
    dialog.choose(ACTIONS[0].id)
    QTest.keyClick(dialog.tree, Qt.Key.Key_Up)
    assert dialog.chosen == ACTIONS[0].id
