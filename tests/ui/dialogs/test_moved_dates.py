# SPDX-License-Identifier: MIT
"""The dates that moved, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.edit import Edit, Published
from viewer.domain.rows import DateChange
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.drawing.theme import Theme
from viewer.ui.dialogs.moved_dates import MovedDatesDialog

ARTICLE, EVENT = Ref(Noun.ARTICLE, 5), Ref(Noun.EVENT, 6)
DAY, OTHER = When.day(2021, 9, 2), When.day(2021, 9, 3)
CHANGES = [
    DateChange(4, ARTICLE, "Pact signed", DAY, OTHER),
    DateChange(4, EVENT, "the signing", None, OTHER),
    DateChange(2, EVENT, "", DAY, None),
    DateChange(1, ARTICLE, "Pact signed", None, DAY),
]
EDIT = Edit(1, Published(5, OTHER))


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> MovedDatesDialog:
    made = MovedDatesDialog(theme, QFont(), is_dated_by_others=lambda article: article == 5)
    qtbot.addWidget(made)
    made.set_writable(True)
    heads = {4: "Published 3 Sep 2021"}
    made.show_changes(CHANGES, lambda batch: heads.get(batch, "Before this session"), {4: (EDIT,)})
    made.bring_up()
    return made


def _go(dialog: MovedDatesDialog, place: int) -> None:
    at = dialog.list.visualRect(dialog.list.rows.index(place)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_newest_first_below_what_moved_them(dialog: MovedDatesDialog) -> None:
    rows = dialog.list.rows
    assert [rows.index(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(rows.rowCount())] == [
        "Published 3 Sep 2021",
        "Pact signed · article · 2 Sep 2021 → 3 Sep 2021",
        "the signing · event · undated → 3 Sep 2021",
        "Before this session",
        "(not in the library any more) · event · 2 Sep 2021 → undated",
        "Pact signed · article · undated → 2 Sep 2021",
    ]


def test_a_click_selects_what_is_still_there(dialog: MovedDatesDialog) -> None:
    told: list[Ref] = []
    dialog.chosen.connect(told.append)
    for place in (2, 3, 4, 5):
        _go(dialog, place)
    assert told == [EVENT, ARTICLE]


def test_an_article_dated_by_others_can_be_read_alone(qtbot: QtBot, dialog: MovedDatesDialog) -> None:
    _go(dialog, 2)
    assert not dialog.alone.isEnabled()
    _go(dialog, 5)
    assert dialog.alone.isEnabled()
    with qtbot.waitSignal(dialog.read_alone_requested) as told:
        QTest.mouseClick(dialog.alone, Qt.MouseButton.LeftButton)
    assert told.args == [5]


def test_what_a_correction_moved_is_undone_with_it(qtbot: QtBot, dialog: MovedDatesDialog) -> None:
    _go(dialog, 5)
    assert not dialog.undo.isEnabled()
    _go(dialog, 0)
    assert dialog.undo.isEnabled()
    _go(dialog, 2)
    with qtbot.waitSignal(dialog.undo_requested) as told:
        QTest.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert told.args == [(EDIT,)]
    dialog.set_writable(False)
    assert not dialog.undo.isEnabled()


def test_without_any_it_says_so(dialog: MovedDatesDialog) -> None:
    dialog.show_changes([], lambda _batch: "", {})
    assert not dialog.list.isVisible()
    assert not dialog.undo.isEnabled()
