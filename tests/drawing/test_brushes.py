# SPDX-License-Identifier: MIT
from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from viewer.drawing.brushes import hairline, hatched, is_vector, level, rectangles, upright


def dark_columns(image: QImage, y: int) -> list[int]:
    return [x for x in range(image.width()) if image.pixelColor(x, y).lightness() < 128]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_hairlines_are_crisp_at_every_pixel_ratio(on_image, ratio: float) -> None:
    def paint(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for x in (5.3, 20.5, 33.9):
            hairline(painter, (x, 0, x, 20), "#000000")

    image = on_image(paint, 50, 20, ratio)
    columns = dark_columns(image, 10)
    assert len(columns) == 3 * int(ratio)
    assert all(image.pixelColor(x, 10).lightness() == 0 for x in columns)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_grid_is_crisp_at_every_pixel_ratio_and_leaves_smooth_what_comes_next(on_image, ratio: float) -> None:
    def paint(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        upright(painter, [5.3, 20.5], (0, 20), "#000000")
        level(painter, [3.4, 12.7], (0, 50), "#000000")
        assert painter.testRenderHint(QPainter.RenderHint.Antialiasing)

    image = on_image(paint, 50, 20, ratio)
    across = dark_columns(image, round(8 * ratio))
    down = [y for y in range(image.height()) if image.pixelColor(round(40 * ratio), y).lightness() < 128]
    assert len(across) == len(down) == 2 * int(ratio)
    assert all(image.pixelColor(x, round(8 * ratio)).lightness() == 0 for x in across)
    assert all(image.pixelColor(round(40 * ratio), y).lightness() == 0 for y in down)


def test_many_rectangles_are_filled_at_once(on_image) -> None:
    boxes = np.array([[2.0, 2.0, 3.0, 4.0], [10.0, 5.0, 1.0, 2.0]])
    image = on_image(lambda painter: rectangles(painter, boxes, "#000000"), 20, 10)
    assert dark_columns(image, 5) == [2, 3, 4, 10]
    image = on_image(lambda painter: rectangles(painter, boxes[:0], "#000000"), 20, 10)
    assert dark_columns(image, 5) == []


def test_stripes_stay_with_their_bar_when_it_is_cut(on_image) -> None:
    def bar(left: float):
        return lambda painter: hatched(painter, QRectF(left, 0, 200 - left, 15), 3.0, ("#000000", "#ffffff"))

    whole, cut = on_image(bar(3.0), 200, 15), on_image(bar(43.0), 200, 15)
    row = [(whole.pixel(x, 7), cut.pixel(x, 7)) for x in range(60, 190)]
    assert all(one == two for one, two in row)
    assert len({one for one, _ in row}) > 1


def test_in_a_vector_file_stripes_are_lines(qapp) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    painter = QPainter(generator)
    assert is_vector(painter)
    hatched(painter, QRectF(10, 0, 80, 15), 10, ("#102030", "#ffffff"))
    painter.end()
    svg = bytes(buffer.data().data())
    assert b"<image" not in svg
    assert b"#102030" in svg
