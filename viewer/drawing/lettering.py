# SPDX-License-Identifier: MIT
"""The fonts of the timeline, all of one family, and their measures."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QGuiApplication


class Size:
    """The sizes of letters: of labels, of the selected label (bold), of small print, and of the minimap.

    Plain numbers: they are part of keys that are looked up hundreds of times a frame.
    """

    LABEL: Final = 0
    BOLD: Final = 1
    SMALL: Final = 2
    TINY: Final = 3


SIZES = (Size.LABEL, Size.BOLD, Size.SMALL, Size.TINY)
BODY = 13  # px of the text around a timeline whose letters have these sizes:
_PX = {Size.LABEL: 12, Size.BOLD: 12, Size.SMALL: 11, Size.TINY: 10}  # at the size that the design is drawn for


class Lettering:
    """Fonts for labels, for small print and for the minimap. Needs a QGuiApplication.

    ``base`` gives the family (the application's font, if none is given), ``factor`` enlarges for other screens. Letters
    that are painted larger or smaller than they were measured must not be ``hinted``: they would not be as wide.
    """

    def __init__(self, base: QFont | None = None, factor: float = 1.0, *, hinted: bool = True) -> None:
        family = QFont(base or QGuiApplication.font())
        if not hinted:
            family.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        weights = {Size.BOLD: QFont.Weight.DemiBold}
        self._fonts = [_sized(family, _PX[size] * factor, weights.get(size, QFont.Weight.Normal)) for size in SIZES]
        self._measures = [QFontMetricsF(font) for font in self._fonts]
        # The same few numbers and months, and the labels in view, are said again and again; measuring takes longer
        # than looking up.
        self.width = lru_cache(16_384)(self._width)
        # How far below the middle of a line the baseline of its text lies.
        self.half_capital = round(self._measures[Size.LABEL].capHeight() / 2)

    def font(self, size: int) -> QFont:
        """The font of a size."""
        return self._fonts[size]

    def measures(self, size: int) -> QFontMetricsF:
        """The measures of a font."""
        return self._measures[size]

    def measure(self, text: str) -> float:
        """The width of a label in pixels."""
        return self.width(Size.LABEL, text)

    def measure_bold(self, text: str) -> float:
        """The width of a selected label."""
        return self._measures[Size.BOLD].horizontalAdvance(text)

    def elided(self, text: str, width: float) -> str:
        """A label cut at the end to a width."""
        return self._measures[Size.LABEL].elidedText(text, Qt.TextElideMode.ElideRight, width)

    def elided_small(self, text: str, width: float) -> str:
        """Small print cut at the end to a width."""
        return self._measures[Size.SMALL].elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _width(self, size: int, text: str) -> float:
        """The width of a text in pixels."""
        return self._measures[size].horizontalAdvance(text)


def growth(font: QFont) -> float:
    """How many times larger than designed a timeline is to be, beside text in a font: labels come in whole pixels."""
    label = _PX[Size.LABEL]
    return max(round(label * QFontInfo(font).pixelSize() / BODY), 1) / label


def _sized(base: QFont, px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(base)
    font.setPixelSize(round(px))
    font.setWeight(weight)
    return font
