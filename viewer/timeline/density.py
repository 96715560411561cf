# SPDX-License-Identifier: MIT
"""How many marks start where: exact counts between any two seconds, by binary search on sorted starts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns
from viewer.timeline.scale import LIMIT, TimeScale
from viewer.timeline.shelves import keys


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


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """Counts by lane. ``order`` are the marks by lane and then by time, ``key`` their composite keys; ``best_before``
    and ``best_after`` say for each place which is the most important mark of its lane up to it, and from it on.
    ``starts`` are the columns' own.
    """

    starts: NDArray[np.int64]
    order: NDArray[np.int64]
    key: NDArray[np.int64]
    best_before: NDArray[np.int32]
    best_after: NDArray[np.int32]
    of_lane: NDArray[np.int64]

    @classmethod
    def of(cls, columns: Columns) -> Density:
        """Sort and count the marks."""
        lane = columns.lane.astype(np.int64)
        key = keys(lane, columns.start)
        order = np.argsort(key, kind="stable")
        of_lane = np.bincount(lane, minlength=len(columns.lanes)).astype(np.int64)
        return cls(columns.start, order, key[order], *bests(columns.rank[order], order, of_lane), of_lane)

    def before(self, edges: NDArray[np.int64]) -> NDArray[np.int64]:
        """For each lane (rows) and edge (columns) the place in time order of the first mark at or after the edge."""
        wanted = keys(self._lanes[:, None], edges[None, :])
        return np.searchsorted(self.key, wanted.ravel()).reshape(wanted.shape)

    def lane_starts(self) -> NDArray[np.int64]:
        """For each lane the place of its first mark."""
        return np.cumsum(self.of_lane) - self.of_lane

    def at(self, first: int, last: int) -> NDArray[np.int64]:
        """The marks of the places ``first`` to ``last`` (one lane's), by time."""
        return self.order[first:last]

    def marks(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """The marks of some places."""
        return self.order[places]

    def best_until(self, lane: int, place: int) -> int | None:
        """The most important mark of a lane before a place."""
        first = int(self.of_lane[:lane].sum())
        return int(self.best_before[place - 1]) if place > first else None

    def best_from(self, lane: int, place: int) -> int | None:
        """The most important mark of a lane at a place or after it."""
        last = int(self.of_lane[: lane + 1].sum())
        return int(self.best_after[place]) if place < last else None

    def of_all(self, edges: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many marks of all lanes start between neighbouring edges; what lies beyond the end of time, at it."""
        places = np.searchsorted(self.starts, edges)
        places[edges <= -LIMIT] = 0
        places[edges > LIMIT] = len(self.starts)
        return np.diff(places)

    @property
    def _lanes(self) -> NDArray[np.int64]:
        return np.arange(len(self.of_lane), dtype=np.int64)


def bests(
    rank: NDArray[np.int32], order: NDArray[np.int64], of_lane: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """For each place the mark of the least rank of its lane before and after it, itself among them."""
    before, after = np.empty(len(rank), np.int32), np.empty(len(rank), np.int32)
    last = 0
    for count in of_lane.tolist():
        lane = slice(last, last := last + count)
        before[lane], after[lane] = bests_of_lane(rank[lane], order[lane])
    return before, after


def bests_of_lane(rank: NDArray[np.int32], order: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The same of one lane."""
    return order[_leader(rank)], order[len(rank) - 1 - _leader(rank[::-1])[::-1]]


def _leader(rank: NDArray[np.int32]) -> NDArray[np.int64]:
    """For each place that of the least number up to it."""
    leads = np.where(rank == np.minimum.accumulate(rank), np.arange(len(rank)), 0)
    return np.maximum.accumulate(leads)
