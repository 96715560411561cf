# SPDX-License-Identifier: MIT
"""Filling one row with as many stretches of time as have room in it, those that come first before those after.

One by one that is a binary search and an insertion for each. Here a whole portion is looked up at once: most stretches
of a large set meet one that is there already and are done with. Only those that meet others of their own portion are
settled one by one; where these are many the next portion is smaller.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.scale import LIMIT

_SHIFT = 43  # 2 * LIMIT and a label's room are less than 2**43
_FEWEST, _MOST = 1024, 131_072  # of a portion


class Stretches(NamedTuple):
    """Of all marks: the lane, and what they take of it from ``start`` to ``end``."""

    lane: NDArray[np.uint8]
    start: NDArray[np.int64]
    end: NDArray[np.int64]


def filled(of: Stretches, waiting: NDArray[np.int64], there: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of ``waiting`` find room in one row of their lane, beside those that are ``there`` and each other.

    Lanes lie one after the other on one line, so that one search answers for all.
    """
    starts, ends = _on_line(of, there)
    order = np.argsort(starts, kind="stable")
    starts, ends = starts[order], ends[order]
    placed = np.zeros(len(waiting), np.bool_)
    first, size = 0, _FEWEST
    while first < len(waiting):
        start, end = _on_line(of, waiting[first : first + size])
        at = np.searchsorted(starts, start)
        free = np.flatnonzero(_is_free(starts, ends, at, start, end))
        kept = free[_settled(start[free], end[free])]
        placed[first + kept] = True
        kept = kept[np.argsort(start[kept], kind="stable")]
        starts = np.insert(starts, at[kept], start[kept])
        ends = np.insert(ends, at[kept], end[kept])
        first += size
        turned_away = len(free) - len(kept)
        size = max(size // 2, _FEWEST) if 4 * turned_away > size else min(size * 2, _MOST)
    return placed


def _on_line(of: Stretches, which: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    lane = of.lane[which].astype(np.int64) << _SHIFT
    # What reaches beyond the end of time meets nothing there, in this lane or the next.
    return lane + (of.start[which] + LIMIT), lane + np.minimum(of.end[which] + LIMIT, 1 << _SHIFT)


def _is_free(
    starts: NDArray[np.int64],
    ends: NDArray[np.int64],
    at: NDArray[np.int64],
    start: NDArray[np.int64],
    end: NDArray[np.int64],
) -> NDArray[np.bool_]:
    """Whether stretches that would be inserted ``at`` meet neither the one before nor the one after."""
    if not len(starts):
        return np.ones(len(start), np.bool_)
    meets_before = (at > 0) & (ends[at - 1] > start)
    meets_after = (at < len(starts)) & (starts[np.minimum(at, len(starts) - 1)] < end)
    return ~(meets_before | meets_after)


def _settled(start: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which stretches have room beside each other, the first of those that meet before the later ones."""
    kept = np.ones(len(start), np.bool_)
    if len(start) < 2:
        return kept
    order = np.argsort(start, kind="stable")
    reach = np.maximum.accumulate(end[order])
    by_time = np.zeros(len(start), np.bool_)
    by_time[1:] = reach[:-1] > start[order[1:]]
    by_time[:-1] |= end[order[:-1]] > start[order[1:]]  # who meets anybody later meets the next one
    disputed = np.sort(order[by_time])
    kept[disputed] = False
    firsts: list[int] = []
    lasts: list[int] = []
    for number, one, two in zip(disputed.tolist(), start[disputed].tolist(), end[disputed].tolist(), strict=True):
        at = bisect_left(firsts, one)
        if (not at or lasts[at - 1] <= one) and (at == len(firsts) or firsts[at] >= two):
            firsts.insert(at, one)
            lasts.insert(at, two)
            kept[number] = True
    return kept
