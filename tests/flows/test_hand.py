# SPDX-License-Identifier: MIT
"""The timeline by hand and by ear: mouse, wheel, keyboard and screen reader on the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.flows.conftest import settle
from viewer.domain import calendar
from viewer.domain.selection import Noun, Ref
from viewer.ui.canvas.span_bar import SpanBar
from viewer.ui.dialogs.go_to_date import GoToDateDialog
from viewer.ui.dialogs.keyboard import KeyboardDialog
from viewer.ui.dialogs.published import PublishedDialog
from viewer.ui.window import MainWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def span(window: MainWindow) -> tuple[float, float]:
    scale = window.canvas.frame.scale
    return scale.start, scale.end


def mark(window: MainWindow, noun: Noun) -> tuple[Ref, QPoint]:
    """A mark in view, and where it is."""
    frame, columns = window.canvas.frame, window.canvas.columns
    for number, index in enumerate(frame.marks.index.tolist()):
        place = QPoint(round(float(frame.marks.at[number])), round(float(frame.marks.y[number])))
        if columns.ref(index).noun is noun and frame.plot.contains(place.x(), place.y()):
            return columns.ref(index), place
    raise AssertionError("nothing of the kind is in view")


def turn(window: MainWindow, delta: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    view, place = window.canvas.viewport(), QPointF(500, 120)
    QApplication.sendEvent(
        view,
        QWheelEvent(
            place, QPointF(view.mapToGlobal(place.toPoint())), QPoint(), delta, Qt.MouseButton.NoButton, held,
            Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip


def drag(window: MainWindow, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    view = window.canvas.viewport()
    steps = [
        (QEvent.Type.MouseButtonPress, start),
        *((QEvent.Type.MouseMove, start + (end - start) * n / 4) for n in (1, 2, 3, 4)),
    ]
    for kind, place in [*steps, (QEvent.Type.MouseButtonRelease, end)]:
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
        buttons = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
        where = QPointF(place)
        QApplication.sendEvent(view, QMouseEvent(kind, where, QPointF(view.mapToGlobal(place)), button, buttons, held))


def test_wheel_and_drag_move_the_view(ready: MainWindow) -> None:
    before = span(ready)
    turn(ready, QPoint(0, -120), SHIFT)
    assert span(ready)[0] > before[0]
    turn(ready, QPoint(120, 0))
    assert span(ready) == pytest.approx(before)
    turn(ready, QPoint(0, 120), CTRL)
    assert span(ready)[1] - span(ready)[0] < before[1] - before[0]
    ready.trigger("view.fit")
    low = QPoint(600, round(ready.canvas.frame.plot.bottom) - 5)
    drag(ready, low, low - QPoint(150, 0))
    assert span(ready)[0] > before[0]


def test_a_click_is_followed_by_every_panel(qtbot: QtBot, ready: MainWindow) -> None:
    ref, place = mark(ready, Noun.EVENT)
    qtbot.mouseClick(ready.canvas.viewport(), LEFT, pos=place)
    assert ready.focus.selected.ref == ref
    claims = ready.contents.claims(ref.id)
    assert ready.docks.reader.article == claims[0].article
    assert ready.docks.reader.evidence.isVisible()
    assert ready.focus.selected.related.articles == {claim.article for claim in claims}
    QTest.keyClick(ready.canvas, Qt.Key.Key_Escape)
    assert ready.focus.selected.ref is None


def test_a_stretch_is_marked_looked_into_and_kept(qtbot: QtBot, ready: MainWindow) -> None:
    scale = ready.canvas.frame.scale
    first = round(scale.to_px(calendar.seconds(2023, 1, 20)))
    last = round(scale.to_px(calendar.seconds(2023, 2, 20)))
    y = round(ready.canvas.frame.plot.bottom) - 5
    drag(ready, QPoint(first, y), QPoint(last, y), SHIFT)
    (bar,) = ready.canvas.viewport().findChildren(SpanBar)
    qtbot.waitUntil(lambda: "article" in bar.words)
    ready.trigger("edit.filter_span")
    settle(qtbot, ready)
    snapshot = ready.contents.snapshot
    assert f"{len(snapshot.events)} event" in bar.words
    assert f"{len(snapshot.articles)} article" in bar.words
    assert bar.isHidden()
    QTest.keyClick(ready.canvas, Qt.Key.Key_Escape)
    settle(qtbot, ready)
    assert ready.focus.filter.is_empty


def test_the_whole_story_by_keyboard(qtbot: QtBot, ready: MainWindow) -> None:
    columns = ready.canvas.columns
    everything = {columns.ref(index) for index in range(len(columns))} | {each.ref for each in columns.undated}
    seen = set()
    for _ in everything:
        QTest.keyClick(ready.canvas, Qt.Key.Key_Period)
        seen.add(ready.focus.selected.ref)
    assert seen == everything
    QTest.keyClick(ready.canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(ready.docks.reader.view.hasFocus)
    ready.canvas.setFocus()
    QTest.keyClick(ready.canvas, Qt.Key.Key_F, CTRL)
    assert ready.top_bar.search.hasFocus()
    ready.canvas.setFocus()
    QTest.keyClick(ready.canvas, Qt.Key.Key_G, CTRL)
    (dialog,) = ready.findChildren(GoToDateDialog)
    QTest.keyClicks(dialog.field, "2023-03-04")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    start, end = span(ready)
    assert start < calendar.seconds(2023, 3, 4) < end


def test_keys_are_given_and_come_back_at_the_next_start(
    qtbot: QtBot, ready: MainWindow, start: Callable[[], MainWindow]
) -> None:
    QTest.keyClick(ready.canvas, Qt.Key.Key_Question)
    (dialog,) = ready.findChildren(KeyboardDialog)
    dialog.choose("go.next_mark")
    QTest.keyClick(dialog.editor.field, Qt.Key.Key_N)
    dialog.accept()
    QTest.keyClick(ready.canvas, Qt.Key.Key_N)
    assert ready.focus.selected.ref is not None
    ready.close()

    again = start()
    settle(qtbot, again)
    assert again.shortcuts.keys("go.next_mark") == (".", "N")
    assert not again.canvas.animated
    again.activateWindow()
    again.canvas.setFocus()
    qtbot.waitUntil(again.canvas.hasFocus)
    QTest.keyClick(again.canvas, Qt.Key.Key_N)
    assert again.focus.selected.ref is not None


def test_a_correction_is_undone_and_made_again_by_keyboard(qtbot: QtBot, ready: MainWindow) -> None:
    ref, place = mark(ready, Noun.ARTICLE)
    qtbot.mouseClick(ready.canvas.viewport(), LEFT, pos=place)
    ready.trigger("edit.published")
    (dialog,) = ready.findChildren(PublishedDialog)
    dialog.field.setText("2023-01-11")
    dialog.accept()
    settle(qtbot, ready)
    published = ready.contents.article_rows([ref.id])[0].published
    ready.activateWindow()
    ready.canvas.setFocus()
    qtbot.waitUntil(ready.canvas.hasFocus)
    QTest.keyClick(ready.canvas, Qt.Key.Key_Z, CTRL)
    settle(qtbot, ready)
    assert ready.contents.article_rows([ref.id])[0].published != published
    QTest.keyClick(ready.canvas, Qt.Key.Key_Z, CTRL | SHIFT)
    settle(qtbot, ready)
    assert ready.contents.article_rows([ref.id])[0].published == published


def test_the_story_by_ear(qtbot: QtBot, ready: MainWindow) -> None:
    """Walks as a screen reader does, and reads the evidence of what it finds."""
    root = QAccessible.queryAccessibleInterface(ready.canvas.viewport())
    lanes = [root.child(number) for number in range(root.childCount())]
    said = {
        node.text(QAccessible.Text.Name): node
        for lane in lanes
        for node in (lane.child(number) for number in range(lane.childCount()))
    }
    words = next(each for each in said if each.startswith("4 March 2023"))
    said[words].actionInterface().doAction("Show evidence")
    ref = ready.focus.selected.ref
    assert ref is not None
    assert said[words].state().selected
    assert ready.docks.reader.view.hasFocus()
    assert ready.contents.claims(ref.id)[0].article == ready.docks.reader.article
