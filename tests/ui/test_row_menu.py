# SPDX-License-Identifier: MIT
"""What the menu of a row offers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.fjord import A_OSLO, DONE, LARK
from viewer.domain.selection import Noun, Ref
from viewer.ui import row_menu
from viewer.ui.window import MainWindow


@pytest.mark.parametrize(
    ("ref", "own"),
    [
        (Ref(Noun.ARTICLE, A_OSLO), ["", "edit.published"]),
        (Ref(Noun.PARTICIPANT, LARK), ["", "edit.same_person", "edit.other_person"]),
        (Ref(Noun.QUOTE, DONE), ["", "view.wordings"]),
        (Ref(Noun.QUOTE, 302), []),
    ],
)
def test_it_offers_what_makes_sense_of_the_row(
    qtbot: QtBot, fjord_window: MainWindow, ref: Ref, own: list[str]
) -> None:
    fjord_window.focus.select(ref, "test")
    row_menu.pop_up(fjord_window.actions_, ref, QPoint(9, 9), fjord_window)
    menu = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())
    names = [action.objectName() for action in menu.actions()]
    assert names == ["edit.filter_selected", "view.reveal", "edit.copy", *own]
    menu.close()
