# SPDX-License-Identifier: MIT
"""Rows of events, and of the claims behind one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from viewer.domain.basis import Grade
from viewer.domain.event import Role
from viewer.domain.rows import ClaimRow, EventRow
from viewer.queries.pages import in_order
from viewer.queries.words import article_title, one_line
from viewer.store.columns import columns_of
from viewer.store.records import (
    ArticleRecord,
    ClaimRecord,
    EventClaimRecord,
    EventParticipantRecord,
    EventRecord,
    MemberRecord,
    ParticipantRecord,
    PartRecord,
)


def event_rows(session: Session, ids: Sequence[int]) -> list[EventRow]:
    """The events in the order of ``ids``."""
    return in_order(ids, lambda portion: _rows(session, portion))


def claim_rows(session: Session, event: int) -> list[ClaimRow]:
    """What articles claim of an event, in the order of their publication."""
    question = (
        select(
            ClaimRecord.id,
            ClaimRecord.article,
            article_title(),
            ArticleRecord.text,
            ClaimRecord.sentence,
            ClaimRecord.when,
            ClaimRecord.basis,
            ClaimRecord.status,
        )
        .join(EventClaimRecord, EventClaimRecord.claim == ClaimRecord.id)
        .join(ArticleRecord, ArticleRecord.id == ClaimRecord.article)
        .where(EventClaimRecord.event == event)
        .order_by(EventClaimRecord.ordinal)
    )
    cast = _cast(session, event)
    return [
        ClaimRow(
            id=id_,
            event=event,
            article=article,
            article_title=one_line(title),
            sentence=sentence,
            text=one_line(sentence.of(text)),
            when=when,
            basis=basis,
            basis_texts=tuple(one_line(span.of(text)) for span in basis.spans) if basis else (),
            status=status,
            cast=tuple(cast[id_]),
        )
        for id_, article, title, text, sentence, when, basis, status in session.execute(question)
    ]


def _rows(session: Session, ids: Sequence[int]) -> Iterator[EventRow]:
    participants = _participants(session, ids)
    sources = _sources(session, ids)
    question = select(
        EventRecord.id,
        EventRecord.title,
        EventRecord.kind,
        EventRecord.status,
        EventRecord.when,
        EventRecord.conflict,
    ).where(EventRecord.id.in_(ids))
    for id_, title, kind, status, when, conflict in session.execute(question):
        grades = [grade for _, grade in sources[id_] if grade is not None]
        yield EventRow(
            id=id_,
            title=title,
            kind=kind,
            status=status,
            when=when,
            grade=min(grades) if when and grades else None,  # "A" before "B" before "C"
            conflict=conflict,
            participants=tuple(participants[id_]),
            articles=tuple(dict.fromkeys(article for article, _ in sources[id_])),
            claims=len(sources[id_]),
        )


def _cast(session: Session, event: int) -> dict[int, list[tuple[str, Role]]]:
    """Who has what part in each claim of an event."""
    question = (
        select(PartRecord.claim, ParticipantRecord.name, PartRecord.role)
        .join(EventClaimRecord, EventClaimRecord.claim == PartRecord.claim)
        .join(MemberRecord, MemberRecord.entity == PartRecord.entity)
        .join(ParticipantRecord, ParticipantRecord.id == MemberRecord.participant)
        .where(EventClaimRecord.event == event)
        .order_by(PartRecord.claim, PartRecord.ordinal)
    )
    found: dict[int, list[tuple[str, Role]]] = defaultdict(list)
    for claim, name, role in session.execute(question):
        found[claim].append((name, role))
    return found


def _participants(session: Session, events: Sequence[int]) -> dict[int, list[int]]:
    question = (
        select(EventParticipantRecord.event, EventParticipantRecord.participant)
        .where(EventParticipantRecord.event.in_(events))
        .order_by(EventParticipantRecord.ordinal)
    )
    found: dict[int, list[int]] = defaultdict(list)
    for event, participant in session.execute(question):
        found[event].append(participant)
    return found


def _sources(session: Session, events: Sequence[int]) -> dict[int, list[tuple[int, Grade | None]]]:
    """The article of each claim, and how it got its date."""
    (grade, *_) = columns_of(ClaimRecord.basis)
    question = (
        select(EventClaimRecord.event, ClaimRecord.article, grade)
        .join(ClaimRecord, ClaimRecord.id == EventClaimRecord.claim)
        .where(EventClaimRecord.event.in_(events))
        .order_by(EventClaimRecord.ordinal)
    )
    found: dict[int, list[tuple[int, Grade | None]]] = defaultdict(list)
    for event, article, how in session.execute(question):
        found[event].append((article, how))
    return found
