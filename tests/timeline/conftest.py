# SPDX-License-Identifier: MIT
"""Columns to lay out, made of a few words each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from viewer.domain.basis import Grade
from viewer.domain.event import EventKind, Status
from viewer.domain.rows import ArticleRow, EventRow
from viewer.domain.when import When
from viewer.timeline.columns import Columns

MakeEvent = Callable[..., EventRow]

STORY = (
    ("Harbour board meets", "2021-03", "meeting", 3),
    ("Two-day dock summit in Ravik", "2021-04-22/2021-04-23", "meeting", 2),
    ("Pilots and owners talk", "2021-09-01", "meeting", 2),
    ("Minister visits the docks", "2021-08-31/2021-09-02", "visit", 1),
    ("Ferry line vows to stay", "2021-04-13", "statement", 1),
    ("Union calls the plan a trap", "2021-09-01", "statement", 2),
    ("Owner denies talks of a sale", "2021-09-02", "statement", 1),
    ("Captains warn of delays", "2021-09-03", "statement", 1),
    ("Strike goes on", "2021-10/..", "statement", 1),
    ("New quay open", "../2030", "target", 1),
    ("First quay built", "1887~", "other", 1),
)


def _event(
    number: int, title: str, edtf: str | None, kind: str = "meeting", sources: int = 1, **more: object
) -> EventRow:
    return EventRow(
        id=number,
        title=title,
        kind=EventKind(kind),
        status=Status(str(more.get("status", "happened"))),
        when=When.parse(edtf) if edtf else None,
        grade=Grade.WRITTEN,
        conflict=bool(more.get("conflict")),
        participants=(),
        articles=tuple(range(sources)),
        claims=sources,
        sources=sources,
    )


@pytest.fixture
def event() -> MakeEvent:
    """Makes an event: number, title, EDTF, kind, sources."""
    return _event


@pytest.fixture
def columns_of() -> Callable[[Sequence[tuple[str, str | None, str, int]]], Columns]:
    """Makes columns of (title, EDTF, kind, sources)."""
    return lambda rows: Columns.of_rows([_event(number, *row) for number, row in enumerate(rows, 1)], ())


@pytest.fixture
def story() -> Columns:
    """A small story with every form of date, one article and two undated events."""
    events = [_event(number, *row) for number, row in enumerate(STORY, 1)]
    events += [_event(50, "Old feud", None), _event(51, "A letter without a date", None, "statement")]
    article = ArticleRow(7, "quay.txt", "Quay plan splits Ravik", "", When.parse("2021-09-02"), Grade.WRITTEN, 2, 4)
    return Columns.of_rows(events, [article])
