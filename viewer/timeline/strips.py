# SPDX-License-Identifier: MIT
"""The strips below the lanes: the minimap and the tray of what has no date."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Box, Chip, Edge, Minimap
from viewer.timeline.labels import Labels
from viewer.timeline.scale import LIMIT, TimeScale
from viewer.timeline.ticks import Tick, Unit, axis
from viewer.timeline.whereabouts import NOWHERE, All, Whereabouts

MINIMAP = 52.0  # heights
TRAY = 40.0
_BIN, _BAR = 8.0, 5.0
_CHIP = 23.0
_PADDING = 12.0
_WIDEST_CHIP = 232.0
_NARROWEST_WINDOW = 6.0
_FLAG, _FLAG_WIDTH, _FLAG_MARGIN = 22.0, 96.0, 6.0


@dataclass(frozen=True, slots=True, eq=False)
class _Ground:
    """What of a minimap stays as it is wherever the view goes."""

    scale: TimeScale
    bars: NDArray[np.float64]
    all_bars: NDArray[np.float64]
    ticks: tuple[Tick, ...]


class Overview:
    """The minimap of an arrangement. Where it is a part of ``everything``, that is what the minimap covers, so that it
    stays as it is while the filter changes, and shows what matches against what there is.
    """

    def __init__(self, arrangement: Arrangement, everything: All | None = None) -> None:
        self._columns = arrangement.columns
        self._density = arrangement.density
        self._all = everything
        self._story = (everything or arrangement).story
        self._far = Far.of(arrangement.columns, self._story)
        starts = (everything or arrangement).density.starts
        self._flagged = len(starts) > 0 and bool(starts[-1] >= self._story[1])
        self._ground: _Ground | None = None  # of the width that was asked for last

    def minimap(self, view: TimeScale, y: float, places: Whereabouts = NOWHERE) -> Minimap:
        """Where the view lies within the story: what lies outside of it is counted in the outermost bars."""
        # Bars under a flag could not be seen. It comes and goes with the view; the room for it stays.
        room = _FLAG_WIDTH + 2 * _FLAG_MARGIN if self._flagged else 0.0
        scale = TimeScale.fitting(*self._story, left=view.left, width=view.width - room)
        if self._ground is None or self._ground.scale != scale:
            self._ground = self._of(scale)
        ground = self._ground
        box = Box(0.0, y, view.right, MINIMAP)
        first = min(max(scale.to_px(view.start), scale.left), scale.right - _NARROWEST_WINDOW)
        last = max(min(scale.to_px(view.end), scale.right), first + _NARROWEST_WINDOW)
        return Minimap(
            box,
            scale,
            ground.bars,
            _BAR,
            Box(first, y + 4, last - first, MINIMAP - 8),
            ground.ticks,
            ground.all_bars,
            None if places.selected is None else _bounds(places.selected, scale),
            tuple(np.unique(_within(places.related, scale).round()).tolist()),
        )

    def _of(self, scale: TimeScale) -> _Ground:
        bins = max(int(scale.width // _BIN), 1)
        edges = (scale.start + np.arange(bins + 1) * (_BIN * scale.per_px)).astype(np.int64)
        edges[0], edges[-1] = -LIMIT, LIMIT + 1
        found = self._density.of_all(edges)
        everything = found if self._all is None else self._all.density.of_all(edges)
        most = max(int(everything.max(initial=1)), 1)
        all_bars = _bars(everything if self._all is not None else found[:0], most, scale.left)
        return _Ground(scale, _bars(found, most, scale.left), all_bars, _ticks(scale))

    def edges(self, view: TimeScale, box: Box) -> tuple[Edge, ...]:
        """Flags at the ends of the minimap."""
        return edges(self._columns, self._far, view, box)


def _bars(found: NDArray[np.int64], most: int, left: float) -> NDArray[np.float64]:
    some = np.flatnonzero(found)
    return np.column_stack((left + some * _BIN + 1, np.sqrt(found[some] / most)))


def _ticks(scale: TimeScale) -> tuple[Tick, ...]:
    tiers = axis(scale)
    by_year = bool(tiers.minor) and tiers.minor[0].step.unit == Unit.YEAR
    return tiers.minor if by_year else tuple(tick for tick in tiers.major if tick.px >= scale.left)


def _within(seconds: NDArray[np.int64], scale: TimeScale) -> NDArray[np.float64]:
    """Where seconds are; what lies outside is at the end, as its bar is."""
    return np.clip(scale.positions(seconds), scale.left + 1, scale.right - 1)


def _bounds(bounds: tuple[int, int], scale: TimeScale) -> tuple[float, float]:
    first, last = _within(np.array(bounds), scale).tolist()
    return first, last


@dataclass(frozen=True, slots=True)
class Far:
    """Marks that lie wholly outside of the story: how many before and after it, and the nearest ones' indices."""

    earlier: int
    nearest_earlier: int
    later: int
    nearest_later: int

    @classmethod
    def of(cls, columns: Columns, story: tuple[float, float]) -> Far:
        """Those of some columns; -1 for no index."""
        first, last = floor(story[0]), ceil(story[1])  # whole numbers: for others all starts would be made into such
        before = np.flatnonzero(columns.end[: int(np.searchsorted(columns.start, ceil(story[0])))] <= first)
        after = int(np.searchsorted(columns.start, last))
        nearest = int(before[np.argmax(columns.end[before])]) if len(before) else -1
        return cls(len(before), nearest, len(columns) - after, after if after < len(columns) else -1)


