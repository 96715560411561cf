# SPDX-License-Identifier: MIT
"""Which row of its lane a mark stands in, and from what zoom on it has room there.

A row is given once, from all marks and never from the visible ones, so nothing jumps while panning or zooming. Marks
are placed in the order of importance into the first row that is free; a first round gives each mark room for its
label at the scale of the opening view, a second only its own time. What still has no room has no row: it is counted.

A mark's *prominence* is the least distance, from start to start, to a mark of its row that was placed before it. At a
scale where that is less than a label's room the mark is counted instead of drawn. Two drawn marks of a row are
therefore always a label's room apart, whatever is in view, and zooming in only ever adds marks. (The same idea gives
mountain peaks their label ranks on maps: topographic isolation.)
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns
from viewer.timeline.scale import LIMIT

NO_ROW = 255
ALWAYS = 4 * LIMIT  # the prominence of the first mark of a row
_ROWS_IN_ALL = 18  # about what fits on a screen
_FEWEST, _MOST = 3, 12  # rows of a lane
_CHARACTER, _MARK, _WIDEST = 6.6, 24.0, 240.0  # px: what a label takes, roughly; the true widths do not matter here


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """``row`` of each mark in its lane (``NO_ROW``: none), its ``prominence`` in seconds (0: never drawn), and how many
    rows each lane has.
    """

    row: NDArray[np.uint8]
    prominence: NDArray[np.int64]
    of_lane: tuple[int, ...]


class _Row:
    """What stands in one row, by time; no two marks of a row overlap."""

    __slots__ = ("ends", "starts", "taken")

    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.taken: list[int] = []  # up to where a mark or its label reaches

    def place(self, start: int, end: int, taken: int) -> int:
        """Put a mark in if there is room for it; its prominence, or 0 where there is none."""
        at = bisect_left(self.starts, start)
        if (at and self.taken[at - 1] > start) or (at < len(self.starts) and self.starts[at] < taken):
            return 0
        distance = min(
            start - self.starts[at - 1] if at else ALWAYS,
            self.starts[at] - start if at < len(self.starts) else ALWAYS,
        )
        self.starts.insert(at, start)
        self.ends.insert(at, end)
        self.taken.insert(at, taken)
        return distance

    def release_labels(self) -> None:
        """From now on only the marks themselves take room."""
        self.taken = self.ends.copy()


def pack(columns: Columns, per_px: float) -> Rows:
    """Give every mark its row; ``per_px`` are the seconds a pixel of the opening view."""
    room = (np.minimum(columns.titles.lengths() * _CHARACTER + _MARK, _WIDEST) * per_px).astype(np.int64)
    order = np.argsort(columns.rank, kind="stable")
    most = [_MOST] * len(columns.lanes)
    wanted = _placed(columns, order, room, most)
    fair = _fair(wanted.of_lane)
    return wanted if fair >= max(wanted.of_lane, default=0) else _placed(columns, order, room, [fair] * len(most))


def _fair(wanted: tuple[int, ...]) -> int:
    """How many rows a lane may have at most, so that all lanes together have what fits on a screen."""
    for limit in range(_MOST, _FEWEST, -1):
        if sum(min(rows, limit) for rows in wanted) <= _ROWS_IN_ALL:
            return limit
    return _FEWEST


def _placed(columns: Columns, order: NDArray[np.int64], room: NDArray[np.int64], most: list[int]) -> Rows:
    """Both rounds, with at most so many rows in each lane."""
    lanes = [[_Row() for _ in range(limit)] for limit in most]
    row = np.full(len(columns), NO_ROW, np.uint8)
    prominence = np.zeros(len(columns), np.int64)
    left_over = _round(columns, order, room, (lanes, row, prominence))
    for rows in lanes:
        for each in rows:
            each.release_labels()
    _round(columns, left_over, np.zeros_like(room), (lanes, row, prominence))
    return Rows(row, prominence, tuple(sum(bool(each.starts) for each in rows) for rows in lanes))


def _round(
    columns: Columns,
    order: NDArray[np.int64],
    room: NDArray[np.int64],
    into: tuple[list[list[_Row]], NDArray[np.uint8], NDArray[np.int64]],
) -> NDArray[np.int64]:
    """Place the marks of ``order``; what found no row, in the same order."""
    lanes, row, prominence = into
    left_over: list[int] = []
    start = np.clip(columns.start[order], -LIMIT, LIMIT - 1)
    end = np.clip(columns.end[order], 1 - LIMIT, LIMIT)
    taken = np.maximum(end, start + room[order])
    marks = (each.tolist() for each in (order, start, end, taken, columns.lane[order]))
    for index, first, last, reach, lane in zip(*marks, strict=True):
        for number, each in enumerate(lanes[lane]):
            if distance := each.place(first, last, reach):
                row[index] = number
                prominence[index] = distance
                break
        else:
            left_over.append(index)
    return np.array(left_over, np.int64)
