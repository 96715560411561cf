# SPDX-License-Identifier: MIT
"""What articles tell together, whole or by what stands in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import event

from viewer.domain.findings import Findings, Links
from viewer.domain.grouping import Utterance
from viewer.store.library import Library
from viewer.store.links import (
    events_of,
    load_again,
    load_links,
    origins_of,
    participants_of,
    portions,
    stories_of,
    utterances_of,
    who_is,
)
from viewer.store.writing import add_findings, relink, relink_some, replace_findings


@pytest.fixture
def filled(library: Library, first: Findings, second: Findings, both: Links) -> Library:
    """A library of two articles."""
    with library.writing() as session:
        add_findings(session, [first, second])
        relink(session, both)
    return library


def test_all_links_come_back(filled: Library, both: Links) -> None:
    with filled.reading() as session:
        assert load_links(session) == both


def test_links_are_found_by_any_of_their_members(
    filled: Library, first: Findings, second: Findings, both: Links
) -> None:
    ana = next(one for one in both.participants if len(one.entities) == 2)
    talks = next(one for one in both.events if len(one.claims) == 2)
    with filled.reading() as session:
        for one in (first, second):
            assert participants_of(session, [one.entities[0].id]) == [ana]
            assert list(who_is(session, [one.entities[0].id])) == [(one.entities[0].id, ana.id, ana.kind, ana.name)]
            assert events_of(session, [one.claims[0].id]) == [talks]
            assert stories_of(session, [one.article.id]) == list(both.stories)
            assert origins_of(session, [one.article.id]) == list(both.origins)
            assert utterances_of(session, [one.quotes[0].id]) == list(both.utterances)
        assert utterances_of(session, [first.quotes[1].id]) == []
        for find in (participants_of, events_of, stories_of, origins_of, utterances_of):
            assert list(find(session, [404])) == list(find(session, [])) == []


def test_links_whose_members_have_gone_are_loaded_as_they_are_now(
    filled: Library, first: Findings, both: Links
) -> None:
    bare = replace(first, quotes=(), claims=first.claims[1:])
    with filled.writing() as session:
        replace_findings(session, [bare])
        now = load_again(session, both)
        assert {one.id for one in now.events} == {one.id for one in both.events}
        assert first.claims[0].id not in {claim for one in now.events for claim in one.claims}
        assert now.utterances == (replace(both.utterances[0], quotes=both.utterances[0].quotes[:1]),)
        assert (now.participants, now.stories, now.origins) == (both.participants, both.stories, both.origins)
        relink_some(session, now, replace(now, utterances=()))
        assert load_again(session, now).utterances == (Utterance(7, ()),)


def test_only_what_differs_is_written(filled: Library, both: Links) -> None:
    statements: list[str] = []
    with filled.writing() as session:
        engine = session.get_bind()
        event.listen(
            engine, "before_cursor_execute", lambda _c, _cursor, statement, *_rest: statements.append(statement)
        )
        relink_some(session, both, both)
        assert statements == []
        renamed = replace(both.participants[0], name="Ana L.")
        relink_some(session, Links(participants=both.participants[:1]), Links(participants=(renamed,)))
        touched = {word for statement in statements for word in statement.replace('"', "").split()}
        assert touched.isdisjoint({"event", "story", "origin", "utterance"})
        assert load_links(session).participants == (renamed, *both.participants[1:])


@pytest.mark.parametrize(("number", "pieces"), [(0, []), (1, [1]), (10_000, [10_000]), (10_001, [10_000, 1])])
def test_ids_go_into_statements_in_pieces(number: int, pieces: list[int]) -> None:
    found = list(portions(range(number, 0, -1)))
    assert [len(piece) for piece in found] == pieces
    assert [one for piece in found for one in piece] == list(range(1, number + 1))
