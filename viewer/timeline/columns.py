# SPDX-License-Identifier: MIT
"""What the timeline lays out, as columns: one numpy array per property, no object per mark.

A million marks are a dozen arrays, which sort, search and pickle as wholes; a million objects would cost seconds at
every garbage collection (measured: 385 ms a full collection against 20 ms).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntFlag

import numpy as np
from numpy.typing import NDArray

from viewer.domain.event import SPOKEN, EventKind, Status
from viewer.domain.rows import ArticleRow, EventRow, Outcome
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import Precision, When
from viewer.timeline.titles import Titles
from viewer.timeline.undated import NOUNS as NOUNS
from viewer.timeline.undated import Undated, UndatedMark

PUBLISHED = "published"

_EVENT, _ARTICLE = NOUNS.index(Noun.EVENT), NOUNS.index(Noun.ARTICLE)


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


_STATUS = {
    Status.HAPPENED: Flag(0),
    Status.PLANNED: Flag.PLANNED,
    Status.DENIED: Flag.DENIED,
    Status.HYPOTHETICAL: Flag.HYPOTHETICAL,
}


OUTCOME_FLAGS = {Outcome.OPEN: Flag.OPEN, Outcome.CAME: Flag.CAME, Outcome.UNREPORTED: Flag.UNREPORTED}
_MOST = 65_535  # that a column of counts holds


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """One row a mark, sorted by start; numpy arrays of one length, and what has no date.

    ``nouns`` index ``NOUNS``; ``lane`` indexes ``lanes`` (code words: kinds of event, then ``published``); ``start``
    and ``end`` are seconds of ``domain.calendar``, half-open and never empty: an open end is clamped to one second at
    the other bound, and flagged. ``precision`` holds ``Precision``, ``flags`` bits of ``Flag``. ``rank`` is unique, 0
    the most important. ``sources`` counts the independent articles that tell of it, ``reprints`` those that print one
    of them again (of an article: how many print its text). The undated go by importance.
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

    def __len__(self) -> int:
        return len(self.ids)

    @classmethod
    def empty(cls) -> Columns:
        """Nothing at all."""
        return cls.of_rows((), ())

    @classmethod
    def of_rows(cls, events: Iterable[EventRow], articles: Iterable[ArticleRow]) -> Columns:
        """Events in a lane a kind, articles by their publication in the last lane; the undated apart."""
        kept = [_of_event(row) for row in events] + [_of_article(row) for row in articles]
        dated = [mark for mark in kept if mark.when is not None]
        dated.sort(key=_importance)
        present = {mark.lane for mark in dated}
        lanes = tuple(name for name in (*EventKind, PUBLISHED) if name in present)
        number = {name: index for index, name in enumerate(lanes)}
        bounds = np.array([_bounds(mark.when) for mark in dated], np.int64).reshape(-1, 2)
        order = np.lexsort((np.arange(len(dated)), bounds[:, 0])) if dated else np.empty(0, np.intp)
        return cls(
            nouns=np.array([mark.noun for mark in dated], np.uint8)[order],
            ids=np.array([mark.id for mark in dated], np.int64)[order],
            start=bounds[order, 0],
            end=bounds[order, 1],
            lane=np.array([number[mark.lane] for mark in dated], np.uint8)[order],
            precision=np.array([mark.when.precision for mark in dated if mark.when], np.uint8)[order],
            flags=np.array([mark.flags for mark in dated], np.uint16)[order],
            rank=order.astype(np.int32),  # the list was in the order of importance
            sources=_counts([mark.sources for mark in dated])[order],
            reprints=_counts([mark.reprints for mark in dated])[order],
            titles=Titles.of(dated[index].title for index in order.tolist()),
            lanes=tuple(str(name) for name in lanes),
            undated=Undated.of(
                [
                    UndatedMark(NOUNS[mark.noun], mark.id, mark.title)
                    for mark in sorted((mark for mark in kept if mark.when is None), key=_weight)
                ]
            ),
        )

    def ref(self, index: int) -> Ref:
        """What the mark stands for."""
        return Ref(NOUNS[self.nouns[index]], int(self.ids[index]))

    def when(self, index: int) -> When:
        """What is known of the mark's time."""
        flags = Flag(int(self.flags[index]))
        return When(
            None if flags & Flag.OPEN_START else int(self.start[index]),
            None if flags & Flag.OPEN_END else int(self.end[index]),
            Precision(int(self.precision[index])),
            bool(flags & Flag.APPROXIMATE),
            bool(flags & Flag.LASTING),
        )

    def find(self, ref: Ref) -> int | None:
        """The mark of something, None where it has none."""
        found = np.flatnonzero((self.ids == ref.id) & (self.nouns == NOUNS.index(ref.noun)))
        return int(found[0]) if len(found) else None


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
    weight: tuple[int, ...]
    title: str


def _of_event(row: EventRow) -> _Mark:
    flags = _STATUS[row.status] | (Flag.CONFLICT if row.conflict else 0) | _flags(row.when)
    flags |= OUTCOME_FLAGS[row.outcome] if row.outcome else 0
    # Independent sources first, then who takes part, then the kind (deeds before words before what is of no kind), then
    # how often it is told; what happened before what may happen.
    kind = 0 if row.kind is EventKind.OTHER else 1 if row.kind in SPOKEN else 2
    weight = (row.sources, len(row.participants), kind, row.claims, int(row.status is Status.HAPPENED))
    return _Mark(_EVENT, row.id, row.when, row.kind, int(flags), row.sources, row.reprints, weight, row.title)


def _of_article(row: ArticleRow) -> _Mark:
    weight = (1, row.events, 0, row.quotes, 0)
    flags = int(_flags(row.published))
    return _Mark(_ARTICLE, row.id, row.published, PUBLISHED, flags, 1, row.reprints, weight, row.title)


def _counts(numbers: Sequence[int]) -> NDArray[np.uint16]:
    return np.minimum(np.array(numbers, np.int64), _MOST).astype(np.uint16)


def _flags(when: When | None) -> Flag:
    if when is None:
        return Flag(0)
    return (
        (Flag.LASTING if when.lasting else Flag(0))
        | (Flag.APPROXIMATE if when.approximate else Flag(0))
        | (Flag.OPEN_START if when.earliest is None else Flag(0))
        | (Flag.OPEN_END if when.latest is None else Flag(0))
    )


def _bounds(when: When | None) -> tuple[int, int]:
    assert when is not None
    if when.earliest is None:
        assert when.latest is not None
        return when.latest - 1, when.latest
    return when.earliest, when.earliest + 1 if when.latest is None else when.latest


def _importance(mark: _Mark) -> tuple[tuple[int, ...], int, int, int]:
    """Sorts the most important first; by time and then id where two weigh the same, so that it is always the same."""
    return _weight(mark), _bounds(mark.when)[0], mark.noun, mark.id


def _weight(mark: _Mark) -> tuple[int, ...]:
    """Sorts the most important first, and leaves the others as they are."""
    return tuple(-part for part in mark.weight)
