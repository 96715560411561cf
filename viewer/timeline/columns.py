# SPDX-License-Identifier: MIT
"""What the timeline lays out, as columns: one numpy array per property, no object per mark.

A million marks are a dozen arrays, which sort, search and pickle as wholes; a million objects would cost seconds at
every garbage collection (measured: 385 ms a full collection against 20 ms).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import IntFlag

import numpy as np
from numpy.typing import NDArray

from viewer.domain.event import SPOKEN, EventKind, Status
from viewer.domain.lanes import OTHERS
from viewer.domain.lanes import PUBLISHED as PUBLISHED
from viewer.domain.rows import ArticleRow, EventRow, Outcome
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import Precision, When
from viewer.domain.wish import Clock
from viewer.timeline.table import LANES, PARTS, Table
from viewer.timeline.titles import Titles
from viewer.timeline.undated import NOUNS as NOUNS
from viewer.timeline.undated import Undated

EVENT, ARTICLE, QUOTE = NOUNS.index(Noun.EVENT), NOUNS.index(Noun.ARTICLE), NOUNS.index(Noun.QUOTE)


class Flag(IntFlag):
    """What is to be seen of a mark beside its bounds."""

    LASTING = 1
    APPROXIMATE = 2
    OPEN_START = 4
    OPEN_END = 8
    CONFLICT = 16
    PLANNED = 32
    DENIED = 64
    HYPOTHETICAL = 128
    OPEN = 256  # announced, and still to come
    CAME = 512
    UNREPORTED = 1024


STATUS_FLAGS = {
    Status.HAPPENED: Flag(0),
    Status.PLANNED: Flag.PLANNED,
    Status.DENIED: Flag.DENIED,
    Status.HYPOTHETICAL: Flag.HYPOTHETICAL,
}


OUTCOME_FLAGS = {Outcome.OPEN: Flag.OPEN, Outcome.CAME: Flag.CAME, Outcome.UNREPORTED: Flag.UNREPORTED}
PLAIN = ("nouns", "ids", "start", "end", "lane", "precision", "flags", "rank", "sources", "reprints")
# Plain numbers: lists ask for the times of many thousands, and enumerations take five times as long.
_LASTING, _APPROXIMATE = Flag.LASTING.value, Flag.APPROXIMATE.value
_OPEN_START, _OPEN_END = Flag.OPEN_START.value, Flag.OPEN_END.value
_MOST = 65_535  # that a column of counts holds


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """One row a mark, sorted by start; numpy arrays of one length, and what has no date.

    ``nouns`` index ``NOUNS``; ``lane`` indexes ``lanes`` (code words: kinds of event, then ``published``); ``start``
    and ``end`` are seconds of ``domain.calendar``, half-open and never empty: an open end is clamped to one second at
    the other bound, and flagged. ``precision`` holds ``Precision``, ``flags`` bits of ``Flag``. ``rank`` is unique, 0
    the most important. ``sources`` counts the independent articles that tell of it, ``reprints`` those that print one
    of them again (of an article: how many print its text). The undated go by importance.
    Where it is not the lane that colours a mark, ``hue`` indexes ``hues``: code words of lanes, or of colours of the
    palette, and ``lane_hues`` has those of whole lanes. ``clock`` says what time the bounds of events and quotes are:
    their own, or that of their first report.
    """

    nouns: NDArray[np.uint8]
    ids: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    lane: NDArray[np.uint8]
    precision: NDArray[np.uint8]
    flags: NDArray[np.uint16]
    rank: NDArray[np.int32]
    sources: NDArray[np.uint16]
    reprints: NDArray[np.uint16]
    titles: Titles
    lanes: tuple[str, ...]
    undated: Undated = field(default_factory=lambda: Undated.of(()))
    hue: NDArray[np.uint8] | None = None
    hues: tuple[str, ...] = ()
    lane_hues: tuple[str, ...] = ()
    clock: Clock = Clock.HAPPENED

    @property
    def colour(self) -> NDArray[np.uint8]:
        """What colours each mark, as an index of ``colours``."""
        return self.lane if self.hue is None else self.hue

    @property
    def colours(self) -> tuple[str, ...]:
        """Code words of what colours marks."""
        return self.lanes if self.hue is None else self.hues

    @property
    def lane_colours(self) -> tuple[str, ...]:
        """By lane, the code word of the colour that all of its marks have; that of others where they differ."""
        return self.lanes if self.hue is None else self.lane_hues

    def hued(self, hue: NDArray[np.uint8], hues: tuple[str, ...]) -> Columns:
        """The same marks in other colours."""
        lowest, highest = np.full(len(self.lanes), len(hues)), np.zeros(len(self.lanes), np.int64)
        np.minimum.at(lowest, self.lane, hue)
        np.maximum.at(highest, self.lane, hue)
        pairs = zip(lowest.tolist(), highest.tolist(), strict=True)
        of_lanes = tuple(hues[low] if low == high else OTHERS for low, high in pairs)
        return replace(self, hue=hue, hues=hues, lane_hues=of_lanes)

    def __len__(self) -> int:
        return len(self.ids)

    @classmethod
    def empty(cls) -> Columns:
        """Nothing at all."""
        return cls.of_rows((), ())

    @classmethod
    def of_rows(cls, events: Iterable[EventRow], articles: Iterable[ArticleRow]) -> Columns:
        """Events in a lane a kind, articles by their publication in the last lane; the undated apart."""
        return cls.of_table(table_of(events, articles))

    @classmethod
    def of_table(cls, table: Table, clock: Clock = Clock.HAPPENED) -> Columns:
        """The same of a table, whose times are of a clock."""
        best_first = table.by_importance(np.flatnonzero(table.dated))
        by_time = np.argsort(table.start[best_first], kind="stable")
        order = best_first[by_time]
        undated = table.by_weight(np.flatnonzero(~table.dated))
        lanes = np.flatnonzero(np.bincount(table.lane[order]))
        return cls(
            nouns=table.nouns[order],
            ids=table.ids[order],
            start=table.start[order],
            end=table.end[order],
            lane=np.searchsorted(lanes, table.lane[order]).astype(np.uint8),
            precision=table.precision[order],
            flags=table.flags[order],
            rank=by_time.astype(np.int32),  # the list was in the order of importance
            sources=table.sources[order],
            reprints=table.reprints[order],
            titles=table.titles.taken(order),
            lanes=tuple(LANES[lane] for lane in lanes.tolist()),
            undated=Undated(table.nouns[undated], table.ids[undated], table.titles.taken(undated)),
            clock=clock,
        )

    def only(self, fits: NDArray[np.bool_], undated: NDArray[np.bool_]) -> Columns:
        """The marks that fit, in the lanes that then have any."""
        order = np.flatnonzero(fits)
        lanes = np.flatnonzero(np.bincount(self.lane[order]))
        by_rank = np.argsort(self.rank[order], kind="stable")
        rank = np.empty(len(order), np.int32)
        rank[by_rank] = np.arange(len(order), dtype=np.int32)
        return Columns(
            **{name: getattr(self, name)[order] for name in PLAIN if name not in ("lane", "rank")},
            lane=np.searchsorted(lanes, self.lane[order]).astype(np.uint8),
            rank=rank,
            titles=self.titles.taken(order),
            lanes=tuple(self.lanes[lane] for lane in lanes.tolist()),
            undated=self.undated.taken(undated),
            clock=self.clock,
        )

    def ref(self, index: int) -> Ref:
        """What the mark stands for."""
        return Ref(NOUNS[self.nouns[index]], int(self.ids[index]))

    def when(self, index: int) -> When:
        """What is known of the mark's time."""
        flags = int(self.flags[index])
        return When(
            None if flags & _OPEN_START else int(self.start[index]),
            None if flags & _OPEN_END else int(self.end[index]),
            Precision(int(self.precision[index])),
            bool(flags & _APPROXIMATE),
            bool(flags & _LASTING),
        )

    def find(self, ref: Ref) -> int | None:
        """The mark of something, None where it has none."""
        found = np.flatnonzero((self.ids == ref.id) & (self.nouns == NOUNS.index(ref.noun)))
        return int(found[0]) if len(found) else None


