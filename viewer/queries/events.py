# SPDX-License-Identifier: MIT
"""Rows of events, and of the claims behind one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from viewer.domain.basis import Grade
from viewer.domain.event import About, Conflict, EventKind, Role, Status
from viewer.domain.outcome import outcome_of
from viewer.domain.quantity import Quantity
from viewer.domain.rows import ClaimRow, EventRow
from viewer.queries.articles import prints_of
from viewer.queries.pages import in_order
from viewer.queries.words import article_title, one_line
from viewer.store.columns import columns_of
from viewer.store.records import (
    ArticleRecord,
    ClaimRecord,
    ConflictRecord,
    EventClaimRecord,
    EventParticipantRecord,
    EventRecord,
    MemberRecord,
    ParticipantRecord,
    PartRecord,
    QuantityRecord,
)


@dataclass(frozen=True, slots=True)
class _Telling:
    """What is asked of a claim: whose it is, how it got its date, and of what it tells."""

    article: int
    grade: Grade | None
    status: Status
    kind: EventKind


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
            ArticleRecord.published,
        )
        .join(EventClaimRecord, EventClaimRecord.claim == ClaimRecord.id)
        .join(ArticleRecord, ArticleRecord.id == ClaimRecord.article)
        .where(EventClaimRecord.event == event)
        .order_by(EventClaimRecord.ordinal)
    )
    cast = _cast(session, event)
    numbers = _numbers(session, event)
    ruled = _ruled(session, event)
    told = session.execute(question).all()
    prints = prints_of(session, sorted({row.article for row in told}))
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
            numbers=tuple(one_line(number.span.of(text)) for number in numbers[id_]),
            published=published,
            ruled=tuple(ruled[id_]),
            reprint_of=next((first for first in prints.get(article, ())[:1] if first != article), None),
            quantities=tuple(numbers[id_]),
        )
        for id_, article, title, text, sentence, when, basis, status, published in told
    ]


def _rows(session: Session, ids: Sequence[int]) -> Iterator[EventRow]:
    participants = _participants(session, ids)
    told = _tellings(session, ids)
    disagreements = _disagreements(session, ids)
    newest = newest_publication(session)
    question = select(
        EventRecord.id,
        EventRecord.title,
        EventRecord.kind,
        EventRecord.status,
        EventRecord.when,
        EventRecord.conflict,
        EventRecord.sources,
        EventRecord.reported,
    ).where(EventRecord.id.in_(ids))
    for id_, title, kind, status, when, conflict, independent, reported in session.execute(question):
        tellings = told[id_]
        grades = [telling.grade for telling in tellings if telling.grade is not None]
        yield EventRow(
            id=id_,
            title=title,
            kind=kind,
            status=status,
            when=when,
            grade=min(grades) if when and grades else None,  # "A" before "B" before "C"
            conflict=conflict,
            participants=tuple(participants[id_]),
            articles=tuple(dict.fromkeys(telling.article for telling in tellings)),
            claims=len(tellings),
            disagreements=tuple(disagreements[id_]),
            sources=independent,
            reported=reported,
            outcome=outcome_of(status, when, ((telling.status, telling.kind) for telling in tellings), newest),
        )


def newest_publication(session: Session) -> int | None:
    """The second from which on the library's last article was published for certain."""
    earliest, *_ = columns_of(ArticleRecord.published)
    newest: int | None = session.scalar(select(func.max(earliest)))
    return newest


def _disagreements(session: Session, events: Sequence[int]) -> dict[int, list[Conflict]]:
    question = (
        select(ConflictRecord.event, ConflictRecord.about, ConflictRecord.ruling)
        .where(ConflictRecord.event.in_(events))
        .order_by(ConflictRecord.ordinal)
    )
    found: dict[int, list[Conflict]] = defaultdict(list)
    for event, about, ruling in session.execute(question):
        found[event].append(Conflict(about, ruling))
    return found


def _ruled(session: Session, event: int) -> dict[int, list[About]]:
    """On what each claim of an event was ruled right."""
    question = (
        select(ConflictRecord.ruling, ConflictRecord.about)
        .where(ConflictRecord.event == event, ConflictRecord.ruling.is_not(None))
        .order_by(ConflictRecord.ordinal)
    )
    found: dict[int, list[About]] = defaultdict(list)
    for claim, about in session.execute(question):
        if claim is not None:  # the types cannot know
            found[claim].append(about)
    return found


def _numbers(session: Session, event: int) -> dict[int, list[Quantity]]:
    question = (
        select(QuantityRecord.claim, *(getattr(QuantityRecord, field.name) for field in fields(Quantity)))
        .join(EventClaimRecord, EventClaimRecord.claim == QuantityRecord.claim)
        .where(EventClaimRecord.event == event)
        .order_by(QuantityRecord.claim, QuantityRecord.ordinal)
    )
    found: dict[int, list[Quantity]] = defaultdict(list)
    for claim, *number in session.execute(question):
        found[claim].append(Quantity(*number))
    return found


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


def _tellings(session: Session, events: Sequence[int]) -> dict[int, list[_Telling]]:
    """What each claim of the events is."""
    (grade, *_) = columns_of(ClaimRecord.basis)
    question = (
        select(EventClaimRecord.event, ClaimRecord.article, grade, ClaimRecord.status, ClaimRecord.kind)
        .join(ClaimRecord, ClaimRecord.id == EventClaimRecord.claim)
        .where(EventClaimRecord.event.in_(events))
        .order_by(EventClaimRecord.ordinal)
    )
    found: dict[int, list[_Telling]] = defaultdict(list)
    for event, article, how, status, kind in session.execute(question):
        found[event].append(_Telling(article, how, status, kind))
    return found
