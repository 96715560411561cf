# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from viewer.domain import calendar
from viewer.domain.selection import Noun, Ref
from viewer.timeline.arrangement import Arrangement
from viewer.ui.canvas import Canvas
from viewer.ui.focus import Focus, Shown

LEFT = Qt.MouseButton.LeftButton
YEAR = (calendar.seconds(2021), calendar.seconds(2022))


def place_of(canvas: Canvas, ref: Ref) -> QPoint:
    """Where a mark is on screen."""
    frame = canvas.frame
    number = frame.marks.index.tolist().index(canvas.columns.find(ref))
    return QPoint(round(float(frame.marks.at[number])), round(float(frame.marks.y[number])))


def span(canvas: Canvas) -> tuple[float, float]:
    return canvas.frame.scale.start, canvas.frame.scale.end


def drag(canvas: Canvas, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    """Press, move in three steps, release."""
    view = canvas.viewport()
    where = [start + (end - start) * step / 3 for step in range(4)]
    kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * 3, QEvent.Type.MouseButtonRelease]
    for kind, point in zip(kinds, [*where, end], strict=True):
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
        held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
        position = QPointF(point)
        QApplication.sendEvent(
            view, QMouseEvent(kind, position, QPointF(view.mapToGlobal(point)), button, held, modifier)
        )


def wheel(canvas: Canvas, x: int, turn: QPoint, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view = canvas.viewport()
    place = QPointF(x, 200)
    event = QWheelEvent(
        place, QPointF(view.mapToGlobal(place.toPoint())), QPoint(), turn, Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_a_click_on_a_mark_selects_it_for_all(qtbot: QtBot, canvas: Canvas, focus: Focus, pilots: Ref) -> None:
    with qtbot.waitSignal(focus.selection_changed) as caught:
        qtbot.mouseClick(canvas.viewport(), LEFT, pos=place_of(canvas, pilots))
    assert caught.args[0].ref == pilots
    assert caught.args[0].origin == "canvas"
    assert canvas.frame.labels[-1].text == "Pilots talk"


def test_a_click_on_nothing_selects_nothing(qtbot: QtBot, canvas: Canvas, focus: Focus, pilots: Ref) -> None:
    focus.select(pilots, "list")
    qtbot.mouseClick(canvas.viewport(), LEFT, pos=QPoint(300, round(canvas.frame.lanes[0].box.y) + 3))
    assert focus.selected.ref is None


def test_dragging_pans_and_what_was_under_the_pointer_still_is(canvas: Canvas) -> None:
    second = canvas.frame.scale.to_time(500)
    drag(canvas, QPoint(500, 60), QPoint(380, 60))
    assert canvas.frame.scale.to_px(second) == pytest.approx(380, abs=1)


def test_a_flag_at_the_edge_leads_to_what_lies_far_outside(qtbot: QtBot, canvas: Canvas, focus: Focus) -> None:
    for edge in canvas.frame.edges:
        at = QPoint(round(edge.box.x + edge.box.width / 2), round(edge.box.y + edge.box.height / 2))
        canvas.fit_opening()
        qtbot.mouseClick(canvas.viewport(), LEFT, pos=at)
        start, end = span(canvas)
        assert start < canvas.columns.start[edge.index] < end
        assert focus.selected.ref == canvas.columns.ref(edge.index)
    assert canvas.columns.titles[edge.index] == "Far away"


def test_shift_and_dragging_selects_a_span(qtbot: QtBot, canvas: Canvas) -> None:
    before = span(canvas)
    with qtbot.waitSignal(canvas.span_selected) as caught:
        drag(canvas, QPoint(300, 60), QPoint(600, 60), Qt.KeyboardModifier.ShiftModifier)
    scale = canvas.frame.scale
    assert caught.args == [Shown(scale.to_time(300), scale.to_time(600), "canvas")]
    assert span(canvas) == before
    canvas.clear_span()
    assert canvas.selected_span is None


def test_a_double_click_on_the_selected_span_zooms_to_it(qtbot: QtBot, canvas: Canvas) -> None:
    drag(canvas, QPoint(300, 60), QPoint(600, 60), Qt.KeyboardModifier.ShiftModifier)
    chosen = canvas.selected_span
    qtbot.mouseDClick(canvas.viewport(), LEFT, pos=QPoint(450, 60))
    assert chosen is not None
    assert span(canvas) == pytest.approx(chosen)


def test_control_and_wheel_zooms_at_the_pointer(canvas: Canvas) -> None:
    scale = canvas.frame.scale
    wheel(canvas, 600, QPoint(0, 120), Qt.KeyboardModifier.ControlModifier)
    assert canvas.frame.scale.per_px < scale.per_px
    assert canvas.frame.scale.to_px(scale.to_time(600)) == pytest.approx(600, abs=1)
    wheel(canvas, 600, QPoint(0, -120), Qt.KeyboardModifier.ControlModifier)
    assert canvas.frame.scale.per_px == pytest.approx(scale.per_px)


@pytest.mark.parametrize(
    ("turn", "modifier"),
    [
        (QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier),
        (QPoint(-120, 0), Qt.KeyboardModifier.NoModifier),
    ],
)
def test_shift_or_sideways_wheel_pans(canvas: Canvas, turn: QPoint, modifier: Qt.KeyboardModifier) -> None:
    before = span(canvas)
    wheel(canvas, 500, turn, modifier)
    assert span(canvas)[0] > before[0]


def test_the_wheel_scrolls_lanes_where_they_do_not_fit(canvas: Canvas) -> None:
    canvas.resize(900, 300)
    before, first = span(canvas), canvas.frame.lanes[0].box.y
    wheel(canvas, 500, QPoint(0, -120))
    assert canvas.frame.lanes[0].box.y < first
    assert span(canvas) == pytest.approx(before)


def test_the_wheel_pans_where_all_lanes_fit(canvas: Canvas) -> None:
    canvas.resize(900, 1500)
    before = span(canvas)
    wheel(canvas, 500, QPoint(0, -120))
    assert span(canvas)[0] > before[0]


def test_stepping_reaches_every_mark_in_time_order(canvas: Canvas, focus: Focus) -> None:
    canvas.go_to_start()
    seen = []
    for _ in range(len(canvas.columns)):
        canvas.select_next()
        seen.append(canvas.columns.find(focus.selected.ref))
        assert canvas.frame.labels[-1].index == seen[-1]
    assert seen == list(range(len(canvas.columns)))
    canvas.select_next()
    assert focus.selected.ref == Ref(Noun.EVENT, 90)
    canvas.select_previous()
    assert canvas.columns.find(focus.selected.ref) == len(canvas.columns) - 1


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_click_on_a_count_lists_what_it_counts(qtbot: QtBot, canvas: Canvas, focus: Focus) -> None:
    (count,) = canvas.frame.counts
    place = QPoint(round(count.box.x) + 5, round(count.box.y) + 5)
    qtbot.mouseClick(canvas.viewport(), LEFT, pos=place)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in canvas.findChildren(QMenu)))
    menu = next(menu for menu in canvas.findChildren(QMenu) if menu.isVisible())
    assert len(menu.actions()) == min(count.number, 25)
    words = menu.actions()[0].text()
    menu.actions()[0].trigger()
    menu.close()
    assert focus.selected.ref is not None
    assert canvas.columns.titles[canvas.columns.find(focus.selected.ref)] in words


