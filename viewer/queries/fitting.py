# SPDX-License-Identifier: MIT
"""Which things of a library fit a filter.

What a condition means for each noun:

============  ======================  ===========================  ======================  =========================
condition     article                 event                        quote                   participant
============  ======================  ===========================  ======================  =========================
text          its text                title, claims' sentences     its words, the speaker  name, aliases, descriptions
since, until  published               when, or first reported      said, or printed        \\
participants  named in it             taking part                  speaker, addressee       |
articles      itself                  one that tells of it         the one it stands in     |  through what fits
kinds         telling of such events  its own                      in a claim of such      |
conflicts     telling of such events  its own                      in a claim of such      /
verbatim      -                       -                            printed between marks   -
variants      -                       -                            in several wordings     -
============  ======================  ===========================  ======================  =========================

A participant fits through an event he takes part in, a quote he speaks or hears, or an article that names him; but not
by being named in the same article as somebody else, nor as an event of some kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from viewer.domain.filter import Filter
from viewer.domain.quote import QuoteKind
from viewer.domain.selection import Noun
from viewer.domain.when import When
from viewer.queries.pages import among
from viewer.queries.words import words_at
from viewer.store.columns import columns_of
from viewer.store.records import (
    AliasRecord,
    ArticleRecord,
    ClaimRecord,
    ConflictRecord,
    DescriptionRecord,
    EntityRecord,
    EventClaimRecord,
    EventParticipantRecord,
    EventRecord,
    MemberRecord,
    ParticipantRecord,
    QuoteRecord,
    QuoteSpanRecord,
    UtteranceQuoteRecord,
)
from viewer.store.text import fold, folded

Ids = Select[int]
Condition = ColumnElement[bool]

_MOST_WORDS = 50  # who pastes a page into the search field means its first words


def ids_of(noun: Noun, filter: Filter) -> Ids:
    """The ids of what fits, in no order."""
    record = RECORDS[noun]
    return select(record.id).where(*conditions(noun, filter)).correlate(None)


def conditions(noun: Noun, filter: Filter) -> list[Condition]:
    """What must hold for a row of the noun's own table."""
    return list(_CONDITIONS[noun](filter))


def told_in(articles: Ids) -> Ids:
    """The events that some articles tell of."""
    question = select(EventClaimRecord.event).join(ClaimRecord, ClaimRecord.id == EventClaimRecord.claim)
    return question.where(ClaimRecord.article.in_(articles)).correlate(None)


def telling_of(events: Ids) -> Ids:
    """The articles that tell of some events."""
    question = select(ClaimRecord.article).join(EventClaimRecord, EventClaimRecord.claim == ClaimRecord.id)
    return question.where(EventClaimRecord.event.in_(events)).correlate(None)


def named_in(articles: Ids) -> Ids:
    """The participants that some articles name."""
    question = select(MemberRecord.participant).join(EntityRecord, EntityRecord.id == MemberRecord.entity)
    return question.where(EntityRecord.article.in_(articles)).correlate(None)


def naming(participants: Ids) -> Ids:
    """The articles that name some participants."""
    question = select(EntityRecord.article).join(MemberRecord, MemberRecord.entity == EntityRecord.id)
    return question.where(MemberRecord.participant.in_(participants)).correlate(None)


def taking_part_in(events: Ids) -> Ids:
    """The participants of some events."""
    question = select(EventParticipantRecord.participant).where(EventParticipantRecord.event.in_(events))
    return question.correlate(None)


def events_with(participants: Ids) -> Ids:
    """The events that some participants take part in."""
    question = select(EventParticipantRecord.event).where(EventParticipantRecord.participant.in_(participants))
    return question.correlate(None)


def speaking_in(quotes: Ids) -> Ids:
    """The participants who speak or are spoken to in some quotes."""
    heard = or_(QuoteRecord.speaker == MemberRecord.entity, QuoteRecord.addressee == MemberRecord.entity)
    question = select(MemberRecord.participant).join(QuoteRecord, heard)
    return question.where(QuoteRecord.id.in_(quotes)).correlate(None)


