# SPDX-License-Identifier: MIT
"""Rows of articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import ScalarSelect, distinct, func, select
from sqlalchemy.orm import Session

from viewer.domain.rows import ArticleRow
from viewer.queries.pages import in_order
from viewer.queries.words import article_title, one_line, words_at
from viewer.store.columns import columns_of
from viewer.store.records import ArticleRecord, ClaimRecord, EventClaimRecord, QuoteRecord


def article_rows(session: Session, ids: Sequence[int]) -> list[ArticleRow]:
    """The articles in the order of ``ids``."""
    return in_order(ids, lambda portion: _rows(session, portion))


def _rows(session: Session, ids: Sequence[int]) -> Iterator[ArticleRow]:
    (grade, *_) = columns_of(ArticleRecord.published_basis)
    question = select(
        ArticleRecord.id,
        ArticleRecord.path,
        article_title(),
        words_at(ArticleRecord.outlet),
        ArticleRecord.published,
        grade,
        _quotes(),
        _events(),
    ).where(ArticleRecord.id.in_(ids))
    for id_, path, title, outlet, published, how, quotes, events in session.execute(question):
        yield ArticleRow(id_, path, one_line(title), one_line(outlet), published, how, quotes, events)


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
