# SPDX-License-Identifier: MIT
"""When sources came out, and whom they name."""

from __future__ import annotations

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from viewer.domain.calendar import day_number
from viewer.domain.filter import Filter
from viewer.domain.rows import Presence
from viewer.domain.when import When
from viewer.queries.presence import presences, publication_days
from viewer.store.records import ArticleRecord

SECOND, FIFTH, SIXTH = (day_number(2021, 9, day) for day in (2, 5, 6))


def test_a_reprint_is_no_second_source(session: Session, statements: list[str]) -> None:
    assert publication_days(session, Filter()) == [SECOND, FIFTH]
    assert presences(session, Filter()) == [
        Presence(101, "Ada Lark", (SECOND, FIFTH)),
        Presence(102, "Élise Brun", (SECOND,)),
    ]
    assert len(statements) == 2


def test_a_reprint_stands_for_its_source_where_the_first_print_is_hidden(session: Session) -> None:
    assert publication_days(session, Filter(articles=frozenset({14}))) == [SIXTH]
    assert presences(session, Filter(articles=frozenset({13, 14}))) == [Presence(101, "Ada Lark", (SIXTH,))]


@pytest.mark.parametrize(
    ("published", "days"),
    [
        (When.month(2021, 9), [day_number(2021, 9, 1), FIFTH]),
        (When.year(2021), [FIFTH]),
        (When(None, When.day(2021, 9, 2).latest, When.day(2021, 9, 2).precision), [FIFTH]),
        (None, [FIFTH]),
    ],
    ids=str,
)
def test_who_came_out_some_time_in_a_year_says_nothing(
    session: Session, published: When | None, days: list[int]
) -> None:
    with session.begin_nested() as undone:
        changed = update(ArticleRecord).where(ArticleRecord.id == 11)
        session.execute(changed.values({ArticleRecord.published: published}))
        assert publication_days(session, Filter()) == days
        undone.rollback()
