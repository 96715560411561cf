# SPDX-License-Identifier: MIT
from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from viewer.domain import calendar
from viewer.domain.selection import Noun, Ref
from viewer.drawing.theme import Theme
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Box
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


def test_a_filter_that_leaves_nothing_in_view_goes_to_all_that_matches(canvas: Canvas, columns: Columns) -> None:
    whole = Arrangement.of(columns)

    def only(words: str) -> Arrangement:
        fits = np.array([words in title for title in columns.titles])
        return Arrangement.of(columns.only(fits, np.zeros(len(columns.undated), np.bool_)))

    canvas.show_span(calendar.seconds(2021, 8, 20), calendar.seconds(2021, 9, 10))
    before = span(canvas)
    canvas.set_arrangement(only("Pilots"), whole)
    assert span(canvas) == before
    canvas.set_arrangement(only("a"), whole)  # most of it is elsewhere, but something is here
    assert span(canvas) == before
    canvas.set_arrangement(only("o"), whole)
    canvas.show_span(calendar.seconds(1980), calendar.seconds(1981))
    some = only("Harbour")
    canvas.set_arrangement(some, whole)
    assert span(canvas) == pytest.approx(some.story, abs=1)
    assert len(canvas.frame.marks.index) == 1


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


POINTS = {"9 pt": 12, "13 pt": 17, "20 pt": 27}  # of a screen of 96 dots an inch


def in_size(canvas: Canvas, pixels: int) -> None:
    font = QFont(canvas.font())
    font.setPixelSize(pixels)
    canvas.setFont(font)


def overlap(one: Box, two: Box) -> bool:
    return one.x < two.right and two.x < one.right and one.y < two.bottom and two.y < one.bottom


@pytest.mark.parametrize("pixels", POINTS.values(), ids=POINTS)
def test_everything_grows_with_the_text(canvas: Canvas, pixels: int) -> None:
    """No text is cut off by what it stands in, and no two lie upon each other."""
    before, view = span(canvas), canvas.viewport()
    in_size(canvas, pixels)
    frame = canvas.frame
    assert span(canvas) == pytest.approx(before)
    assert frame.width * canvas.growth == pytest.approx(view.width())
    assert frame.height * canvas.growth == pytest.approx(view.height())
    font = QFont(canvas.font())
    font.setPixelSize(round(12 * canvas.growth))  # of labels, which are a little smaller than the text around
    line = QFontMetricsF(font)
    assert abs(12 * canvas.growth - pixels * 12 / 13) <= 0.5
    assert min(count.box.height for count in frame.counts) * canvas.growth >= line.height() - 2 * line.leading() - 2
    assert all(chip.box.height * canvas.growth >= line.height() for chip in frame.chips)
    rows = sorted({(label.lane, label.y) for label in frame.labels})
    assert all(two[1] - one[1] > line.height() / canvas.growth for one, two in pairwise(rows) if one[0] == two[0])
    high = line.height() / canvas.growth
    words = [Box(one.x, one.y - high / 2, one.width, high) for one in frame.labels]
    words += [one.box for one in (*frame.counts, *frame.chips)]
    assert not [(one, two) for one, two in combinations(words, 2) if overlap(one, two)]
    for label in frame.labels:
        assert line.horizontalAdvance(label.text) <= label.width * canvas.growth * 1.04 + 1
        assert label.x + label.width <= frame.plot.right
    assert frame.plot.y * canvas.growth >= 2 * line.height()
    majors = [tick.px for tick in frame.axis.major]
    assert all(two - max(one, frame.plot.x) >= 120 for one, two in pairwise(majors))


@pytest.mark.parametrize("pixels", POINTS.values(), ids=POINTS)
def test_what_is_larger_is_where_the_pointer_finds_it(
    qtbot: QtBot, canvas: Canvas, focus: Focus, pilots: Ref, pixels: int
) -> None:
    in_size(canvas, pixels)
    frame = canvas.frame
    number = frame.marks.index.tolist().index(canvas.columns.find(pilots))
    place = QPointF(float(frame.marks.at[number]), float(frame.marks.y[number])) * canvas.growth
    ink = canvas.grab().toImage().pixelColor(place.toPoint())
    assert ink == QColor(Theme.load("light").lane("meeting"))
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert focus.selected.ref == pilots


def test_a_small_window_of_large_text_shows_a_lane_before_the_strips(canvas: Canvas) -> None:
    in_size(canvas, 27)
    canvas.resize(420, 330)
    frame = canvas.frame
    assert frame.minimap is None
    assert frame.plot.height >= 50
    assert frame.plot.x <= frame.width / 3 + 0.5
    canvas.resize(900, 700)
    assert canvas.frame.minimap


@pytest.mark.parametrize("pixels", [12, 17, 18, 27])
def test_nothing_shows_between_the_parts_of_the_picture(canvas: Canvas, pixels: int) -> None:
    """Where parts meet between two pixels of the screen, neither covers these whole."""
    in_size(canvas, pixels)
    frame, picture = canvas.frame, canvas.grab().toImage()
    darkest = min(QColor(getattr(Theme.load("light"), name)).lightness() for name in ("line", "band", "background"))
    lane = max(frame.lanes, key=lambda lane: lane.box.height)
    y = round((lane.first_row + 14) * canvas.growth)
    edge = round(frame.plot.x * canvas.growth)
    assert min(picture.pixelColor(x, y).lightness() for x in range(edge - 12, edge)) >= darkest - 6
    top = round(frame.plot.y * canvas.growth)
    assert min(picture.pixelColor(edge - 3, y).lightness() for y in range(top - 4, top + 4)) >= darkest - 6
