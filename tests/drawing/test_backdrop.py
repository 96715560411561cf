# SPDX-License-Identifier: MIT
"""Bands are pale, names stay in sight, and the present is a line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage

from viewer.domain import calendar
from viewer.drawing.lettering import Lettering
from viewer.drawing.painter import Highlight, TimelinePainter
from viewer.drawing.theme import Theme, color, contrast
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.backdrop import Backdrop, Stretch
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale

TERM = Stretch(calendar.seconds(2021, 2), calendar.seconds(2021, 7), "Term")
QUIET = Stretch(calendar.seconds(2021, 9), calendar.seconds(2021, 11), "Silence")
Paint = Callable[[Backdrop], tuple[Frame, QImage]]


@pytest.fixture
def paint(on_image, columns: Columns, theme: Theme, words: dict[str, str], letters: Lettering) -> Paint:
    def make(backdrop: Backdrop) -> tuple[Frame, QImage]:
        scale = TimeScale.fitting(calendar.seconds(2021), calendar.seconds(2022), left=100, width=800)
        layout = Layout(Arrangement.of(columns), letters.measure)
        frame = layout.frame(View(scale, 400, backdrop=backdrop))
        painter = TimelinePainter(theme, words, letters)
        return frame, on_image(lambda on: painter.paint(on, frame, columns, Highlight()), 900, 400)

    return make


def test_bands_are_pale_and_told_apart(paint: Paint, theme: Theme) -> None:
    frame, image = paint(Backdrop((TERM,), (QUIET,)))
    y = round(frame.plot.bottom) - 4
    silence, era = (image.pixelColor(round(band.x0) + 3, y).name() for band in frame.bands)
    assert len({silence, era, theme.panel}) == 3
    assert contrast(theme.ink, silence) > 4.5
    assert contrast(theme.soft, era) > 4.5


def test_names_stand_in_a_line_of_their_own(paint: Paint, theme: Theme) -> None:
    frame, image = paint(Backdrop((TERM,), (QUIET,)))
    assert frame.names is not None
    y = round(frame.names.y + frame.names.height / 2)
    for band in frame.bands:
        inked = [
            x
            for x in range(round(band.x0), round(band.x1))
            if abs(image.pixelColor(x, y).lightness() - color(theme.ink).lightness()) < 60
        ]
        assert inked


def test_the_present_is_a_line_from_top_to_bottom(paint: Paint, theme: Theme) -> None:
    frame, image = paint(Backdrop(now=float(calendar.seconds(2021, 12, 29))))
    assert frame.now is not None
    for y in (frame.plot.y + 6, frame.plot.bottom - 6):
        assert image.pixelColor(round(frame.now), round(y)) == color(theme.accent)


def test_without_any_of_it_nothing_is_different(paint: Paint) -> None:
    assert paint(Backdrop(weekends=False))[1] == paint(Backdrop())[1]
