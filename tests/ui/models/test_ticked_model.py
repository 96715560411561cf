# SPDX-License-Identifier: MIT
"""Rows that can be ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from viewer.domain.rows import EntityRow
from viewer.ui.models.ticked_model import TickedModel

ROWS = [EntityRow(number, 1, number, f"Article {number}", "Lark", "", 1, None) for number in (5, 3, 9)]


def test_ticks_come_and_go(qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    model: TickedModel[EntityRow] = TickedModel(
        lambda ids: [row for row in ROWS if row.id in ids], lambda row: row.name
    )
    model.set_ids([row.id for row in ROWS])
    qtmodeltester.check(model)
    with qtbot.waitSignal(model.ticks_changed):
        model.toggle(model.index(2))
    model.toggle(model.index(0))
    assert model.ticked == [5, 9]
    states = [model.index(place).data(Qt.ItemDataRole.CheckStateRole) for place in range(3)]
    assert states == [Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.Checked]
    model.toggle(model.index(2))
    assert model.ticked == [5]
    assert model.index(0).flags() & Qt.ItemFlag.ItemIsUserCheckable
