# SPDX-License-Identifier: MIT
"""The bar at the marked span, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from viewer.domain import calendar
from viewer.domain.filter import Filter
from viewer.domain.selection import Noun
from viewer.ui.canvas.span_bar import SpanBar
from viewer.ui.dialogs.picture import PictureDialog
from viewer.ui.window import MainWindow

LEFT = Qt.MouseButton.LeftButton
SPAN = (calendar.seconds(2024, 6, 10), calendar.seconds(2024, 6, 24))


@pytest.fixture
def bar(window: MainWindow) -> SpanBar:
    window.canvas.animated = False
    window.canvas.show_span(calendar.seconds(2024), calendar.seconds(2025))
    window.canvas.mark_span(*SPAN)
    (made,) = window.canvas.viewport().findChildren(SpanBar)
    return made


def button(bar: SpanBar, title: str) -> QToolButton:
    return next(each for each in bar.buttons if each.text() == title)


def test_it_says_what_lies_in_the_span(qtbot: QtBot, window: MainWindow, bar: SpanBar) -> None:
    assert bar.isVisible()
    assert bar.words == "10 – 23 Jun 2024 · 14 days"
    qtbot.waitUntil(lambda: bar.words != "10 – 23 Jun 2024 · 14 days")
    assert bar.words == "10 – 23 Jun 2024 · 14 days · 3 events, 1 article, 1 quote"
    assert bar.accessibleDescription() == bar.words
    assert window.contents.workspace is not None
    assert len(window.contents.workspace.ids(Noun.EVENT, Filter(since=SPAN[0], until=SPAN[1]))) == 3


def test_it_stands_at_the_span_and_goes_with_it(window: MainWindow, bar: SpanBar) -> None:
    box = window.canvas.band_box()
    assert box is not None
    assert bar.geometry().left() <= box.x + box.width / 2 <= bar.geometry().right()
    window.canvas.pan(20)
    assert bar.isHidden()
    window.canvas.pan(-20)
    assert bar.isVisible()
    window.canvas.clear_span()
    assert bar.isHidden()


def test_zoom(qtbot: QtBot, window: MainWindow, bar: SpanBar) -> None:
    qtbot.mouseClick(button(bar, "Zoom"), LEFT)
    scale = window.canvas.frame.scale
    assert (scale.start, scale.end) == pytest.approx(SPAN, abs=1)
    assert bar.isHidden()


def test_filter(qtbot: QtBot, window: MainWindow, bar: SpanBar) -> None:
    qtbot.mouseClick(button(bar, "Filter"), LEFT)
    assert (window.focus.filter.since, window.focus.filter.until) == SPAN
    settle(qtbot, window)
    assert window.contents.snapshot.shown.articles == 1
    assert bar.isHidden()


def test_export(qtbot: QtBot, window: MainWindow, bar: SpanBar) -> None:
    qtbot.mouseClick(button(bar, "Export …"), LEFT)
    (dialog,) = window.findChildren(PictureDialog)
    assert (dialog.options.since, dialog.options.until) == SPAN
    dialog.reject()


def test_close_and_escape(qtbot: QtBot, window: MainWindow, bar: SpanBar) -> None:
    qtbot.mouseClick(button(bar, "Close"), LEFT)
    assert window.canvas.selected_span is None
    assert bar.isHidden()
    window.canvas.mark_span(*SPAN)
    window.activateWindow()
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert window.canvas.selected_span is None


def test_under_a_filter_only_what_it_lets_through_is_counted(qtbot: QtBot, window: MainWindow, bar: SpanBar) -> None:
    qtbot.waitUntil(lambda: "3 events" in bar.words)
    window.trigger("edit.filter_conflicts")
    settle(qtbot, window)
    qtbot.waitUntil(lambda: "events" not in bar.words)


def test_the_buttons_are_reached_by_keyboard(qtbot: QtBot, window: MainWindow, bar: SpanBar) -> None:
    window.activateWindow()
    window.canvas.setFocus()
    qtbot.waitUntil(window.canvas.hasFocus)
    qtbot.keyClick(window.canvas, Qt.Key.Key_Tab)
    focused = window.focusWidget()
    assert focused in bar.buttons
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert bar.isHidden()
