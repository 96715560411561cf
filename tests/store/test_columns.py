# SPDX-License-Identifier: MIT
"""How values of the domain lie in columns."""

from __future__ import annotations

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from viewer.domain.basis import Basis, Grade
from viewer.domain.event import Event, EventKind, Status
from viewer.domain.findings import Links
from viewer.domain.when import Precision, When
from viewer.store.columns import columns_of
from viewer.store.library import Library
from viewer.store.records import ArticleRecord, EventRecord
from viewer.store.writing import relink


def test_the_columns_of_a_composite_come_in_the_order_of_its_fields() -> None:
    names = [column.name for column in columns_of(EventRecord.when)]
    assert names == ["when_earliest", "when_latest", "when_precision", "when_approximate", "when_lasting"]
    assert columns_of(ArticleRecord.published_basis)[0].name == "published_basis_grade"


@pytest.mark.parametrize(
    ("when", "stored"),
    [
        (None, (None, None, None, None, None)),
        (When.year(1970), (0, 31_536_000, 3, 0, 0)),
        (When(None, 10, Precision.DAY), (None, 10, 8, 0, 0)),
        (When(10, None, Precision.MINUTE, approximate=True, lasting=True), (10, None, 10, 1, 1)),
    ],
)
def test_a_when_can_be_read_with_any_tool(library: Library, when: When | None, stored: tuple[object, ...]) -> None:
    event = Event(1, "t", EventKind.VOTE, Status.HAPPENED, when, (), (), ())
    with library.writing() as session:
        relink(session, Links((), (event,)))
        row = session.execute(
            text("SELECT when_earliest, when_latest, when_precision, when_approximate, when_lasting FROM event")
        ).one()
    assert tuple(row) == stored


def test_kinds_are_stored_as_their_words(library: Library) -> None:
    event = Event(1, "t", EventKind.VOTE, Status.PLANNED, None, (), (), ())
    with library.writing() as session:
        relink(session, Links((), (event,)))
        assert tuple(session.execute(text("SELECT kind, status FROM event")).one()) == ("vote", "planned")


def test_a_basis_without_spans_is_not_none() -> None:
    engine = create_engine("sqlite://")
    ArticleRecord.metadata.create_all(engine)
    values = {"id": 1, "path": "", "text": "", "fingerprint": "", "text_digest": "", "language": ""}
    with Session(engine) as session:
        session.add(ArticleRecord(**values, published_basis=Basis(Grade.WRITTEN, "")))
        session.flush()
        session.expire_all()
        assert session.get_one(ArticleRecord, 1).published_basis == Basis(Grade.WRITTEN, "")
        assert session.get_one(ArticleRecord, 1).published is None
    engine.dispose()
