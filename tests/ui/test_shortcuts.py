# SPDX-License-Identifier: MIT
"""Keys that invoke actions: where they work, how they change, and what is remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from viewer.domain import calendar
from viewer.ui.actions import ACTIONS
from viewer.ui.settings import Settings
from viewer.ui.shortcuts import is_plain, spelled
from viewer.ui.window import MainWindow

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def span(window: MainWindow) -> tuple[float, float]:
    return window.canvas.frame.scale.start, window.canvas.frame.scale.end


@pytest.fixture
def ready(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The timeline has the keyboard, and shows 2024."""
    window.canvas.animated = False
    window.activateWindow()
    window.canvas.setFocus()
    qtbot.waitUntil(window.canvas.hasFocus)
    window.canvas.show_span(calendar.seconds(2024), calendar.seconds(2025))
    return window


@pytest.mark.parametrize(
    ("keys", "plain"),
    [("S", True), ("+", True), ("Shift+.", True), ("Up", True), ("Enter", True), ("Ctrl+S", False), ("Alt+Up", False),
     ("F6", False), ("Shift+F6", False), ("Esc", False), ("", False)],
)  # fmt: skip
def test_plain_keys_are_those_that_one_types(keys: str, plain: bool) -> None:
    assert is_plain(keys) == plain


@pytest.mark.parametrize(
    ("key", "modifier", "check"),
    [
        (Qt.Key.Key_Plus, None, lambda old, new: new[1] - new[0] < old[1] - old[0]),
        (Qt.Key.Key_Equal, None, lambda old, new: new[1] - new[0] < old[1] - old[0]),
        (Qt.Key.Key_Plus, CTRL, lambda old, new: new[1] - new[0] < old[1] - old[0]),
        (Qt.Key.Key_Minus, None, lambda old, new: new[1] - new[0] > old[1] - old[0]),
        (Qt.Key.Key_Right, None, lambda old, new: new[0] > old[0]),
        (Qt.Key.Key_Left, None, lambda old, new: new[0] < old[0]),
        (Qt.Key.Key_Right, SHIFT, lambda old, new: new[0] > old[0] + 100 * calendar.DAY),
        (Qt.Key.Key_Left, SHIFT, lambda old, new: new[0] < old[0] - 100 * calendar.DAY),
        (Qt.Key.Key_PageDown, None, lambda old, new: new[0] > old[0] + 300 * calendar.DAY),
        (Qt.Key.Key_PageUp, None, lambda old, new: new[0] < old[0] - 300 * calendar.DAY),
        (Qt.Key.Key_0, None, lambda old, new: new[0] < calendar.seconds(2024, 6, 18) < new[1] and new != old),
        (Qt.Key.Key_Home, None, lambda _old, new: new[0] < calendar.seconds(2024, 3, 6) < new[0] + 40 * calendar.DAY),
        (Qt.Key.Key_End, None, lambda _old, new: new[0] < calendar.seconds(2027, 12, 31) < new[1]),
    ],
)
def test_keys_move_the_timeline(qtbot: QtBot, ready: MainWindow, key: Qt.Key, modifier, check) -> None:
    before = span(ready)
    qtbot.keyClick(ready.canvas, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert check(before, span(ready))


def test_keys_walk_over_marks_and_lanes(qtbot: QtBot, ready: MainWindow) -> None:
    canvas, columns = ready.canvas, ready.canvas.columns
    seen = []
    for _ in range(len(columns) + len(columns.undated)):
        qtbot.keyClick(canvas, Qt.Key.Key_Period)
        seen.append(ready.focus.selected.ref)
    assert set(seen) == {columns.ref(index) for index in range(len(columns))} | {mark.ref for mark in columns.undated}
    qtbot.keyClick(canvas, Qt.Key.Key_Comma)
    assert ready.focus.selected.ref == seen[-2]
    lane = max(range(len(columns.lanes)), key=lambda number: int((columns.lane == number).sum()))
    first, second = np.flatnonzero(columns.lane == lane)[:2].tolist()
    ready.focus.select(columns.ref(first), "test")
    # The signs alone: what Shift makes of a key depends on the keyboard, which there is none of here.
    qtbot.keyClick(canvas, Qt.Key.Key_Greater)
    assert ready.focus.selected.ref == columns.ref(second)
    qtbot.keyClick(canvas, Qt.Key.Key_Less)
    assert ready.focus.selected.ref == columns.ref(first)
    qtbot.keyClick(canvas, Qt.Key.Key_Period, SHIFT)
    assert ready.focus.selected.ref == columns.ref(second)
    qtbot.keyClick(canvas, Qt.Key.Key_Comma, SHIFT)
    ready.focus.select(columns.ref(0), "test")
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert columns.lane[columns.find(ready.focus.selected.ref)] == columns.lane[0] + 1
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    assert columns.lane[columns.find(ready.focus.selected.ref)] == columns.lane[0]


def test_enter_opens_the_evidence_and_f_finds_the_selection(qtbot: QtBot, ready: MainWindow) -> None:
    qtbot.keyClick(ready.canvas, Qt.Key.Key_Period)
    ready.canvas.show_span(calendar.seconds(1990), calendar.seconds(1991))
    qtbot.keyClick(ready.canvas, Qt.Key.Key_F)
    assert span(ready)[1] > calendar.seconds(2024)
    qtbot.keyClick(ready.canvas, Qt.Key.Key_Return)
    assert ready.docks.reader.view.hasFocus()


def test_letters_are_letters_where_one_types(qtbot: QtBot, ready: MainWindow) -> None:
    ready.top_bar.search.setFocus()
    qtbot.keyClicks(ready.top_bar.search, "fz+0.?")
    assert ready.top_bar.search.text() == "fz+0.?"
    ready.docks.articles.list.setFocus()
    before = span(ready)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_S, Qt.Key.Key_Home):
        qtbot.keyClick(ready.docks.articles.list, key)
    assert ready.canvas.selected_span is None
    assert span(ready) == before