def test_a_double_click_on_a_count_zooms_in(qtbot: QtBot, canvas: Canvas) -> None:
    (count,) = canvas.frame.counts
    place = QPoint(round(count.box.x) + 5, round(count.box.y) + 5)
    qtbot.mouseDClick(canvas.viewport(), LEFT, pos=place)
    assert span(canvas) == pytest.approx((count.start, count.end))


def test_an_undated_chip_can_be_selected(qtbot: QtBot, canvas: Canvas, focus: Focus) -> None:
    (chip,) = canvas.frame.chips
    qtbot.mouseClick(canvas.viewport(), LEFT, pos=QPoint(round(chip.box.x) + 9, round(chip.box.y) + 9))
    assert focus.selected.ref == Ref(Noun.EVENT, 90)


def test_a_lane_that_goes_on_elsewhere_leads_there(qtbot: QtBot, canvas: Canvas, focus: Focus) -> None:
    (beyond,) = canvas.frame.beyond
    qtbot.mouseClick(canvas.viewport(), LEFT, pos=QPoint(round(beyond.x) + 5, round(beyond.y)))
    assert focus.selected.ref == Ref(Noun.EVENT, 33)
    start, end = span(canvas)
    assert start < calendar.seconds(2090, 6) < end


def test_the_minimap_moves_the_view(qtbot: QtBot, canvas: Canvas) -> None:
    minimap = canvas.frame.minimap
    assert minimap is not None
    y = round(minimap.box.y) + 20
    middle = round(minimap.window.x + minimap.window.width / 2)
    before = span(canvas)
    drag(canvas, QPoint(middle, y), QPoint(middle - 60, y))
    assert span(canvas)[0] < before[0]
    assert span(canvas)[1] - span(canvas)[0] == pytest.approx(before[1] - before[0])


