# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from viewer.domain import calendar
from viewer.domain.selection import Noun, Ref
from viewer.drawing.theme import Theme
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.ui.canvas import Canvas
from viewer.ui.focus import Focus, Selected, Shown

YEAR = (calendar.seconds(2021), calendar.seconds(2022))


def span(canvas: Canvas) -> tuple[float, float]:
    return canvas.frame.scale.start, canvas.frame.scale.end


def test_what_is_selected_elsewhere_comes_into_view(canvas: Canvas, focus: Focus, pilots: Ref) -> None:
    canvas.show_span(calendar.seconds(1990), calendar.seconds(1991))
    focus.select(pilots, "list")
    start, end = span(canvas)
    assert start < calendar.seconds(2021, 9, 1) < end
    assert end - start == pytest.approx(365 * calendar.DAY)
    assert canvas.accessibleDescription() == "1 September 2021, Pilots talk, one source"


def test_what_is_in_view_already_moves_nothing(canvas: Canvas, focus: Focus, pilots: Ref) -> None:
    before = span(canvas)
    focus.select(pilots, "list")
    assert span(canvas) == before


def test_what_has_no_mark_is_no_error(canvas: Canvas, focus: Focus) -> None:
    focus.select(Ref(Noun.PARTICIPANT, 4), "list")
    assert not canvas.reveal(Ref(Noun.QUOTE, 3))
    assert canvas.accessibleDescription() == ""


def test_the_keyboard_stays_in_a_lane_when_asked(canvas: Canvas, focus: Focus) -> None:
    focus.select(Ref(Noun.EVENT, 0), "list")
    canvas.select_next(in_lane=True)
    assert focus.selected.ref == Ref(Noun.EVENT, 1)
    canvas.select_previous(in_lane=True)
    assert focus.selected.ref == Ref(Noun.EVENT, 0)


def test_the_span_is_told_and_followed_without_echo(qtbot: QtBot, canvas: Canvas, focus: Focus) -> None:
    told: list[Shown] = []
    focus.span_changed.connect(told.append)
    canvas.pan(0.5)
    assert [shown.origin for shown in told] == ["canvas"]
    assert (told[0].start, told[0].end) == pytest.approx(span(canvas), abs=1)
    focus.show_span(*YEAR, "minimap")
    assert [shown.origin for shown in told] == ["canvas", "minimap"]
    assert span(canvas) == pytest.approx(YEAR)


def test_other_columns_keep_the_view_that_still_shows_something(canvas: Canvas, columns: Columns) -> None:
    before = span(canvas)
    canvas.set_arrangement(Arrangement.of(columns))
    assert span(canvas) == before
    canvas.show_span(calendar.seconds(1700), calendar.seconds(1701))
    canvas.set_arrangement(Arrangement.of(columns))
    assert span(canvas)[0] > calendar.seconds(2019)


def test_the_selection_outlives_other_columns(canvas: Canvas, focus: Focus, columns: Columns, pilots: Ref) -> None:
    focus.select(pilots, "list")
    canvas.set_arrangement(Arrangement.empty())
    canvas.set_arrangement(Arrangement.of(columns))
    assert canvas.frame.labels[-1].text == "Pilots talk"


def test_the_span_stays_when_the_window_grows(canvas: Canvas) -> None:
    before = span(canvas)
    canvas.resize(1300, 800)
    assert span(canvas) == pytest.approx(before)
    assert canvas.frame.width == canvas.viewport().width()


def test_the_theme_changes_every_colour(canvas: Canvas) -> None:
    light = canvas.grab().toImage().pixelColor(400, 5)
    canvas.set_theme(Theme.load("dark"))
    assert canvas.grab().toImage().pixelColor(400, 5).lightness() < light.lightness()


def test_it_has_a_name_for_those_who_cannot_see_it(canvas: Canvas, focus: Focus, pilots: Ref) -> None:
    assert canvas.accessibleName() == "Timeline"
    selected: list[Selected] = []
    focus.selection_changed.connect(selected.append)
    canvas.select_next()
    assert selected
    assert canvas.accessibleDescription()


@pytest.mark.parametrize(
    ("reason", "shown"), [(Qt.FocusReason.TabFocusReason, True), (Qt.FocusReason.MouseFocusReason, False)]
)
def test_the_keyboard_is_seen_where_it_came_by_keyboard(canvas: Canvas, reason: Qt.FocusReason, shown: bool) -> None:
    canvas.activateWindow()
    canvas.clearFocus()
    canvas.setFocus(reason)
    edge = canvas.viewport().grab().toImage().pixelColor(1, 300)
    assert (edge == QColor(Theme.load("light").accent)) == shown


def test_commands_move_the_view(canvas: Canvas) -> None:
    before = span(canvas)
    canvas.zoom_in()
    assert span(canvas)[1] - span(canvas)[0] < before[1] - before[0]
    canvas.zoom_out()
    assert span(canvas) == pytest.approx(before)
    canvas.fit_all()
    assert span(canvas)[1] < calendar.seconds(2022)  # what lies far outside does not rule the scale
    canvas.fit_all()
    assert span(canvas)[1] > calendar.seconds(2091)  # asked again, it is shown, too
    canvas.fit_all()
    assert span(canvas)[1] < calendar.seconds(2022)
    canvas.fit_opening()
    assert span(canvas)[1] < calendar.seconds(2022)


def test_turning_motion_off_ends_what_is_moving(canvas: Canvas) -> None:
    before = canvas.frame.scale
    canvas.animated = True
    canvas.zoom_in()
    assert canvas.frame.scale == before
    canvas.animated = False
    assert canvas.frame.scale.per_px == pytest.approx(before.per_px / 1.6)
