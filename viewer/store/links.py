# SPDX-License-Identifier: MIT
"""Reading back what articles tell together: all, or what some entities, claims, articles or quotes are part of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from viewer.domain.event import Conflict, Event
from viewer.domain.findings import Links
from viewer.domain.grouping import Origin, Story, Utterance
from viewer.domain.participant import EntityKind, Participant
from viewer.store.loading import grouped
from viewer.store.records import (
    AliasRecord,
    ConflictRecord,
    DescriptionRecord,
    EventClaimRecord,
    EventParticipantRecord,
    EventRecord,
    MemberRecord,
    OriginArticleRecord,
    ParticipantRecord,
    StoryArticleRecord,
    UtteranceQuoteRecord,
)

_AT_ONCE = 10_000  # SQLite takes 32,766 parameters a statement

Column = InstrumentedAttribute[int]


def load_links(session: Session) -> Links:
    """All that articles tell together, each sort by id."""
    return Links(
        tuple(_participants(session)),
        tuple(_events(session)),
        tuple(Story(*row) for row in _groups(session, StoryArticleRecord.story, StoryArticleRecord.article)),
        tuple(Origin(*row) for row in _groups(session, OriginArticleRecord.origin, OriginArticleRecord.article)),
        tuple(Utterance(*row) for row in _groups(session, UtteranceQuoteRecord.utterance, UtteranceQuoteRecord.quote)),
    )


def load_again(session: Session, links: Links) -> Links:
    """The same links as the library has them now: some of their members may have gone."""
    events = [one for portion in portions(one.id for one in links.events) for one in _events(session, portion)]
    columns = UtteranceQuoteRecord.utterance, UtteranceQuoteRecord.quote
    utterances = [
        Utterance(*row)
        for portion in portions(one.id for one in links.utterances)
        for row in _groups(session, *columns, portion)
    ]
    gone = {one.id for one in links.utterances} - {one.id for one in utterances}
    utterances += [Utterance(one, ()) for one in sorted(gone)]
    return replace(links, events=tuple(events), utterances=tuple(utterances))


def participants_of(session: Session, entities: Collection[int]) -> list[Participant]:
    """The participants that some entities are."""
    ids = _owners(session, MemberRecord.participant, MemberRecord.entity, entities)
    return [one for portion in portions(ids) for one in _participants(session, portion)]


def who_is(session: Session, entities: Collection[int]) -> Iterator[tuple[int, int, EntityKind, str]]:
    """The participants that some entities are: entity, id, kind, name."""
    record = ParticipantRecord
    question = select(MemberRecord.entity, record.id, record.kind, record.name).join(
        record, record.id == MemberRecord.participant
    )
    for portion in portions(entities):
        rows = session.execute(question.where(MemberRecord.entity.in_(portion)))
        yield from ((entity, id_, kind, name) for entity, id_, kind, name in rows)


def events_of(session: Session, claims: Collection[int]) -> list[Event]:
    """The events that some claims tell of."""
    ids = _owners(session, EventClaimRecord.event, EventClaimRecord.claim, claims)
    return [one for portion in portions(ids) for one in _events(session, portion)]


def stories_of(session: Session, articles: Collection[int]) -> list[Story]:
    """The stories of some articles."""
    ids = _owners(session, StoryArticleRecord.story, StoryArticleRecord.article, articles)
    rows = (
        _groups(session, StoryArticleRecord.story, StoryArticleRecord.article, portion) for portion in portions(ids)
    )
    return [Story(*row) for portion in rows for row in portion]


def origins_of(session: Session, articles: Collection[int]) -> list[Origin]:
    """What some articles print that others print, too."""
    columns = OriginArticleRecord.origin, OriginArticleRecord.article
    ids = _owners(session, *columns, articles)
    return [Origin(*row) for portion in portions(ids) for row in _groups(session, *columns, portion)]


def utterances_of(session: Session, quotes: Collection[int]) -> list[Utterance]:
    """The utterances that some quotes report, of those that several do."""
    columns = UtteranceQuoteRecord.utterance, UtteranceQuoteRecord.quote
    ids = _owners(session, *columns, quotes)
    return [Utterance(*row) for portion in portions(ids) for row in _groups(session, *columns, portion)]


def portions(ids: Iterable[int]) -> Iterator[Sequence[int]]:
    """Ids, sorted, in pieces that fit into one statement."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]


def _owners(session: Session, owner: Column, member: Column, members: Collection[int]) -> list[int]:
    """The groups that some members stand in."""
    found: set[int] = set()
    for portion in portions(members):
        found.update(session.scalars(select(owner).where(member.in_(portion)).distinct()))
    return sorted(found)


def _chosen(column: Column, ids: Sequence[int] | None) -> ColumnElement[bool]:
    return true() if ids is None else column.in_(ids)


def _participants(session: Session, ids: Sequence[int] | None = None) -> Iterator[Participant]:
    def parts(owner: Column, item: InstrumentedAttribute[Any]) -> dict[int, list[tuple[Any, ...]]]:
        return grouped(session, select(owner, item).where(_chosen(owner, ids)), owner.class_.ordinal)

    aliases = parts(AliasRecord.participant, AliasRecord.text)
    called = parts(DescriptionRecord.participant, DescriptionRecord.text)
    members = parts(MemberRecord.participant, MemberRecord.entity)
    record = ParticipantRecord
    rows = select(record.id, record.kind, record.name).where(_chosen(record.id, ids)).order_by(record.id)
    for id_, kind, name in session.execute(rows):
        lists = (tuple(item for (item,) in group[id_]) for group in (aliases, called, members))
        yield Participant(id_, kind, name, *lists)


def _events(session: Session, ids: Sequence[int] | None = None) -> Iterator[Event]:
    def parts(question: Select[*tuple[Any, ...]], owner: Column) -> dict[int, list[tuple[Any, ...]]]:
        return grouped(session, question.where(_chosen(owner, ids)), owner.class_.ordinal)

    who, what, about = EventParticipantRecord, EventClaimRecord, ConflictRecord
    people = parts(select(who.event, who.participant), who.event)
    claims = parts(select(what.event, what.claim), what.event)
    conflicts = parts(select(about.event, about.about, about.ruling), about.event)
    rows = select(
        EventRecord.id,
        EventRecord.title,
        EventRecord.kind,
        EventRecord.status,
        EventRecord.when,
        EventRecord.sources,
        EventRecord.reported,
    ).where(_chosen(EventRecord.id, ids))
    for id_, title, kind, status, when, sources, reported in session.execute(rows.order_by(EventRecord.id)):
        yield Event(
            id=id_,
            title=title,
            kind=kind,
            status=status,
            when=when,
            conflicts=tuple(Conflict(*row) for row in conflicts[id_]),
            participants=tuple(item for (item,) in people[id_]),
            claims=tuple(item for (item,) in claims[id_]),
            sources=sources,
            reported=reported,
        )


def _groups(
    session: Session, group: Column, member: Column, ids: Sequence[int] | None = None
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The ids of groups, ascending, with those of their members."""
    found: dict[int, list[int]] = defaultdict(list)
    question = select(group, member).where(_chosen(group, ids)).order_by(group, group.class_.ordinal)
    for id_, item in session.execute(question):
        found[id_].append(item)
    for id_, items in found.items():
        yield id_, tuple(items)
