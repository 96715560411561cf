# SPDX-License-Identifier: MIT
from __future__ import annotations

from PySide6.QtGui import QFont

from viewer.drawing.lettering import Lettering


def test_sizes_are_those_of_the_design(letters: Lettering) -> None:
    assert [font.pixelSize() for font in (letters.label, letters.bold, letters.small, letters.tiny)] == [12, 12, 11, 10]


def test_measures_go_with_the_fonts(letters: Lettering) -> None:
    text = "Harbour board"
    widths = [measure(text) for measure in (letters.measure_tiny, letters.measure_small, letters.measure)]
    assert 0 < widths[0] < widths[1] < widths[2]
    assert letters.measure_bold(text) > widths[2]
    assert 3 <= letters.half_capital <= 6


def test_the_family_is_the_one_asked_for(letters: Lettering) -> None:
    font = QFont("DejaVu Serif")
    assert Lettering(font, factor=2).label.family() == "DejaVu Serif"
    assert Lettering(font, factor=2).label.pixelSize() == 24


def test_names_are_cut_to_a_width(letters: Lettering) -> None:
    assert letters.elided("Appointments", 1000) == "Appointments"
    cut = letters.elided("Appointments", 50)
    assert cut.endswith("…")
    assert letters.measure(cut) <= 50
