# SPDX-License-Identifier: MIT
"""An arrangement with a few marks gone and a few new: only the new ones are placed, all others stay in their rows.

To place a million marks anew takes seconds, and moves what the reader looks at. Here arrays are copied, a few places
left out and a few filled in; what is sorted stays so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.selection import Ref
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import PLAIN, Columns
from viewer.timeline.density import Density, bests
from viewer.timeline.rows import ALWAYS, MOST_ROWS, NO_ROW, ROWS_IN_ALL, Rows
from viewer.timeline.scale import LIMIT
from viewer.timeline.shapes import shapes
from viewer.timeline.shelves import SHIFT, Shelves, keys, track_of
from viewer.timeline.undated import NOUNS, Undated


class _Merge(NamedTuple):
    """Which marks of before are ``kept``, which of after ``is_new``, and where each of before is now; ``gone`` and
    ``at`` are the few places that differ.
    """

    kept: NDArray[np.bool_]
    is_new: NDArray[np.bool_]
    now: NDArray[np.int64]
    gone: NDArray[np.int64]
    at: NDArray[np.int64]

    def of(self, before: NDArray[Any], new: NDArray[Any], *, of_kept: bool = False) -> NDArray[Any]:
        """An array of after: stretches of before, copied as they are, with the new ones between them."""
        if of_kept:
            made = np.empty(len(self.is_new), before.dtype)
            made[~self.is_new], made[self.is_new] = before, new
            return made
        cuts = sorted(
            [(int(each), 0, -1) for each in self.gone] + [(int(each), 1, n) for n, each in enumerate(self.at)]
        )
        pieces: list[NDArray[Any]] = []
        first = 0
        for place, adds, number in cuts:
            pieces.append(before[first:place])
            first = max(first, place)
            if adds:
                pieces.append(new[number : number + 1])
            else:
                first = place + 1
        return np.concatenate((*pieces, before[first:])).astype(before.dtype, copy=False)


def changed(before: Arrangement, gone: Sequence[Ref], new: Columns) -> Arrangement:
    """Leave out what is ``gone`` and put in what is ``new``; what has changed is both. Other marks keep their rows.

    How important a new mark is beside the others is told by its sources alone: it comes after all that have as many.
    """
    columns = before.columns
    if not len(columns) or not set(new.lanes) <= set(columns.lanes):
        return Arrangement.of(_joined(columns, gone, new, columns.lanes))
    merge = _merge(columns, gone, new)
    after = _joined(columns, gone, new, columns.lanes, merge)
    row = merge.of(before.rows.row, np.full(len(new), NO_ROW, np.uint8))
    prominence = merge.of(before.rows.prominence, np.zeros(len(new), np.int64))
    shelves = _without(before.shelves, merge)
    of_lane = list(before.rows.of_lane)
    added = np.flatnonzero(merge.is_new)
    for index in added[np.argsort(after.rank[added])].tolist():
        _place(after, index, (row, prominence), shelves, of_lane)
        if row[index] != NO_ROW:
            shelves = _with(shelves, after, index, row, prominence)
    return Arrangement(
        after,
        Rows(row, prominence, tuple(of_lane)),
        merge.of(before.shapes, shapes(new)),
        shelves,
        _density(before.density, after, merge),
        before.story,
        before.opening,
    )


def _merge(columns: Columns, gone: Sequence[Ref], new: Columns) -> _Merge:
    kept = ~_among(columns.nouns, columns.ids, gone)
    at = np.searchsorted(columns.start[kept], new.start, side="right")
    is_new = np.zeros(int(kept.sum()) + len(new), np.bool_)
    is_new[at + np.arange(len(new))] = True
    now = np.full(len(columns), -1, np.int64)
    now[kept] = np.flatnonzero(~is_new)
    gone_at = np.flatnonzero(~kept)
    before = at + np.searchsorted(gone_at - np.arange(len(gone_at)), at, side="right")  # places among all of before
    return _Merge(kept, is_new, now, gone_at, before)


def _among(nouns: NDArray[np.uint8], ids: NDArray[np.int64], refs: Sequence[Ref]) -> NDArray[np.bool_]:
    found = np.zeros(len(ids), np.bool_)
    for ref in refs:
        found |= (ids == ref.id) & (nouns == NOUNS.index(ref.noun))
    return found


def _joined(
    columns: Columns, gone: Sequence[Ref], new: Columns, lanes: tuple[str, ...], merge: _Merge | None = None
) -> Columns:
    """The columns of after."""
    merge = merge or _merge(columns, gone, new)
    lanes = (*lanes, *(lane for lane in new.lanes if lane not in lanes))
    number = np.array([lanes.index(lane) for lane in new.lanes] or [0], np.uint8)
    arrays: dict[str, Any] = {
        name: merge.of(getattr(columns, name), getattr(new, name)) for name in PLAIN if name != "rank"
    }
    arrays["lane"] = merge.of(columns.lane, number[new.lane])
    titles = columns.titles.followed_by(new.titles)
    order = merge.of(np.arange(len(columns)), len(columns) + np.arange(len(new)))
    stay = np.flatnonzero(~_among(columns.undated.nouns, columns.undated.ids, gone))
    undated = columns.undated
    return Columns(
        **arrays,
        rank=_ranks(columns, new, merge),
        titles=titles.taken(order),
        lanes=lanes,
        undated=Undated(
            np.concatenate((undated.nouns[stay], new.undated.nouns)),
            np.concatenate((undated.ids[stay], new.undated.ids)),
            undated.titles.taken(stay).followed_by(new.undated.titles),
        ),
        clock=columns.clock,
    )


def _ranks(columns: Columns, new: Columns, merge: _Merge) -> NDArray[np.int32]:
    """The order of importance, without gaps."""
    rank = columns.rank[merge.kept].astype(np.int64)
    rank -= np.searchsorted(np.sort(columns.rank[merge.gone]), rank)
    sources = columns.sources[merge.kept]
    best_first = np.argsort(new.rank, kind="stable")
    behind = {each: int(rank[sources >= each].max(initial=-1)) + 1 for each in set(new.sources.tolist())}
    place = np.array([behind[each] for each in new.sources[best_first].tolist()], np.int64)
    by_place = np.argsort(place, kind="stable")
    ranks = np.empty(len(new), np.int64)
    ranks[best_first[by_place]] = place[by_place] + np.arange(len(new))
    rank += np.searchsorted(place[by_place], rank, side="right")
    return merge.of(rank.astype(np.int32), ranks, of_kept=True)


def _without(shelves: Shelves, merge: _Merge) -> Shelves:
    stay = merge.kept[shelves.index]
    index, key = merge.now[shelves.index[stay]], shelves.key[stay]
    tracks = np.flatnonzero(np.bincount(key >> SHIFT))
    return Shelves(tracks, index, key, shelves.prominence[stay])


def _with(
    shelves: Shelves, columns: Columns, index: int, row: NDArray[np.uint8], prominence: NDArray[np.int64]
) -> Shelves:
    track = track_of(columns.lane[[index]], row[[index]])
    key = keys(track, columns.start[[index]])
    at = int(np.searchsorted(shelves.key, key[0]))
    return Shelves(
        np.insert(shelves.tracks, int(np.searchsorted(shelves.tracks, track[0])), track[0])
        if track[0] not in shelves.tracks
        else shelves.tracks,
        np.insert(shelves.index, at, index),
        np.insert(shelves.key, at, key[0]),
        np.insert(shelves.prominence, at, prominence[index]),
    )


def _place(
    columns: Columns,
    index: int,
    into: tuple[NDArray[np.uint8], NDArray[np.int64]],
    shelves: Shelves,
    of_lane: list[int],
) -> None:
    """Give a mark the row in which it is farthest from the others; a row of its own only where there is one to give."""
    row, prominence = into
    lane = int(columns.lane[index])
    for number in range(of_lane[lane]):
        distance = _distance(columns, index, number, shelves)
        if distance > prominence[index]:
            row[index], prominence[index] = number, distance
    if row[index] == NO_ROW and of_lane[lane] < MOST_ROWS and sum(of_lane) < ROWS_IN_ALL:
        row[index], prominence[index] = of_lane[lane], ALWAYS
        of_lane[lane] += 1


def _distance(columns: Columns, index: int, number: int, shelves: Shelves) -> int:
    """How far a mark would be from the nearest of a row; 0 where it would overlap one."""
    track = track_of(columns.lane[[index]], np.array([number], np.uint8))
    at = int(np.searchsorted(shelves.key, keys(track, columns.start[[index]])[0]))
    bounds = np.searchsorted(shelves.key, (track + np.arange(2)) << SHIFT)
    low, high = int(bounds[0]), int(bounds[1])
    start = min(max(int(columns.start[index]), -LIMIT), LIMIT - 1)
    end = max(min(int(columns.end[index]), LIMIT), 1 - LIMIT)
    nearest = ALWAYS
    if at > low:
        other = int(shelves.index[at - 1])
        if columns.end[other] > start:
            return 0
        nearest = min(nearest, start - max(int(columns.start[other]), -LIMIT))
    if at < high:
        other = int(shelves.index[at])
        if columns.start[other] < end:
            return 0
        nearest = min(nearest, int(columns.start[other]) - start)
    return nearest


def _density(before: Density, after: Columns, merge: _Merge) -> Density:
    stay = merge.kept[before.order]
    order, key = merge.now[before.order[stay]], before.key[stay]
    added = np.flatnonzero(merge.is_new)
    added_key = keys(after.lane[added].astype(np.int64), after.start[added])
    by_key = np.argsort(added_key, kind="stable")
    at = np.searchsorted(key, added_key[by_key], side="right")
    order, key = np.insert(order, at, added[by_key]), np.insert(key, at, added_key[by_key])
    of_lane = np.bincount(after.lane, minlength=len(after.lanes)).astype(np.int64)
    return Density(after.start, order, key, *bests(after.rank[order], order, of_lane), of_lane)
