# SPDX-License-Identifier: MIT
"""Who else a participant is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.participant import EntityKind
from viewer.domain.rows import ParticipantRow
from viewer.drawing.theme import Theme
from viewer.ui.dialogs.join import JoinDialog


def _row(id_: int, name: str, kind: EntityKind = EntityKind.PERSON, *aliases: str) -> ParticipantRow:
    return ParticipantRow(id_, kind, name, "", aliases, 3, 1, 0, 0, ())


LARK, BRUN, MOE = _row(1, "Ada Lark"), _row(2, "Élise Brun"), _row(3, "Moe", EntityKind.PERSON, "A. Lark")
ROWS = [LARK, BRUN, MOE, _row(4, "Larkville", EntityKind.PLACE)]


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> JoinDialog:
    made = JoinDialog(LARK, theme, QFont())
    qtbot.addWidget(made)
    made.open()
    made.show_participants(ROWS)
    return made


def test_others_of_the_same_sort_are_offered(dialog: JoinDialog) -> None:
    assert list(dialog.list.rows.ids) == [2, 3]
    assert not dialog.join.isEnabled()


def test_it_narrows_while_one_types(dialog: JoinDialog) -> None:
    QTest.keyClicks(dialog.field, "LARK")
    assert list(dialog.list.rows.ids) == [3]
    assert dialog.join.isEnabled()
    QTest.keyClicks(dialog.field, "x")
    assert list(dialog.list.rows.ids) == []
    assert not dialog.list.isVisible()
    assert not dialog.join.isEnabled()


def test_the_keyboard_chooses_and_tells(qtbot: QtBot, dialog: JoinDialog) -> None:
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    QTest.keyClicks(dialog.reason, "his nickname")
    with qtbot.waitSignal(dialog.told) as told:
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert told.args == [3, "his nickname"]


def test_without_a_choice_nobody_is_joined(dialog: JoinDialog) -> None:
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
