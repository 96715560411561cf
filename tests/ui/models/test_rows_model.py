# SPDX-License-Identifier: MIT
"""Ids first, rows by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from viewer.ui.models.rows_model import ID_ROLE, LIGHT_ROLE, PAGE, PAGES_KEPT, ROW_ROLE, RowsModel


@dataclass(frozen=True)
class _Row:
    id: int


class _Source:
    """Counts what is asked of it, and knows no odd thousands."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def rows(self, ids: Sequence[int]) -> list[_Row]:
        self.asked.append(len(ids))
        return [_Row(each) for each in ids if each != 1001]


def _model(count: int) -> tuple[RowsModel[_Row], _Source]:
    source = _Source()
    model = RowsModel(source.rows, lambda row: f"row {row.id}")
    model.set_ids(range(1000, 1000 + count))
    return model, source


def test_the_length_is_the_truth_and_costs_nothing(qtbot: QtBot) -> None:
    model, source = _model(1_000_000)
    assert model.rowCount() == 1_000_000
    assert model.rowCount(model.index(0)) == 0
    assert source.asked == []


def test_a_row_is_fetched_with_its_page_once(qtbot: QtBot) -> None:
    model, source = _model(1000)
    assert model.index(5).data(ROW_ROLE) == _Row(1005)
    assert model.index(6).data(ID_ROLE) == 1006
    assert model.index(7).data(Qt.ItemDataRole.DisplayRole) == "row 1007"
    assert model.index(8).data(Qt.ItemDataRole.AccessibleTextRole) == "row 1008"
    assert model.index(9).data(Qt.ItemDataRole.ToolTipRole) == "<p style='margin:0'>row 1009</p>"
    assert source.asked == [PAGE]


def test_the_last_page_is_short(qtbot: QtBot) -> None:
    model, source = _model(PAGE + 3)
    assert model.index(PAGE + 2).data(ROW_ROLE) == _Row(1000 + PAGE + 2)
    assert source.asked == [3]


def test_pages_are_forgotten_the_oldest_first(qtbot: QtBot) -> None:
    model, source = _model(PAGE * (PAGES_KEPT + 10))
    for page in range(PAGES_KEPT + 10):
        model.row(page * PAGE)
    assert model.pages_held == PAGES_KEPT
    asked = len(source.asked)
    model.row((PAGES_KEPT + 9) * PAGE)
    assert len(source.asked) == asked
    model.row(0)
    assert len(source.asked) == asked + 1


def test_a_thing_that_has_gone_is_an_empty_row(qtbot: QtBot) -> None:
    model, _ = _model(10)
    assert model.index(1).data(ROW_ROLE) is None
    assert model.index(1).data(Qt.ItemDataRole.DisplayRole) is None


def test_positions_and_what_goes_with_the_selection(qtbot: QtBot) -> None:
    model, _ = _model(500)
    assert model.position(1499) == 499
    assert model.position(7) is None
    with qtbot.waitSignal(model.dataChanged):
        model.set_related(frozenset({1300, 1200, 7}))
    assert model.first_related() == 200
    assert model.index(200).data(LIGHT_ROLE) is True
    assert model.index(201).data(LIGHT_ROLE) is False
    model.set_ids([1, 2])
    assert model.first_related() is None


def test_other_ids_are_fetched_anew(qtbot: QtBot) -> None:
    model, source = _model(10)
    model.row(0)
    with qtbot.waitSignal(model.modelReset):
        model.set_ids([5, 4])
    assert model.index(0).data(ROW_ROLE) == _Row(5)
    assert source.asked == [10, 2]


def test_qt_finds_no_fault(qtbot: QtBot) -> None:
    model, _ = _model(300)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_ids(range(3))
    model.set_related(frozenset({1}))
    assert tester.model() is model
