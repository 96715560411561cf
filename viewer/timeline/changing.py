# SPDX-License-Identifier: MIT
"""An arrangement with a few marks gone and a few new: only the new ones are placed, all others stay in their rows.

To place a million marks anew takes seconds, and moves what the reader looks at. Here arrays are copied, a few places
left out and a few filled in (``splicing``); what is sorted stays so. What has changed but lies where it lay stays in
its row, too, and then no array that tells of places or order is touched at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from viewer.domain.selection import Ref
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import PLAIN, Columns
from viewer.timeline.density import Density, bests_of_lane
from viewer.timeline.fitting_in import Gap
from viewer.timeline.opening import opening, surroundings
from viewer.timeline.rows import NO_ROW, Rows
from viewer.timeline.shapes import shapes
from viewer.timeline.shelves import SHIFT, Shelves, keys, track_of
from viewer.timeline.splicing import Splice, lowered, raised
from viewer.timeline.undated import NOUNS, Undated

_AT_ITS_PLACE = ("precision", "flags", "sources", "reprints")  # what can change while a mark lies where it lay
_FEW = 16  # ids that are looked for one after the other


class _Change(NamedTuple):
    """What goes and what comes; ``staying`` are the numbers of those of ``new`` that take the place ``places`` of what
    goes, as counted before, and ``coming`` the other ones.
    """

    splice: Splice
    new: Columns
    lane: NDArray[np.uint8]  # of the new ones, as the lanes are numbered
    coming: NDArray[np.int64]
    staying: NDArray[np.int64]
    places: NDArray[np.int64]

    def of(self, before: NDArray[Any], new: NDArray[Any]) -> NDArray[Any]:
        """An array of after."""
        made = self.splice.of(before, new[self.coming])
        if len(self.staying):
            made = made.copy() if made is before else made
            made[self.now(self.places)] = new[self.staying]
        return made

    def now(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where a few places that stay are after."""
        return places - np.searchsorted(self.splice.gone, places) + np.searchsorted(self.splice.at, places, "right")


def can_change(before: Arrangement, new: Columns) -> bool:
    """Whether a few marks can be put in: not where there are none yet, or a lane is new."""
    return len(before.columns) > 0 and set(new.lanes) <= set(before.columns.lanes)


def changed(before: Arrangement, gone: Sequence[Ref], new: Columns) -> Arrangement:
    """Leave out what is ``gone`` and put in what is ``new``; what has changed is both. Other marks keep their rows.

    How important a new mark is beside the others is told by its sources alone: it comes after all that have as many.
    What has changed at its place is as important as it was.
    """
    change = _change(before.columns, gone, new)
    after = _joined(before.columns, gone, change)
    if not can_change(before, new):
        return Arrangement.of(after)
    forms = change.of(before.shapes, shapes(new))
    if not change.splice.changes:
        return replace(before, columns=after, shapes=forms)
    rows, tracks = _placed(before, change, after)
    now = change.splice.places()
    return Arrangement(
        after,
        rows,
        forms,
        _shelves(before.shelves, change.splice, now, _New(after, rows, tracks)),
        _density(before, change.splice, now, after),
        *_spans(before, change, after),
    )


def rehearse(before: Arrangement) -> None:
    """Put a mark in and forget it: what that took of memory is in use from then on, and the first change that somebody
    waits for need not ask the system for it page by page (100 MB for a million marks, half of its time and more).
    """
    columns = before.columns
    if len(columns):
        some = columns.only(np.arange(len(columns)) == 0, np.zeros(len(columns.undated), np.bool_))
        changed(before, [], replace(some, titles=some.titles.whole()))


