# SPDX-License-Identifier: MIT
"""What a person should look at: sources that disagree, plans without an outcome, silences, who is not named any more,
speakers left open, what has no date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from viewer.domain.event import About
from viewer.domain.filter import Filter
from viewer.domain.quote import QuoteKind
from viewer.domain.rows import GapKind, GapRow, QuoteRow
from viewer.domain.selection import Noun, Ref
from viewer.timeline.columns import Columns

if TYPE_CHECKING:  # the window paints its first frame before SQLAlchemy is there
    from viewer.workspace.workspace import Workspace

_AT_MOST = 500  # of each sort; a longer list is not looked through
_PAGE = 250
_GAPS = (GapKind.UNREPORTED, GapKind.SILENCE, GapKind.VANISHED)  # the undated come from the columns


class Reason(StrEnum):
    """Why something needs a look; the last four are the kinds of gaps."""

    CONFLICT = "conflict"
    SPEAKER = "speaker"
    UNREPORTED = "unreported"
    SILENCE = "silence"
    VANISHED = "vanished"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class AttentionItem:
    """Something that needs a look. ``ref`` is what to select, None for a silence; ``gap`` is what is missing, if that
    is the reason. Of a conflict, so many ``sources`` disagree on what is still open ``about`` it.
    """

    id: int
    reason: Reason
    ref: Ref | None
    title: str
    sources: int = 0
    about: tuple[About, ...] = ()
    gap: GapRow | None = None

    @property
    def span(self) -> tuple[int, int] | None:
        """The stretch of time (seconds) in which something is missing."""
        when = self.gap.when if self.gap else None
        if when is None or when.earliest is None or when.latest is None:
            return None
        return when.earliest, when.latest


def needs_a_look(workspace: Workspace, shown: Filter, columns: Columns) -> tuple[AttentionItem, ...]:
    """All of it within the filter, in the order of urgency; ``id`` counts from 0."""
    gaps = workspace.gaps(shown, kinds=_GAPS, at_most=_AT_MOST)
    found = [
        *_conflicts(workspace, shown),
        *_gaps(gaps, GapKind.UNREPORTED),
        *_gaps(gaps, GapKind.SILENCE),
        *_gaps(gaps, GapKind.VANISHED),
        *_open_speakers(workspace, shown),
        *_undated(columns),
    ]
    return tuple(replace(item, id=number) for number, item in enumerate(found))


def _conflicts(workspace: Workspace, shown: Filter) -> Iterator[AttentionItem]:
    ids = workspace.ids(Noun.EVENT, replace(shown, conflicts=True))
    for row in islice((row for row in workspace.event_rows(ids) if row.conflict), _AT_MOST):
        about = tuple(conflict.about for conflict in row.disagreements if conflict.ruling is None)
        yield AttentionItem(0, Reason.CONFLICT, Ref(Noun.EVENT, row.id), row.title, row.sources, about)


def _gaps(gaps: list[GapRow], kind: GapKind) -> Iterator[AttentionItem]:
    yield from map(_missing, islice((gap for gap in gaps if gap.kind is kind), _AT_MOST))


def _missing(gap: GapRow) -> AttentionItem:
    return AttentionItem(0, Reason(gap.kind.value), gap.ref, gap.title, gap=gap)


def _open_speakers(workspace: Workspace, shown: Filter) -> Iterator[AttentionItem]:
    ids = workspace.ids(Noun.QUOTE, shown)[: _AT_MOST * 4]
    for first in range(0, len(ids), _PAGE):
        for row in workspace.quote_rows(ids[first : first + _PAGE]):
            if _is_open(row):
                yield AttentionItem(0, Reason.SPEAKER, Ref(Noun.QUOTE, row.id), row.text)


def _is_open(row: QuoteRow) -> bool:
    """Whether nobody is known to have said it; what is only reported ("officials said") asks for nobody."""
    return row.kind is not QuoteKind.INDIRECT and row.speaker is None and not row.speaker_name


def _undated(columns: Columns) -> Iterator[AttentionItem]:
    """Articles among them, and by importance: not those of the gaps."""
    for mark in columns.undated[:_AT_MOST]:
        yield _missing(GapRow(GapKind.UNDATED, mark.ref, mark.title, None))
