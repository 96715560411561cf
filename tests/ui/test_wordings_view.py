# SPDX-License-Identifier: MIT
"""The wordings of one utterance beside each other."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from tests.fjord import ALL_DONE, DONE
from viewer.domain.selection import Noun, Ref
from viewer.drawing.theme import Theme
from viewer.ui.focus import Focus
from viewer.ui.window import MainWindow
from viewer.ui.wordings_view import WordingsView


@pytest.fixture
def view(qtbot: QtBot, fjord_window: MainWindow, theme: Theme) -> WordingsView:
    contents = fjord_window.contents
    made = WordingsView(Focus(contents.related), contents, theme, QFont())
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    with qtbot.waitSignal(made.ready):
        made.show_quote(ALL_DONE)
    return made


def _place(view: WordingsView) -> list[tuple[int, int]]:
    places = [view._grid.getItemPosition(view._grid.indexOf(card)) for card in view.cards]
    return [(row, column) for row, column, *_ in places]


def test_side_by_side_where_there_is_room(view: WordingsView) -> None:
    assert [card.variant.row.id for card in view.cards] == [DONE, ALL_DONE]
    assert _place(view) == [(0, 0), (0, 1)]
    view.resize(380, 400)
    assert _place(view) == [(0, 0), (1, 0)]
    view.resize(700, 400)
    assert _place(view) == [(0, 0), (0, 1)]


def test_the_selected_one_is_marked(view: WordingsView) -> None:
    def marked() -> list[int]:
        return [card.variant.row.id for card in view.cards if card.property("current")]

    assert marked() == [ALL_DONE]
    view._focus.select(Ref(Noun.QUOTE, DONE), "elsewhere")
    assert marked() == [DONE]
    view._focus.select(None, "elsewhere")
    assert marked() == []


def test_a_quote_alone_has_nothing_to_compare(qtbot: QtBot, view: WordingsView) -> None:
    with qtbot.waitSignal(view.closed):
        view.show_quote(302)


def test_only_the_last_wish_counts(qtbot: QtBot, view: WordingsView) -> None:
    told: list[bool] = []
    view.ready.connect(lambda: told.append(True))
    view.show_quote(DONE)
    view.forget()
    qtbot.waitUntil(lambda: not view._contents._questions)
    assert told == []
