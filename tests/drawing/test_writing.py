# SPDX-License-Identifier: MIT
"""Words that are copied look like words that are written."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter

from viewer.drawing.lettering import SIZES, Lettering, Size
from viewer.drawing.sheet import Sheet
from viewer.drawing.theme import color
from viewer.drawing.writing import AT_ONCE, Look, SheetWriter, Writer

INK = Look(Size.LABEL, "#1c2330")


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
            for text in many:
                writer.label(painter, (5, 20), text, INK)
            writer.flush(painter)

        on_image(paint, 200, 40)
        return writer

    assert [frame().pending for _ in range(4)] == [True, True, False, False]
    assert sheet.painted == 0
    assert all(sheet.has((INK.size, INK.name, text)) for text in many)


def test_a_writer_for_files_leaves_nothing_for_later(on_image, letters: Lettering) -> None:
    writer = Writer(letters)
    on_image(lambda painter: [writer.label(painter, (5, 20), f"Label {n}", INK) for n in range(200)], 200, 40)
    assert not writer.pending
