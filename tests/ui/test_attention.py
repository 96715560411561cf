# SPDX-License-Identifier: MIT
"""What needs a look."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from viewer.domain.basis import Grade
from viewer.domain.event import EventKind, Status
from viewer.domain.filter import Filter
from viewer.domain.quote import QuoteKind
from viewer.domain.rows import ArticleRow, EventRow, QuoteRow
from viewer.domain.selection import Noun, Ref
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.timeline.columns import Columns
from viewer.ui.attention import Reason, needs_a_look
from viewer.workspace.workspace import Workspace


def _event(number: int, edtf: str, status: Status = Status.HAPPENED) -> EventRow:
    when = When.parse(edtf) if edtf else None
    return EventRow(number, f"event {number}", EventKind.OTHER, status, when, Grade.WRITTEN, False, (), (1,), 1)


def _article(number: int, edtf: str) -> ArticleRow:
    return ArticleRow(number, "", f"article {number}", "", When.parse(edtf) if edtf else None, Grade.WRITTEN, 0, 0)


class _Silent:
    """A library in which nothing else needs a look, or a few quotes do."""

    def __init__(self, quotes: Sequence[QuoteRow] = ()) -> None:
        self._quotes = quotes

    def ids(self, noun: Noun, _filter: Filter) -> list[int]:
        return [row.id for row in self._quotes] if noun is Noun.QUOTE else []

    def event_rows(self, ids: Sequence[int]) -> list[EventRow]:
        return []

    def quote_rows(self, ids: Sequence[int]) -> list[QuoteRow]:
        return [row for row in self._quotes if row.id in ids]


@pytest.mark.parametrize(
    ("events", "articles", "silences"),
    [
        (["2024-01-05", "2024-09-01"], ["2024-01-10", "2024-09-02"], ["2024-01-11/2024-08-31"]),
        (["2024-01-05", "2024-03-01"], ["2024-01-10", "2024-03-02"], []),
        (["2024-01-05", "2024-01/2024-09", "2024-09-01"], ["2024-01-10", "2024-09-02"], []),
        (["1066", "2024-01-05"], ["2024-01-10"], []),
        (["2024-01-05", "2040"], ["2024-01-10"], []),
        (["2024-01-05", "2026"], [], []),
    ],
)
def test_silences_are_half_years_of_which_nothing_is_told(
    events: list[str], articles: list[str], silences: list[str]
) -> None:
    columns = Columns.of_rows(
        [_event(number, edtf) for number, edtf in enumerate(events)],
        [_article(number, edtf) for number, edtf in enumerate(articles)],
    )
    found = needs_a_look(_Silent(), Filter(), columns)  # type: ignore[arg-type]  # the part that is asked
    spans = [When.parse(edtf) for edtf in silences]
    assert [(item.start, item.end) for item in found] == [(when.earliest, when.latest) for when in spans]


def test_the_undated_and_open_speakers_are_listed_with_what_to_select() -> None:
    said = QuoteRow(5, 1, "", (Span(0, 1),), "We will", QuoteKind.DIRECT, 3, "Clara Voss", "", "", None, "", 1.0)
    opened = QuoteRow(6, 1, "", (Span(0, 1),), "They may", QuoteKind.DIRECT, None, "", "they", "", None, "", 0.0)
    told = QuoteRow(7, 1, "", (Span(0, 1),), "it rained", QuoteKind.INDIRECT, None, "", "officials", "", None, "", 0.0)
    columns = Columns.of_rows([_event(1, ""), _event(2, "2024-01-05")], [_article(9, "2024-01-06")])
    found = needs_a_look(_Silent([said, opened, told]), Filter(), columns)  # type: ignore[arg-type]
    assert [(item.reason, item.ref, item.title) for item in found] == [
        (Reason.SPEAKER, Ref(Noun.QUOTE, 6), "They may"),
        (Reason.UNDATED, Ref(Noun.EVENT, 1), "event 1"),
    ]
    assert [item.id for item in found] == [0, 1]


def test_a_real_library_is_looked_through(workspace: Workspace) -> None:
    found = needs_a_look(workspace, Filter(), workspace.columns())
    assert [item.id for item in found] == list(range(len(found)))