def _change(columns: Columns, gone: Sequence[Ref], new: Columns) -> _Change:
    lanes = _all_lanes(columns, new)
    lane = np.array([lanes.index(each) for each in new.lanes] or [0], np.uint8)[new.lane]
    going = _found(columns.nouns, columns.ids, gone)
    place_of = {columns.ref(place): place for place in going.tolist()}
    places = np.array([place_of.get(new.ref(number), -1) for number in range(len(new))], np.int64)
    same = np.flatnonzero(places >= 0)
    at = places[same]
    same = same[
        (columns.start[at] == new.start[same]) & (columns.end[at] == new.end[same]) & (columns.lane[at] == lane[same])
    ]
    coming = np.setdiff1d(np.arange(len(new)), same)
    splice = Splice(
        len(columns),
        np.setdiff1d(going, places[same]),
        np.searchsorted(columns.start, new.start[coming], side="right"),
    )
    return _Change(splice, new, lane, coming, same, places[same])


def _found(nouns: NDArray[np.uint8], ids: NDArray[np.int64], refs: Sequence[Ref]) -> NDArray[np.int64]:
    """The places of things, ascending."""
    wanted = np.unique(np.array([ref.id for ref in refs], np.int64))
    if len(wanted) <= _FEW:
        some = [np.flatnonzero(ids == each) for each in wanted]
        places = np.sort(np.concatenate((*some, np.empty(0, np.int64))))
    else:
        at = np.minimum(np.searchsorted(wanted, ids), len(wanted) - 1)
        places = np.flatnonzero(wanted[at] == ids)
    meant = set(refs)
    kept = [Ref(NOUNS[nouns[place]], int(ids[place])) in meant for place in places.tolist()]
    return places[np.array(kept, np.bool_)]


def _all_lanes(columns: Columns, new: Columns) -> tuple[str, ...]:
    return (*columns.lanes, *(lane for lane in new.lanes if lane not in columns.lanes))


def _joined(columns: Columns, gone: Sequence[Ref], change: _Change) -> Columns:
    """The columns of after."""
    new, splice = change.new, change.splice
    arrays: dict[str, Any] = {
        name: change.of(getattr(columns, name), getattr(new, name))
        if name in _AT_ITS_PLACE
        else splice.of(getattr(columns, name), getattr(new, name)[change.coming])
        for name in PLAIN
        if name not in ("lane", "rank")
    }
    texts = columns.titles.with_text_of(new.titles)
    titles = columns.titles.placed(
        change.of(columns.titles.starts, texts.starts), change.of(columns.titles.ends, texts.ends), texts.more
    )
    undated = columns.undated
    stay = np.ones(len(undated), np.bool_)
    stay[_found(undated.nouns, undated.ids, gone)] = False
    return Columns(
        **arrays,
        lane=splice.of(columns.lane, change.lane[change.coming]),
        rank=_ranks(columns, change),
        titles=titles,
        lanes=_all_lanes(columns, new),
        undated=Undated(
            np.concatenate((undated.nouns[stay], new.undated.nouns)),
            np.concatenate((undated.ids[stay], new.undated.ids)),
            undated.titles.taken(stay).followed_by(new.undated.titles.whole()),
        ),
        clock=columns.clock,
    )


def _ranks(columns: Columns, change: _Change) -> NDArray[np.int32]:
    """The order of importance, without gaps."""
    splice, new = change.splice, change.new
    if not splice.changes:
        return columns.rank
    rank = lowered(columns.rank, np.sort(columns.rank[splice.gone]))
    counted = rank
    if len(splice.gone):
        counted = rank.copy()
        counted[splice.gone] = -1
    best_first = change.coming[np.argsort(new.rank[change.coming], kind="stable")]
    sources = new.sources[best_first].tolist()
    behind = {each: int(counted[columns.sources >= each].max(initial=-1)) + 1 for each in set(sources)}
    place = np.array([behind[each] for each in sources], np.int64)
    by_place = np.argsort(place, kind="stable")
    of_new = np.empty(len(new), np.int32)
    of_new[best_first[by_place]] = place[by_place] + np.arange(len(place))
    return splice.of(raised(rank, place[by_place]), of_new[change.coming])


