# SPDX-License-Identifier: MIT
"""What of the placed marks is drawn at a scale: found by binary search, at a cost that grows with pixels, not marks.

All rows of all lanes lie in one sorted array of composite keys, ``track << SHIFT | second``, so that one
``searchsorted`` answers for all of them. For each power of two of prominence there is a thinned copy (the pyramid):
the finest one that a scale needs holds at most a few marks more than are drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns
from viewer.timeline.rows import NO_ROW, Rows
from viewer.timeline.scale import LIMIT

SHIFT = 42  # 2 * LIMIT < 2**42
ROWS = 16  # tracks a lane

_Level: TypeAlias = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]  # index, key, prominence


def keys(track: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    """Composite keys: they sort by track and then by time."""
    return (track << SHIFT) + (np.clip(second, -LIMIT, LIMIT) + LIMIT)


def track_of(lane: NDArray[np.uint8], row: NDArray[np.uint8]) -> NDArray[np.int64]:
    """The numbers of rows of lanes."""
    return lane.astype(np.int64) * ROWS + row


def runs(first: NDArray[np.int64], last: NDArray[np.int64]) -> NDArray[np.int64]:
    """All whole numbers of the half-open ranges ``first`` to ``last``, one after the other."""
    count = np.maximum(last - first, 0)
    skipped = np.repeat(first - np.concatenate(([0], np.cumsum(count)[:-1])), count)
    return skipped + np.arange(len(skipped))


@dataclass(frozen=True, slots=True, eq=False)
class Shelves:
    """The placed marks (``index``) by track (a row of a lane) and time, with their composite keys and prominences."""

    tracks: NDArray[np.int64]
    index: NDArray[np.int64]
    key: NDArray[np.int64]
    prominence: NDArray[np.int64]
    _levels: dict[int, _Level] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, columns: Columns, rows: Rows) -> Shelves:
        """Sort the marks that have a row."""
        placed = np.flatnonzero(rows.row != NO_ROW)
        track = track_of(columns.lane[placed], rows.row[placed])
        key = keys(track, columns.start[placed])
        order = np.argsort(key, kind="stable")
        index = placed[order]
        return cls(np.flatnonzero(np.bincount(track)), index, key[order], rows.prominence[index])

    def drawn(self, start: float, end: float, least: float) -> NDArray[np.int64]:
        """Marks with a prominence of ``least`` seconds that start between ``start`` and ``end``, and the one before.

        By track, then by time. In a row marks do not overlap, so none but the one before can reach into the span.
        """
        index, key, prominence = self._level(least)
        if not len(index):
            return index
        bounds = np.clip(np.array([start, end]), -LIMIT, LIMIT).astype(np.int64)
        first = np.searchsorted(key, keys(self.tracks, bounds[:1]))
        last = np.searchsorted(key, keys(self.tracks, bounds[1:]), side="right")
        before = np.searchsorted(key, self.tracks << SHIFT)  # where the track begins
        found = runs(np.maximum(first - 1, before), last)
        return index[found][prominence[found] >= least]

    def _level(self, least: float) -> _Level:
        """The thinned copy for a prominence of ``least`` seconds; made from the next finer one when first asked for."""
        octave = max(int(np.floor(np.log2(max(least, 1.0)))), 0)
        if octave not in self._levels:
            finer = max((each for each in self._levels if each < octave), default=None)
            index, key, prominence = self._levels[finer] if finer is not None else self._whole
            kept = prominence >= 2**octave
            self._levels[octave] = index[kept], key[kept], prominence[kept]
        return self._levels[octave]

    @property
    def _whole(self) -> _Level:
        return self.index, self.key, self.prominence
