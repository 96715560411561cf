# SPDX-License-Identifier: MIT
"""Reading whole findings and links back, as they were written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from viewer.domain.article import Article, Published
from viewer.domain.event import Claim, Conflict, Event, Part
from viewer.domain.findings import Findings, Links
from viewer.domain.grouping import Origin, Story, Utterance
from viewer.domain.participant import Entity, Mention, Participant
from viewer.domain.quantity import Quantity
from viewer.domain.quote import Quote
from viewer.domain.timex import Timex
from viewer.store.records import (
    AliasRecord,
    ArticleRecord,
    ClaimRecord,
    ClaimTitleRecord,
    ConflictRecord,
    DescriptionRecord,
    EntityRecord,
    EventClaimRecord,
    EventParticipantRecord,
    EventRecord,
    MemberRecord,
    MentionRecord,
    OriginArticleRecord,
    ParticipantRecord,
    PartRecord,
    QuantityRecord,
    QuoteRecord,
    QuoteSpanRecord,
    StoryArticleRecord,
    TimexRecord,
    UtteranceQuoteRecord,
)

Groups = dict[int, list[tuple[Any, ...]]]
Said = TypeVar("Said", Entity, Mention, Timex, Quote, Claim)

_AT_ONCE = 500  # articles a page: a few megabytes


def load_findings(session: Session) -> Iterator[Findings]:
    """All articles with all that they say, by id."""
    ids = session.scalars(select(ArticleRecord.id).order_by(ArticleRecord.id)).all()
    for start in range(0, len(ids), _AT_ONCE):
        yield from _load_page(session, ids[start : start + _AT_ONCE])


def known_fingerprints(session: Session) -> frozenset[str]:
    """The fingerprints of the articles that the library has."""
    return frozenset(session.scalars(select(ArticleRecord.fingerprint)))


def load_links(session: Session) -> Links:
    """All that articles tell together, each sort by id."""
    return Links(
        tuple(_participants(session)),
        tuple(_events(session)),
        tuple(Story(*row) for row in _groups(session, StoryArticleRecord.story, StoryArticleRecord.article)),
        tuple(Origin(*row) for row in _groups(session, OriginArticleRecord.origin, OriginArticleRecord.article)),
        tuple(Utterance(*row) for row in _groups(session, UtteranceQuoteRecord.utterance, UtteranceQuoteRecord.quote)),
    )


def article_of(record: ArticleRecord) -> Article:
    """An article as the domain knows it."""
    return Article(
        id=record.id,
        path=record.path,
        text=record.text,
        fingerprint=record.fingerprint,
        language=record.language,
        title=record.title,
        outlet=record.outlet,
        author=record.author,
        published=Published(record.published, record.published_basis),
        lead=record.lead,
    )


def _load_page(session: Session, ids: Sequence[int]) -> Iterator[Findings]:
    entities = _found(session, ids, EntityRecord, Entity)
    mentions = _found(session, ids, MentionRecord, Mention)
    timexes = _found(session, ids, TimexRecord, Timex)
    quotes, claims = _quotes(session, ids), _claims(session, ids)
    question = select(ArticleRecord).where(ArticleRecord.id.in_(ids)).order_by(ArticleRecord.id)
    for record in session.scalars(question):
        yield Findings(
            article_of(record),
            tuple(entities[record.id]),
            tuple(mentions[record.id]),
            tuple(timexes[record.id]),
            tuple(quotes[record.id]),
            tuple(claims[record.id]),
        )


def _quotes(session: Session, articles: Sequence[int]) -> dict[int, list[Quote]]:
    spans = _grouped(
        session,
        select(QuoteSpanRecord.quote, QuoteSpanRecord.span).join(QuoteRecord).where(QuoteRecord.article.in_(articles)),
        QuoteSpanRecord.ordinal,
    )
    return _found(session, articles, QuoteRecord, Quote, spans=lambda id_: tuple(span for (span,) in spans[id_]))


def _claims(session: Session, articles: Sequence[int]) -> dict[int, list[Claim]]:
    chosen = ClaimRecord.article.in_(articles)
    titles = _grouped(
        session,
        select(ClaimTitleRecord.claim, ClaimTitleRecord.span).join(ClaimRecord).where(chosen),
        ClaimTitleRecord.ordinal,
    )
    parts = _grouped(
        session,
        select(PartRecord.claim, PartRecord.entity, PartRecord.role).join(ClaimRecord).where(chosen),
        PartRecord.ordinal,
    )
    numbers = QuantityRecord
    quantities = _grouped(
        session,
        select(numbers.claim, *(getattr(numbers, field.name) for field in fields(Quantity)))
        .join(ClaimRecord)
        .where(chosen),
        numbers.ordinal,
    )
    return _found(
        session,
        articles,
        ClaimRecord,
        Claim,
        title=lambda id_: tuple(span for (span,) in titles[id_]),
        parts=lambda id_: tuple(Part(*part) for part in parts[id_]),
        quantities=lambda id_: tuple(Quantity(*row) for row in quantities[id_]),
    )


def _found(
    session: Session,
    articles: Sequence[int],
    record: Any,  # noqa: ANN401  # any table of what one article says
    kind: type[Said],
    **children: Callable[[int], tuple[Any, ...]],
) -> dict[int, list[Said]]:
    """What some articles say of one kind, by article and in order. A column has the name of the field that is in it;
    fields that lie in tables of their own are ``children``, got by the id.
    """
    names = [field.name for field in fields(kind) if field.name not in children]
    columns = [getattr(record, name) for name in names]
    question = select(record.article, *columns).where(record.article.in_(articles)).order_by(record.ordinal)
    found: dict[int, list[Said]] = defaultdict(list)
    for article, *row in session.execute(question):
        values = dict(zip(names, row, strict=True))
        values |= {name: child(values["id"]) for name, child in children.items()}
        found[article].append(kind(**values))
    return found


def _participants(session: Session) -> Iterator[Participant]:
    aliases = _grouped(session, select(AliasRecord.participant, AliasRecord.text), AliasRecord.ordinal)
    called = _grouped(session, select(DescriptionRecord.participant, DescriptionRecord.text), DescriptionRecord.ordinal)
    members = _grouped(session, select(MemberRecord.participant, MemberRecord.entity), MemberRecord.ordinal)
    rows = select(ParticipantRecord.id, ParticipantRecord.kind, ParticipantRecord.name).order_by(ParticipantRecord.id)
    for id_, kind, name in session.execute(rows):
        lists = (tuple(item for (item,) in group[id_]) for group in (aliases, called, members))
        yield Participant(id_, kind, name, *lists)


def _events(session: Session) -> Iterator[Event]:
    who, what = EventParticipantRecord, EventClaimRecord
    people = _grouped(session, select(who.event, who.participant), who.ordinal)
    claims = _grouped(session, select(what.event, what.claim), what.ordinal)
    about = _grouped(
        session, select(ConflictRecord.event, ConflictRecord.about, ConflictRecord.ruling), ConflictRecord.ordinal
    )
    rows = select(
        EventRecord.id,
        EventRecord.title,
        EventRecord.kind,
        EventRecord.status,
        EventRecord.when,
        EventRecord.sources,
        EventRecord.reported,
    ).order_by(EventRecord.id)
    for id_, title, kind, status, when, sources, reported in session.execute(rows):
        yield Event(
            id=id_,
            title=title,
            kind=kind,
            status=status,
            when=when,
            conflicts=tuple(Conflict(*row) for row in about[id_]),
            participants=tuple(item for (item,) in people[id_]),
            claims=tuple(item for (item,) in claims[id_]),
            sources=sources,
            reported=reported,
        )


def _groups(
    session: Session, group: InstrumentedAttribute[int], member: InstrumentedAttribute[int]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The ids of groups, ascending, with those of their members."""
    found: dict[int, list[int]] = defaultdict(list)
    for id_, item in session.execute(select(group, member).order_by(group, group.class_.ordinal)):
        found[id_].append(item)
    for id_, items in found.items():
        yield id_, tuple(items)


def _grouped(session: Session, question: Select[*tuple[Any, ...]], ordinal: InstrumentedAttribute[int]) -> Groups:
    """Rows by their first column, each without it, in the order they were written."""
    groups: Groups = defaultdict(list)
    for row in session.execute(question.order_by(ordinal)):
        groups[row[0]].append(tuple(row[1:]))
    return groups
