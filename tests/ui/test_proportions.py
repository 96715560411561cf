# SPDX-License-Identifier: MIT
"""Panels leave the timeline its room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from viewer.ui.proportions import Taken
from viewer.ui.window import MainWindow

SIZES = ((1024, 700), (1440, 900), (1920, 1200))


def resized(qtbot: QtBot, window: MainWindow, wide: int, high: int) -> None:
    window.resize(wide, high)
    qtbot.waitUntil(lambda: window.size() == QSize(wide, high))
    qtbot.wait(30)


@pytest.mark.parametrize(("wide", "high"), SIZES)
def test_the_timeline_has_half_of_any_window(qtbot: QtBot, window: MainWindow, wide: int, high: int) -> None:
    resized(qtbot, window, wide, high)
    assert window.size() == QSize(wide, high)
    assert window.canvas.width() >= 0.49 * wide
    assert window.canvas.height() >= 0.5 * high
    for _, dock in window.docks.items():
        assert dock.geometry().right() <= wide
        assert dock.widget().minimumSizeHint().width() <= dock.width()


def test_panels_come_back_with_the_room_for_them(qtbot: QtBot, window: MainWindow) -> None:
    resized(qtbot, window, 1600, 900)
    before = {name: dock.width() for name, dock in window.docks.items()}
    resized(qtbot, window, 1024, 900)
    assert window.docks.reader.width() < before["reader"]
    resized(qtbot, window, 1600, 900)
    assert {name: dock.width() for name, dock in window.docks.items()} == before


def test_what_a_person_dragged_is_kept_to(qtbot: QtBot, window: MainWindow) -> None:
    resized(qtbot, window, 1600, 900)
    reader = window.docks.dock("reader")
    window.resizeDocks([reader], [520], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: reader.width() == 520)
    resized(qtbot, window, 1700, 900)
    assert reader.width() == 520
    resized(qtbot, window, 1024, 900)
    assert window.canvas.width() >= 0.48 * 1024
    resized(qtbot, window, 1700, 900)
    assert reader.width() == 520
    window.trigger("view.reset_layout")
    qtbot.waitUntil(lambda: reader.width() == 388)


def test_shares_of_small_windows() -> None:
    assert Taken.at_first(QSize(1600, 1200)) == Taken(292, 388, 250)
    assert Taken.at_first(QSize(1000, 700)) == Taken(210, 270, 154)
    assert Taken(300, 500, 600).within(QSize(1000, 1000)) == Taken(187, 312, 500)
    assert Taken(0, 0, 0).within(QSize(1000, 1000)) == Taken(0, 0, 0)
