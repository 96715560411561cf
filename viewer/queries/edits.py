# SPDX-License-Identifier: MIT
"""Rows of edits: what a person corrected, in words of the sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from viewer.domain.edit import Edit, EditRow, Era, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.participant import EntityKind
from viewer.domain.selection import Noun, Ref
from viewer.queries.pages import portions
from viewer.queries.words import article_title, one_line
from viewer.store.records import (
    ArticleRecord,
    ClaimRecord,
    EntityRecord,
    EventClaimRecord,
    EventRecord,
    MemberRecord,
)


@dataclass(frozen=True, slots=True)
class _Thing:
    """What a correction speaks of, and what to select for it."""

    title: str
    article: str
    ref: Ref
    kind: EntityKind | None = None


def edit_rows(session: Session, edits: Sequence[Edit]) -> list[EditRow]:
    """The edits in their order, with what they are about as far as it is in the library."""
    entities = _entities(session, {entity for edit in edits for entity in _entities_of(edit)})
    claims = _claims(session, {edit.correction.claim for edit in edits if isinstance(edit.correction, Ruled)})
    dated = (Published, ReadAlone)
    articles = _articles(session, {edit.correction.article for edit in edits if isinstance(edit.correction, dated)})
    return [_row(edit, entities, claims, articles) for edit in edits]


def _row(edit: Edit, entities: dict[int, _Thing], claims: dict[int, _Thing], articles: dict[int, _Thing]) -> EditRow:
    match edit.correction:
        case SamePerson(one, two) | OtherPerson(one, two):
            found = [entities[each] for each in (one, two) if each in entities]
        case Ruled(_, claim):
            found = [claims[claim]] if claim in claims else []
        case Published(article) | ReadAlone(article):
            found = [articles[article]] if article in articles else []
        case Era():
            found = []
    return EditRow(
        edit,
        tuple(thing.title for thing in found),
        tuple(thing.article for thing in found),
        found[0].ref if found else None,
        found[0].kind if found else None,
    )


def _entities_of(edit: Edit) -> tuple[int, ...]:
    correction = edit.correction
    return (correction.one, correction.two) if isinstance(correction, SamePerson | OtherPerson) else ()


def _entities(session: Session, ids: Iterable[int]) -> dict[int, _Thing]:
    found: dict[int, _Thing] = {}
    for portion in portions(sorted(ids)):
        question = (
            select(EntityRecord.id, EntityRecord.name, EntityRecord.kind, article_title(), MemberRecord.participant)
            .join(ArticleRecord, ArticleRecord.id == EntityRecord.article)
            .join(MemberRecord, MemberRecord.entity == EntityRecord.id)
            .where(EntityRecord.id.in_(portion))
        )
        for id_, name, kind, title, participant in session.execute(question):
            found[id_] = _Thing(name, one_line(title), Ref(Noun.PARTICIPANT, participant), kind)
    return found


def _claims(session: Session, ids: Iterable[int]) -> dict[int, _Thing]:
    found: dict[int, _Thing] = {}
    for portion in portions(sorted(ids)):
        question = (
            select(ClaimRecord.id, EventRecord.id, EventRecord.title, article_title())
            .join(ArticleRecord, ArticleRecord.id == ClaimRecord.article)
            .join(EventClaimRecord, EventClaimRecord.claim == ClaimRecord.id)
            .join(EventRecord, EventRecord.id == EventClaimRecord.event)
            .where(ClaimRecord.id.in_(portion))
        )
        for id_, event, title, article in session.execute(question):
            found[id_] = _Thing(one_line(title), one_line(article), Ref(Noun.EVENT, event))
    return found


def _articles(session: Session, ids: Iterable[int]) -> dict[int, _Thing]:
    found: dict[int, _Thing] = {}
    for portion in portions(sorted(ids)):
        question = select(ArticleRecord.id, article_title()).where(ArticleRecord.id.in_(portion))
        for id_, title in session.execute(question):
            found[id_] = _Thing(one_line(title), one_line(title), Ref(Noun.ARTICLE, id_))
    return found
