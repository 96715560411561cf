# SPDX-License-Identifier: MIT
from __future__ import annotations

from PySide6.QtGui import QFont

from viewer.drawing.lettering import SIZES, Lettering, Size


def test_sizes_are_those_of_the_design(letters: Lettering) -> None:
    assert [letters.font(size).pixelSize() for size in SIZES] == [12, 12, 11, 10]
    assert letters.font(Size.BOLD).weight() > letters.font(Size.LABEL).weight()


def test_measures_go_with_the_fonts(letters: Lettering) -> None:
    text = "Harbour board"
    widths = [letters.width(size, text) for size in (Size.TINY, Size.SMALL, Size.LABEL)]
    assert 0 < widths[0] < widths[1] < widths[2] == letters.measure(text)
    assert letters.measure_bold(text) > widths[2]
    assert 3 <= letters.half_capital <= 6


def test_the_family_is_the_one_asked_for(letters: Lettering) -> None:
    font = QFont("DejaVu Serif")
    assert Lettering(font, factor=2).font(Size.LABEL).family() == "DejaVu Serif"
    assert Lettering(font, factor=2).font(Size.LABEL).pixelSize() == 24


def test_names_are_cut_to_a_width(letters: Lettering) -> None:
    assert letters.elided("Appointments", 1000) == "Appointments"
    cut = letters.elided("Appointments", 50)
    assert cut.endswith("…")
    assert letters.measure(cut) <= 50
