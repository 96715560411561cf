# SPDX-License-Identifier: MIT
"""Marks on a screen, thousands in a few calls: each look is inked once on a sheet, and copied from there.

A dot is copied whole. A bar is copied in three parts, as frames of windows are: its two ends as they are, and between
them a piece that is drawn out to the length wanted; hatching is not drawn out but repeated, and a fade is drawn out as
a whole. What a look is follows from ``ink.py`` alone, so files and screens show the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainter

from viewer.drawing.ink import APPROXIMATE, HOLLOW, HYPOTHETICAL, MANY, MarkInk
from viewer.drawing.sheet import Fragments, Sheet, Sprite, rows_of
from viewer.drawing.theme import Theme
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame, Marks
from viewer.timeline.placing import LINE, NARROWEST, WIDE, extent
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Shape

_ALONE, _TWICE = 9.0, 13.0  # px of a mark's picture above and below its middle: without and with a second line
_EDGE = 2.0  # px around a bar in its picture: lines along it reach a little farther
_END = 8.0  # px of an end of a bar
_PLAIN, _LONG = 24.0, 528.0  # px of a bar in its picture: to be drawn out, or repeated
_PERIOD = 8.0  # px after which hatching repeats
_TINY = 8  # px: a bar that is shorter looks otherwise (``ink.py``), so it has pictures of its own
_BEYOND = 24.0  # px beyond the edges that bars are copied to
_FLAGS = APPROXIMATE | HOLLOW
_NOWHERE = Sprite(0, 0, 0, 0)

_ANYWHERE = TimeScale(0.0, 1.0, -1000.0, 4000.0)


class _Way(IntEnum):
    """How the picture of a mark is copied."""

    WHOLE = 0  # from start to end: as it is, or stretched
    DRAWN_OUT = 1  # between its two ends
    REPEATED = 2  # between its two ends
    NONE = 3  # it is like no other


def _ways() -> NDArray[np.int64]:
    """How marks are copied, by shape and flags, where they are not tiny."""
    made = np.full((len(Shape), 256), int(_Way.DRAWN_OUT))
    made[Shape.FADED] = _Way.WHOLE
    made[:, (np.arange(256) & (APPROXIMATE | HYPOTHETICAL)) != 0] = _Way.REPEATED
    made[list(_FIXED)] = _Way.WHOLE
    made[Shape.FORK] = _Way.NONE
    return made


_FIXED = (Shape.POINT, Shape.FROM, Shape.UNTIL)
_IS_NEVER_TINY = np.isin(np.arange(len(Shape)), (*_FIXED, Shape.FORK))
_WAYS = _ways()


@dataclass(frozen=True, slots=True)
class _Style:
    """How a mark looks, wherever it stands. ``length`` is that of its picture's bar, in pixels; 0 for a dot."""

    theme: str
    lane: str
    shape: Shape
    flags: int
    sources: int  # 1, 2, or ``MANY``
    length: float = 0.0
    band: bool = False  # the stretch in which a dot may stand

    @property
    def half(self) -> float:
        """Half of the height of its picture, in pixels."""
        return _TWICE if self.sources > 1 else _ALONE


@dataclass(frozen=True, slots=True, eq=False)
class _Copies:
    """Marks to be copied, arrays of one length: how, from where on the sheet (left, top, width, height), and the bounds
    and the middle of the line on the device.
    """

    way: NDArray[np.int64]
    picture: NDArray[np.float64]
    start: NDArray[np.float64]
    end: NDArray[np.float64]
    y: NDArray[np.float64]
    half: NDArray[np.float64]  # of the height of the picture
    origin: NDArray[np.float64]  # where hatching begins

    def that_go(self, way: _Way) -> NDArray[np.int64]:
        """The numbers of those that are copied one way."""
        return np.flatnonzero(self.way == way)


@dataclass(frozen=True, slots=True, eq=False)
class _Parts:
    """Parts of pictures, arrays of one length: whose (a number), which (``width`` pixels from ``left`` on), and between
    which positions.
    """

    number: NDArray[np.int64]
    left: NDArray[np.float64]
    width: NDArray[np.float64]
    start: NDArray[np.float64]
    end: NDArray[np.float64]


