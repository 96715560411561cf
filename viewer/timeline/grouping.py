# SPDX-License-Identifier: MIT
"""Other lanes for the same marks: by participant, outlet or story, or all in one. Colours stay those of the kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from viewer.domain.lanes import ALL, OTHERS, PUBLISHED, lane_code
from viewer.timeline.columns import ARTICLE, EVENT, Columns

MOST = 20  # lanes with a name of their own: more could not be overlooked


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
    """What events and articles belong to, and what the keys are called. Without ``articles``, these have a lane of
    their own.
    """

    events: Keys
    articles: Keys | None
    names: Mapping[int, str]


def grouped(columns: Columns, groups: Groups | None) -> Columns:
    """The same marks in other lanes, the fullest first; None puts all events into one.

    What belongs to none, and what belongs to one that has no lane of its own, is in a lane for others, next to last.
    """
    article = columns.nouns == ARTICLE
    if groups is None:
        keys, apart = np.ones(len(columns), np.int64), article
        codes = {1: ALL}
    else:
        keys = np.where(columns.nouns == EVENT, groups.events.look_up(columns.ids), 0)
        if groups.articles is not None:
            keys = np.where(article, groups.articles.look_up(columns.ids), keys)
        apart = article if groups.articles is None else np.zeros(len(columns), np.bool_)
        codes = {key: lane_code(key, name) for key, name in groups.names.items()}
    present, counts = np.unique(keys[~apart & (keys != 0)], return_counts=True)
    named = sorted(
        (key for key in present.tolist() if key in codes),
        key=lambda key: (-int(counts[np.searchsorted(present, key)]), codes[key]),
    )[:MOST]
    return _in_lanes(columns, keys, apart, {key: codes[key] for key in named})


def _in_lanes(columns: Columns, keys: NDArray[np.int64], apart: NDArray[np.bool_], named: Mapping[int, str]) -> Columns:
    lane = np.full(len(columns), len(named), np.int64)
    for number, key in enumerate(named):
        lane[keys == key] = number
    lane[apart] = len(named) + 1
    codes = (*named.values(), OTHERS, PUBLISHED)
    used = np.flatnonzero(np.bincount(lane, minlength=len(codes))[: len(codes)]) if len(columns) else np.empty(0, int)
    return replace(
        columns,
        lane=np.searchsorted(used, lane).astype(np.uint8),
        lanes=tuple(codes[number] for number in used.tolist()),
        hue=columns.lane,
        hues=columns.lanes,
    )
