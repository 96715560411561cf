# SPDX-License-Identifier: MIT
"""What is missing from a story: long silences, who is not named any more, what has no date, plans without an outcome.

Only articles tell the time here: today's date means nothing to a story that ended ten years ago.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import numpy as np

from viewer.domain.rows import GapKind, GapRow, Presence
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import Precision, When
from viewer.timeline.columns import NOUNS, Columns, Flag

SILENCE_DAYS = 180
_DAY = 86_400
_EVENT = Noun.EVENT
ALL = tuple(GapKind)
_SOURCES = 3  # that name somebody before he is missed, and that came out since without him
_SPREAD_DAYS = 30  # over which they lie: what everybody prints in one week is one piece of news


def find_gaps(
    columns: Columns,
    presences: Sequence[Presence],
    published: Sequence[int],
    kinds: Collection[GapKind] = ALL,
    at_most: int | None = None,
) -> list[GapRow]:
    """All that is missing, by kind and then by time; what has no date by its title.

    ``columns`` are all marks, ``published`` the days on which sources came out, ascending. Of each of ``kinds`` the
    first ``at_most`` are found.
    """
    found = {
        GapKind.SILENCE: lambda: _silent(columns),
        GapKind.VANISHED: lambda: _gone(presences, published),
        GapKind.UNDATED: lambda: _undated(columns),
        GapKind.UNREPORTED: lambda: _missing(columns, at_most),
    }
    return [gap for kind in found if kind in kinds for gap in found[kind]()[:at_most]]


def _silent(columns: Columns) -> list[GapRow]:
    return [GapRow(GapKind.SILENCE, None, "", when) for when in silences(columns)]


def _gone(presences: Sequence[Presence], published: Sequence[int]) -> list[GapRow]:
    gone = [GapRow(GapKind.VANISHED, who, name, when) for who, name, when in _vanished(presences, published)]
    return sorted(gone, key=_place)


def _undated(columns: Columns) -> list[GapRow]:
    undated = [GapRow(GapKind.UNDATED, each.ref, each.title, None) for each in columns.undated if each.noun is _EVENT]
    return sorted(undated, key=_name)


def _missing(columns: Columns, at_most: int | None) -> list[GapRow]:
    """What was to come and is not told of. Of many, only what may be among the first is looked at one by one."""
    places = np.flatnonzero((columns.flags & Flag.UNREPORTED) != 0)
    if at_most is not None and len(places) > at_most:
        ends = columns.end[places]
        latest = np.partition(ends, at_most - 1)[at_most - 1]  # so many are over by then: what begins later comes later
        places = places[columns.start[places] <= latest]
    missing = [
        GapRow(GapKind.UNREPORTED, columns.ref(place), columns.titles[place], columns.when(place))
        for place in places.tolist()
    ]
    return sorted(missing, key=_place)


def silences(columns: Columns) -> Iterator[When]:
    """Stretches of half a year and more, between events and publications, of which nothing is told; ascending.

    Open ends ("by 2030") and plans far ahead are no news, so only what articles were published on or before counts.
    """
    events = columns.nouns == NOUNS.index(Noun.EVENT)
    published = columns.end[~events]
    if not len(published):
        return
    past = events & (columns.start < published.max()) & (columns.start >= published.min() - 2 * SILENCE_DAYS * _DAY)
    starts = np.concatenate([columns.start[past], columns.start[~events]])
    ends = np.concatenate([columns.end[past], columns.end[~events]])
    order = np.argsort(starts, kind="stable")
    starts, reached = starts[order], np.maximum.accumulate(ends[order])
    gaps = starts[1:] - reached[:-1]
    for place in np.flatnonzero(gaps >= SILENCE_DAYS * _DAY).tolist():
        yield When(int(reached[place]), int(starts[place + 1]), Precision.DAY, lasting=True)


def _vanished(presences: Sequence[Presence], published: Sequence[int]) -> Iterator[tuple[Ref, str, When]]:
    """Persons who were named regularly and are not any more, with the time since.

    Somebody is missed where at least three sources name him, over at least thirty days; the last of them came out half
    a year or more before the newest source of all; he was never away for more than half as long before; and at least
    three sources came out since, so that the story goes on without him.
    """
    for who in presences:
        if len(who.days) < _SOURCES or who.days[-1] - who.days[0] < _SPREAD_DAYS:
            continue
        last, newest = who.days[-1], published[-1]
        away = newest - last
        longest = max(later - earlier for earlier, later in pairwise(who.days))
        since = len(published) - bisect_right(published, last)
        if away >= SILENCE_DAYS and 2 * longest <= away and since >= _SOURCES:
            yield Ref(Noun.PARTICIPANT, who.participant), who.name, When.days(last + 1, away - 1, lasting=True)


def _name(gap: GapRow) -> tuple[str, int]:
    return gap.title, gap.ref.id if gap.ref else 0


def _place(gap: GapRow) -> tuple[int, str]:
    return (gap.when.middle if gap.when else 0), gap.title
