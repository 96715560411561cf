# SPDX-License-Identifier: MIT
"""Writes the words of a timeline: straight onto a file, or by way of a sheet onto a screen."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import chain
from math import ceil
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from viewer.drawing.lettering import SIZES, Lettering
from viewer.drawing.sheet import Fragments, Sheet, Sprite, rows_of
from viewer.drawing.theme import color
from viewer.timeline.labels import ELLIPSIS

Places: TypeAlias = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Where words begin, and their baselines, in pixels."""
Cuts: TypeAlias = tuple[Sequence[str], NDArray[np.float64]]
"""Of which words texts are the first, and how many pixels of them show before an ellipsis; 0 where all do."""

AT_ONCE = 12  # new labels a frame: a screenful of new ones would cost as much as three frames
_TAKEN, _PAINTED = 1, 2  # how dear a label is that is taken over from the sheet before, and one that is painted
_NOTHING = Sprite(0, 0, 0, 0)
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

    def labels(
        self, painter: QPainter, place: Places, texts: Sequence[str], look: Look, cuts: Cuts | None = None
    ) -> None:
        """Write many labels. ``cuts`` say of which words they are the first."""
        for x, y, text in zip(*(each.tolist() for each in place), texts, strict=True):
            self.write(painter, (x, y), text, look)

    def flush(self, painter: QPainter) -> None:
        """Bring to the device what waits: it lies above all that was painted before."""


class SheetWriter(Writer):
    """Writes on a sheet once, and copies from there. Asks for another frame (``pending``) where labels had to wait."""

    def __init__(self, letters: Lettering, sheet: Sheet) -> None:
        super().__init__(letters)
        self._sheet = sheet
        self._left = AT_ONCE * _PAINTED
        self._ascents = [ceil(letters.measures(size).ascent()) for size in SIZES]
        self._waiting: list[Sprite] = []
        self._places: list[tuple[float, float]] = []
        self._many: list[Fragments] = []

    def write(self, painter: QPainter, place: tuple[float, float], text: str, look: Look) -> None:
        """Write words now."""
        key = (*look, text)
        picture = self._sheet.get(key) or self._written(key, text, look)
        if picture is None:
            super().write(painter, place, text, look)
        else:
            self._waiting.append(picture)
            self._places.append((round(place[0]) - _OVERHANG, place[1] - self._ascents[look.size]))

    def labels(
        self, painter: QPainter, place: Places, texts: Sequence[str], look: Look, cuts: Cuts | None = None
    ) -> None:
        """Write many labels: those that are on the sheet in one go. What ``cuts`` say is cut is the left part of a
        picture of all the words, and an ellipsis: so a label need not be written anew for each room that it has.
        """
        x, y = place
        bases, shown = cuts or (texts, np.zeros(len(texts)))
        size, name = look
        pictures = self._sheet.pictures([(size, name, base) for base in bases])
        if None in pictures:
            with self._sheet.painting():
                for number, picture in enumerate(pictures):
                    if picture is None:
                        where = float(x[number]), float(y[number])
                        pictures[number] = self._new(painter, where, texts[number], bases[number], look)
            there = np.array([picture is not None for picture in pictures], np.bool_)
            x, y, shown = x[there], y[there], shown[there]
        if len(x):
            left, top = np.round(x) - _OVERHANG, y - self._ascents[look.size]
            known = rows_of([picture for picture in pictures if picture is not None])
            self._copy_all(left, top, known, shown, look)

    def _written(self, key: Hashable, text: str, look: Look) -> Sprite | None:
        """The picture of words that are new on the sheet."""
        ascent, descent = self._ascents[look.size], self._letters.measures(look.size).descent() + 1
        width, place = self._letters.width(look.size, text) + 2 * _OVERHANG, (_OVERHANG, ascent)
        return self._sheet.sprite(key, width, ascent + descent, lambda on: Writer.write(self, on, place, text, look))

    def _new(self, painter: QPainter, place: tuple[float, float], text: str, base: str, look: Look) -> Sprite | None:
        """The picture of words that are new; None where they have to wait, or have no room and are written at once."""
        key = (*look, base)
        dear = _TAKEN if self._sheet.has(key) else _PAINTED
        if self._left < dear:
            self.pending = True
            return None
        self._left -= dear
        picture = self._written(key, base, look)
        if picture is None:
            Writer.write(self, painter, place, text, look)
        return picture

    def _copy_all(
        self,
        left: NDArray[np.float64],
        top: NDArray[np.float64],
        pictures: NDArray[np.float64],
        shown: NDArray[np.float64],
        look: Look,
    ) -> None:
        """Let many pictures be copied, of those that are cut the left part, with an ellipsis."""
        cut = np.flatnonzero(shown)
        if len(cut):
            key = (*look, ELLIPSIS)
            dots = self._sheet.get(key) or self._written(key, ELLIPSIS, look) or _NOTHING
            width = np.round((shown[cut] + _OVERHANG) * self._sheet.ratio)
            pictures[cut, 2] = width
            ends = np.broadcast_to(np.array(dots, np.float64), (len(cut), 4))
            beside = left[cut] + width / self._sheet.ratio - _OVERHANG
            self._many.append(self._sheet.copies(ends, beside, top[cut]))
        self._many.append(self._sheet.copies(pictures, left, top))

    def flush(self, painter: QPainter) -> None:
        """Copy all that waits."""
        if self._waiting:
            places = np.fromiter(chain.from_iterable(self._places), np.float64).reshape(-1, 2)
            self._many.append(self._sheet.copies(rows_of(self._waiting), places[:, 0], places[:, 1]))
            self._waiting.clear()
            self._places.clear()
        if self._many:
            self._sheet.draw(painter, np.concatenate(self._many))
            self._many.clear()
