# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.domain.selection import Noun, Ref
from viewer.timeline.columns import Columns
from viewer.ui.canvas.tips import cluster_menu, spoken, tip, undated_menu


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_tip_has_title_and_date(columns: Columns) -> None:
    index = columns.find(Ref(Noun.EVENT, 1))
    assert index is not None
    words = tip(columns, index, "{count} sources")
    assert "<b>Pilots talk</b>" in words
    assert "2021" in words
    assert "sources" not in words
    assert spoken(columns, index).startswith("Pilots talk, ")


def test_a_list_is_by_time_and_says_how_many_more_there_are(columns: Columns, parent: QWidget) -> None:
    chosen: list[Ref] = []
    menu = cluster_menu(columns, list(range(len(columns))), chosen.append, parent)
    assert len(menu.actions()) == 25
    assert "Harbour board meets" in menu.actions()[0].text()
    assert menu.actions()[-1].text() == f"+{len(columns) - 24}"
    assert not menu.actions()[-1].isEnabled()
    menu.actions()[0].trigger()
    assert chosen == [Ref(Noun.EVENT, 0)]


def test_the_undated_have_a_list_too(columns: Columns, parent: QWidget) -> None:
    chosen: list[Ref] = []
    menu = undated_menu(columns, 0, chosen.append, parent)
    assert [action.text() for action in menu.actions()] == ["Old feud"]
    menu.actions()[0].trigger()
    assert chosen == [Ref(Noun.EVENT, 90)]
