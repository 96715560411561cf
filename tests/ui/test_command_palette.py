# SPDX-License-Identifier: MIT
"""Type a few letters of what you want to do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from viewer.ui.command_palette import rank
from viewer.ui.window import MainWindow


@pytest.mark.parametrize(
    ("better", "worse", "letters"),
    [
        ("Fit all", "Clear the filter", "fi"),
        ("Zoom in", "Go to the zoo", "zo"),
        ("Export a picture …", "Import articles …", "pic"),
        ("Full screen", "Find a command", "fsc"),
    ],
)
def test_the_better_match_comes_first(better: str, worse: str, letters: str) -> None:
    first, second = rank(better, letters), rank(worse, letters)
    assert first is not None
    assert second is None or first < second


def test_what_lacks_a_letter_does_not_match() -> None:
    assert rank("Fit all", "zoom") is None
    assert rank("Fit all", "") == 0


def test_it_invokes_what_is_marked_and_lists_only_what_makes_sense(qtbot: QtBot, window: MainWindow) -> None:
    window.trigger("go.palette")
    palette = window.commands.palette
    assert palette is not None
    assert palette.isVisible()
    assert "Fit all" in palette.titles
    assert "Clear the filter" not in palette.titles
    palette.search("dark")
    assert palette.titles[0] == "Dark"
    field = palette.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.theme.name == "dark"
    window.set_theme("light")


def test_arrows_move_in_the_list(window: MainWindow) -> None:
    window.trigger("go.palette")
    palette = window.commands.palette
    assert palette is not None
    palette.search("panel")
    field = palette.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    rows = palette._list
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert rows.currentRow() == 1
    QTest.keyClick(field, Qt.Key.Key_PageUp)
    assert rows.currentRow() == 0
    palette.hide()


def test_keys_stand_apart_from_titles(window: MainWindow) -> None:
    window.trigger("go.palette")
    palette = window.commands.palette
    assert palette is not None
    palette.search("fit all")
    item = palette._list.item(0)
    assert item.text() == "Fit all"
    assert item.data(Qt.ItemDataRole.UserRole + 1) == "Ctrl+0  0"
    assert all(not palette._list.item(row).icon().isNull() for row in range(palette._list.count()))
    palette.hide()
