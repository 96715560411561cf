# SPDX-License-Identifier: MIT
"""The bar at the top: searching and its buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from viewer.drawing.theme import Theme
from viewer.ui.icons import Icons
from viewer.ui.top_bar import TopBar


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> TopBar:
    made = TopBar()
    qtbot.addWidget(made)
    made.resize(900, 46)
    made.set_icons(Icons(theme))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_words_are_told_once_after_a_pause(qtbot: QtBot, bar: TopBar) -> None:
    told: list[str] = []
    bar.search.words_changed.connect(told.append)
    QTest.keyClicks(bar.search, " bridge ")
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["bridge"]


def test_enter_tells_at_once(bar: TopBar) -> None:
    told: list[str] = []
    bar.search.words_changed.connect(told.append)
    QTest.keyClicks(bar.search, "flood")
    QTest.keyClick(bar.search, Qt.Key.Key_Return)
    assert told == ["flood"]


def test_esc_empties_then_leaves(qtbot: QtBot, bar: TopBar) -> None:
    bar.search.setText("flood")
    with qtbot.waitSignal(bar.search.words_changed) as told:
        QTest.keyClick(bar.search, Qt.Key.Key_Escape)
    assert told.args == [""]
    with qtbot.waitSignal(bar.search.left):
        QTest.keyClick(bar.search, Qt.Key.Key_Escape)


def test_the_field_shows_what_the_filter_asks_for_but_leaves_typing_alone(bar: TopBar) -> None:
    bar.search.show_words("flood")
    assert bar.search.text() == "flood"
    bar.search.setText("flood ")
    bar.search.show_words("flood")
    assert bar.search.text() == "flood "


def test_the_buttons_are_the_actions(qtbot: QtBot, bar: TopBar) -> None:
    import_, picture = QAction("Import"), QAction("Picture")
    bar.set_actions(import_, [picture])
    primary = bar.findChild(QPushButton)
    export = bar.findChild(QToolButton, "menuButton")
    assert isinstance(primary, QPushButton)
    assert isinstance(export, QToolButton)
    with qtbot.waitSignal(import_.triggered):
        QTest.mouseClick(primary, Qt.MouseButton.LeftButton)
    assert export.menu().actions() == [picture]


def test_the_icon_of_the_field_follows_the_theme_and_stays_one(bar: TopBar) -> None:
    bar.set_icons(Icons(Theme.load("dark")))
    assert len(bar.search.actions()) == 1
