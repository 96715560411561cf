# SPDX-License-Identifier: MIT
"""Words that are copied look like words that are written."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from viewer.drawing.lettering import SIZES, Lettering, Size
from viewer.drawing.sheet import Sheet
from viewer.drawing.theme import color
from viewer.drawing.writing import AT_ONCE, Look, SheetWriter, Writer
from viewer.timeline.labels import Cut, Labels

INK = Look(Size.LABEL, "#1c2330")


def inked(image: QImage) -> int:
    """How many pixels are not white."""
    return int(np.count_nonzero(np.frombuffer(image.constBits(), np.uint32) & 0xFFFFFF != 0xFFFFFF))


def written(on_image, writer: Writer, *words: str, size: int = Size.LABEL) -> QImage:
    def paint(painter: QPainter) -> None:
        painter.fillRect(0, 0, 300, 200, color("#ffffff"))
        for number, text in enumerate(words):
            writer.write(painter, (10.4, 20.0 + 24 * number), text, Look(size, INK.name))
        writer.flush(painter)

    return on_image(paint, 300, 200)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("words", ["Harbour board meets", "مجلس الميناء", "Ägypten, 3 Tage …", "港務局"])
def test_copied_words_look_as_written_ones(on_image, letters: Lettering, words: str, size: int) -> None:
    direct = written(on_image, Writer(letters), words, size=size)
    copied = written(on_image, SheetWriter(letters, Sheet()), words, size=size)
    pixels = [(direct.pixelColor(x, y).red(), copied.pixelColor(x, y).red()) for x in range(300) for y in range(40)]
    assert min(dark for dark, _ in pixels) < 200  # there is ink at all
    assert max(abs(one - two) for one, two in pixels) < 40


def test_words_beside_each_other_on_the_sheet_do_not_leak(on_image, letters: Lettering) -> None:
    sheet = Sheet()
    alone = written(on_image, SheetWriter(letters, Sheet()), "gypsum quay")
    for text in ("Élan voting", "ÅÅÅ", "jjj"):
        written(on_image, SheetWriter(letters, sheet), text)
    assert written(on_image, SheetWriter(letters, sheet), "gypsum quay") == alone


def test_labels_that_are_too_many_at_once_come_in_the_next_frames(on_image, letters: Lettering) -> None:
    sheet = Sheet()
    many = [f"Label {number}" for number in range(2 * AT_ONCE + 3)]

    def frame() -> SheetWriter:
        sheet.begin()
        writer = SheetWriter(letters, sheet)

        def paint(painter: QPainter) -> None:
            writer.labels(painter, (np.full(len(many), 5.0), np.full(len(many), 20.0)), many, INK)
            writer.flush(painter)

        on_image(paint, 200, 40)
        return writer

    assert [frame().pending for _ in range(4)] == [True, True, False, False]
    assert sheet.painted == 0
    assert all(sheet.has((*INK, text)) for text in many)


def test_many_that_were_shown_long_ago_come_back_in_a_few_frames_as_they_were(on_image, letters: Lettering) -> None:
    sheet = Sheet()
    many = [f"Label {number}" for number in range(4 * AT_ONCE)]

    def frame() -> tuple[bool, int]:
        sheet.begin()
        writer = SheetWriter(letters, sheet)
        place = np.full(len(many), 20.0)
        on_image(lambda on: (writer.labels(on, (place, place), many, INK), writer.flush(on)), 200, 40)
        return writer.pending, sheet.painted

    while frame()[0]:
        pass
    number = 0
    while not sheet.filled:  # others, meanwhile
        number += 1
        sheet.begin()
        sheet.sprite(number, 400, 100, lambda on: None)
    assert [frame() for _ in range(3)] == [(True, 0), (False, 0), (False, 0)]


def test_a_writer_for_files_leaves_nothing_for_later(on_image, letters: Lettering) -> None:
    writer = Writer(letters)
    many, place = [f"Label {number}" for number in range(200)], np.full(200, 20.0)
    on_image(lambda painter: writer.labels(painter, (place, place), many, INK), 200, 40)
    assert not writer.pending


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize(
    "title", ["Harbour board meets, again: the ferry", "Fähre läuft über Fjord – früh am Morgen", "سفينة"]
)
def test_labels_of_any_room_look_as_written_ones_and_are_written_once(on_image, letters, ratio, title) -> None:
    sheet, cutter = Sheet(ratio), Labels(letters.measure)
    painted = set()
    for room in range(60, 300, 9):
        cut = cutter.cut(title, room) if letters.measure(title) > room else Cut(0, 0, title, letters.measure(title))
        labels = np.array([10.0]), np.array([20.0])

        def paint(painter: QPainter, writer: Writer, *, cut: Cut = cut, labels=labels) -> None:
            painter.fillRect(0, 0, 300, 40, color("#ffffff"))
            base = title if cut.base else cut.text
            writer.labels(painter, labels, [cut.text], INK, ([base], np.array([cut.shown])))
            writer.flush(painter)

        sheet.begin()
        direct = on_image(lambda painter, paint=paint: paint(painter, Writer(letters)), 300, 40, ratio)
        copied = on_image(lambda painter, paint=paint: paint(painter, SheetWriter(letters, sheet)), 300, 40, ratio)
        painted.add(sheet.painted)
        assert inked(direct) > 0
        # At ratios between whole ones letters may stand a part of a pixel aside; none is cut off, none is added.
        assert abs(inked(direct) - inked(copied)) < 0.12 * inked(direct)
    if title.isascii():
        assert sum(painted) <= 4  # the title, the ellipsis, and what is cut within its first word
