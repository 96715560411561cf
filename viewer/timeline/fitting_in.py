# SPDX-License-Identifier: MIT
"""The row of a new mark among others that stay where they are: the one in which it is farthest from all of them."""

from __future__ import annotations

from bisect import bisect_left, insort

import numpy as np

from viewer.timeline.arrangement import Arrangement
from viewer.timeline.rows import ALWAYS, MOST_ROWS, NO_ROW, ROWS_IN_ALL
from viewer.timeline.scale import LIMIT
from viewer.timeline.shelves import SHIFT, keys, track_of
from viewer.timeline.splicing import Splice


class Gap:
    """Finds rows one after the other; who has got one is there for those that come after. ``of_lane`` counts rows."""

    def __init__(self, arrangement: Arrangement, splice: Splice) -> None:
        self._columns = arrangement.columns
        self._shelves = arrangement.shelves
        self._gone = frozenset(splice.gone.tolist())
        self._new: dict[int, list[tuple[int, int]]] = {}  # by track: start and end
        self.of_lane = list(arrangement.rows.of_lane)

    def fit(self, lane: int, start: int, end: int) -> tuple[int, int]:
        """The row for a mark, and its prominence there; a row of its own only where there is one to give."""
        start, end = min(max(start, -LIMIT), LIMIT - 1), max(min(end, LIMIT), 1 - LIMIT)
        row, prominence = NO_ROW, 0
        for number in range(self.of_lane[lane]):
            distance = self._distance(_track(lane, number), start, end)
            if distance > prominence:
                row, prominence = number, distance
        if row == NO_ROW and self.of_lane[lane] < MOST_ROWS and sum(self.of_lane) < ROWS_IN_ALL:
            row, prominence = self.of_lane[lane], ALWAYS
            self.of_lane[lane] += 1
        if row != NO_ROW:
            insort(self._new.setdefault(_track(lane, row), []), (start, end))
        return row, prominence

    def _distance(self, track: int, start: int, end: int) -> int:
        """How far a mark would be from the nearest of a track; 0 where it would overlap one."""
        near = [*self._before(track, start), *self._after(track, start), *self._among_new(track, start)]
        if any(first < end and last > start for first, last in near):
            return 0
        return min((abs(first - start) for first, _ in near), default=ALWAYS)

    def _before(self, track: int, start: int) -> list[tuple[int, int]]:
        place = self._place(track, start) - 1
        while place >= 0 and int(self._shelves.index[place]) in self._gone:
            place -= 1
        return self._bounds(track, place)

    def _after(self, track: int, start: int) -> list[tuple[int, int]]:
        place = self._place(track, start)
        while place < len(self._shelves.index) and int(self._shelves.index[place]) in self._gone:
            place += 1
        return self._bounds(track, place)

    def _among_new(self, track: int, start: int) -> list[tuple[int, int]]:
        there = self._new.get(track, [])
        at = bisect_left(there, (start, start))
        return there[max(at - 1, 0) : at + 1]

    def _place(self, track: int, start: int) -> int:
        wanted = keys(np.array([track], np.int64), np.array([start], np.int64))
        return int(np.searchsorted(self._shelves.key, wanted)[0])

    def _bounds(self, track: int, place: int) -> list[tuple[int, int]]:
        """Those of the mark at a place of the shelves; nothing where that is of another track."""
        if not 0 <= place < len(self._shelves.key) or int(self._shelves.key[place]) >> SHIFT != track:
            return []
        index = int(self._shelves.index[place])
        return [(max(int(self._columns.start[index]), -LIMIT), int(self._columns.end[index]))]


def _track(lane: int, row: int) -> int:
    return int(track_of(np.array([lane], np.uint8), np.array([row], np.uint8))[0])
