# SPDX-License-Identifier: MIT
"""What events, articles and quotes belong to, where lanes or colours are not by kind."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from viewer.domain.identity import content_id
from viewer.domain.lanes import LanesBy
from viewer.queries.words import article_title, one_line, words_at
from viewer.store.columns import columns_of
from viewer.store.records import (
    ArticleRecord,
    ClaimRecord,
    EventClaimRecord,
    EventParticipantRecord,
    EventRecord,
    MemberRecord,
    ParticipantRecord,
    QuoteRecord,
    StoryArticleRecord,
)
from viewer.timeline.grouping import Groups, Keys

_FAR = 2**62  # after all that is dated


def lane_groups(session: Session, by: LanesBy) -> Groups | None:
    """The groups; None where all is in one, or by kind."""
    if by is LanesBy.PARTICIPANT:
        return _by_participant(session)
    if by is LanesBy.OUTLET:
        return _by_article(session, _outlets(session))
    if by is LanesBy.STORY:
        return _by_article(session, _stories(session))
    return None


def kinds_by_number(session: Session) -> list[str]:
    """The kinds of events that there are, the most frequent first."""
    counted = select(EventRecord.kind, func.count()).group_by(EventRecord.kind)
    numbers = {str(kind): number for kind, number in session.connection().execute(counted).all()}
    return sorted(numbers, key=lambda kind: (-numbers[kind], kind))


def _by_participant(session: Session) -> Groups:
    """An event belongs to the most central of its participants, a quote to who says it."""
    record = EventParticipantRecord
    central = session.connection().execute(select(record.event, record.participant).where(record.ordinal == 0)).all()
    names = session.connection().execute(select(ParticipantRecord.id, ParticipantRecord.name)).all()
    of_event = Keys.of({row.event: row.participant for row in central})
    spoken = select(QuoteRecord.id, MemberRecord.participant).join(
        MemberRecord, MemberRecord.entity == QuoteRecord.speaker
    )
    of_quote = Keys.of({row.id: row.participant for row in session.connection().execute(spoken).all()})
    return Groups(of_event, None, {id_: one_line(name) for id_, name in names}, of_quote)


def _by_article(session: Session, named: dict[int, tuple[int, str]]) -> Groups:
    """An event belongs to what the first article that tells of it belongs to, a quote to what its own does."""
    of_article = {article: key for article, (key, _) in named.items()}
    first = _first_articles(session)
    events = {event: of_article[article] for event, article in first.items() if article in of_article}
    printed = session.connection().execute(select(QuoteRecord.id, QuoteRecord.article)).all()
    quotes = {quote: of_article[article] for quote, article in printed if article in of_article}
    return Groups(Keys.of(events), Keys.of(of_article), dict(named.values()), Keys.of(quotes))


def _first_articles(session: Session) -> dict[int, int]:
    """The article that told of each event first; the undated come last, and the smaller id of two of one day."""
    published = columns_of(ArticleRecord.published)[1]
    question = (
        select(EventClaimRecord.event, ClaimRecord.article, published)
        .join(ClaimRecord, ClaimRecord.id == EventClaimRecord.claim)
        .join(ArticleRecord, ArticleRecord.id == ClaimRecord.article)
    )
    first: dict[int, tuple[int, int]] = {}
    for event, article, when in session.connection().execute(question).all():
        told = (_FAR if when is None else when, article)
        if event not in first or told < first[event]:
            first[event] = told
    return {event: article for event, (_, article) in first.items()}


def _outlets(session: Session) -> dict[int, tuple[int, str]]:
    """The outlet of each article that names one, as it is written there: its key and its name."""
    start = columns_of(ArticleRecord.outlet)[0]
    question = select(ArticleRecord.id, words_at(ArticleRecord.outlet)).where(start.is_not(None))
    found = {article: one_line(words) for article, words in session.connection().execute(question).all()}
    spelled: dict[str, str] = {}  # "REUTERS" and "Reuters" are one; the first spelling in the alphabet names it
    for name in sorted(set(found.values()), reverse=True):
        spelled[name.casefold()] = name
    return {
        article: (content_id("outlet", name.casefold()), spelled[name.casefold()])
        for article, name in found.items()
        if name
    }


def _stories(session: Session) -> dict[int, tuple[int, str]]:
    """The story of each article that shares one with others, called by the title of its first article."""
    published = columns_of(ArticleRecord.published)[1]
    question = (
        select(StoryArticleRecord.story, ArticleRecord.id, published, article_title())
        .join(ArticleRecord, ArticleRecord.id == StoryArticleRecord.article)
        .order_by(ArticleRecord.id)
    )
    rows = session.connection().execute(question).all()
    names: dict[int, tuple[int, str]] = {}
    members: dict[int, int] = {}
    for story, _, when, title in rows:
        members[story] = members.get(story, 0) + 1
        told = (_FAR if when is None else when, one_line(title))
        names[story] = min(names.get(story, told), told)
    return {article: (story, names[story][1]) for story, article, _, _ in rows if members[story] > 1}
