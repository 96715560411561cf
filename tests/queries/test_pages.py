# SPDX-License-Identifier: MIT
"""Asking for more ids than a statement takes."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from viewer.domain.selection import Noun, Ref
from viewer.queries.articles import article_rows
from viewer.queries.pages import among, in_order, portions
from viewer.store.records import ArticleRecord


@pytest.mark.slow
def test_a_hundred_thousand_ids_are_no_trouble(session: Session, statements: list[str]) -> None:
    ids = [12, *range(1_000_000, 1_100_000), 11]
    assert [row.id for row in article_rows(session, ids)] == [12, 11]
    assert len(statements) == 22  # two questions a portion


def test_portions_are_all_of_it() -> None:
    assert [one for portion in portions(range(25_000)) for one in portion] == list(range(25_000))


def test_rows_come_in_the_order_asked_for() -> None:
    known = {id_: Ref(Noun.QUOTE, id_) for id_ in (1, 2, 3)}
    rows = in_order([3, 9, 1], lambda portion: [known[id_] for id_ in portion if id_ in known])
    assert [row.id for row in rows] == [3, 1]


def test_any_number_of_ids_fits_into_a_condition(session: Session) -> None:
    question = select(ArticleRecord.id).where(among(ArticleRecord.id, {11, *range(100, 60_000)}))
    assert session.scalars(question).all() == [11]
