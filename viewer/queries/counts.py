# SPDX-License-Identifier: MIT
"""How much a library holds."""

from __future__ import annotations

from sqlalchemy import ColumnElement, ScalarSelect, and_, distinct, func, select
from sqlalchemy.orm import Session, aliased

from viewer.domain.filter import Filter
from viewer.domain.participant import EntityKind
from viewer.domain.rows import Counts
from viewer.domain.selection import Noun
from viewer.queries.fitting import RECORDS, conditions, ids_of
from viewer.store.columns import columns_of
from viewer.store.records import (
    ArticleRecord,
    EventRecord,
    OriginArticleRecord,
    ParticipantRecord,
    UtteranceQuoteRecord,
)


def count(session: Session, filter: Filter) -> Counts:
    """How much of each fits the filter."""
    (_, _, precision, *_) = columns_of(EventRecord.when)
    numbers = session.execute(
        select(
            _number(Noun.ARTICLE, filter),
            _number(Noun.EVENT, filter),
            _number(Noun.PARTICIPANT, filter, ParticipantRecord.kind == EntityKind.PERSON),
            _number(Noun.PARTICIPANT, filter, ParticipantRecord.kind == EntityKind.ORGANISATION),
            _number(Noun.PARTICIPANT, filter, ParticipantRecord.kind == EntityKind.PLACE),
            _number(Noun.QUOTE, filter),
            _number(Noun.EVENT, filter, EventRecord.conflict.is_(True)),
            _number(Noun.EVENT, filter, precision.is_(None)),
            _sources(filter),
            _utterances(filter),
        )
    ).one()
    return Counts(*tuple(numbers))


def _number(noun: Noun, filter: Filter, *more: ColumnElement[bool]) -> ScalarSelect[int]:
    question = select(func.count(RECORDS[noun].id)).where(*conditions(noun, filter), *more)
    return question.correlate(None).scalar_subquery()


def _sources(filter: Filter) -> ScalarSelect[int]:
    """The articles that fit, those that print one text as one: also where the first of them does not fit."""
    own, first = aliased(OriginArticleRecord), aliased(OriginArticleRecord)
    question = (
        select(func.count(distinct(func.coalesce(first.article, ArticleRecord.id))))
        .select_from(ArticleRecord)
        .outerjoin(own, own.article == ArticleRecord.id)
        .outerjoin(first, and_(first.origin == own.origin, first.ordinal == 0))
        .where(*conditions(Noun.ARTICLE, filter))
    )
    return question.correlate(None).scalar_subquery()


def _utterances(filter: Filter) -> ScalarSelect[int]:
    """The utterances with a wording that fits; those with several are the only ones that are kept."""
    question = select(func.count(distinct(UtteranceQuoteRecord.utterance)))
    return question.where(UtteranceQuoteRecord.quote.in_(ids_of(Noun.QUOTE, filter))).correlate(None).scalar_subquery()
