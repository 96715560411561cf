# SPDX-License-Identifier: MIT
"""The claims of an event, by print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.disputed import make_library
from viewer.domain.basis import Basis, Grade
from viewer.domain.edit import Ruled
from viewer.domain.event import About, Conflict, EventKind, Role, Status
from viewer.domain.quantity import Quantity
from viewer.domain.rows import ClaimRow, EventRow
from viewer.domain.selection import Noun
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.workspace.ledger import ledger_of, says
from viewer.workspace.workspace import Workspace

_EVERY = tuple(Conflict(about) for about in About)
_EVENT = EventRow(1, "Opening", EventKind.OTHER, Status.HAPPENED, None, None, True, (), (1, 2, 3), 3, _EVERY)


def _claim(number: int, article: int, edtf: str = "", rule: str = "date_written", **more: object) -> ClaimRow:
    basis = Basis(Grade.WRITTEN, rule) if edtf else None
    when = When.parse(edtf) if edtf else None
    made = ClaimRow(number, 1, article, "", Span(0, 1), "", when, basis, (), Status.HAPPENED)
    return replace(made, published=When.day(2023, 6, 13 + article), **more)  # type: ignore[arg-type]  # its own fields


def _differing(event: EventRow, *claims: ClaimRow) -> dict[int, set[About]]:
    prints = ledger_of(event, claims)
    entries = [entry for one in prints for each in (one, *one.reprints) for entry in each.entries]
    return {entry.claim.id: set(entry.differs) for entry in entries}


def _guests(low: float, unit: str = "guest") -> dict[str, object]:
    return {"numbers": (f"{low:.0f}",), "quantities": (Quantity(Span(0, 1), low, low, False, unit),)}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(make_library(tmp_path / "orrin.dateline", tmp_path / "orrin")) as opened:
        yield opened


def test_articles_go_by_publication_and_reprints_below_what_they_copy() -> None:
    ledger = ledger_of(_EVENT, [_claim(1, 1), _claim(2, 2), _claim(3, 3, reprint_of=1), _claim(4, 1)])
    assert [(one.article, [entry.claim.id for entry in one.entries]) for one in ledger] == [(1, [1, 4]), (2, [2])]
    assert [copy.article for copy in ledger[0].reprints] == [3]
    assert [one.first for one in ledger] == [True, False]


def test_a_reprint_stands_for_itself_where_what_it_copies_tells_nothing() -> None:
    assert [one.article for one in ledger_of(_EVENT, [_claim(1, 2, reprint_of=9), _claim(2, 3)])] == [2, 3]


def test_one_report_alone_is_not_the_first_of_several() -> None:
    assert not ledger_of(_EVENT, [_claim(1, 1)])[0].first
    assert ledger_of(_EVENT, []) == ()


def test_dates_that_cannot_both_be_differ() -> None:
    claims = (_claim(1, 1, "2023-06-12"), _claim(2, 2, "2023-06-13"), _claim(3, 3, "2023-06"), _claim(4, 3))
    assert _differing(_EVENT, *claims) == {1: {About.WHEN}, 2: {About.WHEN}, 3: set(), 4: set()}


def test_what_the_sentence_does_not_date_itself_differs_from_nothing() -> None:
    claims = (_claim(1, 1, "2023-06-12"), _claim(2, 2, "2023-06-16", "claim_published"))
    assert _differing(_EVENT, *claims) == {1: set(), 2: set()}


def test_numbers_of_one_sort_differ_and_only_those_of_others() -> None:
    claims = (
        _claim(1, 1, **_guests(300)),
        _claim(2, 2, **_guests(200)),
        _claim(3, 2, **_guests(40, "boat")),
        _claim(4, 3, **_guests(200)),
    )
    assert _differing(_EVENT, *claims) == {1: {About.NUMBER}, 2: {About.NUMBER}, 3: set(), 4: {About.NUMBER}}
    own = (_claim(1, 1, **_guests(300)), _claim(2, 1, **_guests(200)))
    assert _differing(_EVENT, *own) == {1: set(), 2: set()}
    copied = (_claim(1, 1, **_guests(300)), _claim(2, 2, reprint_of=1, **_guests(200)))
    assert _differing(_EVENT, *copied) == {1: set(), 2: set()}


def test_places_differ() -> None:
    claims = [_claim(n, n, cast=((name, Role.PLACE),)) for n, name in enumerate(("Porto", "Oslo", "Porto"), 1)]
    assert _differing(_EVENT, *claims) == {1: {About.WHERE}, 2: {About.WHERE}, 3: {About.WHERE}}


def test_only_what_sources_are_held_to_disagree_on_counts() -> None:
    quiet = replace(_EVENT, disagreements=())
    assert _differing(quiet, _claim(1, 1, "2023-06-12"), _claim(2, 2, "2023-06-13")) == {1: set(), 2: set()}


def test_after_a_ruling_only_what_is_against_it_differs() -> None:
    ruled = replace(_EVENT, disagreements=(Conflict(About.WHEN, 2),))
    claims = (_claim(1, 1, "2023-06-12"), _claim(2, 2, "2023-06-13"), _claim(3, 3, "2023-06-13"))
    assert _differing(ruled, *claims) == {1: {About.WHEN}, 2: set(), 3: set()}


def test_only_who_says_something_can_be_right() -> None:
    assert not any(says(_claim(1, 1), about) for about in About)
    assert says(_claim(1, 1, "2023"), About.WHEN)
    assert says(_claim(1, 1, **_guests(2)), About.NUMBER)


def test_a_real_event(workspace: Workspace) -> None:
    event = workspace.event_rows(workspace.ids(Noun.EVENT))[0]
    assert {conflict.about for conflict in event.disagreements} == {About.WHEN, About.NUMBER}
    ledger = ledger_of(event, workspace.claims(event.id))
    assert [(one.first, len(one.reprints)) for one in ledger] == [(True, 0), (False, 1)]
    both = {About.WHEN, About.NUMBER}
    right = next(entry.claim for one in ledger for entry in one.entries if entry.differs == both)
    workspace.correct(Ruled(About.WHEN, right.id), "the programme says so")
    event = workspace.event_rows([event.id])[0]
    assert event.when == right.when
    again = {entry.claim.id: entry for one in ledger_of(event, workspace.claims(event.id)) for entry in one.entries}
    assert again[right.id].differs == {About.NUMBER}
    assert again[right.id].claim.ruled == (About.WHEN,)
