# SPDX-License-Identifier: MIT
"""Rows of participants."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import ScalarSelect, func, select
from sqlalchemy.orm import Session

from viewer.domain import calendar
from viewer.domain.rows import EntityRow, ParticipantRow
from viewer.domain.when import Precision, When
from viewer.queries.pages import in_order
from viewer.queries.words import article_title, one_line
from viewer.store.records import (
    AliasRecord,
    ArticleRecord,
    DescriptionRecord,
    EntityRecord,
    EventParticipantRecord,
    MemberRecord,
    MentionRecord,
    ParticipantRecord,
    QuoteRecord,
)


@dataclass(slots=True)
class _Named:
    """How often somebody is named: altogether, in how many articles, in which months."""

    mentions: int = 0
    articles: int = 0
    months: Counter[int] = field(default_factory=Counter)


def participant_rows(session: Session, ids: Sequence[int]) -> list[ParticipantRow]:
    """The participants in the order of ``ids``."""
    return in_order(ids, lambda portion: _rows(session, portion))


def _rows(session: Session, ids: Sequence[int]) -> Iterator[ParticipantRow]:
    aliases, named = _aliases(session, ids), _named(session, ids)
    question = select(
        ParticipantRecord.id,
        ParticipantRecord.kind,
        ParticipantRecord.name,
        _description(),
        _quotes(),
        _events(),
    ).where(ParticipantRecord.id.in_(ids))
    for id_, kind, name, description, quotes, events in session.execute(question):
        how_often = named[id_]
        yield ParticipantRow(
            id=id_,
            kind=kind,
            name=name,
            description=description or "",
            aliases=tuple(aliases[id_]),
            mentions=how_often.mentions,
            articles=how_often.articles,
            quotes=quotes,
            events=events,
            months=tuple(sorted(how_often.months.items())),
        )


def _description() -> ScalarSelect[str]:
    question = (
        select(DescriptionRecord.text)
        .where(DescriptionRecord.participant == ParticipantRecord.id)
        .order_by(DescriptionRecord.ordinal)
        .limit(1)
    )
    return question.correlate(ParticipantRecord).scalar_subquery()


def _quotes() -> ScalarSelect[int]:
    question = (
        select(func.count(QuoteRecord.id))
        .join(MemberRecord, MemberRecord.entity == QuoteRecord.speaker)
        .where(MemberRecord.participant == ParticipantRecord.id)
    )
    return question.correlate(ParticipantRecord).scalar_subquery()


def _events() -> ScalarSelect[int]:
    # Not of a column: the index alone tells how many rows there are, the column lies in each of them.
    question = (
        select(func.count())
        .select_from(EventParticipantRecord)
        .where(EventParticipantRecord.participant == ParticipantRecord.id)
    )
    return question.correlate(ParticipantRecord).scalar_subquery()


def _aliases(session: Session, participants: Sequence[int]) -> dict[int, list[str]]:
    question = (
        select(AliasRecord.participant, AliasRecord.text)
        .where(AliasRecord.participant.in_(participants))
        .order_by(AliasRecord.ordinal)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for participant, text in session.execute(question):
        found[participant].append(text)
    return found


def _named(session: Session, participants: Sequence[int]) -> dict[int, _Named]:
    counted = (
        select(MemberRecord.participant, MentionRecord.article, func.count().label("mentions"))
        .join(MentionRecord, MentionRecord.entity == MemberRecord.entity)
        .where(MemberRecord.participant.in_(participants))
        .group_by(MemberRecord.participant, MentionRecord.article)
        .subquery()
    )
    question = select(counted.c.participant, counted.c.mentions, ArticleRecord.published).join(
        counted, counted.c.article == ArticleRecord.id
    )
    found: dict[int, _Named] = defaultdict(_Named)
    for participant, mentions, published in session.execute(question):
        named = found[participant]
        named.mentions += mentions
        named.articles += 1
        if (month := _month(published)) is not None:
            named.months[month] += mentions
    return found


def _month(when: When | None) -> int | None:
    """Months since January 1970, None for what is not known to lie in one."""
    if when is None or when.earliest is None or when.precision < Precision.MONTH:
        return None
    year, month, _ = calendar.civil(when.earliest // calendar.DAY)
    return (year - 1970) * 12 + month - 1


def entity_rows(session: Session, participant: int) -> list[EntityRow]:
    """What of each article a participant is, in the order of publication."""
    mentions = select(func.count()).where(MentionRecord.entity == EntityRecord.id).scalar_subquery()
    question = (
        select(
            EntityRecord.id,
            EntityRecord.article,
            article_title(),
            EntityRecord.name,
            EntityRecord.descriptions,
            mentions,
            ArticleRecord.published,
        )
        .join(MemberRecord, MemberRecord.entity == EntityRecord.id)
        .join(ArticleRecord, ArticleRecord.id == EntityRecord.article)
        .where(MemberRecord.participant == participant)
    )
    rows = [
        EntityRow(id_, participant, article, one_line(title), name, "; ".join(called), number, published)
        for id_, article, title, name, called, number, published in session.execute(question)
    ]
    return sorted(rows, key=lambda row: (row.published is None, row.published.middle if row.published else 0, row.id))
