# SPDX-License-Identifier: MIT
"""What lies under the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.frame import Count, Frame, Minimap
from viewer.timeline.placed import PILL
from viewer.timeline.placing import BAR, reach

_NEAR = 3.0  # px that a mark is larger for the pointer than for the eye
_LINE = 11.0  # half the height of a label's line
_HANDLE = 7.0  # px to either side of a handle of the minimap


class Part(Enum):
    """The parts of a frame."""

    MARK = auto()  # a mark or its label
    COUNT = auto()
    BEYOND = auto()
    EDGE = auto()  # a flag of what lies far outside
    CHIP = auto()
    MORE_CHIPS = auto()
    WINDOW_START = auto()
    WINDOW_END = auto()
    WINDOW = auto()
    MINIMAP = auto()
    LANE = auto()  # the name of a lane
    CLOCK = auto()  # beside the axis, what time that is of
    PLOT = auto()
    ELSEWHERE = auto()


@dataclass(frozen=True, slots=True)
class Hit:
    """A part, and which: the index of a mark in the columns, of a chip among the undated, the number of a lane, or the
    count.
    """

    part: Part
    index: int = -1
    count: Count | None = None


def hit(frame: Frame, x: float, y: float) -> Hit:
    """What a frame shows at a position."""
    if frame.plot.contains(x, y):
        return _in_plot(frame, x, y)
    if x < frame.plot.x and (lane := frame.lane_at(y)):
        return Hit(Part.LANE, lane.number)
    if x < frame.plot.x and y < (frame.names or frame.plot).y:
        return Hit(Part.CLOCK)
    for edge in frame.edges:
        if edge.box.contains(x, y):
            return Hit(Part.EDGE, edge.index)
    if frame.minimap and frame.minimap.box.contains(x, y):
        return Hit(_in_minimap(frame.minimap, x))
    for chip in frame.chips:
        if chip.box.contains(x, y):
            return Hit(Part.MORE_CHIPS) if chip.number is None else Hit(Part.CHIP, chip.number)
    return Hit(Part.ELSEWHERE)


def _in_plot(frame: Frame, x: float, y: float) -> Hit:
    seen = _seen(frame, y)
    index = _mark(frame, x, y, seen)
    if index is None:
        index = _label(frame, x, y, seen)
    if index is not None:
        return Hit(Part.MARK, index)
    counts = frame.counts
    here = (counts.x <= x) & (x < counts.x + counts.width) & (counts.y <= y) & (y < counts.y + PILL)
    for number in np.flatnonzero(here & seen[counts.lane]).tolist():
        return Hit(Part.COUNT, count=counts[number])
    for beyond in frame.beyond:
        near = abs(beyond.y - y) <= _LINE and beyond.x - 28 <= x < beyond.x + beyond.width + 28
        if near and seen[beyond.lane]:
            return Hit(Part.BEYOND, beyond.index)
    return Hit(Part.PLOT)


def _label(frame: Frame, x: float, y: float, seen: NDArray[np.bool_]) -> int | None:
    """The mark whose label is at a position; the selected one's is the last, and lies on top."""
    labels = frame.labels
    here = (np.abs(labels.y - y) <= _LINE) & (labels.x - 4 <= x) & (x < labels.x + labels.width + 4)
    found = np.flatnonzero(here & seen[labels.lane])
    return int(labels.mark[found[-1]]) if len(found) else None


def _seen(frame: Frame, y: float) -> NDArray[np.bool_]:
    """By lane, whether it can be seen at a height: pinned lanes lie over those that are scrolled under them."""
    within = y < frame.plot.y + frame.pinned
    return np.array([lane.pinned == within for lane in frame.lanes], np.bool_)


def _mark(frame: Frame, x: float, y: float, seen: NDArray[np.bool_]) -> int | None:
    """The mark at a position; the nearest one where several are near."""
    left, right = reach(frame.marks)
    here = (np.abs(frame.marks.y - y) <= BAR / 2 + _NEAR) & (left - _NEAR <= x) & (x <= right + _NEAR)
    near = np.flatnonzero(here & seen[frame.marks.lane])
    if not len(near):
        return None
    distance = np.maximum(np.maximum(left[near] - x, x - right[near]), 0.0)
    return int(frame.marks.index[near[int(np.argmin(distance))]])


def _in_minimap(minimap: Minimap, x: float) -> Part:
    """A handle, the window between them, or the rest."""
    window = minimap.window
    to_start, to_end = abs(x - window.x), abs(x - window.right)
    if min(to_start, to_end) <= min(_HANDLE, max(window.width / 3, 2.0)):
        return Part.WINDOW_START if to_start <= to_end else Part.WINDOW_END
    return Part.WINDOW if window.x < x < window.right else Part.MINIMAP
