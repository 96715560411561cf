# SPDX-License-Identifier: MIT
"""When sources came out, and whom each of them names."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session, aliased

from viewer.domain import calendar
from viewer.domain.filter import Filter
from viewer.domain.participant import EntityKind
from viewer.domain.rows import Presence
from viewer.domain.selection import Noun
from viewer.domain.when import Precision
from viewer.queries.fitting import conditions
from viewer.store.columns import columns_of
from viewer.store.records import ArticleRecord, EntityRecord, MemberRecord, OriginArticleRecord, ParticipantRecord
from viewer.store.text import by_code_point


def publication_days(session: Session, filter: Filter) -> list[int]:
    """The days on which the sources that fit came out, ascending, one a source; reprints are none.

    Who is known to have come out in some year only says nothing here: a month is the least.
    """
    return sorted(day // calendar.DAY for _, day in session.execute(_dated(filter, _source())))


def presences(session: Session, filter: Filter) -> list[Presence]:
    """The persons whom sources that fit name, by name, with the days on which those came out."""
    person = (ParticipantRecord.id, ParticipantRecord.name)
    question = (
        _dated(filter, *person, _source())
        .join(EntityRecord, EntityRecord.article == ArticleRecord.id)
        .join(MemberRecord, MemberRecord.entity == EntityRecord.id)
        .join(ParticipantRecord, ParticipantRecord.id == MemberRecord.participant)
        .where(ParticipantRecord.kind == EntityKind.PERSON)
        .order_by(by_code_point(ParticipantRecord.name), ParticipantRecord.id)
    )
    days: dict[tuple[int, str], list[int]] = defaultdict(list)
    for id_, name, _, second in session.execute(question):
        days[id_, name].append(second // calendar.DAY)
    return [Presence(id_, name, tuple(sorted(named))) for (id_, name), named in days.items()]


_own, _first = aliased(OriginArticleRecord), aliased(OriginArticleRecord)


def _source() -> ColumnElement[int]:
    """The article that printed first what an article prints: itself, mostly."""
    return func.coalesce(_first.article, ArticleRecord.id)


def _dated(filter: Filter, *columns: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401  # what is asked for beside
    """Each of what is asked for once, with the second from which on the first of its prints may have come out."""
    earliest, _, precision, *_ = columns_of(ArticleRecord.published)
    return (
        select(*columns, func.min(earliest))
        .select_from(ArticleRecord)
        .outerjoin(_own, _own.article == ArticleRecord.id)
        .outerjoin(_first, and_(_first.origin == _own.origin, _first.ordinal == 0))
        .where(*conditions(Noun.ARTICLE, filter), earliest.is_not(None), precision >= Precision.MONTH)
        .group_by(*columns)
    )
