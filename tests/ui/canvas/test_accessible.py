# SPDX-License-Identifier: MIT
"""The timeline as a screen reader gets it: only through what Qt hands out."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from viewer.domain import calendar
from viewer.domain.lanes import QUOTED
from viewer.domain.selection import Noun, Ref
from viewer.domain.wish import Clock
from viewer.drawing.theme import Theme
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import QUOTE, Columns
from viewer.ui.canvas import Canvas
from viewer.ui.focus import Focus

NAME = QAccessible.Text.Name


def tree(canvas: Canvas) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(canvas.viewport())


def children(node: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [node.child(number) for number in range(node.childCount())]


def marks(canvas: Canvas) -> Iterator[QAccessibleInterface]:
    for lane in children(tree(canvas)):
        yield from children(lane)


def mark(canvas: Canvas, words: str) -> QAccessibleInterface:
    return next(node for node in marks(canvas) if words in node.text(NAME))


def test_the_tree_is_lanes_with_what_is_in_view_and_the_tray(canvas: Canvas) -> None:
    root = tree(canvas)
    assert root.text(NAME) == "Timeline"
    assert root.parent().object() is canvas
    lanes = children(root)
    names = [lane.text(NAME) for lane in lanes]
    assert names[0] == "Meetings, two events"
    assert "Targets, one event, none in view" in names
    assert names[-1] == "Undated, one event"
    assert all(lane.role() is QAccessible.Role.List for lane in lanes)
    assert [node.text(NAME) for node in children(lanes[0])] == [
        "10 March 2021, Harbour board meets, one source",
        "1 September 2021, Pilots talk, one source",
    ]
    assert [node.text(NAME) for node in children(lanes[-1])] == ["undated, Old feud"]


def test_quotes_are_counted_as_quotes_and_say_when_they_were_said(canvas: Canvas, columns: Columns) -> None:
    visits = columns.lane == columns.lanes.index("visit")
    nouns = np.where(visits, QUOTE, columns.nouns).astype(np.uint8)
    lanes = tuple(QUOTED if code == "visit" else code for code in columns.lanes)
    canvas.set_arrangement(Arrangement.of(replace(columns, nouns=nouns, lanes=lanes)))
    quotes = next(each for each in children(tree(canvas)) if each.text(NAME) == "Quotes, one quote")
    [said] = [node.text(NAME) for node in children(quotes)]
    assert said.startswith("said ")
    assert "source" not in said


def test_by_the_other_clock_the_whole_says_so(canvas: Canvas, columns: Columns) -> None:
    canvas.set_arrangement(Arrangement.of(replace(columns, clock=Clock.REPORTED)))
    assert tree(canvas).text(NAME) == "Timeline, placed when first reported"


def test_parents_and_places_agree_with_the_children(canvas: Canvas) -> None:
    root = tree(canvas)
    for number, lane in enumerate(children(root)):
        assert lane.parent() is root
        assert root.indexOfChild(lane) == number
        for place, node in enumerate(children(lane)):
            assert node.role() is QAccessible.Role.ListItem
            assert node.parent() is lane
            assert lane.indexOfChild(node) == place
            assert lane.child(place) is node
    assert root.child(99) is None
    assert root.indexOfChild(mark(canvas, "Pilots")) == -1


def test_no_more_children_than_are_in_view(canvas: Canvas) -> None:
    assert sum(1 for _ in marks(canvas)) <= len(canvas.frame.marks.index) + len(canvas.frame.chips)
    canvas.show_span(calendar.seconds(1500), calendar.seconds(1501))
    assert [node.text(NAME) for node in marks(canvas)] == ["undated, Old feud"]


def test_a_mark_is_where_it_is_on_screen(canvas: Canvas) -> None:
    root, node = tree(canvas), mark(canvas, "Pilots")
    rect = node.rect()
    number = canvas.frame.marks.index.tolist().index(canvas.columns.find(Ref(Noun.EVENT, 1)))
    dot = canvas.viewport().mapToGlobal(
        QPoint(round(float(canvas.frame.marks.at[number])), round(float(canvas.frame.marks.y[number])))
    )
    assert rect.contains(dot)
    assert node.parent().rect().contains(rect.center())
    assert root.childAt(dot.x(), dot.y()) is node
    lane = root.child(0)
    assert root.childAt(lane.rect().x() + 3, lane.rect().y() + 2) is lane
    assert root.childAt(-5000, -5000) is None


def test_qt_itself_finds_the_same(canvas: Canvas) -> None:
    """From C++, as a bridge to a screen reader asks: through ``child``, ``rect`` and ``isValid``."""
    root, rect = tree(canvas), mark(canvas, "Pilots").rect()
    found = QAccessibleObject.childAt(root, rect.center().x(), rect.center().y())
    assert found.text(NAME).startswith("Meetings")
    assert QAccessible.accessibleInterface(QAccessible.uniqueId(mark(canvas, "Pilots"))) is mark(canvas, "Pilots")


def test_the_selected_mark_is_said_to_be(canvas: Canvas, focus: Focus, pilots: Ref) -> None:
    node = mark(canvas, "Pilots")
    assert node.state().selectable
    assert node.state().focusable
    assert not node.state().selected
    focus.select(pilots, "list")
    assert node.state().selected
    assert not mark(canvas, "Harbour").state().selected


def test_the_selected_mark_has_the_keyboard_when_the_canvas_has(
    qtbot: QtBot, canvas: Canvas, focus: Focus, pilots: Ref
) -> None:
    canvas.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    assert tree(canvas).focusChild() is None
    focus.select(pilots, "list")
    assert tree(canvas).focusChild() is mark(canvas, "Pilots")
    assert mark(canvas, "Pilots").state().focused
    canvas.clearFocus()
    assert tree(canvas).focusChild() is None


def test_a_mark_can_be_pressed_and_its_evidence_asked_for(qtbot: QtBot, canvas: Canvas, focus: Focus) -> None:
    actions = mark(canvas, "Harbour").actionInterface()
    press, evidence = actions.actionNames()
    actions.doAction(press)
    assert focus.selected.ref == Ref(Noun.EVENT, 0)
    with qtbot.waitSignal(canvas.evidence_requested) as caught:
        mark(canvas, "Pilots").actionInterface().doAction(evidence)
    assert caught.args == [Ref(Noun.EVENT, 1)]
    assert focus.selected.ref == Ref(Noun.EVENT, 1)
    assert actions.localizedActionDescription(evidence) == "Read the sentence that proves it"


def test_the_undated_can_be_pressed(canvas: Canvas, focus: Focus) -> None:
    mark(canvas, "Old feud").actionInterface().doAction("Press")
    assert focus.selected.ref == Ref(Noun.EVENT, 90)
    assert mark(canvas, "Old feud").state().selected
    assert canvas.accessibleDescription() == "undated, Old feud"


def test_what_leaves_the_view_is_let_go_of(canvas: Canvas) -> None:
    node = mark(canvas, "Pilots")
    for year in (1500, 1600, 1700):
        canvas.show_span(calendar.seconds(year), calendar.seconds(year + 1))
        assert sum(1 for _ in marks(canvas)) == 1
    assert not isValid(node)
    canvas.show_span(calendar.seconds(2021), calendar.seconds(2022))
    assert mark(canvas, "Pilots").rect().isValid()


def test_a_selection_is_told_while_a_screen_reader_listens(canvas: Canvas, focus: Focus, pilots: Ref) -> None:
    QAccessible.setActive(True)
    try:
        canvas.setFocus()
        for _ in range(6):
            canvas.select_next()
            gc.collect()
        focus.select(pilots, "list")
        assert mark(canvas, "Pilots").state().selected
    finally:
        QAccessible.setActive(False)


def test_an_interface_outlives_neither_columns_nor_canvas(qtbot: QtBot, focus: Focus, columns: Columns) -> None:
    canvas = Canvas(focus, Theme.load("light"), {})
    canvas.resize(900, 700)
    canvas.show()
    canvas.set_arrangement(Arrangement.of(columns))
    root, nodes = tree(canvas), list(marks(canvas))
    assert nodes
    canvas.set_arrangement(Arrangement.empty())
    assert root.childCount() == 0
    assert not any(node.isValid() for node in nodes)
    canvas.set_arrangement(Arrangement.of(columns))
    nodes = list(marks(canvas))
    canvas.close()
    canvas.deleteLater()
    qtbot.waitUntil(lambda: not isValid(root))
    assert not any(isValid(node) for node in nodes)
    gc.collect()


@pytest.mark.parametrize("round_", range(3))
def test_many_canvases_come_and_go(qtbot: QtBot, canvas: Canvas, round_: int) -> None:
    for _ in range(20):
        canvas.pan(0.05)
        assert all(node.text(NAME) for node in marks(canvas))
    gc.collect()
