# SPDX-License-Identifier: MIT
"""Edits with the words of what they are about."""

from __future__ import annotations

from sqlalchemy.orm import Session

from tests.fjord import A_BERGEN, A_OSLO, BRUN, LARK, SIGNING
from viewer.domain.edit import Correction, Edit, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.event import About
from viewer.domain.participant import EntityKind
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.queries.edits import edit_rows


def _rows(session: Session, *corrections: Correction) -> list[tuple[tuple[str, ...], Ref | None]]:
    rows = edit_rows(session, [Edit(number, each) for number, each in enumerate(corrections)])
    assert [row.id for row in rows] == list(range(len(corrections)))
    return [(row.titles, row.ref) for row in rows]


def test_people_are_named(session: Session) -> None:
    [row] = edit_rows(session, [Edit(7, SamePerson(1001, 1002))])
    assert row.titles == ("Ada Lark", "Élise Brun")
    assert row.articles == ("Lark and Brun sign", "Lark and Brun sign")
    assert row.ref == Ref(Noun.PARTICIPANT, LARK)
    assert row.kind is EntityKind.PERSON
    assert _rows(session, OtherPerson(1002, 1101)) == [(("Élise Brun", "Ada Lark"), Ref(Noun.PARTICIPANT, BRUN))]


def test_claims_articles_and_what_is_gone(session: Session) -> None:
    assert _rows(
        session,
        Ruled(About.NUMBER, 2001),
        Published(A_OSLO, When.year(2021)),
        ReadAlone(A_BERGEN),
        ReadAlone(999),
        Ruled(About.WHEN, 999),
        SamePerson(1001, 999),
    ) == [
        (("Ada Lark signed the Fjord pact",), Ref(Noun.EVENT, SIGNING)),
        (("Lark and Brun sign",), Ref(Noun.ARTICLE, A_OSLO)),
        (("Pact for the 100% fjord",), Ref(Noun.ARTICLE, A_BERGEN)),
        ((), None),
        ((), None),
        (("Ada Lark",), Ref(Noun.PARTICIPANT, LARK)),
    ]


def test_no_question_for_each_edit(session: Session, statements: list[str]) -> None:
    edit_rows(session, [Edit(number, SamePerson(1001, 1002)) for number in range(40)])
    assert len(statements) <= 3
