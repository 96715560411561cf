# SPDX-License-Identifier: MIT
"""The keys of one command, beside the list of all (tests/ui/dialogs/test_keyboard.py)."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from viewer.ui.key_editor import KeyEditor
from viewer.ui.window import MainWindow


def test_it_shows_the_keys_and_where_they_work(qtbot: QtBot, window: MainWindow) -> None:
    editor = KeyEditor(window.shortcuts)
    qtbot.addWidget(editor)
    editor.edit("view.fit")
    assert [chip.accessibleName() for chip in editor.chips] == ["Remove Ctrl+0", "Remove 0"]
    assert "while the timeline has the keyboard" in editor._tip.text()
    editor.edit("file.new")
    assert [chip.accessibleName() for chip in editor.chips] == ["Remove Ctrl+N"]
    assert "while the timeline has the keyboard" not in editor._tip.text()


def test_a_wish_is_forgotten_with_the_next_command(qtbot: QtBot, window: MainWindow) -> None:
    editor = KeyEditor(window.shortcuts)
    qtbot.addWidget(editor)
    editor.edit("view.reset_layout")
    editor.field.pressed.emit("Ctrl+N")
    assert not editor.take.isHidden()
    editor.edit("view.fit")
    assert editor.take.isHidden()
    assert window.shortcuts.owner("Ctrl+N") == "file.new"
