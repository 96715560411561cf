# SPDX-License-Identifier: MIT
"""Other lanes for the same marks: by participant, outlet or story, or all in one. Colours stay as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from viewer.domain.lanes import ALL, OTHERS, PUBLISHED, QUOTED, lane_code
from viewer.timeline.columns import ARTICLE, EVENT, QUOTE, Columns

MOST = 20  # lanes with a name of their own: more could not be overlooked
_QUOTES, _ARTICLES = 1, 2  # have lanes of their own, after all others


@dataclass(frozen=True, slots=True, eq=False)
class Keys:
    """What each of some things belongs to: two arrays of one length, ``ids`` ascending; a key of 0 is of none."""

    ids: NDArray[np.int64]
    keys: NDArray[np.int64]

    @classmethod
    def of(cls, pairs: Mapping[int, int]) -> Keys:
        """From what belongs where."""
        ids = np.fromiter(pairs, np.int64, len(pairs))
        keys = np.fromiter(pairs.values(), np.int64, len(pairs))
        order = np.argsort(ids, kind="stable")
        return cls(ids[order], keys[order])

    def look_up(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """The keys of some things, 0 for what is not known."""
        if not len(self.ids):
            return np.zeros(len(ids), np.int64)
        at = np.minimum(np.searchsorted(self.ids, ids), len(self.ids) - 1)
        return np.where(self.ids[at] == ids, self.keys[at], 0)


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """What events, articles and quotes belong to, and what the keys are called. Without ``articles``, these have a lane
    of their own, and so have quotes always: what they belong to only colours them.
    """

    events: Keys
    articles: Keys | None
    names: Mapping[int, str]
    quotes: Keys = field(default_factory=lambda: Keys.of({}))

    def keys(self, columns: Columns) -> NDArray[np.int64]:
        """What each mark belongs to, 0 where that is none."""
        of_nouns = ((EVENT, self.events), (ARTICLE, self.articles), (QUOTE, self.quotes))
        found = np.zeros(len(columns), np.int64)
        for noun, keys in of_nouns:
            if keys is not None:
                these = columns.nouns == noun
                found[these] = keys.look_up(columns.ids[these])
        return found

    def codes(self) -> dict[int, str]:
        """The code words of their lanes."""
        return {key: lane_code(key, name) for key, name in self.names.items()}


def grouped(columns: Columns, groups: Groups | None) -> Columns:
    """The same marks in other lanes, the fullest first; None puts all events into one.

    What belongs to none, and what belongs to one that has no lane of its own, is in a lane for others, next to last.
    """
    apart = np.where(columns.nouns == QUOTE, _QUOTES, np.where(columns.nouns == ARTICLE, _ARTICLES, 0))
    if groups is None:
        keys, codes = np.ones(len(columns), np.int64), {1: ALL}
    else:
        keys, codes = groups.keys(columns), groups.codes()
        if groups.articles is not None:
            apart[apart == _ARTICLES] = 0
    present, counts = np.unique(keys[(apart == 0) & (keys != 0)], return_counts=True)
    named = sorted(
        (key for key in present.tolist() if key in codes),
        key=lambda key: (-int(counts[np.searchsorted(present, key)]), codes[key]),
    )[:MOST]
    return _in_lanes(columns, keys, apart, {key: codes[key] for key in named})


def _in_lanes(columns: Columns, keys: NDArray[np.int64], apart: NDArray[np.int64], named: Mapping[int, str]) -> Columns:
    lane = np.full(len(columns), len(named), np.int64)
    for number, key in enumerate(named):
        lane[keys == key] = number
    lane = np.where(apart > 0, len(named) + apart, lane)
    codes = (*named.values(), OTHERS, QUOTED, PUBLISHED)
    used = np.flatnonzero(np.bincount(lane, minlength=len(codes))[: len(codes)]) if len(columns) else np.empty(0, int)
    moved = replace(
        columns,
        lane=np.searchsorted(used, lane).astype(np.uint8),
        lanes=tuple(codes[number] for number in used.tolist()),
    )
    return moved.hued(columns.colour, columns.colours)
