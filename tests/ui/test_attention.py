# SPDX-License-Identifier: MIT
"""What needs a look."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.basis import Grade
from viewer.domain.edit import Ruled
from viewer.domain.event import About, EventKind, Status
from viewer.domain.filter import Filter
from viewer.domain.quote import QuoteKind
from viewer.domain.rows import ArticleRow, EventRow, GapKind, GapRow, QuoteRow
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
    """A library in which nothing else needs a look, or a few quotes or gaps do."""

    def __init__(self, quotes: Sequence[QuoteRow] = (), gaps: Sequence[GapRow] = ()) -> None:
        self._quotes = quotes
        self._gaps = gaps

    def ids(self, noun: Noun, _filter: Filter) -> list[int]:
        return [row.id for row in self._quotes] if noun is Noun.QUOTE else []

    def event_rows(self, ids: Sequence[int]) -> list[EventRow]:
        return []

    def quote_rows(self, ids: Sequence[int]) -> list[QuoteRow]:
        return [row for row in self._quotes if row.id in ids]

    def gaps(self, _filter: Filter, *, kinds: Sequence[GapKind], at_most: int) -> list[GapRow]:
        return [gap for gap in self._gaps if gap.kind in kinds][:at_most]


def test_what_is_missing_is_listed_by_urgency() -> None:
    who, event, when = Ref(Noun.PARTICIPANT, 3), Ref(Noun.EVENT, 4), When.parse("2023-01-01/2023-08-31")
    gaps = [
        GapRow(GapKind.SILENCE, None, "", when),
        GapRow(GapKind.VANISHED, who, "Clara Voss", when),
        GapRow(GapKind.UNDATED, Ref(Noun.EVENT, 9), "listed by the columns", None),
        GapRow(GapKind.UNREPORTED, event, "The vote", when),
    ]
    found = needs_a_look(_Silent(gaps=gaps), Filter(), Columns.empty())  # type: ignore[arg-type]  # what is asked
    assert [(item.reason, item.ref) for item in found] == [
        (Reason.UNREPORTED, event),
        (Reason.SILENCE, None),
        (Reason.VANISHED, who),
    ]
    assert found[1].span == (when.earliest, when.latest)


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


def test_what_was_ruled_on_is_not_open_any_more(disputed: Workspace) -> None:
    def conflicts() -> list[tuple[About, ...]]:
        found = needs_a_look(disputed, Filter(), disputed.columns())
        return [item.about for item in found if item.reason is Reason.CONFLICT]

    assert conflicts() == [(About.WHEN, About.NUMBER)]
    event = disputed.ids(Noun.EVENT)[0]
    claim = next(claim for claim in disputed.claims(event) if claim.numbers)
    disputed.correct(Ruled(About.WHEN, claim.id), "says the programme")
    assert conflicts() == [(About.NUMBER,)]
    disputed.correct(Ruled(About.NUMBER, claim.id), "says the programme")
    assert conflicts() == []
