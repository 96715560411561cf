# SPDX-License-Identifier: MIT
"""Events in a list, and the claims behind one."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from viewer.domain.basis import Grade
from viewer.domain.event import About, Conflict, EventKind, Role, Status
from viewer.domain.rows import EventRow, Outcome
from viewer.domain.when import Precision, When
from viewer.queries.events import claim_rows, event_rows
from viewer.store.records import ArticleRecord, ClaimRecord, EventClaimRecord, EventRecord

SECOND, FIFTH, SIXTH = (When.day(2021, 9, day) for day in (2, 5, 6))


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
        reported=FIFTH,
    )
    assert (signing.participants, signing.articles, signing.claims) == ((101, 102), (11, 12, 14), 4)
    assert (signing.grade, signing.conflict) == (Grade.WRITTEN, True)
    # the events, who takes part, who tells of them, on what they disagree, and when the last article came out
    assert len(statements) == 5


def test_a_row_tells_what_sources_disagree_on_and_how_many_they_are(session: Session) -> None:
    (signing,) = event_rows(session, [201])
    assert signing.disagreements == (Conflict(About.WHEN), Conflict(About.NUMBER, 2001))
    assert (signing.sources, signing.reprints, signing.reported) == (2, 1, SECOND)


def test_an_undated_event_has_no_grade(session: Session) -> None:
    (birth,) = event_rows(session, [203])
    assert (birth.when, birth.grade, birth.reported, birth.lag) == (None, None, None, None)


@pytest.mark.parametrize(
    ("told", "kind", "status", "when", "outcome"),
    [
        (Status.HYPOTHETICAL, EventKind.COURT, Status.HYPOTHETICAL, SECOND, None),
        (Status.DENIED, EventKind.COURT, Status.DENIED, SECOND, None),
        (Status.PLANNED, EventKind.COURT, Status.PLANNED, When.year(2022), Outcome.OPEN),
        (Status.PLANNED, EventKind.COURT, Status.PLANNED, None, Outcome.OPEN),
        (Status.PLANNED, EventKind.COURT, Status.PLANNED, When(SECOND.earliest, None, Precision.DAY), Outcome.OPEN),
        # The last article came out on the sixth, perhaps in the morning: what was to be on that day may follow.
        (Status.PLANNED, EventKind.COURT, Status.PLANNED, SIXTH, Outcome.OPEN),
        (Status.PLANNED, EventKind.COURT, Status.PLANNED, FIFTH, Outcome.UNREPORTED),
        (Status.PLANNED, EventKind.COURT, Status.PLANNED, When(None, FIFTH.latest, Precision.DAY), Outcome.UNREPORTED),
        (Status.HAPPENED, EventKind.DEADLINE, Status.HAPPENED, FIFTH, Outcome.UNREPORTED),
        # A forecast that was made has not come true by that.
        (Status.HAPPENED, EventKind.FORECAST, Status.HAPPENED, When.year(2050), Outcome.OPEN),
    ],
)
def test_what_became_of_a_plan_is_told_by_the_last_article(
    session: Session, told: Status, kind: EventKind, status: Status, when: When | None, outcome: Outcome | None
) -> None:
    with session.begin_nested() as undone:
        session.execute(update(ClaimRecord).where(ClaimRecord.id == 2103).values(status=told, kind=kind))
        event = update(EventRecord).where(EventRecord.id == 202)
        session.execute(event.values({EventRecord.status: status, EventRecord.when: when}))
        (suit,) = event_rows(session, [202])
        undone.rollback()
    assert suit.outcome is outcome


def test_a_plan_that_others_tell_of_as_done_came(session: Session) -> None:
    with session.begin_nested() as undone:
        session.execute(update(ClaimRecord).where(ClaimRecord.id == 2001).values(status=Status.PLANNED))
        assert event_rows(session, [201])[0].outcome is Outcome.CAME
        others = EventClaimRecord.claim.in_([2002, 2101, 2401])
        session.execute(delete(EventClaimRecord).where(others))
        assert event_rows(session, [201])[0].outcome is Outcome.UNREPORTED
        undone.rollback()
    assert event_rows(session, [201])[0].outcome is None


def test_only_articles_tell_the_time(session: Session) -> None:
    with session.begin_nested() as undone:
        session.execute(update(ClaimRecord).where(ClaimRecord.id == 2103).values(status=Status.PLANNED))
        session.execute(update(ArticleRecord).values({ArticleRecord.published: None}))
        assert event_rows(session, [202])[0].outcome is Outcome.OPEN  # and be it 1922
        undone.rollback()


def test_claims_bring_their_sentence_and_the_words_of_their_date(session: Session, statements: list[str]) -> None:
    claims = claim_rows(session, 201)
    assert [claim.id for claim in claims] == [2001, 2002, 2101, 2401]
    assert claims[2].text == "Ada Lark signed the pact on Friday before some 300 guests."
    assert claims[2].basis_texts == ("Friday",)
    assert claims[2].article_title == "Pact for the 100% fjord"
    # the claims, who takes part in them, their numbers, what was ruled, who prints the same
    assert len(statements) == 5
    assert ("Ada Lark", Role.AGENT) in claims[2].cast
    (birth,) = claim_rows(session, 203)
    assert (birth.text, birth.basis, birth.basis_texts) == ("Nobody knows when Lark was born.", None, ())


def test_claims_bring_what_is_to_be_held_against_each_other(session: Session) -> None:
    shown = [
        (claim.numbers, claim.published, claim.ruled, claim.reprint_of, claim.places)
        for claim in claim_rows(session, 201)
    ]
    assert shown == [
        (("200 guests",), SECOND, (About.NUMBER,), None, ()),
        ((), SECOND, (), None, ()),
        (("some 300 guests",), FIFTH, (), None, ()),
        (("some 300 guests",), SIXTH, (), 12, ()),
    ]
    worth = [(number.low, number.unit) for claim in claim_rows(session, 201) for number in claim.quantities]
    assert worth == [(200, "guest"), (300, "guest"), (300, "guest")]


def test_an_unknown_event_has_no_claims(session: Session) -> None:
    assert claim_rows(session, 999) == []