def test_a_handle_of_the_minimap_changes_one_end(canvas: Canvas) -> None:
    canvas.show_span(calendar.seconds(2021, 4), calendar.seconds(2021, 7))
    minimap = canvas.frame.minimap
    assert minimap is not None
    y, x = round(minimap.box.y) + 20, round(minimap.window.right) - 1
    drag(canvas, QPoint(x, y), QPoint(x + 60, y))
    assert span(canvas)[0] == pytest.approx(calendar.seconds(2021, 4), abs=3600)
    assert span(canvas)[1] > calendar.seconds(2021, 7, 10)


def test_the_pointer_on_a_mark_is_told(qtbot: QtBot, canvas: Canvas, pilots: Ref) -> None:
    with qtbot.waitSignal(canvas.hovered) as caught:
        qtbot.mouseMove(canvas.viewport(), place_of(canvas, pilots))
    assert caught.args[0] == pilots


def test_an_empty_canvas_takes_every_command(canvas: Canvas, focus: Focus) -> None:
    canvas.set_arrangement(Arrangement.empty())
    for command in (canvas.zoom_in, canvas.fit_all, canvas.go_to_end, canvas.select_next, canvas.ask_for_evidence):
        command()
    canvas.select_lane_below()
    assert focus.selected.ref is None
    assert not canvas.frame.labels


def test_the_wheel_can_zoom_by_itself(canvas: Canvas) -> None:
    canvas.wheel_zooms = True
    before = span(canvas)
    wheel(canvas, 600, QPoint(0, 120))
    assert span(canvas)[1] - span(canvas)[0] < before[1] - before[0]
    before = span(canvas)
    canvas.resize(900, 1500)
    wheel(canvas, 600, QPoint(0, -120), Qt.KeyboardModifier.ControlModifier)
    assert span(canvas)[0] > before[0]
    assert span(canvas)[1] - span(canvas)[0] == pytest.approx(before[1] - before[0])


def test_dragging_can_mark_by_itself(canvas: Canvas) -> None:
    canvas.drag_marks = True
    before = span(canvas)
    drag(canvas, QPoint(300, 60), QPoint(600, 60))
    assert canvas.selected_span is not None
    assert span(canvas) == before
    drag(canvas, QPoint(500, 60), QPoint(380, 60), Qt.KeyboardModifier.ShiftModifier)
    assert span(canvas)[0] > before[0]


def test_what_is_on_screen_can_be_marked_and_the_mark_be_zoomed_to(qtbot: QtBot, canvas: Canvas) -> None:
    with qtbot.waitSignals([canvas.band_toggled, canvas.span_selected]):
        canvas.mark_visible()
    assert canvas.selected_span == pytest.approx(span(canvas), abs=1)
    marked = canvas.selected_span
    canvas.zoom_out()
    box = canvas.band_box()
    assert box is not None
    assert canvas.frame.plot.x < box.x < box.right < canvas.frame.plot.right
    canvas.zoom_to_span()
    assert span(canvas) == pytest.approx(marked, abs=1)
    assert canvas.selected_span is None
    assert canvas.band_box() is None


def test_pinching_zooms_at_the_fingers(canvas: Canvas) -> None:
    scale = canvas.frame.scale
    place = QPointF(600, 200)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        QPointF(canvas.viewport().mapToGlobal(place.toPoint())),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.frame.scale.per_px == pytest.approx(scale.per_px / 1.25)
    assert canvas.frame.scale.to_px(scale.to_time(600)) == pytest.approx(600, abs=1)


def test_a_double_click_on_nothing_zooms_in_there(qtbot: QtBot, canvas: Canvas) -> None:
    scale = canvas.frame.scale
    qtbot.mouseDClick(canvas.viewport(), LEFT, pos=QPoint(500, round(canvas.frame.plot.bottom) - 4))
    assert canvas.frame.scale.per_px == pytest.approx(scale.per_px / 3)
    assert canvas.frame.scale.to_px(scale.to_time(500)) == pytest.approx(500, abs=1)


def test_a_double_click_on_a_mark_asks_for_its_evidence(qtbot: QtBot, canvas: Canvas, pilots: Ref) -> None:
    with qtbot.waitSignal(canvas.evidence_requested) as caught:
        qtbot.mouseDClick(canvas.viewport(), LEFT, pos=place_of(canvas, pilots))
    assert caught.args == [pilots]


def test_a_step_of_zoom_starts_from_where_the_view_goes(canvas: Canvas) -> None:
    """Three notches in one go zoom as far as three notches one after the other."""
    scale = canvas.frame.scale
    canvas.animated = True
    for _ in range(3):
        wheel(canvas, 600, QPoint(0, 120), Qt.KeyboardModifier.ControlModifier)
    canvas.animated = False
    canvas.pan(0)
    assert canvas.frame.scale.per_px == pytest.approx(scale.per_px / 1.0015**360)
