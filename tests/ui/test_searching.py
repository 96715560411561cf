# SPDX-License-Identifier: MIT
"""Enter in the search field walks through what matches."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from viewer.domain.selection import Noun, Ref
from viewer.ui.window import MainWindow

ENTER, SHIFT = Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def searched(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Somebody has typed, and pressed Enter at once."""
    window.canvas.animated = False
    window.activateWindow()
    window.trigger("go.search")
    qtbot.waitUntil(window.top_bar.search.hasFocus)
    QTest.keyClicks(window.top_bar.search, "flood")
    QTest.keyClick(window.top_bar.search, ENTER)
    settle(qtbot, window)
    return window


def matches(window: MainWindow) -> list[Ref]:
    columns = window.contents.snapshot.columns
    return [columns.ref(index) for index in range(len(columns))] + [mark.ref for mark in columns.undated]


def test_enter_goes_to_the_first_match_once_it_is_there(searched: MainWindow) -> None:
    found = matches(searched)
    assert 1 < len(found) < searched.contents.snapshot.total.events
    assert searched.focus.filter.text == "flood"
    assert searched.focus.selected.ref == found[0]
    assert searched.status.last_word == f"Match 1 of {len(found)}"
    frame = searched.canvas.frame
    at = float(frame.marks.at[frame.marks.index.tolist().index(0)])
    assert frame.plot.x <= at < frame.plot.right


def test_it_walks_on_and_back_and_round(searched: MainWindow) -> None:
    field, found = searched.top_bar.search, matches(searched)
    for expected in (*found[1:], found[0]):
        QTest.keyClick(field, ENTER)
        assert searched.focus.selected.ref == expected
    QTest.keyClick(field, ENTER, SHIFT)
    assert searched.focus.selected.ref == found[-1]
    assert searched.status.last_word == f"Match {len(found)} of {len(found)}"


def test_other_words_begin_anew(qtbot: QtBot, searched: MainWindow) -> None:
    QTest.keyClick(searched.top_bar.search, ENTER)
    searched.top_bar.search.selectAll()
    QTest.keyClicks(searched.top_bar.search, "bridge")
    QTest.keyClick(searched.top_bar.search, ENTER)
    settle(qtbot, searched)
    assert searched.focus.selected.ref == matches(searched)[0]


def test_where_nothing_matches_it_says_so(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClicks(window.top_bar.search, "zeppelin")
    QTest.keyClick(window.top_bar.search, ENTER)
    settle(qtbot, window)
    assert window.focus.selected.ref is None
    assert window.status.last_word == "Nothing matches"


def test_an_empty_field_goes_nowhere(window: MainWindow) -> None:
    QTest.keyClick(window.top_bar.search, ENTER)
    assert window.focus.selected.ref is None


def test_a_selected_person_is_no_match(searched: MainWindow) -> None:
    searched.focus.select(Ref(Noun.PARTICIPANT, 1), "list")
    QTest.keyClick(searched.top_bar.search, ENTER)
    assert searched.focus.selected.ref == matches(searched)[0]
