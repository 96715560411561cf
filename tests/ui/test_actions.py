# SPDX-License-Identifier: MIT
"""The table of actions, and what the window makes of it."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from viewer.drawing.theme import Theme
from viewer.ui.actions import ACTIONS, Actions, Conditions, Needs
from viewer.ui.icons import Icons, icon_path
from viewer.ui.window import MainWindow


def test_no_two_actions_share_a_shortcut() -> None:
    keys = Counter(QKeySequence(text).toString() for record in ACTIONS for text in record.shortcuts)
    assert not [key for key, count in keys.items() if count > 1 or not key]


def test_ids_are_unique_and_icons_are_there() -> None:
    assert len({record.id for record in ACTIONS}) == len(ACTIONS)
    for record in ACTIONS:
        assert not record.icon or icon_path(record.icon).is_file(), record.icon


def test_every_action_is_handled_by_the_window(window: MainWindow) -> None:
    for record in ACTIONS:
        action = window.actions_[record.id]
        assert action.text() == record.title
        assert action.statusTip()


def test_an_action_without_a_handler_is_refused(qtbot: QtBot, theme: Theme) -> None:
    handlers = {record.id: (lambda: None) for record in ACTIONS}
    handlers.pop("view.fit")
    with pytest.raises(ValueError, match=r"view\.fit"):
        Actions(handlers, Icons(theme))


@pytest.mark.parametrize("needs", list(Needs))
def test_needs_are_conditions(needs: Needs) -> None:
    assert Conditions().meet(needs) is (needs is Needs.NOTHING)
    if needs is not Needs.NOTHING:
        assert Conditions(**{needs.value: True}).meet(needs)


def test_menus_hold_every_action_once(window: MainWindow) -> None:
    menus = [action.menu() for action in window.menuBar().actions()]
    listed = [action.objectName() for menu in menus for action in menu.actions() if not action.isSeparator()]
    assert sorted(listed) == sorted(record.id for record in ACTIONS)
