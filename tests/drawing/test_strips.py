# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from viewer.domain import calendar
from viewer.domain.selection import Noun, Ref
from viewer.drawing.lettering import Lettering
from viewer.drawing.strips import paint_minimap, paint_tray
from viewer.drawing.theme import Theme, color
from viewer.drawing.writing import Writer
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale


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
