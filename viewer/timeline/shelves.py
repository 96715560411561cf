# SPDX-License-Identifier: MIT
"""What of the placed marks is drawn at a scale: found by binary search, at a cost that grows with pixels, not marks.

All rows of all lanes lie in one sorted array of composite keys, ``track << SHIFT | second``, so that one
``searchsorted`` answers for all of them. For each power of two of prominence there is a thinned copy (the pyramid):
the finest one that a scale needs holds at most a few marks more than are drawn.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.columns import Columns
from viewer.timeline.rows import NO_ROW, Rows
from viewer.timeline.scale import LIMIT

SHIFT = 42  # 2 * LIMIT < 2**42
_ROWS = 16  # tracks a lane


def keys(track: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.int64]:
    """Composite keys: they sort by track and then by time."""
    return (track << SHIFT) + (np.clip(second, -LIMIT, LIMIT) + LIMIT)


def runs(first: NDArray[np.int64], last: NDArray[np.int64]) -> NDArray[np.int64]:
    """All whole numbers of the half-open ranges ``first`` to ``last``, one after the other."""
    count = np.maximum(last - first, 0)
    skipped = np.repeat(first - np.concatenate(([0], np.cumsum(count)[:-1])), count)
    return skipped + np.arange(len(skipped))


class Shelves:
    """The placed marks by track (a row of a lane) and time."""

    def __init__(self, columns: Columns, rows: Rows) -> None:
        placed = np.flatnonzero(rows.row != NO_ROW)
        track = columns.lane[placed].astype(np.int64) * _ROWS + rows.row[placed]
        key = keys(track, columns.start[placed])
        order = np.argsort(key, kind="stable")
        self._tracks = np.unique(track)
        self._index = placed[order]
        self._key = key[order]
        self._prominence = rows.prominence[self._index]
        self._levels: dict[int, tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]] = {}

    def drawn(self, start: float, end: float, least: float) -> NDArray[np.int64]:
        """Marks with a prominence of ``least`` seconds that start between ``start`` and ``end``, and the one before.

        By track, then by time. In a row marks do not overlap, so none but the one before can reach into the span.
        """
        index, key, prominence = self._level(least)
        if not len(index):
            return index
        bounds = np.clip(np.array([start, end]), -LIMIT, LIMIT).astype(np.int64)
        first = np.searchsorted(key, keys(self._tracks, bounds[:1]))
        last = np.searchsorted(key, keys(self._tracks, bounds[1:]), side="right")
        before = np.searchsorted(key, self._tracks << SHIFT)  # where the track begins
        found = runs(np.maximum(first - 1, before), last)
        return index[found][prominence[found] >= least]

    def _level(self, least: float) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
        """The thinned copy for a prominence of ``least`` seconds; made when first asked for."""
        octave = max(int(np.floor(np.log2(max(least, 1.0)))), 0)
        if octave not in self._levels:
            kept = self._prominence >= 2**octave
            self._levels[octave] = self._index[kept], self._key[kept], self._prominence[kept]
        return self._levels[octave]
