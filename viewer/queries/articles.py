# SPDX-License-Identifier: MIT
"""Rows of articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import ScalarSelect, distinct, func, select
from sqlalchemy.orm import Session, aliased

from viewer.domain.basis import CORRECTED
from viewer.domain.rows import ArticleRow
from viewer.queries.pages import in_order
from viewer.queries.words import article_title, one_line, words_at
from viewer.store.columns import columns_of
from viewer.store.records import ArticleRecord, ClaimRecord, EventClaimRecord, OriginArticleRecord, QuoteRecord


def article_rows(session: Session, ids: Sequence[int]) -> list[ArticleRow]:
    """The articles in the order of ``ids``."""
    return in_order(ids, lambda portion: _rows(session, portion))


def _rows(session: Session, ids: Sequence[int]) -> Iterator[ArticleRow]:
    grade, rule, *_ = columns_of(ArticleRecord.published_basis)
    question = select(
        ArticleRecord.id,
        ArticleRecord.path,
        article_title(),
        words_at(ArticleRecord.outlet),
        ArticleRecord.published,
        grade,
        rule == CORRECTED,
        _quotes(),
        _events(),
    ).where(ArticleRecord.id.in_(ids))
    prints = prints_of(session, ids)
    for id_, path, title, outlet, published, how, corrected, quotes, events in session.execute(question):
        first, *others = prints.get(id_, (id_,))
        yield ArticleRow(
            id=id_,
            path=path,
            title=one_line(title),
            outlet=one_line(outlet),
            published=published,
            grade=how,
            quotes=quotes,
            events=events,
            reprint_of=None if first == id_ else first,
            reprints=len(others) if first == id_ else 0,
            corrected=bool(corrected),
        )


def prints_of(session: Session, ids: Sequence[int]) -> dict[int, list[int]]:
    """For those of the articles whose text others print too all that do, the first one first."""
    own = aliased(OriginArticleRecord)
    question = (
        select(own.article, OriginArticleRecord.article)
        .join(OriginArticleRecord, OriginArticleRecord.origin == own.origin)
        .where(own.article.in_(ids))
        .order_by(OriginArticleRecord.ordinal)
    )
    found: dict[int, list[int]] = defaultdict(list)
    for article, other in session.execute(question):
        found[article].append(other)
    return found


def _quotes() -> ScalarSelect[int]:
    question = select(func.count(QuoteRecord.id)).where(QuoteRecord.article == ArticleRecord.id)
    return question.correlate(ArticleRecord).scalar_subquery()


def _events() -> ScalarSelect[int]:
    question = (
        select(func.count(distinct(EventClaimRecord.event)))
        .join(ClaimRecord, ClaimRecord.id == EventClaimRecord.claim)
        .where(ClaimRecord.article == ArticleRecord.id)
    )
    return question.correlate(ArticleRecord).scalar_subquery()
