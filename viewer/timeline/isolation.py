# SPDX-License-Identifier: MIT
"""How far it is from each place to the nearest one that had its turn before, on either side."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_JUMPS = 64  # rounds of jumping; what has not arrived by then is in an order that they do not suit


def isolation(
    track: NDArray[np.int64], at: NDArray[np.int64], turn: NDArray[np.int64], alone: int
) -> NDArray[np.int64]:
    """The least distance to a neighbour of the same track with an earlier turn; ``alone`` where there is none.

    The places go by track and then by ``at``; no two turns of a track are the same.
    """
    found = np.full(len(at), alone, np.int64)
    for side in (slice(None), slice(None, None, -1)):
        mine, here = track[side], at[side]
        before = _before(mine, turn[side])
        some = np.flatnonzero(before >= 0)
        some = some[mine[some] == mine[before[some]]]
        least = found[side]  # a view: what is written here is written there
        least[some] = np.minimum(least[some], np.abs(here[some] - here[before[some]]))
    return found


def _before(track: NDArray[np.int64], turn: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each place the nearest one before it whose turn came earlier or whose track is another; -1 for none.

    Everybody points to the one before, and who points to a later turn takes over what that one points to, all at the
    same time (pointer jumping): whoever lies between is later still, whether or not that pointer has arrived.
    """
    before = np.arange(-1, len(turn) - 1, dtype=np.int64)
    moving = np.arange(1, len(turn), dtype=np.int64)
    for _ in range(_JUMPS):
        to = before[moving]
        moving = moving[(to >= 0) & (track[to] == track[moving]) & (turn[to] > turn[moving])]
        if not len(moving):
            return before
        before[moving] = before[before[moving]]
    return _one_by_one(track, turn)


def _one_by_one(track: NDArray[np.int64], turn: NDArray[np.int64]) -> NDArray[np.int64]:
    """The same with a stack of those that nobody earlier has followed yet: one step each, whatever the order."""
    before: list[int] = []
    open_: list[tuple[int, int]] = []  # turn, place
    current = None
    for place, (mine, own) in enumerate(zip(track.tolist(), turn.tolist(), strict=True)):
        if mine != current:
            open_.clear()
            current = mine
        while open_ and open_[-1][0] > own:
            open_.pop()
        before.append(open_[-1][1] if open_ else -1)
        open_.append((own, place))
    return np.array(before, np.int64)
