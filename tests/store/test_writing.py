# SPDX-License-Identifier: MIT
"""What is written is what is read back, and a link that goes leaves nothing behind."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import event, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from viewer.domain.article import Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.event import About, Conflict
from viewer.domain.findings import Findings, Links
from viewer.domain.when import When
from viewer.store.library import Library
from viewer.store.links import load_links
from viewer.store.loading import load_findings
from viewer.store.records import Record
from viewer.store.writing import add_findings, digest, relink, relink_some, replace_findings


def dump(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the change counter."""
    tables = [table for table in Record.metadata.sorted_tables if table.name != "library"]
    return {
        table.name: [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key))]
        for table in tables
    }


def test_findings_and_links_come_back_as_they_were(
    library: Library, first: Findings, second: Findings, both: Links
) -> None:
    with library.writing() as session:
        add_findings(session, [second, first])
        relink(session, both)
    with library.reading() as session:
        stored = list(load_findings(session))
        assert stored == sorted((first, second), key=lambda one: one.article.id)
        assert load_links(session) == both


def test_relinking_leaves_what_a_fresh_library_would_hold(
    library: Library, first: Findings, second: Findings, both: Links, only_first: Links
) -> None:
    with library.writing() as session:
        add_findings(session, [first])
        relink(session, only_first)
    with library.writing() as session:
        add_findings(session, [second])
        relink(session, both)
        grown = dump(session)
        relink(session, Links((), ()))
        assert load_links(session) == Links((), ())
        relink(session, both)
        assert dump(session) == grown


def test_linking_the_same_again_writes_nothing(library: Library, first: Findings, only_first: Links) -> None:
    with library.writing() as session:
        add_findings(session, [first])
        relink(session, only_first)
        statements: list[str] = []
        event.listen(session.connection(), "before_cursor_execute", lambda *args: statements.append(args[2]))
        relink(session, only_first)
    assert [one for one in statements if not one.startswith(("SELECT", "UPDATE library"))] == []


def test_relinking_some_leaves_the_others_alone(
    library: Library, first: Findings, second: Findings, both: Links
) -> None:
    talks, *others = sorted(both.events, key=lambda event: -len(event.claims))
    ruled = replace(talks, conflicts=(Conflict(About.WHEN, talks.claims[1]),), sources=1, reported=None)
    (utterance,) = both.utterances
    turned = replace(utterance, quotes=utterance.quotes[::-1])
    with library.writing() as session:
        add_findings(session, [first, second])
        relink(session, both)
        old = Links(events=(talks,), origins=both.origins, utterances=both.utterances)
        relink_some(session, old, Links(events=(ruled,), utterances=(turned,)))
        events = tuple(sorted([ruled, *others], key=lambda event: event.id))
        assert load_links(session) == replace(both, events=events, origins=(), utterances=(turned,))


def test_whether_sources_disagree_is_kept_beside_what_they_disagree_on(
    library: Library, first: Findings, only_first: Links
) -> None:
    talks, *others = sorted(only_first.events, key=lambda event: -len(event.conflicts))
    settled = replace(talks, conflicts=tuple(replace(one, ruling=talks.claims[0]) for one in talks.conflicts))
    with library.writing() as session:
        add_findings(session, [first])
        for event_, open_ in ((talks, True), (settled, False)):
            relink(session, replace(only_first, events=tuple(sorted([event_, *others], key=lambda one: one.id))))
            question = text("SELECT conflict FROM event WHERE id = :id")
            assert bool(session.execute(question, {"id": talks.id}).scalar_one()) is open_


def test_an_article_is_in_one_origin_and_a_quote_in_one_utterance(
    library: Library, first: Findings, second: Findings, both: Links
) -> None:
    (origin,), (utterance,) = both.origins, both.utterances
    for twice in (
        replace(both, origins=(origin, replace(origin, id=origin.id + 1))),
        replace(both, utterances=(utterance, replace(utterance, id=utterance.id + 1))),
    ):
        with pytest.raises(IntegrityError), library.writing() as session:  # noqa: PT012  # whichever of the two it is
            add_findings(session, [first, second])
            relink(session, twice)


def test_an_article_is_written_once(library: Library, first: Findings) -> None:
    with library.writing() as session:
        add_findings(session, [first])
    with pytest.raises(IntegrityError), library.writing() as session:
        add_findings(session, [first])


def test_what_breaks_half_way_leaves_nothing(library: Library, first: Findings, second: Findings) -> None:
    with library.writing() as session:
        add_findings(session, [first])
    with library.reading() as session:
        before = dump(session)
    with pytest.raises(IntegrityError), library.writing() as session:
        add_findings(session, [second, first])
    with library.reading() as session:
        assert dump(session) == before


def test_findings_that_are_replaced_leave_what_a_fresh_library_would_hold(
    library: Library, first: Findings, second: Findings, both: Links
) -> None:
    day = When.day(2021, 9, 2)
    basis = Basis(Grade.INFERRED, "solved_from_library", (first.timexes[0].span,), "2021-09-01", "00000000000000ff")
    again = replace(
        first,
        article=replace(first.article, published=Published(day, basis)),
        timexes=(replace(first.timexes[0], value="2021-09-01", when=day), *first.timexes[1:]),
        quotes=tuple(replace(quote, said=day) for quote in first.quotes),
        claims=tuple(replace(claim, when=day) for claim in first.claims),
    )
    with library.writing() as session:
        add_findings(session, [again, second])
        relink(session, both)
        expected = dump(session)
    with library.writing() as session:
        replace_findings(session, [first])
        relink(session, both)
        assert dump(session) != expected
        replace_findings(session, [again])
        relink(session, both)
        assert dump(session) == expected
        assert list(load_findings(session)) == sorted((again, second), key=lambda one: one.article.id)


def test_every_change_is_counted(library: Library, first: Findings) -> None:
    def changes() -> int:
        with library.reading() as session:
            return int(session.execute(text("SELECT changes FROM library")).scalar_one())

    assert changes() == 0
    with library.writing() as session:
        add_findings(session, [first])
    assert changes() == 1


def test_a_digest_is_that_of_the_characters() -> None:
    assert digest("a") == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
    assert digest("\u00e9") != digest("e\u0301")