def quotes_of(participants: Ids) -> Ids:
    """The quotes in which some participants speak or are spoken to."""
    members = select(MemberRecord.entity).where(MemberRecord.participant.in_(participants)).correlate(None)
    question = select(QuoteRecord.id).where(or_(QuoteRecord.speaker.in_(members), QuoteRecord.addressee.in_(members)))
    return question.correlate(None)


def quotes_in(events: Ids) -> Ids:
    """The quotes that stand in the sentences which tell of some events."""
    return _quotes_and_events(QuoteRecord.id).where(EventClaimRecord.event.in_(events)).correlate(None)


def events_around(quotes: Ids) -> Ids:
    """The events told of in the sentences in which some quotes stand."""
    return _quotes_and_events(EventClaimRecord.event).where(QuoteRecord.id.in_(quotes)).correlate(None)


def _quotes_and_events(column: InstrumentedAttribute[int]) -> Ids:
    start, end = columns_of(QuoteSpanRecord.span)
    first, last = columns_of(ClaimRecord.sentence)
    return (
        select(column)
        .select_from(QuoteRecord)
        .join(QuoteSpanRecord, QuoteSpanRecord.quote == QuoteRecord.id)
        .join(ClaimRecord, and_(ClaimRecord.article == QuoteRecord.article, first < end, start < last))
        .join(EventClaimRecord, EventClaimRecord.claim == ClaimRecord.id)
    )


def _articles(filter: Filter) -> Iterator[Condition]:
    for word in _words(filter):
        yield _holds(ArticleRecord.text, word)
    yield from _in_time(ArticleRecord.published, filter)
    for participant in sorted(filter.participants):
        yield ArticleRecord.id.in_(naming(_one(participant)))
    if filter.articles:
        yield among(ArticleRecord.id, filter.articles)
    if events := _of_events_only(filter):
        yield ArticleRecord.id.in_(telling_of(ids_of(Noun.EVENT, events)))


def _events(filter: Filter) -> Iterator[Condition]:
    for word in _words(filter):
        in_a_sentence = (
            select(EventClaimRecord.event)
            .join(ClaimRecord, ClaimRecord.id == EventClaimRecord.claim)
            .join(ArticleRecord, ArticleRecord.id == ClaimRecord.article)
            .where(_holds(words_at(ClaimRecord.sentence), word))
            .correlate(None)
        )
        yield or_(_holds(EventRecord.title, word), EventRecord.id.in_(in_a_sentence))
    yield from _in_time(EventRecord.reported if filter.reported else EventRecord.when, filter)
    for participant in sorted(filter.participants):
        yield EventRecord.id.in_(events_with(_one(participant)))
    if filter.articles:
        chosen = select(ArticleRecord.id).where(among(ArticleRecord.id, filter.articles)).correlate(None)
        yield EventRecord.id.in_(told_in(chosen))
    if filter.kinds:
        yield EventRecord.kind.in_(sorted(filter.kinds))
    if filter.conflicts:  # ruled or not: a ruling hides no claim
        yield EventRecord.id.in_(select(ConflictRecord.event).correlate(None))


