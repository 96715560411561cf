# SPDX-License-Identifier: MIT
"""The ids of what a list shows, in the list's own order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from viewer.domain.filter import Filter
from viewer.domain.selection import Noun
from viewer.domain.when import When
from viewer.queries.fitting import conditions, ids_of
from viewer.store.columns import columns_of
from viewer.store.records import (
    ArticleRecord,
    EventRecord,
    MemberRecord,
    MentionRecord,
    ParticipantRecord,
    QuoteRecord,
)
from viewer.store.text import by_code_point


def list_ids(session: Session, noun: Noun, filter: Filter) -> list[int]:
    """Articles by publication, events and quotes by time, participants by mentions; what has no time comes last."""
    chosen = ids_of(noun, filter)
    if noun is Noun.ARTICLE:
        chosen = chosen.order_by(
            *_by_time(ArticleRecord.published), by_code_point(ArticleRecord.path), ArticleRecord.id
        )
    elif noun is Noun.EVENT:
        chosen = chosen.order_by(*_by_time(EventRecord.when), by_code_point(EventRecord.title), EventRecord.id)
    elif noun is Noun.QUOTE:
        article = ArticleRecord.id == QuoteRecord.article
        chosen = chosen.join(ArticleRecord, article).order_by(
            *_by_time(QuoteRecord.said),
            *_by_time(ArticleRecord.published),
            by_code_point(ArticleRecord.path),
            QuoteRecord.ordinal,
        )
    else:
        chosen = (
            select(ParticipantRecord.id)
            .outerjoin(MemberRecord, MemberRecord.participant == ParticipantRecord.id)
            .outerjoin(MentionRecord, MentionRecord.entity == MemberRecord.entity)
            .where(*conditions(noun, filter))
            .group_by(ParticipantRecord.id, ParticipantRecord.name)
            .order_by(
                func.count(MentionRecord.entity).desc(), by_code_point(ParticipantRecord.name), ParticipantRecord.id
            )
        )
    return list(session.scalars(chosen))


def _by_time(when: InstrumentedAttribute[When | None]) -> Sequence[ColumnElement[Any]]:
    """By its beginning, or by its end where it has no beginning. Databases disagree on where NULL comes."""
    earliest, latest, precision, *_ = columns_of(when)
    return precision.is_(None), func.coalesce(earliest, latest - 1), latest.is_(None), latest
