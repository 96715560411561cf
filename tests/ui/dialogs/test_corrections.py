# SPDX-License-Identifier: MIT
"""All corrections, each undone and made again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.edit import Edit, EditRow, ReadAlone
from viewer.domain.selection import Noun, Ref
from viewer.drawing.theme import Theme
from viewer.ui.dialogs.corrections import CorrectionsDialog

ROWS = [EditRow(Edit(n, ReadAlone(n)), (f"Article {n}",), (), Ref(Noun.ARTICLE, n)) for n in (1, 2)]


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> CorrectionsDialog:
    made = CorrectionsDialog(theme, QFont())
    qtbot.addWidget(made)
    made.show_edits(ROWS, writable=True)
    made.bring_up()
    return made


def test_the_newest_stands_first_and_a_click_selects(dialog: CorrectionsDialog) -> None:
    told: list[Ref] = []
    dialog.chosen.connect(told.append)
    assert list(dialog.list.rows.ids) == [2, 1]
    at = dialog.list.visualRect(dialog.list.rows.index(1)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told == [Ref(Noun.ARTICLE, 1)]


def test_what_counts_is_undone_and_what_is_undone_made_again(qtbot: QtBot, dialog: CorrectionsDialog) -> None:
    with qtbot.waitSignal(dialog.undo_requested) as told:
        QTest.mouseClick(dialog.toggle, Qt.MouseButton.LeftButton)
    assert told.args[0] == ROWS[1].edit
    undone = replace(ROWS[1], edit=replace(ROWS[1].edit, undone=True))
    dialog.show_edits([ROWS[0], undone], writable=True)
    assert "undone" in dialog.list.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert dialog.toggle.text() == "Make again"
    with qtbot.waitSignal(dialog.redo_requested):
        QTest.mouseClick(dialog.toggle, Qt.MouseButton.LeftButton)


def test_nothing_is_undone_while_nothing_can_be_written(dialog: CorrectionsDialog) -> None:
    dialog.show_edits(ROWS, writable=False)
    assert not dialog.toggle.isEnabled()
    dialog.show_edits([], writable=True)
    assert not dialog.toggle.isEnabled()
    assert not dialog.list.isVisible()
