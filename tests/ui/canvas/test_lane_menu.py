# SPDX-License-Identifier: MIT
from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.timeline.lanes import LaneWishes
from viewer.ui.canvas.lane_menu import lane_menu

CODES = ("meeting", "visit", "vote")


def chosen(qtbot: QtBot, wishes: LaneWishes, code: str, words: str) -> LaneWishes:
    """What follows from choosing an entry."""
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[LaneWishes] = []
    menu = lane_menu(code, CODES, wishes, told.append, parent)
    next(action for action in menu.actions() if action.text() == words).trigger()
    return told[0]


def test_entries_say_what_they_do(qtbot: QtBot) -> None:
    plain = LaneWishes()
    assert chosen(qtbot, plain, "visit", "Fold").folded == {"visit"}
    assert chosen(qtbot, LaneWishes(folded=frozenset({"visit"})), "visit", "Open").folded == frozenset()
    assert chosen(qtbot, plain, "visit", "Keep at the top").arranged(CODES) == [1, 0, 2]
    assert chosen(qtbot, plain, "visit", "Move up").arranged(CODES) == [1, 0, 2]
    assert chosen(qtbot, plain, "visit", "Move down").arranged(CODES) == [0, 2, 1]
    assert chosen(qtbot, plain, "visit", "Fold all others").folded == {"meeting", "vote"}


def test_what_would_change_nothing_cannot_be_chosen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = lane_menu("meeting", CODES, LaneWishes(), lambda _wishes: None, parent)
    enabled = {action.text(): action.isEnabled() for action in menu.actions() if action.text()}
    assert not enabled["Move up"]
    assert not enabled["Open all"]
    assert enabled["Move down"]
