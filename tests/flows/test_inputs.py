# SPDX-License-Identifier: MIT
"""Every input of the timeline, on the real window: each key that moves or walks, wheel, pinch, drag, double click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.flows.conftest import settle
from tests.flows.test_hand import CTRL, LEFT, drag, mark, span, turn
from viewer.domain import calendar
from viewer.domain.selection import Noun, Ref
from viewer.timeline.frame import Count, Lane
from viewer.timeline.hit import Part, hit
from viewer.ui.actions import ACTIONS
from viewer.ui.command_palette import CommandPalette
from viewer.ui.window import MainWindow

# By how much of its width the view moves, or how many times longer what it shows becomes.
MOVES = {
    "Left": -0.15, "Right": 0.15, "Shift+Left": -0.45, "Shift+Right": 0.45, "PgUp": -0.9, "PgDown": 0.9,
}  # fmt: skip
ZOOMS = {"+": 1 / 1.6, "=": 1 / 1.6, "Ctrl++": 1 / 1.6, "Ctrl+=": 1 / 1.6, "-": 1.6, "Ctrl+-": 1.6}
SHOWS = ("0", "Ctrl+0", "Home", "End", "F", "Ctrl+R")
WALKS = (".", ",", ">", "Shift+.", "<", "Shift+,", "Up", "Down")
LANES = ("C", "P", "Ctrl+Alt+Up", "Ctrl+Alt+Down")
SPANS = ("S", "Z", "Ctrl+Shift+L")
ELSEWHERE = ("Return", "Enter", "Ctrl+F", "Ctrl+G", "Esc", "?", "Ctrl+Z", "Ctrl+Shift+Z")  # in test_hand.py


def press(window: MainWindow, *keys: str) -> None:
    for each in keys:
        QTest.keySequence(window.canvas, QKeySequence(each))


def length(window: MainWindow) -> float:
    start, end = span(window)
    return end - start


def test_no_key_of_the_timeline_is_left_out() -> None:
    pressed = {*MOVES, *ZOOMS, *SHOWS, *WALKS, *LANES, *SPANS, *ELSEWHERE, "Ctrl+Shift+P"}
    of_the_timeline = ("view.zoom", "view.fit", "view.lane_", "view.reveal", "go.", "edit.mark_span", "edit.clear")
    others = ("go.back", "go.forward", "go.next_event", "go.previous_event", "go.next_panel", "go.previous_panel")
    for record in ACTIONS:
        if record.id.startswith(of_the_timeline) and not record.id.startswith(("edit.clear_filter", *others)):
            assert set(record.shortcuts) <= pressed, record.id


def test_keys_move_and_zoom(ready: MainWindow) -> None:
    for keys, share in MOVES.items():
        press(ready, "0")
        before, wide = span(ready), length(ready)
        press(ready, keys)
        assert span(ready)[0] - before[0] == pytest.approx(share * wide, rel=0.01), keys
        assert length(ready) == pytest.approx(wide), keys
    for keys, factor in ZOOMS.items():
        press(ready, "0")
        middle, wide = sum(span(ready)) / 2, length(ready)
        press(ready, keys)
        assert length(ready) == pytest.approx(wide * factor, rel=0.01), keys
        assert sum(span(ready)) / 2 == pytest.approx(middle, abs=wide * 0.001), keys


def test_keys_show_all_the_ends_and_what_is_selected(ready: MainWindow) -> None:
    columns, whole = ready.canvas.columns, span(ready)
    for keys in ("0", "Ctrl+0"):
        press(ready, "+", "PgDown", keys)
        assert span(ready) == pytest.approx(whole, abs=2), keys
        press(ready, "Left")  # asked twice in a row, it shows what lies far outside, too
    press(ready, "+", "+", "+", "Home")
    assert span(ready)[0] < columns.start[0] < span(ready)[1]
    press(ready, "End")
    assert span(ready)[0] < columns.end.max() <= span(ready)[1]
    press(ready, ".", "Home")
    for keys in ("F", "Ctrl+R"):
        ready.canvas.show_span(calendar.seconds(1950), calendar.seconds(1951))
        press(ready, keys)
        index = columns.find(ready.focus.selected.ref)
        assert span(ready)[0] < columns.start[index] < span(ready)[1], keys


def test_keys_walk_from_mark_to_mark(ready: MainWindow) -> None:
    columns = ready.canvas.columns
    ready.focus.select(columns.ref(2), "test")
    place = 2
    for keys, step in ((".", 1), (",", -1), (",", -1), (".", 1)):
        press(ready, keys)
        place += step
        assert ready.focus.selected.ref == columns.ref(place), keys
    lane = int(columns.lane[place])
    for keys in (">", "<", "Shift+.", "Shift+,"):
        press(ready, keys)
        assert columns.lane[columns.find(ready.focus.selected.ref)] == lane, keys
    for keys in ("Down", "Up") if lane == 0 else ("Up", "Down"):
        before = columns.lane[columns.find(ready.focus.selected.ref)]
        press(ready, keys)
        after = columns.lane[columns.find(ready.focus.selected.ref)]
        assert (after > before) if keys == "Down" else (after < before), keys


def by_height(window: MainWindow) -> list[Lane]:
    return sorted(window.canvas.frame.lanes, key=lambda lane: lane.box.y)


def test_keys_fold_pin_and_move_the_lane_of_the_selected_mark(ready: MainWindow) -> None:
    columns = ready.canvas.columns
    ready.focus.select(columns.ref(0), "test")
    code = columns.lanes[columns.lane[0]]
    place = [lane.code for lane in by_height(ready)].index(code)
    step, back = ("Ctrl+Alt+Down", "Ctrl+Alt+Up") if place == 0 else ("Ctrl+Alt+Up", "Ctrl+Alt+Down")
    press(ready, step)
    assert [lane.code for lane in by_height(ready)].index(code) != place
    press(ready, back)
    assert [lane.code for lane in by_height(ready)].index(code) == place
    for keys, wished in (("C", "folded"), ("P", "pinned")):
        press(ready, keys)
        assert getattr(ready.canvas.lanes, wished) == {code}, keys
        press(ready, keys)
        assert not getattr(ready.canvas.lanes, wished), keys


def test_keys_mark_what_is_on_screen_and_zoom_to_it(qtbot: QtBot, ready: MainWindow) -> None:
    press(ready, "+", "S")
    marked, shown = ready.canvas.selected_span, span(ready)
    assert marked == pytest.approx(shown, abs=1)
    press(ready, "0", "Z")
    assert span(ready) == pytest.approx(shown, abs=1)
    assert ready.canvas.selected_span is None
    press(ready, "S", "Ctrl+Shift+L")
    settle(qtbot, ready)
    assert (ready.focus.filter.since, ready.focus.filter.until) == pytest.approx(shown, abs=1)


def test_the_palette_comes_by_keys_and_does_what_is_chosen(qtbot: QtBot, ready: MainWindow) -> None:
    press(ready, "+", "+")
    before = length(ready)
    press(ready, "Ctrl+Shift+P")
    palette = ready.findChild(CommandPalette)
    assert palette.isVisible()
    QTest.keyClicks(palette.focusWidget() or palette, "fit all")
    QTest.keyClick(palette.focusWidget() or palette, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not palette.isVisible())
    assert length(ready) > before


def test_the_wheel_scrolls_lanes_or_moves_in_time_where_all_fit(qtbot: QtBot, ready: MainWindow) -> None:
    bar = ready.canvas.verticalScrollBar()
    assert bar.maximum() > 0
    before, top = span(ready), by_height(ready)[0].box.y
    turn(ready, QPoint(0, -120))
    assert by_height(ready)[0].box.y < top
    assert span(ready) == before
    for lane in by_height(ready)[1:]:
        ready.canvas.wish_lanes(ready.canvas.lanes.with_folded(lane.code, folded=True))
    bar.setValue(0)
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    turn(ready, QPoint(0, -120))
    assert span(ready)[0] > before[0]


def test_zooming_keeps_what_is_under_the_pointer(ready: MainWindow) -> None:
    scale = ready.canvas.frame.scale
    held = scale.to_time(500)  # where the helper turns the wheel
    turn(ready, QPoint(0, 240), CTRL)
    assert ready.canvas.frame.scale.to_time(500) == pytest.approx(held, abs=2 * scale.per_px)
    wide = length(ready)
    view = ready.canvas.viewport()
    place = QPointF(500, 120)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, place, place,
        QPointF(view.mapToGlobal(place.toPoint())), 0.25, QPointF(),
    )  # fmt: skip
    QApplication.sendEvent(view, pinch)
    assert length(ready) == pytest.approx(wide / 1.25)
    assert ready.canvas.frame.scale.to_time(500) == pytest.approx(held, abs=2 * scale.per_px)


def test_a_step_of_zoom_starts_from_where_the_view_goes(qtbot: QtBot, ready: MainWindow) -> None:
    """Three quick turns of the wheel zoom three times, though the view has hardly begun to move."""
    ready.trigger("view.reduce_motion")
    wide = length(ready)
    for _ in range(3):
        turn(ready, QPoint(0, 120), CTRL)
    shown = ready.focus.shown
    assert shown.end - shown.start == pytest.approx(wide / 1.0015**360, rel=0.001)
    assert length(ready) > 1.05 * (shown.end - shown.start)  # in flight
    qtbot.waitUntil(lambda: length(ready) == pytest.approx(shown.end - shown.start, rel=0.001))


def count(window: MainWindow) -> Count:
    window.canvas.show_span(calendar.seconds(1900), calendar.seconds(2150))
    plot = window.canvas.frame.plot
    return next(one for one in window.canvas.frame.counts if plot.contains(one.box.x, one.box.bottom))


def nothing(window: MainWindow) -> QPoint:
    """A place of the plot where nothing is."""
    frame = window.canvas.frame
    places = (
        QPoint(x, y) for y in range(round(frame.plot.y) + 5, round(frame.plot.bottom), 7) for x in (500, 400, 300)
    )
    return next(place for place in places if hit(frame, place.x(), place.y()).part is Part.PLOT)


def double_click(window: MainWindow, place: QPoint) -> None:
    """As it is: the first click of the two is a click."""
    QTest.mouseClick(window.canvas.viewport(), LEFT, pos=place)
    QTest.mouseDClick(window.canvas.viewport(), LEFT, pos=place)


def middle(one: Count) -> QPoint:
    return QPoint(round(one.box.x + one.box.width / 2), round(one.box.y + one.box.height / 2))


def test_a_double_click_opens_what_is_under_it(qtbot: QtBot, ready: MainWindow) -> None:
    ref, place = mark(ready, Noun.EVENT)
    double_click(ready, place)
    assert ready.focus.selected.ref == ref
    qtbot.waitUntil(ready.docks.reader.view.hasFocus)
    wide = length(ready)
    double_click(ready, nothing(ready))
    assert length(ready) == pytest.approx(wide / 3, rel=0.01)
    one = count(ready)
    double_click(ready, middle(one))
    assert span(ready) == pytest.approx((one.start, one.end), abs=2)


def test_a_click_on_a_count_lists_what_has_no_room(qtbot: QtBot, ready: MainWindow) -> None:
    one = count(ready)
    QTest.mouseClick(ready.canvas.viewport(), LEFT, pos=middle(one))
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in ready.canvas.findChildren(QMenu)))
    menu = next(menu for menu in ready.canvas.findChildren(QMenu) if menu.isVisible())
    assert len(menu.actions()) == one.number
    menu.actions()[0].trigger()
    menu.close()
    assert isinstance(ready.focus.selected.ref, Ref)


def test_a_lane_is_dragged_by_its_name_and_is_there_at_the_next_look(ready: MainWindow) -> None:
    before = [lane.code for lane in by_height(ready)]
    first, second = by_height(ready)[:2]
    drag(ready, QPoint(30, round(first.first_row)), QPoint(30, round(second.box.bottom) - 3))
    assert [lane.code for lane in by_height(ready)] == [before[1], before[0], *before[2:]]
    first = by_height(ready)[0]
    view = ready.canvas.viewport()
    QTest.mousePress(view, LEFT, pos=QPoint(30, round(first.first_row)))
    for y in (round(first.first_row) + 30, round(by_height(ready)[1].box.bottom) - 3):
        QTest.mouseMove(view, QPoint(30, y))
    press(ready, "Esc")
    QTest.mouseRelease(view, LEFT, pos=QPoint(30, round(first.first_row)))
    assert by_height(ready)[0].code == first.code
    assert ready.canvas.lanes.order[:2] == (before[1], before[0])


def test_the_minimap_is_clicked_dragged_and_drawn_out(ready: MainWindow) -> None:
    press(ready, "+", "+")
    minimap = ready.canvas.frame.minimap
    y = round(minimap.box.y + minimap.box.height / 2)
    wide = length(ready)
    drag(ready, QPoint(round(minimap.window.x + 8), y), QPoint(round(minimap.window.x + 48), y))
    moved = ready.canvas.frame.minimap.window.x - minimap.window.x
    assert moved == pytest.approx(40, abs=2)
    assert length(ready) == pytest.approx(wide, rel=0.001)
    window = ready.canvas.frame.minimap.window
    drag(ready, QPoint(round(window.right) - 1, y), QPoint(round(window.right) + 30, y))
    assert length(ready) > wide
    QTest.mouseClick(ready.canvas.viewport(), LEFT, pos=QPoint(round(minimap.scale.left) + 30, y))
    expected = minimap.scale.to_time(round(minimap.scale.left) + 30)
    assert sum(span(ready)) / 2 == pytest.approx(expected, abs=2 * minimap.scale.per_px)


def test_leaving_ends_what_hovering_began(ready: MainWindow) -> None:
    _, place = mark(ready, Noun.EVENT)
    view = ready.canvas.viewport()
    QTest.mouseMove(view, place)
    assert view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert ready.canvas.card.ref is None
