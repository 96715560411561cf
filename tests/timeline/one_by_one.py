# SPDX-License-Identifier: MIT
"""Packing as it is told: mark by mark, row by row. What the fast form must give, to the number."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np

from viewer.timeline.columns import Columns
from viewer.timeline.rows import ALWAYS, MOST_ROWS, NO_ROW, label_room
from viewer.timeline.scale import LIMIT


class Row:
    def __init__(self) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.taken: list[int] = []

    def place(self, start: int, end: int, taken: int) -> int:
        at = bisect_left(self.starts, start)
        if (at and self.taken[at - 1] > start) or (at < len(self.starts) and self.starts[at] < taken):
            return 0
        before = start - self.starts[at - 1] if at else ALWAYS
        after = self.starts[at] - start if at < len(self.starts) else ALWAYS
        self.starts.insert(at, start)
        self.ends.insert(at, end)
        self.taken.insert(at, taken)
        return min(before, after)


def packed(columns: Columns, per_px: float) -> tuple[list[int], list[int], tuple[int, ...]]:
    """Row and prominence of each mark, and the rows of each lane."""
    found = _packed(columns, per_px, MOST_ROWS)
    fair = next((limit for limit in range(12, 3, -1) if sum(min(rows, limit) for rows in found[2]) <= 18), 3)
    return found if fair >= max(found[2], default=0) else _packed(columns, per_px, fair)


def _packed(columns: Columns, per_px: float, most: int) -> tuple[list[int], list[int], tuple[int, ...]]:
    lanes = [[Row() for _ in range(most)] for _ in columns.lanes]
    row, prominence = [NO_ROW] * len(columns), [0] * len(columns)
    room = label_room(columns.titles, per_px).tolist()
    order = np.argsort(columns.rank, kind="stable").tolist()
    for labels in (True, False):
        left_over = []
        for index in order:
            start = min(max(int(columns.start[index]), -LIMIT), LIMIT - 1)
            end = max(min(int(columns.end[index]), LIMIT), 1 - LIMIT)
            taken = max(end, start + room[index]) if labels else end
            for number, each in enumerate(lanes[columns.lane[index]]):
                if distance := each.place(start, end, taken):
                    row[index], prominence[index] = number, distance
                    break
            else:
                left_over.append(index)
        for each in (each for rows in lanes for each in rows):
            each.taken = each.ends.copy()
        order = left_over
    return row, prominence, tuple(sum(bool(each.starts) for each in rows) for rows in lanes)
