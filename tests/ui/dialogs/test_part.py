# SPDX-License-Identifier: MIT
"""In which articles a name means somebody else."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.analysis.linking.people import link_people
from viewer.domain.edit import OtherPerson, SamePerson
from viewer.domain.participant import Entity, EntityKind
from viewer.domain.rows import EntityRow
from viewer.drawing.theme import Theme
from viewer.ui.dialogs.part import PartDialog, parted

ROWS = [EntityRow(10 + n, 1, n, f"Article {n}", "Lark", "", mentions, None) for n, mentions in enumerate((1, 4, 2, 1))]


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> PartDialog:
    made = PartDialog("Ada Lark", ROWS, theme, QFont())
    qtbot.addWidget(made)
    made.open()
    return made


def _click(dialog: PartDialog, place: int) -> None:
    at = dialog.list.visualRect(dialog.list.rows.index(place)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_click_or_the_space_bar_ticks(dialog: PartDialog) -> None:
    assert not dialog.part.isEnabled()
    _click(dialog, 0)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.rows.ticked == [10, 11]
    assert dialog.words.text() == "2 of 4 articles will be of somebody else."
    assert dialog.part.isEnabled()
    _click(dialog, 0)
    assert dialog.rows.ticked == [11]


def test_one_must_be_left(dialog: PartDialog) -> None:
    for place in range(4):
        _click(dialog, place)
    assert not dialog.part.isEnabled()
    assert dialog.words.text().startswith("Leave one")


def test_the_ticked_are_one_and_somebody_else(qtbot: QtBot, dialog: PartDialog) -> None:
    for place in (0, 2, 3):
        _click(dialog, place)
    QTest.keyClicks(dialog.reason, "a namesake")
    with qtbot.waitSignal(dialog.told) as told:
        QTest.mouseClick(dialog.part, Qt.MouseButton.LeftButton)
    corrections, reason = told.args
    assert reason == "a namesake"
    assert corrections == (
        OtherPerson(11, 10),
        OtherPerson(11, 12),
        OtherPerson(11, 13),
        SamePerson(10, 12),
        SamePerson(10, 13),
    )


def test_the_anchor_is_the_one_named_most_of_those_left() -> None:
    assert parted(ROWS, {11}) == (OtherPerson(12, 11),)


def test_what_joined_them_is_contradicted_and_the_others_stay() -> None:
    assert parted(ROWS, {10}, [SamePerson(10, 12), SamePerson(11, 13)]) == (
        OtherPerson(12, 10),
        SamePerson(11, 12),
        SamePerson(11, 13),
        OtherPerson(11, 10),
    )


@pytest.mark.parametrize("joined", [[], [SamePerson(0, 3)], [SamePerson(4, 1)], [SamePerson(0, 3), SamePerson(5, 2)]])
def test_just_the_ticked_leave_whoever_came_with_whom(joined: list[SamePerson]) -> None:
    names = ["Clara Novak"] * 3 + (["Ida Weber"] if joined else ["Clara Novak"]) * 3
    people = [[Entity(number, EntityKind.PERSON, name)] for number, name in enumerate(names)]
    rows = [replace(ROWS[0], id=number, mentions=1 + number % 3) for number in range(len(names))]
    for ticked in chain.from_iterable(combinations(range(len(names)), count) for count in range(1, len(names))):
        found = link_people(people, [*joined, *parted(rows, set(ticked), joined)])
        left = set(range(len(names))).difference(ticked)
        assert {frozenset(one.entities) for one in found} == {frozenset(ticked), frozenset(left)}, ticked
