# SPDX-License-Identifier: MIT
"""Samples have ink in their place, and no two look the same."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from viewer.drawing.samples import WIDTH, Sample, paint_sample, paint_whiskers_sample
from viewer.drawing.theme import Theme, color


def test_no_two_samples_look_the_same(on_image, theme: Theme) -> None:
    def sampled(sample: Sample) -> bytes:
        def paint(painter: QPainter) -> None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(0, 0, 100, 40, color(theme.panel))
            paint_sample(painter, theme, sample, (10, 20), "meeting")

        image = on_image(paint, 100, 40)
        inked = [x for x in range(100) for y in range(40) if image.pixelColor(x, y) != color(theme.panel)]
        assert inked
        assert 10 <= min(inked) <= max(inked) <= 10 + WIDTH
        return bytes(image.constBits())

    pictures = [sampled(sample) for sample in Sample]
    assert len(set(pictures)) == len(Sample)


def test_whiskers_are_in_the_colour_of_selection_and_within_the_sample(on_image, theme: Theme) -> None:
    image = on_image(lambda on: paint_whiskers_sample(on, theme, (20.0, 20.0), "meeting"), 120, 40)
    found = [x for x in range(120) for y in range(40) if image.pixelColor(x, y) == color(theme.accent)]
    assert found
    assert min(found) >= 20
    assert max(found) <= 20 + WIDTH
