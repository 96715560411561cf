# SPDX-License-Identifier: MIT
"""The dates that articles claim of events on which they disagree: a fork has a prong for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import EVENT, Columns
from viewer.timeline.frame import Marks
from viewer.timeline.scale import TimeScale
from viewer.timeline.shapes import Shape
from viewer.timeline.shelves import runs

_NO_PRONGS = np.empty((0, 3))
_ROW = np.dtype([("event", np.int64), ("start", np.int64), ("end", np.int64)])


@dataclass(frozen=True, slots=True, eq=False)
class Claimed:
    """Arrays of one length, by event: its id, and the bounds of one date that is claimed of it, in seconds."""

    events: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int, int]]) -> Claimed:
        """From (event, start, end), in any order; the same date of one event counts once."""
        found = np.fromiter(rows, _ROW)
        event, start, end = found["event"], found["start"], found["end"]
        order = np.lexsort((end, start, event))
        event, start, end = event[order], start[order], end[order]
        new = np.ones(len(order), np.bool_)
        new[1:] = (event[1:] != event[:-1]) | (start[1:] != start[:-1]) | (end[1:] != end[:-1])
        return cls(event[new], start[new], end[new])

    def prongs(self, found: Marks, columns: Columns, scale: TimeScale) -> NDArray[np.float64]:
        """Rows of (number of a mark, x0, x1): what is claimed of the forks among some marks, by mark and time."""
        forks = np.flatnonzero((found.shape == Shape.FORK) & (columns.nouns[found.index] == EVENT))
        if not len(forks):
            return _NO_PRONGS
        ids = columns.ids[found.index[forks]]
        first, last = np.searchsorted(self.events, ids), np.searchsorted(self.events, ids, side="right")
        rows = runs(first, last)
        number = np.repeat(forks, last - first).astype(np.float64)
        return np.column_stack((number, scale.positions(self.start[rows]), scale.positions(self.end[rows])))


NONE = Claimed.of(())