class MarkStamps:
    """Copies the marks of frames, in one theme."""

    def __init__(self, theme: Theme, sheet: Sheet) -> None:
        self._theme = theme
        self._sheet = sheet
        self._places: dict[int, Sprite] = {}  # of pictures, by what says how a mark looks, among these lanes
        self._lanes: tuple[str, ...] = ()
        self._filled = sheet.filled

    def paint(self, painter: QPainter, frame: Frame, columns: Columns, shown: NDArray[np.int64]) -> list[int]:
        """Copy the marks of these numbers; those that have to be inked one by one are given back."""
        if not len(shown):
            return []
        if self._filled != self._sheet.filled or self._lanes != columns.colours:
            self._places, self._filled, self._lanes = {}, self._sheet.filled, columns.colours
        copies = self._copies(frame.marks, columns, shown, frame.scale)
        whole = copies.that_go(_Way.WHOLE)
        there = copies.start[whole], copies.end[whole]
        parts = [
            _Parts(whole, np.zeros(len(whole)), copies.picture[whole, 2], *there),
            *self._drawn_out(copies, copies.that_go(_Way.DRAWN_OUT)),
            *self._repeated(copies, copies.that_go(_Way.REPEATED)),
        ]
        bands = self._bands(frame.marks, columns, shown, frame.scale)
        self._sheet.draw(painter, np.concatenate((*bands, self._fragments(copies, parts))))
        left: list[int] = shown[copies.that_go(_Way.NONE)].tolist()
        return left

    def _copies(self, found: Marks, columns: Columns, shown: NDArray[np.int64], scale: TimeScale) -> _Copies:
        """What to copy where."""
        index = found.index[shown]
        flags = columns.flags[index].astype(np.int64) & _FLAGS
        shape, lane = found.shape[shown].astype(np.int64), columns.colour[index].astype(np.int64)
        start, end = self._bounds(found, shown, scale)
        length = end - start
        way = _WAYS[shape, flags]
        tiny = np.where((length < _TINY) & ~_IS_NEVER_TINY[shape], np.round(length).astype(np.int64), 0)
        way[tiny > 0] = _Way.WHOLE
        sources = np.clip(columns.sources[index], 1, MANY).astype(np.int64)
        codes = lane | (shape << 8) | (sources << 12) | (way << 16) | (tiny << 20) | (flags << 24)
        picture = rows_of(self._pictures(codes.tolist()))
        way[picture[:, 2] == 0] = _Way.NONE
        as_it_is = (way == _Way.WHOLE) & ((shape != Shape.FADED) | (tiny > 0))
        half = np.where(sources > 1, _TWICE, _ALONE)
        left = np.where(shape == Shape.POINT, found.at[shown] - half, start - _EDGE)
        left = np.where(as_it_is, self._snapped(left), left)
        right = np.where(as_it_is, left + picture[:, 2] / self._sheet.ratio, end + _EDGE)
        return _Copies(way, picture, left, right, found.y[shown], half, found.x0[shown])

    def _pictures(self, codes: list[int]) -> list[Sprite]:
        """Where the pictures are for what codes say; without width where there is none."""
        found = list(map(self._places.get, codes))
        if None in found:
            new = {code for code, picture in zip(codes, found, strict=True) if picture is None}
            with self._sheet.painting():
                made = {code: self._picture_of(code) for code in sorted(new)}
            self._places |= {code: picture for code, picture in made.items() if picture}
            found = [self._places.get(code) for code in codes]  # where there is no room yet, the next frame may have it
        self._sheet.want(self._style(code) for code in set(codes))
        return [picture or _NOWHERE for picture in found]

    def _picture_of(self, code: int) -> Sprite | None:
        style = self._style(code)
        return self._picture(style) if style else _NOWHERE

    def _style(self, code: int) -> _Style | None:
        """What a code says; None where a mark is like no other."""
        shape, way, tiny = Shape((code >> 8) & 0xF), _Way((code >> 16) & 0xF), (code >> 20) & 0xF
        if way is _Way.NONE:
            return None
        length = {_Way.DRAWN_OUT: _PLAIN, _Way.REPEATED: _LONG}.get(way, float(tiny))
        if shape in (Shape.FROM, Shape.UNTIL):
            length = LINE
        elif shape is Shape.FADED and not tiny:
            length = _LONG
        return _Style(self._theme.name, self._lanes[code & 0xFF], shape, code >> 24, (code >> 12) & 0xF, length)

    def _bands(self, found: Marks, columns: Columns, shown: NDArray[np.int64], scale: TimeScale) -> Iterator[Fragments]:
        """Behind dots, the days on which they stand, where these are wide."""
        wide = shown[(found.shape[shown] == Shape.POINT) & (found.x1[shown] - found.x0[shown] >= WIDE)]
        if not len(wide):
            return
        colours, inverse = np.unique(columns.colour[found.index[wide]], return_inverse=True)
        places = np.array([self._band_place(columns.colours[colour]) for colour in colours.tolist()], np.float64)
        picture = places[inverse]
        start, end = self._bounds(found, wide, scale)
        way = np.where(picture[:, 2] > 0, int(_Way.DRAWN_OUT), int(_Way.NONE))
        copies = _Copies(way, picture, start - _EDGE, end + _EDGE, found.y[wide], np.full(len(wide), _ALONE), start)
        yield self._fragments(copies, self._drawn_out(copies, copies.that_go(_Way.DRAWN_OUT)))

    def _band_place(self, lane: str) -> Sprite:
        return self._picture(_Style(self._theme.name, lane, Shape.POINT, 0, 1, _PLAIN, band=True)) or _NOWHERE

    def _bounds(
        self, found: Marks, numbers: NDArray[np.int64], scale: TimeScale
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Where bars begin and end, cut to what can be seen, on whole pixels of the screen."""
        from_, to = extent(found)
        start = self._snapped(np.maximum(from_[numbers], scale.left - _BEYOND))
        end = self._snapped(np.minimum(to[numbers], scale.right + _BEYOND))
        return start, np.maximum(end, start + NARROWEST)

    def _snapped(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(np.round(x * self._sheet.ratio) / self._sheet.ratio)

    def _drawn_out(self, copies: _Copies, numbers: NDArray[np.int64]) -> list[_Parts]:
        """Two ends, and the middle of the picture drawn out between them."""
        if not len(numbers):
            return []
        part = round((_END + _EDGE) * self._sheet.ratio) + 1.0
        first, last = self._ends(copies, numbers)
        long = np.flatnonzero(last > first)
        inner = numbers[long]
        left = np.full(len(long), part)
        middle = _Parts(inner, left, copies.picture[inner, 2] - 2 * part, first[long], last[long])
        return [middle, *self._both_ends(copies, numbers, first, last)]

    def _repeated(self, copies: _Copies, numbers: NDArray[np.int64]) -> list[_Parts]:
        """Two ends, and stretches of the picture between them, each as long as it is there."""
        if not len(numbers):
            return []
        ratio = self._sheet.ratio
        first, last = self._ends(copies, numbers)
        longest = _LONG - 2 * _END - _PERIOD
        rows = []
        for number, x, to in zip(numbers.tolist(), first.tolist(), last.tolist(), strict=True):
            while x < to:
                length = min(longest, to - x)
                source = _EDGE + _END + (x - float(copies.origin[number]) - _END) % _PERIOD
                rows.append((number, round(source * ratio), round(length * ratio), x, x + length))
                x += length
        inner = np.array(rows, np.float64).reshape(-1, 5).T
        middle = _Parts(inner[0].astype(np.int64), inner[1], inner[2], inner[3], inner[4])
        return [middle, *self._both_ends(copies, numbers, first, last)]

    def _ends(self, copies: _Copies, numbers: NDArray[np.int64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Where the first end of a bar ends, and the last one begins: half-way, where it is short."""
        ratio = self._sheet.ratio
        start, end = copies.start[numbers], copies.end[numbers]
        long = np.minimum(np.floor((end - start) / 2 * ratio) / ratio, _END + _EDGE)
        return start + long, end - long

    def _both_ends(
        self, copies: _Copies, numbers: NDArray[np.int64], first: NDArray[np.float64], last: NDArray[np.float64]
    ) -> list[_Parts]:
        start, end, whole = copies.start[numbers], copies.end[numbers], copies.picture[numbers, 2]
        wide = np.round((first - start) * self._sheet.ratio)
        return [
            _Parts(numbers, np.zeros(len(wide)), wide, start, first),
            _Parts(numbers, whole - wide, wide, last, end),
        ]

    def _fragments(self, copies: _Copies, parts: Sequence[_Parts]) -> Fragments:
        """What the sheet copies for parts of pictures."""
        ratio = self._sheet.ratio
        number = np.concatenate([each.number for each in parts])
        width = np.concatenate([each.width for each in parts])
        start = np.concatenate([each.start for each in parts])
        end = np.concatenate([each.end for each in parts])
        picture = copies.picture[number]
        made = np.empty((len(number), 10))
        made[:, 0] = (start + end) / 2
        made[:, 1] = self._snapped(copies.y - copies.half)[number] + picture[:, 3] / 2 / ratio
        made[:, 2] = picture[:, 0] + np.concatenate([each.left for each in parts])
        made[:, 3] = picture[:, 1]
        made[:, 4] = width
        made[:, 5] = picture[:, 3]
        made[:, 6] = (end - start) / np.maximum(width, 1)
        made[:, 7:] = 1 / ratio, 0.0, 1.0
        return made

    def _picture(self, style: _Style) -> Sprite | None:
        """The picture of a style; None where the sheet has no room."""
        height = 2 * style.half
        width = style.length + 2 * _EDGE if style.length else height
        return self._sheet.sprite(style, width, height, lambda painter: self._ink(painter, style))

    def _ink(self, painter: QPainter, style: _Style) -> None:
        ink = MarkInk(painter, self._theme, _alone(style), _ANYWHERE)
        if style.band:
            ink.band(0, style.lane)
            return
        ink.mark(0, style.lane, style.flags)
        if style.sources > 1:
            ink.second(np.array([0]), style.lane, strong=style.sources >= MANY)


def _alone(style: _Style) -> Marks:
    """A mark by itself, where its picture has it."""
    start, end = (_EDGE, _EDGE + style.length) if style.length else (style.half, style.half)
    at = {Shape.FROM: start, Shape.UNTIL: end}.get(style.shape, (start + end) / 2)
    if style.shape is Shape.FROM:
        end = start + 1
    elif style.shape is Shape.UNTIL:
        start = end - 1
    one = np.zeros(1)
    return Marks(
        index=np.zeros(1, np.int64),
        shape=np.array([style.shape], np.uint8),
        lane=np.zeros(1, np.uint8),
        x0=one + start,
        x1=one + end,
        y=one + style.half,
        at=one + at,
        left=one + start,
        right=one + end,
    )
