# SPDX-License-Identifier: MIT
"""A list by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.drawing.theme import Theme
from viewer.ui.models.rows_model import RowsModel
from viewer.ui.row_delegate import RowDelegate
from viewer.ui.row_list import RowList
from viewer.ui.style import body_font


@dataclass(frozen=True)
class _Row:
    id: int


class _Delegate(RowDelegate[_Row]):
    def paint_row(self, painter: QPainter, rect: QRect, row: _Row, selected: bool) -> None:
        self.words(painter, rect, f"row {row.id}", font="title")
        self.soft_line(painter, rect, "a second line", grade="B")


def _rows(ids: Sequence[int]) -> list[_Row]:
    return [_Row(each) for each in ids]


@pytest.fixture
def rows(qtbot: QtBot, theme: Theme) -> RowList:
    model = RowsModel(_rows, lambda row: f"row {row.id}")
    made = RowList(model, _Delegate(theme, body_font()))
    model.setParent(made)
    model.set_ids(range(100, 1100))
    qtbot.addWidget(made)
    made.resize(240, 320)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_click_and_the_arrows_choose(rows: RowList) -> None:
    chosen: list[int] = []
    rows.chosen.connect(chosen.append)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.rows.index(2)).center())
    rows.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(rows, key)
    assert chosen == [102, 103, 1099, 100]


def test_a_click_on_the_chosen_row_counts_again(rows: RowList) -> None:
    rows.select(101)
    chosen: list[int] = []
    rows.chosen.connect(chosen.append)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(rows.rows.index(1)).center())
    assert chosen == [101]


def test_selecting_from_outside_scrolls_and_tells_nobody(rows: RowList) -> None:
    chosen: list[int] = []
    rows.chosen.connect(chosen.append)
    rows.select(900)
    assert rows.viewport().rect().intersects(rows.visualRect(rows.rows.index(800)))
    rows.select(None)
    rows.select(31)
    assert not rows.selectionModel().hasSelection()
    assert chosen == []


def test_enter_and_double_click_open(qtbot: QtBot, rows: RowList) -> None:
    rows.select(104)
    with qtbot.waitSignal(rows.opened) as told:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert told.args == [104]


def test_a_selected_row_is_marked_and_a_related_one_is_lighter(rows: RowList, theme: Theme) -> None:
    rows.select(100)
    rows.rows.set_related(frozenset({101}))
    image = rows.viewport().grab().toImage()
    tops = [rows.visualRect(rows.rows.index(place)).center().y() for place in range(3)]
    bars = [image.pixelColor(1, y).name() for y in tops]
    assert bars[0] == theme.accent
    assert len(set(bars)) == 3
    assert bars[2] == theme.panel


def test_another_theme(rows: RowList) -> None:
    dark = Theme.load("dark")
    rows.set_theme(dark)
    rows.select(100)
    y = rows.visualRect(rows.rows.index(0)).center().y()
    assert rows.viewport().grab().toImage().pixelColor(1, y).name() == dark.accent


def test_a_million_rows_are_taken_in_at_once(rows: RowList) -> None:
    rows.rows.set_ids(range(1_000_000))
    rows.select(999_999)
    assert rows.rows.pages_held < 4
    rows.grab()
    assert rows.rows.pages_held < 6
