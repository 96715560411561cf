# SPDX-License-Identifier: MIT
"""Dates that were moved."""

from __future__ import annotations

from sqlalchemy.orm import Session

from viewer.domain.rows import DateChange
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.queries.changes import date_changes
from viewer.store.records import DateChangeRecord

FIELDS = ("batch", "ordinal", "noun", "item", "before", "after")
BEFORE, AFTER = When.month(2021, 9), When.day(2021, 9, 5)
MOVED = (
    (1, 0, Noun.ARTICLE, 13, None, BEFORE),
    (2, 1, Noun.EVENT, 201, AFTER, BEFORE),
    (2, 0, Noun.ARTICLE, 12, BEFORE, AFTER),
    (2, 2, Noun.EVENT, 999, AFTER, None),
)


def test_the_newest_batch_comes_first_and_what_is_gone_has_no_title(session: Session, statements: list[str]) -> None:
    newest = [
        DateChange(2, Ref(Noun.ARTICLE, 12), "Pact for the 100% fjord", BEFORE, AFTER),
        DateChange(2, Ref(Noun.EVENT, 201), "Ada Lark signed the Fjord pact", AFTER, BEFORE),
        DateChange(2, Ref(Noun.EVENT, 999), "", AFTER, None),
    ]
    first = DateChange(1, Ref(Noun.ARTICLE, 13), "Nobody knows when Lark was born.", None, BEFORE)
    with session.begin_nested() as undone:
        for row in MOVED:
            session.add(DateChangeRecord(**dict(zip(FIELDS, row, strict=True))))
        session.flush()
        statements.clear()
        assert date_changes(session) == [*newest, first]
        assert len(statements) == 3  # the changes, and the titles of articles and of events
        assert date_changes(session, 1) == [first]
        assert date_changes(session, 3) == []
        undone.rollback()


def test_nothing_moved_nothing_asked(session: Session, statements: list[str]) -> None:
    assert date_changes(session) == []
    assert len(statements) == 1
