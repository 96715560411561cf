# SPDX-License-Identifier: MIT
from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from viewer.domain import calendar
from viewer.domain.selection import Noun, Ref, Related
from viewer.drawing.lettering import Lettering
from viewer.drawing.sheet import Sheet
from viewer.drawing.strips import paint_minimap, paint_tray
from viewer.drawing.theme import Theme, color
from viewer.drawing.writing import Writer
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame, Minimap
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale
from viewer.timeline.whereabouts import All, Whereabouts


@pytest.fixture
def frame(columns: Columns, letters: Lettering) -> Frame:
    scale = TimeScale.fitting(calendar.seconds(2021, 4), calendar.seconds(2021, 8), left=106, width=600)
    return Layout(Arrangement.of(columns), letters.measure).frame(View(scale, 400))


def test_the_window_of_the_minimap_has_handles(on_image, frame: Frame, theme: Theme, letters: Lettering) -> None:
    assert frame.minimap is not None
    minimap = frame.minimap
    image: QImage = on_image(
        lambda painter: paint_minimap(painter, minimap, theme, (letters, Writer(letters))), 706, 400
    )
    y = round(minimap.window.y + minimap.window.height / 2)
    for x in (minimap.window.x + 1, minimap.window.right - 1.5):
        assert image.pixelColor(round(x), y) == color(theme.accent)
    inside = image.pixelColor(round(minimap.window.x + 8), round(minimap.window.y + 1))
    assert inside not in (color(theme.background), color(theme.accent))


def test_matches_and_the_selection_are_seen_in_the_minimap(
    on_image, columns: Columns, theme: Theme, letters: Lettering
) -> None:
    scale = TimeScale.fitting(calendar.seconds(2021, 5, 20), calendar.seconds(2021, 6), left=106, width=600)
    nothing = np.zeros(len(columns.undated), np.bool_)
    some = columns.only(columns.start > calendar.seconds(2021, 7), nothing)
    places = Whereabouts.of(some, Ref(Noun.EVENT, 3), Related(events=frozenset([4])))
    everything = All.of(Arrangement.of(columns))
    made = Layout(Arrangement.of(some), letters.measure, everything=everything).frame(View(scale, 400, places=places))
    minimap = made.minimap
    assert minimap is not None
    assert minimap.selected is not None
    image: QImage = on_image(
        lambda painter: paint_minimap(painter, minimap, theme, (letters, Writer(letters))), 706, 400
    )
    floor = round(minimap.box.bottom) - 15
    matching = set(minimap.bars[:, 0].tolist())
    seen = {x: image.pixelColor(round(x) + 2, floor) for x in minimap.all_bars[:, 0].tolist()}
    middle = sum(minimap.selected) / 2
    others = {
        seen[x].name()
        for x in seen
        if x not in matching and abs(x - middle) > 12 and not minimap.window.contains(x, floor)
    }
    assert {seen[x].name() for x in matching if abs(x - middle) > 12} == {theme.soft}
    assert theme.soft not in others
    assert others
    assert image.pixelColor(round(middle), round(minimap.box.y) + 20) == color(theme.accent)
    (other,) = minimap.related
    assert image.pixelColor(round(other), round(minimap.box.y) + 3) not in (color(theme.background), color(theme.line))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_copied_minimap_looks_as_a_painted_one_wherever_its_window_is(
    on_image, columns: Columns, theme: Theme, letters: Lettering, ratio: float
) -> None:
    layout, sheet, words = Layout(Arrangement.of(columns), letters.measure), Sheet(ratio), (letters, Writer(letters))
    painted = []
    for month in (3, 5, 9):
        scale = TimeScale.fitting(calendar.seconds(2021, month), calendar.seconds(2021, month + 2), left=106, width=600)
        minimap = layout.frame(View(scale, 400)).minimap
        assert minimap is not None

        def paint(on: QPainter, minimap: Minimap = minimap, sheet: Sheet | None = None) -> None:
            paint_minimap(on, minimap, theme, words, sheet)

        sheet.begin()
        direct = on_image(paint, 706, 400, ratio)
        copied = on_image(partial(paint, sheet=sheet), 706, 400, ratio)
        painted.append(sheet.painted)
        for y in range(round(minimap.box.y * ratio), round((minimap.box.bottom - 14) * ratio)):
            assert all(direct.pixel(x, y) == copied.pixel(x, y) for x in range(0, round(706 * ratio), 3))
        years = range(round((minimap.box.bottom - 14) * ratio), round(minimap.box.bottom * ratio))
        one, other = (
            sum(image.pixelColor(x, y).lightness() for y in years for x in range(image.width()))
            for image in (direct, copied)
        )
        assert abs(one - other) < 0.002 * one
    assert painted == [2, 0, 0]  # its bars and its years


def test_the_selected_chip_stands_out(
    on_image, frame: Frame, columns: Columns, theme: Theme, letters: Lettering
) -> None:
    (chip,) = frame.chips
    place = round(chip.box.x + 8), round(chip.box.y + chip.box.height / 2)
    look = theme, letters, Writer(letters)
    for selected, name in ((None, theme.band), (Ref(Noun.EVENT, 50), theme.selection)):
        image: QImage = on_image(
            lambda painter, ref=selected: paint_tray(painter, frame, columns, look, "Undated", ref),
            706,
            400,
        )
        assert image.pixelColor(*place) == color(name)
