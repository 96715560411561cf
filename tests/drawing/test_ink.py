# SPDX-License-Identifier: MIT
from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from viewer.domain import calendar
from viewer.drawing.ink import MarkInk, arrow, dotted
from viewer.drawing.theme import Theme, color
from viewer.timeline.columns import Columns
from viewer.timeline.placing import marks
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import shapes

LANE = "meeting"


def inked(on_image, columns: Columns, title: str, theme: Theme, sources: int = 1) -> QImage:
    """One mark on its own, in the middle row of a strip of 2021."""
    number = list(columns.titles).index(title)
    scale = TimeScale.fitting(calendar.seconds(2021), calendar.seconds(2022), left=0, width=730)
    index = np.array([number])
    found = marks(columns, index, shapes(columns)[index], np.array([15.0]), scale)

    def paint(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, 730, 30, color(theme.panel))
        marked = MarkInk(painter, theme, found, scale)
        marked.mark(0, LANE, int(columns.flags[number]))
        if sources > 1:
            marked.second(np.array([0]), LANE, strong=sources > 2)

    return on_image(paint, 730, 30)


def ink(image: QImage, theme: Theme, y: int = 15) -> list[int]:
    return [x for x in range(image.width()) if image.pixelColor(x, y) != color(theme.panel)]


def middle(first: tuple[int, ...], days: float = 0.5) -> int:
    return round((calendar.seconds(*first) - calendar.seconds(2021)) / calendar.DAY * 2 + days * 2)


def test_a_lasting_bar_is_full_and_as_long_as_it_lasted(on_image, columns: Columns, theme: Theme) -> None:
    image = inked(on_image, columns, "Dock summit", theme)
    assert ink(image, theme)[0] == pytest.approx(middle((2021, 4, 22), 0), abs=1)
    assert len(ink(image, theme)) == pytest.approx(4, abs=1)
    assert image.pixelColor(middle((2021, 4, 23), 0), 15) == color(theme.lane(LANE))


def test_a_month_is_pale_over_all_of_it_with_an_edge(on_image, columns: Columns, theme: Theme) -> None:
    image = inked(on_image, columns, "Harbour board meets", theme)
    found = ink(image, theme)
    assert len(found) == pytest.approx(62, abs=2)
    inside = {image.pixel(x, 15) for x in found[3:-3]}
    assert len(inside) == 1
    assert image.pixel(found[0], 15) not in inside
    assert color(theme.lane(LANE)).rgb() not in inside


def test_planned_is_hollow(on_image, columns: Columns, theme: Theme) -> None:
    image = inked(on_image, columns, "Pilots talk", theme)
    assert image.pixelColor(middle((2021, 9, 1)), 15) == color(theme.panel)
    assert len(ink(image, theme)) > 2


def test_denied_is_struck_out(on_image, columns: Columns, theme: Theme) -> None:
    image = inked(on_image, columns, "Sale of the ferry line", theme)
    assert image.pixelColor(middle((2021, 10, 5)), 15) != color(theme.panel)


def test_disagreement_is_a_fork_in_its_own_colour(on_image, columns: Columns, theme: Theme) -> None:
    image = inked(on_image, columns, "Storm or spring tide?", theme)
    colours = {image.pixelColor(x, y).name() for x in range(660, 730) for y in range(4, 26)}
    assert theme.conflict in colours
    assert theme.lane(LANE) not in colours
    # Both claimed ends carry a dot, the middle has the stem.
    assert image.pixelColor(middle((2021, 12, 1), 0), 10).name() == theme.conflict
    assert image.pixelColor(middle((2021, 12, 21), 0), 10).name() == theme.conflict


@pytest.mark.parametrize(("title", "side"), [("Strike goes on", 1), ("Quay open by then", -1)])
def test_an_open_end_fades_out_from_the_bound_that_is_known(
    on_image, columns: Columns, theme: Theme, title: str, side: int
) -> None:
    image = inked(on_image, columns, title, theme)
    bound = middle((2021, 6), 0) if side > 0 else middle((2021, 9), 0)
    assert image.pixelColor(bound, 15) == color(theme.lane(LANE))
    panel = color(theme.panel)
    shades = [image.pixelColor(bound + side * step, 15) for step in (14, 28, 42)]
    distances = [sum(abs(a - b) for a, b in zip(shade.getRgb(), panel.getRgb(), strict=True)) for shade in shades]
    assert distances[0] > distances[1] > distances[2] > 0
    assert all((x - bound) * side > -4 for x in ink(image, theme))


