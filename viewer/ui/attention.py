# SPDX-License-Identifier: MIT
"""What a person should look at: sources that disagree, speakers left open, what has no date, long silences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from viewer.domain.filter import Filter
from viewer.domain.quote import QuoteKind
from viewer.domain.rows import QuoteRow
from viewer.domain.selection import Noun, Ref
from viewer.timeline.columns import Columns
from viewer.workspace.gaps import silences

if TYPE_CHECKING:  # the window paints its first frame before SQLAlchemy is there
    from viewer.workspace.workspace import Workspace

_AT_MOST = 500  # of each sort; a longer list is not looked through
_PAGE = 250


class Reason(StrEnum):
    """Why something needs a look."""

    CONFLICT = "conflict"
    SILENCE = "silence"
    SPEAKER = "speaker"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class AttentionItem:
    """Something that needs a look. ``ref`` is what to select; a silence has ``start`` and ``end`` (seconds)."""

    id: int
    reason: Reason
    ref: Ref | None
    title: str
    articles: int = 0
    start: int = 0
    end: int = 0


def needs_a_look(workspace: Workspace, shown: Filter, columns: Columns) -> tuple[AttentionItem, ...]:
    """All of it within the filter, in the order of urgency; ``id`` counts from 0."""
    found = [
        *_conflicts(workspace, shown),
        *_silences(columns),
        *_open_speakers(workspace, shown),
        *_undated(columns),
    ]
    return tuple(replace(item, id=number) for number, item in enumerate(found))


def _conflicts(workspace: Workspace, shown: Filter) -> Iterator[AttentionItem]:
    ids = workspace.ids(Noun.EVENT, replace(shown, conflicts=True))[:_AT_MOST]
    for row in workspace.event_rows(ids):
        yield AttentionItem(0, Reason.CONFLICT, Ref(Noun.EVENT, row.id), row.title, len(row.articles))


def _open_speakers(workspace: Workspace, shown: Filter) -> Iterator[AttentionItem]:
    ids = workspace.ids(Noun.QUOTE, shown)[: _AT_MOST * 4]
    for first in range(0, len(ids), _PAGE):
        for row in workspace.quote_rows(ids[first : first + _PAGE]):
            if _is_open(row):
                yield AttentionItem(0, Reason.SPEAKER, Ref(Noun.QUOTE, row.id), row.text, 1)


def _is_open(row: QuoteRow) -> bool:
    """Whether nobody is known to have said it; what is only reported ("officials said") asks for nobody."""
    return row.kind is not QuoteKind.INDIRECT and row.speaker is None and not row.speaker_name


def _undated(columns: Columns) -> Iterator[AttentionItem]:
    for mark in columns.undated[:_AT_MOST]:
        yield AttentionItem(0, Reason.UNDATED, Ref(mark.noun, mark.id), mark.title)


def _silences(columns: Columns) -> Iterator[AttentionItem]:
    for when in islice(silences(columns), _AT_MOST):
        assert when.earliest is not None
        assert when.latest is not None
        yield AttentionItem(0, Reason.SILENCE, None, "", 0, when.earliest, when.latest)
