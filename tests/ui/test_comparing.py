# SPDX-License-Identifier: MIT
"""From a quote to its wordings, to the place of each in the reader, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fjord import A_MAIL, A_OSLO, ALL_DONE, DONE
from viewer.domain.selection import Noun, Ref
from viewer.ui.window import MainWindow


@pytest.fixture
def compared(qtbot: QtBot, fjord_window: MainWindow) -> MainWindow:
    """The window with the wordings open, by Enter in the list of quotes."""
    quotes = fjord_window.docks.quotes.list
    fjord_window.focus.select(Ref(Noun.QUOTE, DONE), "test")
    quotes.setFocus()
    with qtbot.waitSignal(fjord_window.wordings.ready):
        QTest.keyClick(quotes, Qt.Key.Key_Return)
    assert fjord_window.comparing.is_open
    return fjord_window


def test_each_is_one_click_from_its_place(compared: MainWindow) -> None:
    reader = compared.docks.reader
    assert reader.article == A_OSLO
    QTest.mouseClick(compared.wordings.cards[1], Qt.MouseButton.LeftButton)
    assert compared.focus.selected.ref == Ref(Noun.QUOTE, ALL_DONE)
    assert reader.article == A_MAIL
    assert compared.comparing.is_open


def test_a_click_finds_its_place_again(compared: MainWindow) -> None:
    reader, card = compared.docks.reader, compared.wordings.cards[0]
    reader.view.light(())
    compared.docks.dock("reader").hide()
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert not compared.docks.dock("reader").isHidden()
    assert reader.view._lit


def test_by_keyboard(qtbot: QtBot, compared: MainWindow) -> None:
    first, second = compared.wordings.cards
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Right if compared.wordings.columns > 1 else Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert compared.focus.selected.ref == Ref(Noun.QUOTE, ALL_DONE)
    assert compared.docks.reader.view.hasFocus()
    compared.wordings.take_keyboard()
    compared.trigger("edit.clear")  # Esc
    assert not compared.comparing.is_open
    assert compared.canvas.isVisible()
    assert compared.docks.quotes.list.hasFocus()
    assert compared.focus.selected.ref == Ref(Noun.QUOTE, ALL_DONE)


def test_the_action_is_for_quotes_with_wordings(qtbot: QtBot, fjord_window: MainWindow) -> None:
    action = fjord_window.actions_["view.wordings"]
    for quote, can in ((302, False), (ALL_DONE, True)):
        fjord_window.focus.select(Ref(Noun.QUOTE, quote), "test")
        assert action.isEnabled() is can
    with qtbot.waitSignal(fjord_window.wordings.ready):
        action.trigger()
    fjord_window.trigger("view.reveal")
    assert not fjord_window.comparing.is_open


def test_the_chip_of_a_row_opens_them(qtbot: QtBot, fjord_window: MainWindow) -> None:
    quotes = fjord_window.docks.quotes.list
    row = quotes.rows.position(DONE)
    assert row is not None
    assert "+1 wording" in quotes.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    rect = quotes.visualRect(quotes.rows.index(row))
    with qtbot.waitSignal(fjord_window.wordings.ready):
        QTest.mouseClick(
            quotes.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() + (rect.topRight() - rect.topLeft()) * 0.45
        )
    assert fjord_window.comparing.is_open


def test_only_quotes_in_several_wordings(qtbot: QtBot, fjord_window: MainWindow) -> None:
    fjord_window.trigger("edit.filter_variants")
    qtbot.waitUntil(lambda: set(fjord_window.contents.snapshot.quotes) == {DONE, ALL_DONE})
    assert fjord_window.actions_["edit.filter_variants"].isChecked()
    fjord_window.trigger("edit.filter_variants")
    qtbot.waitUntil(lambda: len(fjord_window.contents.snapshot.quotes) == 3)