def test_new_keys_work_at_once_and_old_ones_no_more(qtbot: QtBot, ready: MainWindow) -> None:
    ready.shortcuts.remove("go.later", "Right")
    ready.shortcuts.add("go.later", "D")
    before = span(ready)
    qtbot.keyClick(ready.canvas, Qt.Key.Key_D)
    assert span(ready)[0] > before[0]
    assert ready.actions_["go.later"].shortcut().toString() == "D"
    assert "(D)" in ready.actions_["go.later"].toolTip()
    before = span(ready)
    qtbot.keyClick(ready.canvas, Qt.Key.Key_Right)
    assert span(ready) == before


def test_a_plain_key_beside_one_with_ctrl_can_change_too(qtbot: QtBot, ready: MainWindow) -> None:
    ready.shortcuts.remove("view.zoom_in", "+")
    before = span(ready)
    qtbot.keyClick(ready.canvas, Qt.Key.Key_Plus)
    assert span(ready) == before
    ready.shortcuts.add("view.zoom_in", "I")
    qtbot.keyClick(ready.canvas, Qt.Key.Key_I)
    assert span(ready)[1] - span(ready)[0] < before[1] - before[0]


def test_an_action_for_the_whole_window_can_become_one_of_the_timeline(qtbot: QtBot, ready: MainWindow) -> None:
    ready.shortcuts.remove("panel.quotes", "Ctrl+4")
    ready.shortcuts.add("panel.quotes", "Q")
    ready.docks.articles.list.setFocus()
    qtbot.keyClick(ready.docks.articles.list, Qt.Key.Key_Q)
    assert not ready.docks.dock("quotes").isHidden()
    ready.canvas.setFocus()
    qtbot.keyClick(ready.canvas, Qt.Key.Key_Q)
    assert ready.docks.dock("quotes").isHidden()


def test_keys_belong_to_one_action_alone(window: MainWindow) -> None:
    shortcuts = window.shortcuts
    assert shortcuts.owner("Ctrl+E") == "file.export_picture"
    shortcuts.add("view.fit", "Ctrl+E")
    assert shortcuts.owner("Ctrl+E") == "view.fit"
    assert shortcuts.keys("file.export_picture") == ()
    shortcuts.reset("file.export_picture")
    assert shortcuts.owner("Ctrl+E") == "file.export_picture"
    assert "Ctrl+E" not in shortcuts.keys("view.fit")
    shortcuts.reset_all()
    for record in ACTIONS:
        assert not shortcuts.is_changed(record.id)
        assert shortcuts.keys(record.id) == tuple(map(spelled, record.shortcuts))


def test_what_was_changed_is_remembered_and_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.shortcuts.changed):
        window.shortcuts.add("view.reset_layout", "Ctrl+Alt+L")
    window.shortcuts.remove("edit.copy", "Ctrl+Shift+C")
    assert Settings(tmp_path / "window.ini").keys == {"view.reset_layout": ("Ctrl+Alt+L",), "edit.copy": ()}
    window.shortcuts.reset("edit.copy")
    assert Settings(tmp_path / "window.ini").keys == {"view.reset_layout": ("Ctrl+Alt+L",)}


def test_the_palette_shows_all_keys_of_now(window: MainWindow) -> None:
    window.shortcuts.add("view.fit", "A")
    assert window.shortcuts.words("view.fit") == "Ctrl+0  0  A"


def test_keys_that_the_user_gave_are_not_taken_back_by_a_later_table(
    open_window: Callable[[Path], MainWindow], library: Path, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings.set_keys("view.reset_layout", ["Ctrl+E"])
    settings.set_keys("no.such_action", ["Ctrl+Q"])
    settings.save()
    window = open_window(library)
    assert window.shortcuts.owner("Ctrl+E") == "view.reset_layout"
    assert window.shortcuts.keys("file.export_picture") == ()
    assert window.shortcuts.owner("Ctrl+Q") == "file.quit"
