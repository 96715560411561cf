# SPDX-License-Identifier: MIT
"""While an event is selected, the timeline shows when its articles came out."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.fjord import SIGNING, SUIT
from tests.ui.conftest import settle
from viewer.domain import calendar
from viewer.domain.selection import Noun, Ref
from viewer.timeline.reports import NONE
from viewer.ui.window import MainWindow


def test_the_selected_event_has_a_tick_for_each_day_on_which_it_was_printed(
    qtbot: QtBot, fjord_window: MainWindow
) -> None:
    window = fjord_window
    window.focus.select(Ref(Noun.EVENT, SIGNING), "test")
    qtbot.waitUntil(lambda: window.canvas.reports.event == SIGNING)
    days = [start // calendar.DAY for start, _ in window.canvas.reports.published]
    assert days == [calendar.seconds(2021, 9, day) // calendar.DAY for day in (2, 5, 6)]
    qtbot.waitUntil(lambda: window.canvas.frame.whiskers is not None)
    window.focus.select(Ref(Noun.EVENT, SUIT), "test")
    qtbot.waitUntil(lambda: window.canvas.reports.event == SUIT)


def test_nothing_is_left_of_it_when_nothing_or_something_else_is_selected(
    qtbot: QtBot, fjord_window: MainWindow
) -> None:
    window = fjord_window
    for ref in (None, Ref(Noun.ARTICLE, window.contents.snapshot.articles[0])):
        window.focus.select(Ref(Noun.EVENT, SIGNING), "test")
        qtbot.waitUntil(lambda: window.canvas.reports.event == SIGNING)
        window.focus.select(ref, "test")
        assert window.canvas.reports == NONE
        assert window.canvas.frame.whiskers is None


def test_by_the_other_clock_its_own_time_is_shown_beside_the_first_report(
    qtbot: QtBot, fjord_window: MainWindow
) -> None:
    window = fjord_window
    window.focus.select(Ref(Noun.EVENT, SIGNING), "test")
    window.trigger("view.reported")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.canvas.frame.whiskers is not None)
    whiskers = window.canvas.frame.whiskers
    assert whiskers is not None
    assert whiskers.own is not None
    assert whiskers.own[0] < whiskers.ticks[0]
