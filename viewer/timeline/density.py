# SPDX-License-Identifier: MIT
"""How many marks start where: exact counts between any two seconds, by binary search on sorted starts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns
from viewer.timeline.scale import LIMIT, TimeScale
from viewer.timeline.shelves import SHIFT, keys


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """A grid of time of cells of a power of two seconds, anchored in time so that panning does not move it."""

    size: int
    first: int  # number of the first cell: it starts at ``first * size``
    count: int

    @classmethod
    def covering(cls, scale: TimeScale, px: float) -> Cells:
        """The cells, at least ``px`` pixels wide, that cover what a scale shows."""
        size = 1 << max(int(np.ceil(np.log2(max(px * scale.per_px, 1.0)))), 0)
        first = int(scale.start // size)
        return cls(size, first, int(scale.end // size) + 1 - first)

    @property
    def edges(self) -> NDArray[np.int64]:
        """The seconds at which cells start, and at which the last one ends."""
        return (self.first + np.arange(self.count + 1, dtype=np.int64)) * self.size

    def of(self, seconds: NDArray[np.int64]) -> NDArray[np.int64]:
        """Which cell a second lies in: 0 to ``count - 1``, other numbers outside."""
        return np.asarray(seconds // self.size - self.first)


class Density:
    """Counts by lane."""

    def __init__(self, columns: Columns) -> None:
        lane = columns.lane.astype(np.int64)
        key = keys(lane, columns.start)
        self._order = np.argsort(key, kind="stable")
        self._key = key[self._order]
        self._rank = columns.rank[self._order]
        self._starts = np.clip(columns.start, -LIMIT, LIMIT)
        self._lanes = np.arange(len(columns.lanes), dtype=np.int64)
        self.of_lane = np.bincount(lane, minlength=len(columns.lanes)).astype(np.int64)

    def before(self, edges: NDArray[np.int64]) -> NDArray[np.int64]:
        """For each lane (rows) and edge (columns) the place in time order of the first mark at or after the edge."""
        wanted = keys(self._lanes[:, None], edges[None, :])
        return np.searchsorted(self._key, wanted.ravel()).reshape(wanted.shape)

    def lane_starts(self) -> NDArray[np.int64]:
        """For each lane the place of its first mark."""
        return np.searchsorted(self._key, self._lanes << SHIFT)

    def at(self, first: int, last: int) -> NDArray[np.int64]:
        """The marks of the places ``first`` to ``last`` (one lane's), by time."""
        return self._order[first:last]

    def of(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """The marks of some places."""
        return self._order[places]

    def best(self, first: int, last: int) -> int | None:
        """The most important mark of the places ``first`` to ``last``."""
        if first >= last:
            return None
        return int(self._order[first + int(np.argmin(self._rank[first:last]))])

    def of_all(self, edges: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many marks of all lanes start between neighbouring edges."""
        return np.diff(np.searchsorted(self._starts, edges))