def table_of(events: Iterable[EventRow], articles: Iterable[ArticleRow]) -> Table:
    """What is known of each, events first."""
    marks = [_of_event(row) for row in events] + [_of_article(row) for row in articles]
    times = np.array([(0, 0) if mark.when is None else bounds(mark.when) for mark in marks], np.int64).reshape(-1, 2)
    return Table(
        nouns=np.array([mark.noun for mark in marks], np.uint8),
        ids=np.array([mark.id for mark in marks], np.int64),
        dated=np.array([mark.when is not None for mark in marks], np.bool_),
        start=times[:, 0],
        end=times[:, 1],
        lane=np.array([LANES.index(mark.lane) for mark in marks], np.uint8),
        precision=np.array([mark.when.precision if mark.when else 0 for mark in marks], np.uint8),
        flags=np.array([mark.flags for mark in marks], np.uint16),
        weights=np.array([mark.weight for mark in marks], np.int64).reshape(-1, PARTS),
        sources=counts_of(np.array([mark.sources for mark in marks], np.int64)),
        reprints=counts_of(np.array([mark.reprints for mark in marks], np.int64)),
        titles=Titles.of(mark.title for mark in marks),
    )


def counts_of(numbers: NDArray[np.int64]) -> NDArray[np.uint16]:
    """Numbers as a column of counts holds them."""
    return np.minimum(numbers, _MOST).astype(np.uint16)


