# SPDX-License-Identifier: MIT
"""A "+N" that is put together looks like one that is painted."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from viewer.drawing.lettering import Lettering
from viewer.drawing.pills import Pills, paint_pill
from viewer.drawing.sheet import Sheet
from viewer.drawing.theme import Theme, color
from viewer.timeline.placed import Counts

NUMBERS = (1, 7, 10, 99, 100, 1_234_567)


def counts(*numbers: int) -> Counts:
    each = np.arange(len(numbers))
    none = np.zeros(len(numbers), np.int64)
    return Counts(none, none + 10.3, 8.0 + 26 * each, none + 92.0, np.array(numbers, np.int64), none, none + 1)


def image_of(on_image, theme: Theme, paint) -> QImage:
    def on_panel(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, 120, 180, color(theme.panel))
        paint(painter)

    return on_image(on_panel, 120, 180)


def test_pills_from_the_sheet_look_as_painted_ones(on_image, theme: Theme, letters: Lettering) -> None:
    direct = image_of(on_image, theme, lambda on: [paint_pill(on, theme, letters, one) for one in counts(*NUMBERS)])
    copied = image_of(on_image, theme, lambda on: Pills(theme, letters, Sheet()).paint(on, counts(*NUMBERS)))
    for row in range(len(NUMBERS)):
        ink = [
            [x for x in range(120) if abs(image.pixelColor(x, 17 + 26 * row).value() - color(theme.band).value()) > 60]
            for image in (direct, copied)
        ]
        assert ink[0]
        assert ink[1][0] == pytest.approx(ink[0][0], abs=2)
        assert ink[1][-1] == pytest.approx(ink[0][-1], abs=2)
    assert copied.pixelColor(16, 17) == color(theme.band)


def test_no_pill_is_no_ink(on_image, theme: Theme, letters: Lettering) -> None:
    bare = image_of(on_image, theme, lambda on: None)
    assert image_of(on_image, theme, lambda on: Pills(theme, letters, Sheet()).paint(on, counts())) == bare
