# SPDX-License-Identifier: MIT
"""The strips below the lanes: the minimap and the tray of what has no date."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

import numpy as np

from viewer.timeline.columns import Columns
from viewer.timeline.density import Density
from viewer.timeline.frame import Box, Chip, Edge, Minimap
from viewer.timeline.labels import Labels
from viewer.timeline.scale import LIMIT, TimeScale
from viewer.timeline.ticks import Unit, axis

MINIMAP = 52.0  # heights
TRAY = 40.0
_BIN, _BAR = 8.0, 5.0
_CHIP = 23.0
_PADDING = 12.0
_WIDEST_CHIP = 232.0
_NARROWEST_WINDOW = 6.0
_FLAG, _FLAG_WIDTH, _FLAG_MARGIN = 22.0, 96.0, 6.0


def minimap(density: Density, story: tuple[float, float], view: TimeScale, y: float) -> Minimap:
    """Where the view lies within the story: what lies outside of it is counted in the outermost bars."""
    scale = TimeScale.fitting(*story, left=view.left, width=view.width)
    box = Box(0.0, y, view.right, MINIMAP)
    bins = max(int(view.width // _BIN), 1)
    edges = (scale.start + np.arange(bins + 1) * (_BIN * scale.per_px)).astype(np.int64)
    edges[0], edges[-1] = -LIMIT, LIMIT + 1
    found = density.of_all(edges)
    some = np.flatnonzero(found)
    heights = np.sqrt(found[some] / max(int(found.max(initial=1)), 1))
    bars = np.column_stack((view.left + some * _BIN + 1, heights))
    first = min(max(scale.to_px(view.start), scale.left), scale.right - _NARROWEST_WINDOW)
    last = max(min(scale.to_px(view.end), scale.right), first + _NARROWEST_WINDOW)
    tiers = axis(scale)
    by_year = bool(tiers.minor) and tiers.minor[0].step.unit == Unit.YEAR
    ticks = tiers.minor if by_year else tuple(tick for tick in tiers.major if tick.px >= scale.left)
    return Minimap(box, scale, bars, _BAR, Box(first, y + 4, last - first, MINIMAP - 8), ticks)


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
