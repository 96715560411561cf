# SPDX-License-Identifier: MIT
"""Lanes by something else, folded and moved: at once, by mouse and by key, and again at the next start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from viewer.domain import calendar
from viewer.domain.lanes import OTHERS, PUBLISHED, QUOTED, LanesBy, coloured_lane, lane_name, palette_number
from viewer.domain.selection import Noun, Ref
from viewer.domain.wish import Clock
from viewer.timeline.columns import EVENT
from viewer.timeline.frame import Lane
from viewer.ui.window import MainWindow
from viewer.workspace.workspace import Workspace


def by_height(window: MainWindow) -> list[Lane]:
    return sorted(window.canvas.frame.lanes, key=lambda lane: lane.box.y)


def click_name(window: MainWindow, lane: Lane) -> None:
    at = QPoint(20, round(lane.box.y) + 8)
    QTest.mouseClick(window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("by", [LanesBy.PARTICIPANT, LanesBy.OUTLET, LanesBy.STORY, LanesBy.NONE])
def test_the_timeline_is_parted_otherwise_and_back(qtbot: QtBot, window: MainWindow, by: LanesBy) -> None:
    kinds = window.canvas.columns.lanes
    marks = len(window.canvas.columns)
    window.trigger(f"view.lanes_{by}")
    settle(qtbot, window)
    assert window.canvas.columns.lanes != kinds
    assert len(window.canvas.columns) == marks
    assert window.actions_[f"view.lanes_{by}"].isChecked()
    window.trigger("view.lanes_kind")
    settle(qtbot, window)
    assert window.canvas.columns.lanes == kinds


def test_a_click_on_the_name_of_a_lane_folds_it_and_it_stays_where_it_is(window: MainWindow) -> None:
    lane = by_height(window)[1]
    click_name(window, lane)
    folded = window.canvas.frame.lanes[lane.number]
    assert folded.folded
    assert folded.box.y == lane.box.y
    click_name(window, folded)
    assert window.canvas.frame.lanes[lane.number].box == lane.box


def test_a_right_click_on_the_name_of_a_lane_offers_what_can_be_done_with_it(qtbot: QtBot, window: MainWindow) -> None:
    lane = by_height(window)[1]
    viewport = window.canvas.viewport()
    at = QPoint(20, round(lane.box.y) + 8)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    [menu] = window.canvas.findChildren(QMenu)
    next(action for action in menu.actions() if action.text() == "Move up").trigger()
    menu.close()
    assert by_height(window)[0].code == lane.code


def test_the_lane_of_the_selection_is_moved_folded_and_pinned_by_key(window: MainWindow) -> None:
    canvas = window.canvas
    lane = by_height(window)[1]
    canvas.select(canvas.columns.ref(int((canvas.columns.lane == lane.number).argmax())))
    window.trigger("view.lane_up")
    assert by_height(window)[0].code == lane.code
    window.trigger("view.lane_fold")
    assert canvas.frame.lanes[lane.number].folded
    window.trigger("view.lane_pin")
    assert canvas.frame.lanes[lane.number].pinned


def test_colours_are_chosen_apart_from_the_lanes_and_nothing_moves(qtbot: QtBot, window: MainWindow) -> None:
    before = window.canvas.columns
    window.trigger("view.colours_participant")
    settle(qtbot, window)
    found = window.canvas.columns
    assert found.lanes == before.lanes
    assert found.ids.tolist() == before.ids.tolist()
    names = {lane_name(coloured_lane(code)) for code in found.colours}
    assert "Clara Voss" in names
    assert found.colours[-2:] == (OTHERS, PUBLISHED)
    window.trigger("view.colours_kind")
    settle(qtbot, window)
    assert window.canvas.columns.colours == before.colours


def test_where_lanes_do_not_tell_the_kind_its_colours_are_those_that_all_eyes_tell_apart(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.trigger("view.lanes_participant")
    settle(qtbot, window)
    columns = window.canvas.columns
    rows = {row.id: row.kind for row in window.contents.event_rows(window.contents.snapshot.events)}
    for number in np.flatnonzero(columns.nouns == EVENT).tolist():
        code = columns.colours[columns.colour[number]]
        assert palette_number(code) is not None or code == OTHERS
        assert code == OTHERS or coloured_lane(code) == rows[int(columns.ids[number])]


def test_colours_can_follow_the_lanes(qtbot: QtBot, window: MainWindow) -> None:
    window.trigger("view.colours_lanes")
    settle(qtbot, window)
    assert window.canvas.columns.colours == window.canvas.columns.lanes
    window.trigger("view.lanes_participant")
    settle(qtbot, window)
    found = window.canvas.columns
    pairs = zip(found.lanes, found.lane_colours, strict=True)
    assert all(coloured_lane(colour) in (lane, OTHERS) for lane, colour in pairs)


def counted(window: MainWindow) -> int:
    frame = window.canvas.frame
    return len(frame.marks.index) + sum(each.number for each in frame.counts) + sum(frame.before) + sum(frame.after)


@pytest.mark.parametrize("clock", ["happened", "reported"])
def test_rows_come_and_go_on_wish_and_all_is_counted(qtbot: QtBot, window: MainWindow, clock: str) -> None:
    if clock == "reported":
        window.trigger("view.reported")
    settle(qtbot, window)
    for action, shown, hidden in (("view.quotes", QUOTED, False), ("view.articles", PUBLISHED, True)):
        window.trigger(action)
        settle(qtbot, window)
        assert (shown in window.canvas.columns.lanes) is not hidden
        assert window.actions_[action].isChecked() is not hidden
        total, columns = window.contents.snapshot.total, window.canvas.columns
        wanted = total.events + total.quotes + (0 if hidden else total.articles)
        assert len(columns) + len(columns.undated) == wanted
        assert counted(window) == len(columns)
    window.trigger("view.quotes")
    window.trigger("view.articles")
    settle(qtbot, window)
    assert counted(window) + len(window.canvas.columns.undated) == total.events + total.articles


def test_a_click_on_a_quote_selects_it_everywhere_and_enter_proves_it(qtbot: QtBot, window: MainWindow) -> None:
    window.trigger("view.quotes")
    settle(qtbot, window)
    canvas = window.canvas
    canvas.fit_all()
    quote = window.contents.snapshot.quotes[0]
    assert canvas.reveal(Ref(Noun.QUOTE, quote))
    marks = canvas.frame.marks
    [number] = [n for n, at in enumerate(marks.index.tolist()) if canvas.columns.ref(at) == Ref(Noun.QUOTE, quote)]
    at = QPoint(round(float(marks.at[number])), round(float(marks.y[number])))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.focus.selected.ref == Ref(Noun.QUOTE, quote)
    [row] = window.contents.quote_rows([quote])
    assert window.docks.reader.article == row.article
    assert canvas.accessibleDescription().startswith("said ")
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert window.docks.reader.view.hasFocus()


def test_events_move_to_their_first_report_and_back(qtbot: QtBot, window: MainWindow) -> None:
    before = window.canvas.columns
    window.trigger("view.reported")
    settle(qtbot, window)
    found = window.canvas.columns
    assert found.clock is Clock.REPORTED
    for event in window.contents.event_rows(window.contents.snapshot.events):
        index = found.find(Ref(Noun.EVENT, event.id))
        assert index is not None
        assert found.when(index) == event.reported
    window.trigger("view.reported")
    settle(qtbot, window)
    assert window.canvas.columns.start.tolist() == before.start.tolist()


def test_the_view_goes_with_the_selection_to_its_place_by_the_other_clock(qtbot: QtBot, window: MainWindow) -> None:
    canvas = window.canvas
    canvas.animated = False
    late = max(
        (row for row in window.contents.event_rows(window.contents.snapshot.events) if row.when and row.when.earliest),
        key=lambda row: abs(row.when.earliest - row.reported.earliest),
    )
    canvas.select(Ref(Noun.EVENT, late.id))
    canvas.show_span(late.when.earliest - calendar.DAY, late.when.earliest + calendar.DAY)
    for _ in range(2):
        window.trigger("view.reported")
        settle(qtbot, window)
        index = canvas.columns.find(Ref(Noun.EVENT, late.id))
        assert index is not None
        assert canvas.frame.scale.start < canvas.columns.end[index]
        assert canvas.columns.start[index] < canvas.frame.scale.end


def test_a_click_on_the_words_beside_the_axis_takes_the_other_clock(qtbot: QtBot, window: MainWindow) -> None:
    for reported in (True, False):
        QTest.mouseClick(window.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
        settle(qtbot, window)
        assert window.actions_["view.reported"].isChecked() is reported
        assert (window.canvas.columns.clock is Clock.REPORTED) is reported


def test_a_stretch_of_time_is_asked_for_by_the_clock_on_screen(qtbot: QtBot, window: MainWindow) -> None:
    window.trigger("view.reported")
    settle(qtbot, window)
    window.canvas.mark_span(calendar.seconds(2024, 6), calendar.seconds(2024, 7))
    window.trigger("edit.filter_span")
    settle(qtbot, window)
    rows = window.contents.event_rows(window.contents.snapshot.events)
    assert rows
    assert all(row.reported is not None and row.reported.earliest >= calendar.seconds(2024, 6) for row in rows)
    columns = window.canvas.columns
    assert len(columns) + len(columns.undated) == len(rows) + len(window.contents.snapshot.articles)


def test_what_does_not_rest_on_the_wish_stays(qtbot: QtBot, window: MainWindow) -> None:
    before = window.contents.snapshot
    for action in ("view.articles", "view.quotes", "view.reported"):
        window.trigger(action)
        settle(qtbot, window)
    after = window.contents.snapshot
    assert after.attention == before.attention
    assert after.silences == before.silences
    assert after.plain.start.tolist() == before.plain.start.tolist()


def test_an_import_joins_in_whatever_is_wished(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], tmp_path: Path, story: Path
) -> None:
    with Workspace.open(tmp_path / "new.dateline") as workspace:
        list(workspace.import_paths([story / "bridge-vote.txt"], jobs=1))
    window = open_window(tmp_path / "new.dateline")
    for action in ("view.quotes", "view.reported", "view.colours_participant"):
        window.trigger(action)
        settle(qtbot, window)
    marks = len(window.canvas.columns)
    window.import_paths([story / "bridge-flood.txt"])
    settle(qtbot, window)
    qtbot.waitUntil(lambda: len(window.canvas.columns) > marks)
    total, columns = window.contents.snapshot.total, window.canvas.columns
    assert len(columns) + len(columns.undated) == total.events + total.articles + total.quotes


def test_every_wish_comes_back_at_the_next_start(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], library: Path
) -> None:
    window = open_window(library)
    actions = ("view.quotes", "view.articles", "view.reported", "view.colours_participant")
    for action in actions:
        window.trigger(action)
        settle(qtbot, window)
    again = open_window(library)
    settle(qtbot, again)
    assert [again.actions_[action].isChecked() for action in actions] == [True, False, True, True]
    wanted, found = window.canvas.columns, again.canvas.columns
    assert (found.lanes, found.colours, found.clock) == (wanted.lanes, wanted.colours, wanted.clock)


def test_lanes_are_remembered_for_each_way_of_parting(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], library: Path
) -> None:
    window = open_window(library)
    settle(qtbot, window)
    click_name(window, by_height(window)[0])
    folded = window.canvas.lanes
    assert folded.folded
    window.trigger("view.lanes_participant")
    settle(qtbot, window)
    assert window.canvas.lanes.folded == frozenset()
    again = open_window(library)
    settle(qtbot, again)
    assert lane_name(again.canvas.columns.lanes[0]) is not None
    again.trigger("view.lanes_kind")
    settle(qtbot, again)
    assert again.canvas.lanes == folded
