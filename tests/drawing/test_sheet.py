# SPDX-License-Identifier: MIT
"""Pictures on a sheet come out as they were painted, however often the sheet is filled."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from viewer.drawing.sheet import HEIGHT, Sheet, Sprite
from viewer.drawing.theme import color


def square(sheet: Sheet, name: str, side: float = 10.0) -> Sprite | None:
    """A square of one colour."""
    return sheet.sprite((name, side), side, side, lambda on: on.fillRect(QRectF(0, 0, side, side), color(name)))


def copied(on_image, sheet: Sheet, *places: tuple[Sprite, float, float], ratio: float = 1.0) -> QImage:
    """The pictures with their upper left corners at places."""

    def paint(painter: QPainter) -> None:
        rows = [
            (x + one.width / 2 / ratio, y + one.height / 2 / ratio, *one, 1 / ratio, 1 / ratio, 0.0, 1.0)
            for one, x, y in places
        ]
        sheet.draw(painter, np.array(rows))

    return on_image(paint, 100, 60, ratio)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_what_was_painted_once_is_copied_in_its_place(qapp: QGuiApplication, on_image, ratio: float) -> None:
    sheet = Sheet(ratio)
    red, blue = square(sheet, "#ff0000"), square(sheet, "#0000ff", 20)
    assert red is not None
    assert blue is not None
    image = copied(on_image, sheet, (red, 4, 8), (blue, 40, 8), ratio=ratio)

    def at(x: float, y: float) -> str:
        return image.pixelColor(round(x * ratio), round(y * ratio)).name()

    assert [at(9, 13), at(50, 18), at(30, 13), at(2, 13)] == ["#ff0000", "#0000ff", "#ffffff", "#ffffff"]


def test_a_picture_is_painted_once(qapp: QGuiApplication) -> None:
    sheet = Sheet()
    first = square(sheet, "#ff0000")
    assert square(sheet, "#ff0000") == first == sheet.get(("#ff0000", 10.0))
    assert sheet.painted == 1
    sheet.begin()
    assert sheet.painted == 0
    assert sheet.has(("#ff0000", 10.0))
    assert not sheet.has(("#ff0000", 11.0))


def test_pictures_do_not_lie_over_each_other(qapp: QGuiApplication) -> None:
    sheet = Sheet()
    made = [square(sheet, "#ff0000", side) for side in range(3, 60)]
    boxes = [(one.x, one.y, one.x + one.width, one.y + one.height) for one in made if one]
    assert len(boxes) == 57
    for number, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[:number]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top


def test_a_full_sheet_gives_way_and_what_is_wanted_stays_as_it_was(qapp: QGuiApplication, on_image) -> None:
    sheet = Sheet()
    red = square(sheet, "#ff0000")
    number = 0
    while sheet.filled == 0:
        number += 1
        assert sheet.sprite(number, 400, 100, lambda on: None) is not None
        sheet.begin()
    taken = square(sheet, "#ff0000")
    assert taken is not None
    assert red is not None
    assert sheet.painted == 0  # taken over, not painted anew
    assert copied(on_image, sheet, (taken, 4, 8)).pixelColor(9, 13).name() == "#ff0000"


def test_what_is_shown_all_the_time_is_taken_over_a_little_at_a_time(qapp: QGuiApplication) -> None:
    sheet, shown = Sheet(), [f"label {number}" for number in range(200)]
    copied = []

    def frame(*new: object) -> None:
        sheet.begin()
        missing = [key for key in (*shown, *new) if sheet.get(key) is None]
        copied.append(len(missing))
        for key in missing:
            assert sheet.sprite(key, 200, 20, lambda on: None) is not None

    frame()
    number = 0
    while sheet.filled < 2:
        number += 1
        frame(number)
    assert copied[0] == len(shown)
    assert max(copied[1:]) == 1  # only what is new: the rest lies on the new sheet already when it is begun


def test_where_a_frame_wants_more_than_there_is_room_for_it_is_told(qapp: QGuiApplication) -> None:
    sheet = Sheet()
    wanted = [sheet.sprite(number, 1000, 100, lambda on: None) for number in range(2 * HEIGHT // 100 + 2)]
    assert wanted[0] is not None
    assert wanted[-1] is None
    assert sheet.sprite("too wide", 5000, 10, lambda on: None) is None
    sheet.begin()
    assert sheet.sprite("again", 1000, 100, lambda on: None) is not None


def test_a_fault_while_a_picture_is_painted_leaves_the_sheet_usable(qapp: QGuiApplication) -> None:
    def fail(_on: QPainter) -> None:
        raise ValueError("no ink")

    sheet = Sheet()
    with pytest.raises(ValueError, match="no ink"):
        sheet.sprite("broken", 10, 10, fail)
    assert square(sheet, "#ff0000") is not None


def test_larger_text_needs_no_larger_sheet(qapp: QGuiApplication) -> None:
    plain, large = Sheet(1.0), Sheet(2.0, larger=2.0)
    assert large.ratio == 2.0
    many = range(20_000)
    fits = [sum(sheet.sprite(key, 40, 20, lambda _on: None) is not None for key in many) for sheet in (plain, large)]
    assert fits[0] / 5 < fits[1] < fits[0] / 3
