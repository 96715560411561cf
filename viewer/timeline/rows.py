# SPDX-License-Identifier: MIT
"""Which row of its lane a mark stands in, and from what zoom on it has room there.

A row is given once, from all marks and never from the visible ones, so nothing jumps while panning or zooming. Marks
are placed in the order of importance into the first row that is free; a first round gives each mark room for its
label at the scale of the opening view, a second only its own time. What still has no room has no row: it is counted.

A mark's *prominence* is the least distance, from start to start, to a mark of its row that was placed before it. At a
scale where that is less than a label's room the mark is counted instead of drawn. Two drawn marks of a row are
therefore always a label's room apart, whatever is in view, and zooming in only ever adds marks. (The same idea gives
mountain peaks their label ranks on maps: topographic isolation.)

Whether a mark goes into a row depends on those before it that went into the same row, and on no other row. So rows are
filled one after the other, each from what the rows before left over (``rowfill``): the same rows as mark by mark.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns
from viewer.timeline.isolation import isolation
from viewer.timeline.rowfill import Stretches, filled
from viewer.timeline.scale import LIMIT
from viewer.timeline.titles import Titles

NO_ROW = 255
ALWAYS = 4 * LIMIT  # the prominence of the first mark of a row
_ROWS_IN_ALL = 18  # about what fits on a screen
_FEWEST, MOST_ROWS = 3, 12  # rows of a lane
_CHARACTER, _MARK, _WIDEST = 6.6, 24.0, 240.0  # px: what a label takes, roughly; the true widths do not matter here


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """``row`` of each mark in its lane (``NO_ROW``: none), its ``prominence`` in seconds (0: never drawn), and how many
    rows each lane has.
    """

    row: NDArray[np.uint8]
    prominence: NDArray[np.int64]
    of_lane: tuple[int, ...]


def label_room(titles: Titles, per_px: float) -> NDArray[np.int64]:
    """The seconds that labels take, roughly, at a scale."""
    return np.asarray((np.minimum(titles.lengths() * _CHARACTER + _MARK, _WIDEST) * per_px).astype(np.int64))


def pack(columns: Columns, per_px: float) -> Rows:
    """Give every mark its row; ``per_px`` are the seconds a pixel of the opening view."""
    start = np.clip(columns.start, -LIMIT, LIMIT - 1)
    end = np.clip(columns.end, 1 - LIMIT, LIMIT)
    with_label = np.maximum(end, start + label_room(columns.titles, per_px))
    lane = columns.lane
    row = np.full(len(columns), NO_ROW, np.uint8)
    waiting = np.argsort(columns.rank, kind="stable")
    for number in range(MOST_ROWS):
        waiting = _fill(row, number, waiting, Stretches(lane, start, with_label))
    # A lane that leaves some over has all the rows it may have, so how many rows are wanted is known by now.
    tops = np.where(row == NO_ROW, 0, row + 1)
    wanted = [int(tops[lane == each].max(initial=0)) for each in range(len(columns.lanes))]
    fair = _fair(wanted)
    labelled = row < fair
    row[~labelled] = NO_ROW
    waiting = np.flatnonzero(~labelled)
    waiting = waiting[np.argsort(columns.rank[waiting], kind="stable")]
    for number in range(fair):
        if len(waiting):
            waiting = _fill(row, number, waiting, Stretches(lane, start, end))
    return Rows(row, _prominence(columns, row, labelled), tuple(min(rows, fair) for rows in wanted))


def _fill(row: NDArray[np.uint8], number: int, waiting: NDArray[np.int64], of: Stretches) -> NDArray[np.int64]:
    """Put what has room into a row of each lane; what is left over, in the same order."""
    if not len(waiting):
        return waiting
    placed = filled(of, waiting, np.flatnonzero(row == number))
    row[waiting[placed]] = number
    return np.asarray(waiting[~placed])


def _fair(wanted: list[int]) -> int:
    """How many rows a lane may have at most, so that all lanes together have what fits on a screen."""
    for limit in range(MOST_ROWS, _FEWEST, -1):
        if sum(min(rows, limit) for rows in wanted) <= _ROWS_IN_ALL:
            return limit
    return _FEWEST


def _prominence(columns: Columns, row: NDArray[np.uint8], labelled: NDArray[np.bool_]) -> NDArray[np.int64]:
    """What was placed with its label came before what was placed without, and then the more important first."""
    found = np.zeros(len(columns), np.int64)
    placed = np.flatnonzero(row != NO_ROW)
    track = columns.lane[placed].astype(np.int64) * MOST_ROWS + row[placed]
    order = np.argsort(track, kind="stable")  # within a track by time, as columns are
    placed, track = placed[order], track[order]
    turn = columns.rank[placed].astype(np.int64) + np.where(labelled[placed], 0, len(columns))
    start = np.clip(columns.start[placed], -LIMIT, LIMIT - 1)
    found[placed] = isolation(track, start, turn, ALWAYS)
    return found
