# SPDX-License-Identifier: MIT
"""Writes the words of a timeline: straight onto a file, or by way of a sheet onto a screen."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from math import ceil
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from viewer.drawing.lettering import SIZES, Lettering
from viewer.drawing.sheet import Fragments, Sheet, Sprite
from viewer.drawing.theme import color

Places: TypeAlias = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Where words begin, and their baselines, in pixels."""

AT_ONCE = 12  # new labels a frame: a screenful of new ones would cost as much as three frames
_OVERHANG = 2.0  # px that letters may reach beyond their width


class Look(NamedTuple):
    """How words look: the size of letters, and the colour by name."""

    size: int
    name: str


class Writer:
    """Writes straight away. Needed by files, whose words stay words."""

    def __init__(self, letters: Lettering) -> None:
        self.pending = False  # whether labels are left for another frame
        self._letters = letters

    def write(self, painter: QPainter, place: tuple[float, float], text: str, look: Look) -> None:
        """Write words; ``place`` is where they begin, on their baseline."""
        painter.setFont(self._letters.font(look.size))
        painter.setPen(color(look.name))
        painter.drawText(QPointF(round(place[0]), place[1]), text)

    def label(self, painter: QPainter, place: tuple[float, float], text: str, look: Look) -> None:
        """Write words that may come a frame later, when there are many new ones at once."""
        self.write(painter, place, text, look)

    def labels(self, painter: QPainter, place: Places, texts: Sequence[str], looks: Sequence[Look]) -> None:
        """Write many labels, each in a look of one size."""
        for x, y, text, look in zip(*(each.tolist() for each in place), texts, looks, strict=True):
            self.label(painter, (x, y), text, look)

    def flush(self, painter: QPainter) -> None:
        """Bring to the device what waits: it lies above all that was painted before."""


class SheetWriter(Writer):
    """Writes on a sheet once, and copies from there. Asks for another frame (``pending``) where labels had to wait."""

    def __init__(self, letters: Lettering, sheet: Sheet) -> None:
        super().__init__(letters)
        self._sheet = sheet
        self._left = AT_ONCE
        self._ascents = [ceil(letters.measures(size).ascent()) for size in SIZES]
        self._waiting: list[tuple[float, ...]] = []
        self._many: list[Fragments] = []

    def write(self, painter: QPainter, place: tuple[float, float], text: str, look: Look) -> None:
        """Write words now."""
        ascent = self._ascents[look.size]
        key = (look.size, look.name, text)
        picture = self._sheet.get(key) or self._written(key, text, look, ascent)
        if picture is None:
            super().write(painter, place, text, look)
        else:
            self._copy(picture, round(place[0]) - _OVERHANG, place[1] - ascent)

    def _written(self, key: Hashable, text: str, look: Look, ascent: int) -> Sprite | None:
        """The picture of words that are new on the sheet."""
        width = self._letters.width(look.size, text) + 2 * _OVERHANG
        height = ascent + self._letters.measures(look.size).descent() + 1
        place = (_OVERHANG, ascent)
        return self._sheet.sprite(key, width, height, lambda on: Writer.write(self, on, place, text, look))

    def label(self, painter: QPainter, place: tuple[float, float], text: str, look: Look) -> None:
        """Write words now, or in the next frame where too many are new."""
        if not self._sheet.has((look.size, look.name, text)):
            if not self._left:
                self.pending = True
                return
            self._left -= 1
        self.write(painter, place, text, look)

    def labels(self, painter: QPainter, place: Places, texts: Sequence[str], looks: Sequence[Look]) -> None:
        """Write many labels, each in a look of one size: those that are on the sheet in one go."""
        pictures = self._sheet.pictures([(*look, text) for look, text in zip(looks, texts, strict=True)])
        x, y = place
        if None in pictures:
            with self._sheet.painting():
                for number, picture in enumerate(pictures):
                    if picture is None:
                        self.label(painter, (float(x[number]), float(y[number])), texts[number], looks[number])
            there = np.array([picture is not None for picture in pictures], np.bool_)
            x, y, pictures = x[there], y[there], [picture for picture in pictures if picture is not None]
        if len(x):
            known = np.array(pictures, np.float64)
            self._many.append(self._sheet.copies(known, np.round(x) - _OVERHANG, y - self._ascents[looks[0].size]))

    def flush(self, painter: QPainter) -> None:
        """Copy all that waits."""
        single = np.array(self._waiting, np.float64).reshape(-1, 10)
        self._sheet.draw(painter, np.concatenate((*self._many, single)) if self._many else single)
        self._waiting.clear()
        self._many.clear()

    def _copy(self, picture: Sprite, x: float, y: float) -> None:
        """Let a picture be copied to a place: onto whole pixels of the device, for letters between two are blurred."""
        ratio = self._sheet.ratio
        middle_x = (round(x * ratio) + picture.width / 2) / ratio
        middle_y = (round(y * ratio) + picture.height / 2) / ratio
        self._waiting.append(
            (middle_x, middle_y, picture.x, picture.y, picture.width, picture.height, 1 / ratio, 1 / ratio, 0.0, 1.0)
        )