def kind_weight(kind: EventKind) -> int:
    """Deeds before words before what is of no kind."""
    return 0 if kind is EventKind.OTHER else 1 if kind in SPOKEN else 2


@dataclass(frozen=True, slots=True)
class _Mark:
    """A row on its way into the columns."""

    noun: int
    id: int
    when: When | None
    lane: str
    flags: int
    sources: int
    reprints: int
    weight: tuple[int, int, int, int, int]
    title: str


def _of_event(row: EventRow) -> _Mark:
    flags = STATUS_FLAGS[row.status] | (Flag.CONFLICT if row.conflict else 0) | _flags(row.when)
    flags |= OUTCOME_FLAGS[row.outcome] if row.outcome else 0
    # Independent sources first, then who takes part, then the kind, then how often it is told; what happened comes
    # before what may happen.
    happened = int(row.status is Status.HAPPENED)
    weight = (row.sources, len(row.participants), kind_weight(row.kind), row.claims, happened)
    return _Mark(EVENT, row.id, row.when, row.kind, int(flags), row.sources, row.reprints, weight, row.title)


def _of_article(row: ArticleRow) -> _Mark:
    weight = (1, row.events, 0, row.quotes, 0)
    flags = int(_flags(row.published))
    return _Mark(ARTICLE, row.id, row.published, PUBLISHED, flags, 1, row.reprints, weight, row.title)


def _flags(when: When | None) -> Flag:
    if when is None:
        return Flag(0)
    return (
        (Flag.LASTING if when.lasting else Flag(0))
        | (Flag.APPROXIMATE if when.approximate else Flag(0))
        | (Flag.OPEN_START if when.earliest is None else Flag(0))
        | (Flag.OPEN_END if when.latest is None else Flag(0))
    )


def bounds(when: When) -> tuple[int, int]:
    """In seconds, half-open: an open end is clamped to one second at the other bound."""
    if when.earliest is None:
        assert when.latest is not None
        return when.latest - 1, when.latest
    return when.earliest, when.earliest + 1 if when.latest is None else when.latest
