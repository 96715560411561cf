# SPDX-License-Identifier: MIT
"""A sheet of small pictures, painted once each, from which a screen is filled in a few calls.

Text is the dear part of a frame: a label costs a screen 11 to 17 microseconds each time it is written, and 2 when it is
copied from where it was written before. The sheet is for screens only: files of shapes would hold it as an image.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from math import ceil
from typing import NamedTuple, cast

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

Fragments = NDArray[np.float64]
"""Rows of the ten numbers of a ``QPainter.PixmapFragment``: the middle (x, y) on the device, the source (left, top,
width, height) on the sheet, scale in x and y, rotation, opacity."""

WIDTH, HEIGHT = 2048, 2048  # of a sheet: 16 MB at a ratio of 1
_FULL = 0.7  # share of the height after which the next frame begins another sheet
_HAIR = 1e-6  # by which a scale may miss another one
_KEPT = 60  # frames after which nothing is wanted any more of the sheet before
_SHELF = 8  # heights are rounded up to a multiple of this, so that what is about as high shares a shelf
_GAP = 1  # empty pixels around each picture


class Sprite(NamedTuple):
    """A picture on the sheet: its left, top, width and height in pixels of the sheet."""

    x: int
    y: int
    width: int
    height: int


class Sheet:
    """Keeps pictures by key. When it is full the next frame begins another, which takes over what is still wanted.

    ``larger`` says how many times of a ratio come from larger text: so much less of it fits on a screen.
    """

    def __init__(self, ratio: float = 1.0, *, larger: float = 1.0) -> None:
        self.ratio = ratio
        self._screen = ratio / max(larger, 1.0)
        self.painted = 0  # pictures that were painted since the frame began
        self.filled = 0  # sheets that were filled before this one: until it changes pictures stay where they are
        self._picture = self._blank()
        self._open: QPainter | None = None
        self._sprites: dict[Hashable, Sprite] = {}
        self._old: tuple[QPixmap, dict[Hashable, Sprite]] | None = None
        self._frames = 0  # since this sheet was begun
        self._shelves: dict[int, tuple[int, int]] = {}  # where the next picture of a height goes
        self._bottom = _GAP

    def begin(self) -> None:
        """Begin a frame: from here on all that is asked for stays where it is until the next one."""
        self.painted = 0
        self._frames += 1
        if self._frames == _KEPT:
            self._old = None
        if self._bottom > _FULL * self._picture.height():
            self.filled += 1
            self._frames, self._old = 0, (self._picture, self._sprites)
            self._picture, self._sprites, self._shelves, self._bottom = self._blank(), {}, {}, _GAP

    def has(self, key: Hashable) -> bool:
        """Whether a picture need not be painted."""
        return key in self._sprites or (self._old is not None and key in self._old[1])

    def get(self, key: Hashable) -> Sprite | None:
        """The picture of a key, where it is on this sheet."""
        return self._sprites.get(key)

    def pictures(self, keys: Iterable[Hashable]) -> list[Sprite | None]:
        """The pictures of keys, where they are on this sheet."""
        return list(map(self._sprites.get, keys))

    def sprite(self, key: Hashable, width: float, height: float, paint: Callable[[QPainter], None]) -> Sprite | None:
        """The picture of a key, of so many logical pixels; painted by ``paint``, from (0, 0) on, where it is new.

        None where a frame wants more than there is room for: it is then painted without the sheet.
        """
        found = self._sprites.get(key)
        if found is not None:
            return found
        placed = self._place(ceil(width * self.ratio), ceil(height * self.ratio))
        if placed is None:
            return None
        with self.painting() as painter:
            painter.save()
            try:
                self._fill(painter, key, placed, paint)
            finally:
                painter.restore()
        self._sprites[key] = placed
        return placed

    @contextmanager
    def painting(self) -> Iterator[QPainter]:
        """Many new pictures at once: to begin and to end for each would take as long as to paint it."""
        if self._open is not None:
            yield self._open
            return
        self._open = QPainter(self._picture)
        try:
            yield self._open
        finally:
            self._open.end()  # one that is left open takes the process with it
            self._open = None

    def copies(self, pictures: NDArray[np.float64], x: NDArray[np.float64], y: NDArray[np.float64]) -> Fragments:
        """Pictures (rows of left, top, width, height), as they are, with their left top corners at places: onto whole
        pixels of the device, for what lies between two is blurred.
        """
        made = np.empty((len(x), 10))
        made[:, 0] = (np.round(x * self.ratio) + pictures[:, 2] / 2) / self.ratio
        made[:, 1] = (np.round(y * self.ratio) + pictures[:, 3] / 2) / self.ratio
        made[:, 2:6] = pictures
        made[:, 6:8] = 1 / self.ratio
        made[:, 8], made[:, 9] = 0.0, 1.0
        return made

    def draw(self, painter: QPainter, rows: Fragments) -> None:
        """Copy pictures to where rows say, in one call and without an object for each."""
        if not len(rows):
            return
        memory = np.ascontiguousarray(rows, np.float64)
        # What is copied as it is takes a third of the time while no painter says that it is scaled.
        times = painter.worldTransform().m11()
        if times != 1.0:
            memory = _times(memory, times)
            painter.setWorldMatrixEnabled(False)
        first = cast(QPainter.PixmapFragment, shiboken6.wrapInstance(memory.ctypes.data, QPainter.PixmapFragment))
        painter.drawPixmapFragments(first, len(memory), self._picture)
        if times != 1.0:
            painter.setWorldMatrixEnabled(True)

    def _fill(self, painter: QPainter, key: Hashable, place: Sprite, paint: Callable[[QPainter], None]) -> None:
        """Take a picture over from the sheet before, or paint it."""
        if self._old is not None and (before := self._old[1].get(key)) is not None:
            source = QRect(before.x, before.y, before.width, before.height)
            painter.drawPixmap(QPoint(place.x, place.y), self._old[0], source)
            return
        self.painted += 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRect(place.x, place.y, place.width, place.height))
        painter.translate(place.x, place.y)
        painter.scale(self.ratio, self.ratio)
        paint(painter)

    def _place(self, width: int, height: int) -> Sprite | None:
        """Room for a picture: on the shelf of its height, or on a new one."""
        shelf = -(-height // _SHELF) * _SHELF
        x, y = self._shelves.get(shelf, (self._picture.width(), 0))
        if x + width + _GAP > self._picture.width():
            if width + 2 * _GAP > self._picture.width() or self._bottom + shelf + _GAP > self._picture.height():
                return None
            x, y = _GAP, self._bottom
            self._bottom += shelf + _GAP
        self._shelves[shelf] = x + width + _GAP, y
        return Sprite(x, y, width, height)

    def _blank(self) -> QPixmap:
        picture = QPixmap(ceil(WIDTH * self._screen), ceil(HEIGHT * self._screen))
        picture.fill(Qt.GlobalColor.transparent)
        return picture


def _times(rows: Fragments, times: float) -> Fragments:
    """The same rows for a painter that is not set to paint so many times as large."""
    made = rows.copy()
    made[:, :2] *= times
    made[:, 6:8] *= times
    as_it_is = np.abs(made[:, 6:8] - 1) < _HAIR
    made[:, 6:8][as_it_is] = 1.0
    whole = as_it_is.all(axis=1)
    made[whole, :2] = np.round(made[whole, :2] * 2) / 2  # the middles of whole pixels, or their edges
    return made
