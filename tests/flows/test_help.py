# SPDX-License-Identifier: MIT
"""A user who wonders what Dateline can find reads it up, by the keyboard alone, and goes on working."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.selection import Noun
from viewer.ui.dialogs.how_it_reads import HowItReads
from viewer.ui.window import MainWindow


def test_how_dateline_reads_is_found_by_its_words_and_stays_beside_the_work(qtbot: QtBot, window: MainWindow) -> None:
    window.trigger("go.palette")
    palette = window.commands.palette
    assert palette is not None
    palette.search("reads")
    assert palette.titles[0] == "How Dateline reads"
    palette.invoke()
    (page,) = window.findChildren(HowItReads)
    assert page.isVisible()

    window.trigger("go.next_event")
    ref = window.focus.selected.ref
    assert ref is not None
    assert ref.noun is Noun.EVENT
    assert page.isVisible()

    qtbot.waitUntil(page.isActiveWindow)
    top = page.view.verticalScrollBar().value()
    QTest.keyClick(page.view, Qt.Key.Key_PageDown)
    assert page.view.verticalScrollBar().value() > top
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert window.focus.selected.ref == ref
    assert window.isVisible()


def test_it_is_in_the_help_menu(window: MainWindow) -> None:
    menus = {action.text().replace("&", ""): action.menu() for action in window.menuBar().actions()}
    assert "How Dateline reads" in [action.text() for action in menus["Help"].actions()]
