# SPDX-License-Identifier: MIT
"""A panel with a list: counting, opening, menus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from viewer.domain.selection import Noun, Ref, Related
from viewer.drawing.theme import Theme
from viewer.ui.focus import Focus
from viewer.ui.list_panel import ListPanel
from viewer.ui.models.rows_model import RowsModel
from viewer.ui.row_delegate import RowDelegate
from viewer.ui.row_list import RowList
from viewer.ui.style import body_font


@dataclass(frozen=True)
class _Row:
    id: int


class _Delegate(RowDelegate[_Row]):
    def paint_row(self, painter: QPainter, rect: QRect, row: _Row, selected: bool) -> None:
        self.words(painter, rect, str(row.id))


def _rows(ids: Sequence[int]) -> list[_Row]:
    return [_Row(each) for each in ids]


def _resolve(_ref: Ref) -> Related:
    return Related(quotes=frozenset({1 << 60}))


@pytest.fixture
def focus() -> Focus:
    return Focus(_resolve)


@pytest.fixture
def panel(qtbot: QtBot, focus: Focus, theme: Theme) -> ListPanel:
    model = RowsModel(_rows, lambda row: str(row.id))
    made = ListPanel(focus, Noun.QUOTE, RowList(model, _Delegate(theme, body_font())))
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(200, 300)
    made.show()
    made.show_ids([1 << 60, 2, 3], "3", hint="none")
    return made


def test_ids_of_63_bits_come_through(qtbot: QtBot, panel: ListPanel, focus: Focus) -> None:
    at = panel.list.visualRect(panel.list.rows.index(0)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert focus.selected.ref == Ref(Noun.QUOTE, 1 << 60)
    with qtbot.waitSignal(panel.opened) as told:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert told.args == [Ref(Noun.QUOTE, 1 << 60)]


def test_the_menu_is_for_the_row_below_it(qtbot: QtBot, panel: ListPanel, focus: Focus) -> None:
    at = panel.list.visualRect(panel.list.rows.index(1)).center()
    with qtbot.waitSignal(panel.menu_requested) as told:
        panel.list.customContextMenuRequested.emit(at)
    assert isinstance(told.args[0], QPoint)
    assert focus.selected.ref == Ref(Noun.QUOTE, 2)


def test_an_empty_list_says_why(panel: ListPanel) -> None:
    panel.show_ids([], "0", hint="No quotes yet.")
    label = panel.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert label.isVisible()
    assert label.text() == "No quotes yet."


def test_a_selection_of_another_noun_shows_what_goes_with_it(panel: ListPanel, focus: Focus) -> None:
    focus.select(Ref(Noun.EVENT, 9), "elsewhere")
    assert panel.list.rows.first_related() == 0
    assert not panel.list.selectionModel().hasSelection()