def test_about_then_is_a_hatched_disc_around_a_dot(on_image, columns: Columns, theme: Theme) -> None:
    image = inked(on_image, columns, "About then", theme)
    at = middle((2021, 5, 5))
    assert image.pixelColor(at, 15) == color(theme.lane(LANE))
    around = {image.pixel(x, y) for x in range(at - 5, at + 6) for y in (10, 11, 19, 20)}
    assert len(around) >= 4


@pytest.mark.parametrize("title", ["Dock summit", "Harbour board meets", "Pilots talk", "Strike goes on"])
def test_a_second_line_says_that_several_sources_tell_of_it(
    on_image, columns: Columns, theme: Theme, title: str
) -> None:
    alone, two, three = (inked(on_image, columns, title, theme, sources) for sources in (1, 2, 3))
    heights = [[y for y in range(30) if ink(image, theme, y)] for image in (alone, two, three)]
    assert 2 <= heights[0][0] - heights[1][0] <= 4
    assert 2 <= heights[1][-1] - heights[0][-1] <= 4
    assert two != three


def test_a_fork_has_several_sources_anyway(on_image, columns: Columns, theme: Theme) -> None:
    title = "Storm or spring tide?"
    assert inked(on_image, columns, title, theme) == inked(on_image, columns, title, theme, 2)


def test_an_arrow_points_both_ways(on_image, theme: Theme) -> None:
    there = on_image(lambda painter: arrow(painter, 30, 10, "#000000"), 60, 20)
    back = on_image(lambda painter: arrow(painter, 30, 10, "#000000", back=True), 60, 20)
    assert ink(there, Theme.load("light"), 10)[-1] <= 30
    assert ink(back, Theme.load("light"), 10)[0] >= 30


def test_a_dotted_line_has_gaps(on_image) -> None:
    image = on_image(lambda painter: dotted(painter, 5, 55, 10, "#000000"), 60, 20)
    assert 5 < len(ink(image, Theme.load("light"), 10)) < 50


def test_a_fork_has_a_prong_for_each_date_that_is_claimed(on_image, columns: Columns, theme: Theme) -> None:
    number = list(columns.titles).index("Storm or spring tide?")
    scale = TimeScale.fitting(calendar.seconds(2021), calendar.seconds(2022), left=0, width=730)
    index = np.array([number])
    found = marks(columns, index, shapes(columns)[index], np.array([15.0]), scale)
    places = [middle((2021, month, 1), 0) for month in (3, 7, 12)]
    prongs = np.array([(0.0, x, x) for x in places])

    def paint(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, 730, 30, color(theme.panel))
        MarkInk(painter, theme, found, scale, prongs).mark(0, LANE, int(columns.flags[number]))

    image = on_image(paint, 730, 30)
    heads = [x for x in ink(image, theme, 9) if image.pixelColor(x, 9).name() == theme.conflict]
    assert all(any(abs(x - place) <= 2 for x in heads) for place in places)
    assert all(any(abs(x - place) <= 4 for place in places) for x in heads)


def test_a_fork_of_dates_that_lie_close_together_is_a_fork_all_the_same(
    on_image, columns: Columns, theme: Theme
) -> None:
    number = list(columns.titles).index("Storm or spring tide?")
    scale = TimeScale.fitting(calendar.seconds(1900), calendar.seconds(2100), left=0, width=730)
    index = np.array([number])
    found = marks(columns, index, shapes(columns)[index], np.array([15.0]), scale)
    at = float(found.at[0])
    prongs = np.array([(0.0, at, at), (0.0, at + 1, at + 1)])

    def paint(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, 730, 30, color(theme.panel))
        MarkInk(painter, theme, found, scale, prongs).mark(0, LANE, int(columns.flags[number]))

    heads = ink(on_image(paint, 730, 30), theme, 9)
    assert max(heads) - min(heads) >= 10
    assert round(at) not in heads
