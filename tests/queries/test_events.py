# SPDX-License-Identifier: MIT
"""Events in a list, and the claims behind one."""

from __future__ import annotations

from sqlalchemy.orm import Session

from viewer.domain.basis import Grade
from viewer.domain.event import EventKind, Role, Status
from viewer.domain.rows import EventRow
from viewer.domain.when import When
from viewer.queries.events import claim_rows, event_rows


def test_a_row_tells_who_and_by_whom_it_is_told(session: Session, statements: list[str]) -> None:
    suit, signing = event_rows(session, [202, 201])
    assert suit == EventRow(
        202,
        "Harbour Union sue",
        EventKind.COURT,
        Status.HYPOTHETICAL,
        When.year(2022),
        Grade.WRITTEN,
        False,
        (103,),
        (12,),
        1,
    )
    assert (signing.participants, signing.articles, signing.claims) == ((101, 102), (11, 12), 3)
    assert (signing.grade, signing.conflict) == (Grade.WRITTEN, True)
    assert len(statements) == 3


def test_an_undated_event_has_no_grade(session: Session) -> None:
    (birth,) = event_rows(session, [203])
    assert (birth.when, birth.grade) == (None, None)


def test_claims_bring_their_sentence_and_the_words_of_their_date(session: Session, statements: list[str]) -> None:
    claims = claim_rows(session, 201)
    assert [claim.id for claim in claims] == [2001, 2002, 2101]
    assert claims[2].text == "Ada Lark signed the pact on Friday."
    assert claims[2].basis_texts == ("Friday",)
    assert claims[2].article_title == "Pact for the 100% fjord"
    assert len(statements) == 2  # the claims, and who takes part in them
    assert ("Ada Lark", Role.AGENT) in claims[2].cast
    (birth,) = claim_rows(session, 203)
    assert (birth.text, birth.basis, birth.basis_texts) == ("Nobody knows when Lark was born.", None, ())


def test_an_unknown_event_has_no_claims(session: Session) -> None:
    assert claim_rows(session, 999) == []