def _quotes(filter: Filter) -> Iterator[Condition]:
    for word in _words(filter):
        printed = (
            select(QuoteSpanRecord.quote)
            .join(QuoteRecord, QuoteRecord.id == QuoteSpanRecord.quote)
            .join(ArticleRecord, ArticleRecord.id == QuoteRecord.article)
            .where(_holds(words_at(QuoteSpanRecord.span), word))
            .correlate(None)
        )
        spoken = (
            select(MemberRecord.entity)
            .join(ParticipantRecord, ParticipantRecord.id == MemberRecord.participant)
            .where(_holds(ParticipantRecord.name, word))
            .correlate(None)
        )
        yield or_(QuoteRecord.id.in_(printed), QuoteRecord.speaker.in_(spoken))
    if filter.reported and (filter.since is not None or filter.until is not None):
        printed_then = select(ArticleRecord.id).where(*_in_time(ArticleRecord.published, filter)).correlate(None)
        yield QuoteRecord.article.in_(printed_then)
    else:
        yield from _in_time(QuoteRecord.said, filter)
    for participant in sorted(filter.participants):
        yield QuoteRecord.id.in_(quotes_of(_one(participant)))
    if filter.articles:
        yield among(QuoteRecord.article, filter.articles)
    if filter.verbatim:
        yield QuoteRecord.kind != QuoteKind.INDIRECT
    if filter.variants:
        yield QuoteRecord.id.in_(select(UtteranceQuoteRecord.quote).correlate(None))
    if events := _of_events_only(filter):
        yield QuoteRecord.id.in_(quotes_in(ids_of(Noun.EVENT, events)))


def _participants(filter: Filter) -> Iterator[Condition]:
    for word in _words(filter):
        aliases = select(AliasRecord.participant).where(_holds(AliasRecord.text, word)).correlate(None)
        called = select(DescriptionRecord.participant).where(_holds(DescriptionRecord.text, word)).correlate(None)
        own = ParticipantRecord.id
        yield or_(_holds(ParticipantRecord.name, word), own.in_(aliases), own.in_(called))
    rest = replace(filter, text="", verbatim=False, variants=False)
    if rest.is_empty:
        return
    ways: list[Condition] = [
        ParticipantRecord.id.in_(taking_part_in(ids_of(Noun.EVENT, rest))),
        ParticipantRecord.id.in_(speaking_in(ids_of(Noun.QUOTE, rest))),
    ]
    if not _of_events_only(rest):
        named = ParticipantRecord.id.in_(named_in(ids_of(Noun.ARTICLE, rest)))
        ways.append(and_(named, among(ParticipantRecord.id, rest.participants)) if rest.participants else named)
    yield or_(*ways)


RECORDS: dict[Noun, type[ArticleRecord] | type[EventRecord] | type[QuoteRecord] | type[ParticipantRecord]] = {
    Noun.ARTICLE: ArticleRecord,
    Noun.EVENT: EventRecord,
    Noun.QUOTE: QuoteRecord,
    Noun.PARTICIPANT: ParticipantRecord,
}
_CONDITIONS: dict[Noun, Callable[[Filter], Iterable[Condition]]] = {
    Noun.ARTICLE: _articles,
    Noun.EVENT: _events,
    Noun.QUOTE: _quotes,
    Noun.PARTICIPANT: _participants,
}


def _of_events_only(filter: Filter) -> Filter | None:
    """The conditions that only an event can meet, None where none is set."""
    only = Filter(kinds=filter.kinds, conflicts=filter.conflicts)
    return None if only.is_empty else only


def _one(participant: int) -> Ids:
    return select(ParticipantRecord.id).where(ParticipantRecord.id == participant).correlate(None)


def _words(filter: Filter) -> list[str]:
    return list(dict.fromkeys(fold(filter.text).split()))[:_MOST_WORDS]


def _holds(text: ColumnElement[str] | InstrumentedAttribute[str], word: str) -> Condition:
    return folded(text).contains(word, autoescape=True)


def _in_time(when: InstrumentedAttribute[When | None], filter: Filter) -> Iterator[Condition]:
    """Whether it can lie in the filter's span; an open end reaches as far as one likes, the undated lies nowhere."""
    earliest, latest, precision, *_ = columns_of(when)
    if filter.since is not None:
        yield and_(precision.is_not(None), or_(latest.is_(None), latest > filter.since))
    if filter.until is not None:
        yield and_(precision.is_not(None), or_(earliest.is_(None), earliest < filter.until))
