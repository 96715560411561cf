# SPDX-License-Identifier: MIT
"""What the actions of the timeline do, by their ids; their keys are in test_shortcuts.py."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.domain import calendar
from viewer.ui.dialogs.go_to_date import GoToDateDialog
from viewer.ui.dialogs.picture import PictureDialog
from viewer.ui.window import MainWindow


def span(window: MainWindow) -> tuple[float, float]:
    return window.canvas.frame.scale.start, window.canvas.frame.scale.end


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ("go.later", "go.earlier"),
        ("go.half_later", "go.half_earlier"),
        ("go.page_later", "go.page_earlier"),
        ("view.zoom_in", "view.zoom_out"),
    ],
)
def test_there_and_back(window: MainWindow, there: str, back: str) -> None:
    window.canvas.animated = False
    before = span(window)
    window.trigger(there)
    assert span(window) != before
    window.trigger(back)
    assert span(window) == pytest.approx(before)


def test_the_marked_time_is_zoomed_to_and_unmarked(window: MainWindow) -> None:
    window.canvas.animated = False
    assert not window.actions_["view.zoom_span"].isEnabled()
    window.trigger("edit.mark_span")
    assert window.actions_["view.zoom_span"].isEnabled()
    marked = window.canvas.selected_span
    window.trigger("view.zoom_out")
    window.trigger("view.zoom_span")
    assert span(window) == pytest.approx(marked, abs=1)
    assert not window.actions_["view.zoom_span"].isEnabled()
    window.trigger("edit.mark_span")
    window.trigger("edit.unmark_span")
    assert window.canvas.selected_span is None
    window.trigger("edit.mark_span")
    window.trigger("edit.clear")
    assert window.canvas.selected_span is None


def test_a_picture_of_the_marked_time_is_offered_first(qtbot: QtBot, window: MainWindow) -> None:
    window.trigger("edit.mark_span")
    marked = window.canvas.selected_span
    window.trigger("view.fit")
    window.trigger("file.export_span")
    (dialog,) = window.findChildren(PictureDialog)
    assert (dialog.options.since, dialog.options.until) == marked
    dialog.reject()


@pytest.mark.parametrize(("words", "middle"), [("2024-06-18", (2024, 6, 18)), ("2024-06", (2024, 6, 15))])
def test_the_timeline_goes_to_a_date(
    qtbot: QtBot, window: MainWindow, words: str, middle: tuple[int, int, int]
) -> None:
    window.canvas.animated = False
    window.canvas.show_span(calendar.seconds(2020), calendar.seconds(2021))
    window.trigger("go.date")
    (dialog,) = window.findChildren(GoToDateDialog)
    qtbot.keyClicks(dialog.field, words)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    start, end = span(window)
    assert end - start == pytest.approx(366 * calendar.DAY)
    assert (start + end) / 2 == pytest.approx(calendar.seconds(*middle), abs=2 * calendar.DAY)
    window.canvas.go_to(calendar.seconds(1900), calendar.seconds(2000))
    start, end = span(window)
    assert start < calendar.seconds(1900)
    assert end > calendar.seconds(2000)