def _placed(before: Arrangement, change: _Change, after: Columns) -> tuple[Rows, NDArray[np.int64]]:
    """All rows, and the tracks of those that come; -1 where they have no row. The most important choose first."""
    splice, added = change.splice, change.splice.added
    gap = Gap(before, splice)
    row, prominence = np.full(len(added), NO_ROW, np.uint8), np.zeros(len(added), np.int64)
    for number in np.argsort(after.rank[added]).tolist():
        place = int(added[number])
        row[number], prominence[number] = gap.fit(
            int(after.lane[place]), int(after.start[place]), int(after.end[place])
        )
    track = np.where(row == NO_ROW, -1, track_of(after.lane[added], row))
    rows = Rows(splice.of(before.rows.row, row), splice.of(before.rows.prominence, prominence), tuple(gap.of_lane))
    return rows, track


def _spans(before: Arrangement, change: _Change, after: Columns) -> tuple[tuple[float, float], tuple[float, float]]:
    """The story and what is shown first: as they were, unless something comes that lies outside of the story."""
    start, end = (getattr(change.new, name)[change.coming] for name in ("start", "end"))
    if not len(start) or (start.min() >= before.story[0] and end.max() <= before.story[1]):
        return before.story, before.opening
    return surroundings(after), opening(after)


class _New(NamedTuple):
    """All columns and rows of after; the tracks of what was added."""

    columns: Columns
    rows: Rows
    tracks: NDArray[np.int64]


def _shelves(before: Shelves, splice: Splice, now: NDArray[np.int32], new: _New) -> Shelves:
    has_row = new.tracks >= 0
    placed = splice.added[has_row]
    key = keys(new.tracks[has_row], new.columns.start[placed])
    order = np.argsort(key, kind="stable")
    placed, key = placed[order], key[order]
    gone = np.flatnonzero(~splice.stays()[before.index]) if len(splice.gone) else splice.gone
    own = Splice(len(before.index), gone, np.searchsorted(before.key, key))
    all_keys = own.of(before.key, key)
    touched = np.unique(np.concatenate((before.tracks, key >> SHIFT)))
    bounds = np.searchsorted(all_keys, np.stack((touched, touched + 1)) << SHIFT)
    return Shelves(
        touched[bounds[1] > bounds[0]],
        own.of_places(before.index, placed, now),
        all_keys,
        own.of(before.prominence, new.rows.prominence[placed]),
    )


def _density(before: Arrangement, splice: Splice, now: NDArray[np.int32], after: Columns) -> Density:
    density, added = before.density, splice.added
    key = keys(after.lane[added].astype(np.int64), after.start[added])
    by_key = np.argsort(key, kind="stable")
    added, key = added[by_key], key[by_key]
    gone = np.flatnonzero(~splice.stays()[density.order]) if len(splice.gone) else splice.gone
    own = Splice(len(density.order), gone, np.searchsorted(density.key, key, side="right"))
    order = own.of_places(density.order, added, now)
    lanes = len(after.lanes)
    touched = set(after.lane[added].tolist()) | set(before.columns.lane[splice.gone].tolist())
    of_lane = density.of_lane + np.bincount(after.lane[added], minlength=lanes)
    of_lane -= np.bincount(before.columns.lane[splice.gone], minlength=lanes)
    best_before, best_after = np.empty(len(order), np.int32), np.empty(len(order), np.int32)
    first = was = 0
    for lane, (count, earlier) in enumerate(zip(of_lane.tolist(), density.of_lane.tolist(), strict=True)):
        here, there = slice(first, first + count), slice(was, was + earlier)
        if lane in touched:
            best_before[here], best_after[here] = bests_of_lane(after.rank[order[here]], order[here])
        else:
            best_before[here] = now[density.best_before[there]]
            best_after[here] = now[density.best_after[there]]
        first, was = first + count, was + earlier
    return Density(after.start, order, own.of(density.key, key), best_before, best_after, of_lane)
