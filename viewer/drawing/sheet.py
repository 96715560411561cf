# SPDX-License-Identifier: MIT
"""A sheet of small pictures, painted once each, from which a screen is filled in a few calls.

Text is the dear part of a frame: a label costs a screen 11 to 17 microseconds each time it is written, and 2 when it is
copied from where it was written before. The sheet is for screens only: files of shapes would hold it as an image.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from math import ceil
from typing import NamedTuple, cast

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform

Fragments = NDArray[np.float64]
"""Rows of the ten numbers of a ``QPainter.PixmapFragment``: the middle (x, y) on the device, the source (left, top,
width, height) on the sheet, scale in x and y, rotation, opacity."""

WIDTH, HEIGHT = 2048, 3072  # of a sheet: 24 MB at a ratio of 1, taken as they are needed
_NEARLY, _FULL = 0.8, 0.94  # shares of the height from which on another sheet is made ready, and must be begun
_CARRIED = 16  # pictures that a frame takes over to the sheet that is made ready
_HAIR = 1e-6  # by which a scale may miss another one
_KEPT = 60  # frames after which nothing is wanted any more of the sheet before
_SHELF = 8  # heights are rounded up to a multiple of this, so that what is about as high shares a shelf
_CLEAR, _OVER = QPainter.CompositionMode.CompositionMode_Clear, QPainter.CompositionMode.CompositionMode_SourceOver
_GAP = 1  # empty pixels around each picture


class Sprite(NamedTuple):
    """A picture on the sheet: its left, top, width and height in pixels of the sheet."""

    x: int
    y: int
    width: int
    height: int


def rows_of(pictures: Sequence[Sprite]) -> NDArray[np.float64]:
    """Pictures as rows of left, top, width and height: a third of the time that NumPy takes by itself."""
    return np.fromiter(chain.from_iterable(pictures), np.float64, 4 * len(pictures)).reshape(-1, 4)


class _Page:
    """One sheet: what is on it, and where there is room."""

    def __init__(self, width: int, height: int) -> None:
        # Nothing is filled: to touch sixteen megabytes for the first time would take a screen half a frame.
        blank = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        self.picture = QPixmap.fromImage(blank, Qt.ImageConversionFlag.NoOpaqueDetection)
        self.sprites: dict[Hashable, Sprite] = {}
        self._shelves: dict[int, tuple[int, int]] = {}  # where the next picture of a height goes
        self._bottom = _GAP

    @property
    def share(self) -> float:
        """How much of the height is taken."""
        return self._bottom / self.picture.height()

    def place(self, width: int, height: int) -> Sprite | None:
        """Room for a picture: on the shelf of its height, or on a new one."""
        shelf = -(-height // _SHELF) * _SHELF
        x, y = self._shelves.get(shelf, (self.picture.width(), 0))
        if x + width + _GAP > self.picture.width():
            if width + 2 * _GAP > self.picture.width() or self._bottom + shelf + _GAP > self.picture.height():
                return None
            x, y = _GAP, self._bottom
            self._bottom += shelf + _GAP
        self._shelves[shelf] = x + width + _GAP, y
        return Sprite(x, y, width, height)

    def clear(self, painter: QPainter, place: Sprite) -> None:
        """Make room for a picture: what lies there, and around it, is nobody's."""
        painter.resetTransform()
        painter.setClipping(False)
        painter.setCompositionMode(_CLEAR)
        painter.fillRect(
            place.x - _GAP, place.y - _GAP, place.width + 2 * _GAP, place.height + 2 * _GAP, Qt.GlobalColor.transparent
        )
        painter.setCompositionMode(_OVER)

    def take(self, painter: QPainter, other: _Page, key: Hashable, place: Sprite) -> None:
        """Copy a picture over from another page with a painter of this one."""
        before = other.sprites[key]
        self.clear(painter, place)
        painter.drawPixmap(QPoint(place.x, place.y), other.picture, QRect(*before))
        self.sprites[key] = place


