# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from viewer.domain import calendar
from viewer.domain.selection import Noun, Ref, Related
from viewer.domain.wish import Clock
from viewer.drawing.lettering import Lettering, Size
from viewer.drawing.painter import Highlight, TimelinePainter
from viewer.drawing.theme import Theme, color
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale

WIDTH, HEIGHT = 900, 500


@pytest.fixture
def painter(theme: Theme, words: dict[str, str], letters: Lettering) -> TimelinePainter:
    return TimelinePainter(theme, words, letters)


@pytest.fixture
def frame_of(columns: Columns, letters: Lettering, painter: TimelinePainter) -> Callable[..., Frame]:
    left = painter.column_width(columns)

    def make(selected: Ref | None = None, first: int = 2021) -> Frame:
        start, end = calendar.seconds(first, 1, 15), calendar.seconds(first + 1, 1, 15)
        scale = TimeScale.fitting(start, end, left=left, width=WIDTH - left)
        index = columns.find(selected) if selected else None
        return Layout(Arrangement.of(columns), letters.measure, letters.measure_bold).frame(
            View(scale, HEIGHT, selected=index)
        )

    return make


def painted(on_image, painter: TimelinePainter, frame: Frame, columns: Columns, highlight: Highlight) -> QImage:
    return on_image(lambda on: painter.paint(on, frame, columns, highlight), WIDTH, HEIGHT)


def svg_of(painter: TimelinePainter, frame: Frame, columns: Columns) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(WIDTH, HEIGHT))
    on = QPainter(generator)
    painter.paint(on, frame, columns, Highlight())
    on.end()
    return bytes(buffer.data().data()).decode()


def colours(image: QImage, left: int, top: int, right: int, bottom: int) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(left, right) for y in range(top, bottom)}


def test_every_pixel_is_painted(on_image, painter: TimelinePainter, frame_of, columns: Columns, theme: Theme) -> None:
    image = painted(on_image, painter, frame_of(), columns, Highlight())
    for x, y in ((0, 0), (WIDTH - 1, 0), (WIDTH - 1, HEIGHT - 1), (0, HEIGHT - 1)):
        assert image.pixelColor(x, y) == color(theme.panel)


def test_all_words_are_text(painter: TimelinePainter, frame_of, columns: Columns) -> None:
    svg = svg_of(painter, frame_of(), columns)
    for words in ("Meetings", "Published", "Undated", "Old feud", "Dock summit", "2 sources", "2021", "Mar"):
        assert f">{words}" in svg
    assert "<image" not in svg


def test_the_axis_says_which_time_it_is_of(
    theme: Theme, letters: Lettering, frame_of, columns: Columns, words: dict[str, str]
) -> None:
    spelled = {**words, "clock_happened": "Placed when\nit happened", "clock_reported": "Placed when\nfirst reported"}
    told = TimelinePainter(theme, spelled, letters)
    for clock, line in ((Clock.HAPPENED, "it happened"), (Clock.REPORTED, "first reported")):
        of_clock = replace(columns, clock=clock)
        assert f">{line}<" in svg_of(told, frame_of(), of_clock)
        assert told.column_width(of_clock) > letters.width(Size.SMALL, line) + 20


def test_lanes_without_a_name_show_their_code_word(
    theme: Theme, letters: Lettering, frame_of, columns: Columns
) -> None:
    bare = TimelinePainter(theme, {}, letters)
    svg = svg_of(bare, frame_of(), columns)
    assert ">Meeting<" in svg
    assert "sources" not in svg


def test_the_selected_mark_has_a_ring_and_its_label_a_pill(
    on_image, painter: TimelinePainter, frame_of, columns: Columns, theme: Theme
) -> None:
    chosen = Ref(Noun.EVENT, 2)
    frame = frame_of(chosen)
    image = painted(on_image, painter, frame, columns, Highlight(chosen))
    label = frame.labels[-1]
    assert image.pixelColor(round(label.x) - 4, round(label.y)) == color(theme.selection)
    number = frame.marks.index.tolist().index(label.index)
    x, y = round(float(frame.marks.x0[number])), round(float(frame.marks.y[number]))
    assert theme.accent in colours(image, x - 8, y - 12, x + 12, y + 12)


def test_what_goes_with_it_is_lighter(
    on_image, painter: TimelinePainter, frame_of, columns: Columns, theme: Theme
) -> None:
    frame = frame_of()
    plain = painted(on_image, painter, frame, columns, Highlight())
    related = painted(on_image, painter, frame, columns, Highlight(related=Related(articles=frozenset([7]))))
    number = frame.marks.index.tolist().index(columns.find(Ref(Noun.ARTICLE, 7)))
    x, y = round(float(frame.marks.at[number])), round(float(frame.marks.y[number]))
    around = (x - 11, y - 11, x + 11, y + 11)
    assert colours(related, *around) != colours(plain, *around)
    assert theme.accent not in colours(related, *around)


def test_a_mark_under_the_pointer_shows_it(on_image, painter: TimelinePainter, frame_of, columns: Columns) -> None:
    frame = frame_of()
    hovered = Highlight(hovered=int(frame.marks.index[0]))
    assert painted(on_image, painter, frame, columns, hovered) != painted(
        on_image, painter, frame, columns, Highlight()
    )


def test_lanes_that_go_on_elsewhere_say_so(painter: TimelinePainter, frame_of, columns: Columns) -> None:
    assert "Quay plan splits Ravik" in svg_of(painter, frame_of(first=2019), columns)


def test_the_lane_column_has_room_for_its_names(painter: TimelinePainter, columns: Columns, letters: Lettering) -> None:
    assert painter.column_width(columns) >= letters.measure("Published") + 28
    assert painter.column_width(Columns.empty()) > 0
