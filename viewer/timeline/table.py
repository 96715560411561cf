# SPDX-License-Identifier: MIT
"""What is known of marks before they are put in order: arrays of one length, in whatever order they were read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.domain.event import EventKind
from viewer.domain.lanes import PUBLISHED, QUOTED
from viewer.timeline.titles import Titles

LANES: tuple[str, ...] = (*(str(kind) for kind in EventKind), QUOTED, PUBLISHED)
PARTS = 5  # of a weight


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """As ``Columns`` has it, but: ``lane`` indexes ``LANES``; ``start`` and ``end`` say nothing of what is not
    ``dated``; ``weights`` are rows of ``PARTS`` numbers, the heavier the more important. The undated of equal weight
    stay in the order in which they are here.
    """

    nouns: NDArray[np.uint8]
    ids: NDArray[np.int64]
    dated: NDArray[np.bool_]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    lane: NDArray[np.uint8]
    precision: NDArray[np.uint8]
    flags: NDArray[np.uint16]
    weights: NDArray[np.int64]
    sources: NDArray[np.uint16]
    reprints: NDArray[np.uint16]
    titles: Titles

    def followed_by(self, other: Table) -> Table:
        """These marks and then the others."""
        arrays = {
            name: np.concatenate((getattr(self, name), getattr(other, name)))
            for name in Table.__dataclass_fields__
            if name != "titles"
        }
        return Table(**arrays, titles=self.titles.followed_by(other.titles))

    def taken(self, order: NDArray[np.int64]) -> Table:
        """Some of them, or all in another order."""
        arrays = {name: getattr(self, name)[order] for name in Table.__dataclass_fields__ if name != "titles"}
        return Table(**arrays, titles=self.titles.taken(order))

    def by_importance(self, which: NDArray[np.int64]) -> NDArray[np.int64]:
        """Some dated marks, the most important first; by time and then id where two weigh the same."""
        keys: list[NDArray[Any]] = [self.ids[which], self.nouns[which], self.start[which], *self._lightest_last(which)]
        return np.asarray(which[np.lexsort(tuple(keys))])

    def by_weight(self, which: NDArray[np.int64]) -> NDArray[np.int64]:
        """Some marks, the heaviest first, those of equal weight as they are."""
        return np.asarray(which[np.lexsort(tuple(self._lightest_last(which)))])

    def _lightest_last(self, which: NDArray[np.int64]) -> list[NDArray[Any]]:
        return [-self.weights[which, part] for part in reversed(range(PARTS))]
