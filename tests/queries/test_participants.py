# SPDX-License-Identifier: MIT
"""Participants in a list."""

from __future__ import annotations

from sqlalchemy.orm import Session

from viewer.domain.participant import EntityKind
from viewer.domain.rows import ParticipantRow
from viewer.queries.participants import participant_rows

SEPTEMBER_2021 = 51 * 12 + 8


def test_a_row_sums_up_all_articles(session: Session, statements: list[str]) -> None:
    union, lark = participant_rows(session, [103, 101, 999])
    # The mention in the undated article counts, but in no month.
    assert lark == ParticipantRow(
        101, EntityKind.PERSON, "Ada Lark", "minister", ("Lark",), 6, 4, 2, 2, ((SEPTEMBER_2021, 5),)
    )
    assert (union.description, union.aliases, union.quotes, union.events) == ("", (), 0, 1)
    assert len(statements) == 3
