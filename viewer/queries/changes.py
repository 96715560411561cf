# SPDX-License-Identifier: MIT
"""Dates that another article or a correction moved."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from viewer.domain.rows import DateChange
from viewer.domain.selection import Noun, Ref
from viewer.queries.pages import portions
from viewer.queries.words import article_title, one_line
from viewer.store.records import ArticleRecord, DateChangeRecord, EventRecord


def date_changes(session: Session, batch: int | None = None) -> list[DateChange]:
    """The changes of one batch, or all of them, the newest batch first; each batch in the order it was written.

    What is gone since has no title, and no more has what is neither an article nor an event.
    """
    question = select(
        DateChangeRecord.batch,
        DateChangeRecord.noun,
        DateChangeRecord.item,
        DateChangeRecord.before,
        DateChangeRecord.after,
    ).order_by(DateChangeRecord.batch.desc(), DateChangeRecord.ordinal)
    if batch is not None:
        question = question.where(DateChangeRecord.batch == batch)
    moved = session.execute(question).all()
    titles: dict[Ref, str] = {}
    for noun in (Noun.ARTICLE, Noun.EVENT):
        ids = sorted({item for _, of, item, _, _ in moved if of is noun})
        titles |= {Ref(noun, id_): title for id_, title in _titles(session, noun, ids).items()}
    return [
        DateChange(number, Ref(noun, item), titles.get(Ref(noun, item), ""), before, after)
        for number, noun, item, before, after in moved
    ]


def _titles(session: Session, noun: Noun, ids: Sequence[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for portion in portions(ids):
        if noun is Noun.ARTICLE:
            question = select(ArticleRecord.id, article_title()).where(ArticleRecord.id.in_(portion))
        else:
            question = select(EventRecord.id, EventRecord.title).where(EventRecord.id.in_(portion))
        found |= {id_: one_line(title) for id_, title in session.execute(question)}
    return found
