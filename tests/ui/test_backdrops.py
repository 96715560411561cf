# SPDX-License-Identifier: MIT
"""What lies behind the timeline: named, undone, shaded on wish, and remembered."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from viewer.domain import calendar
from viewer.timeline.frame import Ground
from viewer.ui.backdrops import now_second
from viewer.ui.dialogs.era import EraDialog
from viewer.ui.window import MainWindow


def named(window: MainWindow) -> list[str]:
    return [one.name for one in window.canvas.backdrop.eras]


def test_a_stretch_is_named_undone_and_named_again(qtbot: QtBot, window: MainWindow) -> None:
    window.trigger("edit.era")
    [dialog] = window.findChildren(EraDialog)
    QTest.keyClicks(dialog.name, "The long winter")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert named(window) == ["The long winter"]
    assert [band.name for band in window.canvas.frame.bands if band.ground is Ground.ERA] == ["The long winter"]
    events = window.contents.snapshot.events
    window.trigger("edit.undo")
    settle(qtbot, window)
    assert named(window) == []
    window.trigger("edit.redo")
    settle(qtbot, window)
    assert named(window) == ["The long winter"]
    assert window.contents.snapshot.events == events


def test_silences_are_shaded_on_wish(window: MainWindow) -> None:
    assert window.canvas.backdrop.silences == ()
    window.trigger("view.silences")
    shaded = window.canvas.backdrop.silences
    assert len(shaded) == len(window.contents.snapshot.silences)
    assert all("of silence" in one.name for one in shaded)
    window.trigger("view.silences")
    assert window.canvas.backdrop.silences == ()


def test_weekends_can_be_left_out(window: MainWindow) -> None:
    window.canvas.animated = False
    start = calendar.seconds(2024, 3, 1)
    window.canvas.show_span(start, start + 20 * calendar.DAY)

    def weekends() -> int:
        return sum(band.ground is Ground.WEEKEND for band in window.canvas.frame.bands)

    assert weekends() == 3
    window.trigger("view.weekends")
    assert weekends() == 0


def test_the_present_is_told_by_the_clock_on_the_wall() -> None:
    assert now_second(datetime(2021, 9, 2, 13, 5, 7)) == calendar.seconds(2021, 9, 2) + 13 * 3600 + 5 * 60 + 7
