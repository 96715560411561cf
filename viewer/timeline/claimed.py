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


@dataclass(frozen=True, slots=True, eq=False)
class Claimed:
    """Arrays of one length, by event: its id, and the bounds of one date that is claimed of it, in seconds."""

    events: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int, int]]) -> Claimed:
        """From (event, start, end), in any order; the same date of one event counts once."""
        found = np.array(sorted(set(rows)), np.int64).reshape(-1, 3)
        return cls(found[:, 0].copy(), found[:, 1].copy(), found[:, 2].copy())

    def prongs(self, found: Marks, columns: Columns, scale: TimeScale) -> NDArray[np.float64]:
        """Rows of (number of a mark, x0, x1): what is claimed of the forks among some marks, by mark and time."""
        forks = np.flatnonzero((found.shape == Shape.FORK) & (columns.nouns[found.index] == EVENT))
        ids = columns.ids[found.index[forks]]
        first, last = np.searchsorted(self.events, ids), np.searchsorted(self.events, ids, side="right")
        rows = runs(first, last)
        number = np.repeat(forks, last - first).astype(np.float64)
        return np.column_stack((number, scale.positions(self.start[rows]), scale.positions(self.end[rows])))


NONE = Claimed.of(())