class Sheet:
    """Keeps pictures by key. Before it is full another is made ready, to which frame by frame some of what they want is
    taken over; what is wanted of the one before after that is taken over when it is.

    ``larger`` says how many times of a ratio come from larger text: so much less of it fits on a screen.
    """

    def __init__(self, ratio: float = 1.0, *, larger: float = 1.0) -> None:
        self.ratio = ratio
        self._screen = ratio / max(larger, 1.0)
        self.painted = 0  # pictures that were painted since the frame began
        self.filled = 0  # sheets that were filled before this one: until it changes pictures stay where they are
        self._page = self._blank()
        self._next: _Page | None = None
        self._old: _Page | None = None
        self._wanted: dict[Hashable, None] = {}  # since the frame began, while the next one is made ready
        self._open: QPainter | None = None
        self._frames = 0  # since this sheet was begun

    def begin(self) -> None:
        """Begin a frame: from here on all that is asked for stays where it is until the next one."""
        self.painted = 0
        self._frames += 1
        if self._frames == _KEPT:
            self._old = None
        if self._next is not None and (self._is_carried(self._next) or self._page.share > _FULL):
            self._turn(self._next)
        elif self._next is None and self._page.share > _NEARLY:
            self._next, self._old = self._blank(), None
            if self._page.share > _FULL:
                self._turn(self._next)
        self._wanted.clear()

    def want(self, keys: Iterable[Hashable]) -> None:
        """Tell which pictures a frame shows, where it knows their places by itself: so they are taken over in time."""
        if self._next is not None:
            self._wanted.update(dict.fromkeys(keys))

    def has(self, key: Hashable) -> bool:
        """Whether a picture need not be painted."""
        return key in self._page.sprites or (self._old is not None and key in self._old.sprites)

    def get(self, key: Hashable) -> Sprite | None:
        """The picture of a key, where it is on this sheet."""
        if self._next is not None:
            self._wanted[key] = None
        return self._page.sprites.get(key)

    def pictures(self, keys: Sequence[Hashable]) -> list[Sprite | None]:
        """The pictures of keys, where they are on this sheet."""
        self.want(keys)
        return list(map(self._page.sprites.get, keys))

    def sprite(self, key: Hashable, width: float, height: float, paint: Callable[[QPainter], None]) -> Sprite | None:
        """The picture of a key, of so many logical pixels; painted by ``paint``, from (0, 0) on, where it is new, with
        a pen and a brush of its own, which it may leave set.

        None where a frame wants more than there is room for: it is then painted without the sheet.
        """
        found = self.get(key)
        if found is not None:
            return found
        placed = self._page.place(ceil(width * self.ratio), ceil(height * self.ratio))
        if placed is None:
            return None
        with self.painting() as painter:
            if self._old is not None and key in self._old.sprites:
                self._page.take(painter, self._old, key, placed)
                return placed
            self.painted += 1
            self._page.clear(painter, placed)
            painter.setTransform(QTransform(self.ratio, 0.0, 0.0, self.ratio, placed.x, placed.y))
            painter.setClipRect(QRectF(0.0, 0.0, placed.width / self.ratio, placed.height / self.ratio))
            paint(painter)
        self._page.sprites[key] = placed
        return placed

    @contextmanager
    def painting(self) -> Iterator[QPainter]:
        """Many new pictures at once: to begin and to end for each would take as long as to paint it."""
        if self._open is not None:
            yield self._open
            return
        self._open = QPainter(self._page.picture)
        self._open.setRenderHint(QPainter.RenderHint.Antialiasing)
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
        painter.drawPixmapFragments(first, len(memory), self._page.picture)
        if times != 1.0:
            painter.setWorldMatrixEnabled(True)

    def _is_carried(self, page: _Page) -> bool:
        """Take some of what the frame before wanted over to another page; whether it has all of that now."""
        left = [key for key in self._wanted if key in self._page.sprites and key not in page.sprites]
        if left:
            painter = QPainter(page.picture)
            for key in left[:_CARRIED]:
                before = self._page.sprites[key]
                if placed := page.place(before.width, before.height):
                    page.take(painter, self._page, key, placed)
            painter.end()
        return len(left) <= _CARRIED

    def _turn(self, page: _Page) -> None:
        """Go on with another page."""
        self.filled += 1
        self._frames, self._old = 0, self._page
        self._page, self._next = page, None

    def _blank(self) -> _Page:
        return _Page(ceil(WIDTH * self._screen), ceil(HEIGHT * self._screen))


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
