# SPDX-License-Identifier: MIT
"""The fonts of the timeline, all of one family, and their measures."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

_LABEL, _SMALL, _TINY = 12, 11, 10  # px at the size that the design is drawn for


class Lettering:
    """Fonts for labels, for small print and for the minimap. Needs a QGuiApplication.

    ``base`` gives the family (the application's font, if none is given), ``factor`` enlarges for other screens.
    """

    def __init__(self, base: QFont | None = None, factor: float = 1.0) -> None:
        family = base or QGuiApplication.font()
        self.label = _sized(family, _LABEL * factor)
        self.bold = _sized(family, _LABEL * factor, QFont.Weight.DemiBold)
        self.small = _sized(family, _SMALL * factor)
        self.tiny = _sized(family, _TINY * factor)
        self._label, self._bold = QFontMetricsF(self.label), QFontMetricsF(self.bold)
        self._small, self._tiny = QFontMetricsF(self.small), QFontMetricsF(self.tiny)
        # Small print says the same few numbers and months again and again; measuring takes longer than looking up.
        self.measure_small = lru_cache(4096)(self._small.horizontalAdvance)
        self.measure_tiny = lru_cache(4096)(self._tiny.horizontalAdvance)
        # How far below the middle of a line the baseline of its text lies.
        self.half_capital = round(self._label.capHeight() / 2)

    def measure(self, text: str) -> float:
        """The width of a label in pixels."""
        return self._label.horizontalAdvance(text)

    def measure_bold(self, text: str) -> float:
        """The width of a selected label."""
        return self._bold.horizontalAdvance(text)

    def elided(self, text: str, width: float) -> str:
        """A label cut at the end to a width."""
        return self._label.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _sized(base: QFont, px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(base)
    font.setPixelSize(round(px))
    font.setWeight(weight)
    return font