def edges(columns: Columns, far: Far, view: TimeScale, box: Box) -> tuple[Edge, ...]:
    """Flags at the ends of the minimap for what lies far outside of the story that it covers, and is not in view."""
    y = box.y + (MINIMAP - _FLAG) / 2
    made = []
    if far.earlier and columns.end[far.nearest_earlier] <= view.start:
        flag = Box(_FLAG_MARGIN, y, view.left - 2 * _FLAG_MARGIN, _FLAG)
        made.append(Edge(flag, False, far.earlier, far.nearest_earlier))
    if far.later and columns.start[far.nearest_later] >= view.end:
        x = view.right - _FLAG_MARGIN - _FLAG_WIDTH
        made.append(Edge(Box(x, y, _FLAG_WIDTH, _FLAG), True, far.later, far.nearest_later))
    return tuple(made)


def chips(columns: Columns, tray: Box, left: float, cut: Labels, chosen: int | None = None) -> list[Chip]:
    """As many of the undated as fit in a line, from ``left`` on; a last chip for those that do not.

    They begin with the first, unless ``chosen`` is then not among them: it is never one of those behind the "+N".
    """
    made = _line(columns, tray, left, cut, 0)
    if chosen is None or any(chip.number == chosen for chip in made):
        return made
    return _line(columns, tray, left, cut, chosen)


def _line(columns: Columns, tray: Box, left: float, cut: Labels, first: int) -> list[Chip]:
    made: list[Chip] = []
    x, y = left, tray.y + (tray.height - _CHIP) / 2
    all_of_them = len(columns.undated)
    for number in range(first, all_of_them):
        text, width = cut.fitted(columns.undated[number].title, _WIDEST_CHIP - 2 * _PADDING)
        last = first == 0 and number == all_of_them - 1
        left_over = all_of_them - len(made)
        more = max(cut.width(f"+{left_over}") + 2 * _PADDING, 36.0)
        if x + width + 2 * _PADDING > tray.right - 14 - (0 if last else more + 8) and not (first and not made):
            break
        made.append(Chip(Box(x, y, width + 2 * _PADDING, _CHIP), number, text))
        x += width + 2 * _PADDING + 8
    if left_over := all_of_them - len(made):
        more = max(cut.width(f"+{left_over}") + 2 * _PADDING, 36.0)
        made.append(Chip(Box(x, y, more, _CHIP), None, "", left_over))
    return made
