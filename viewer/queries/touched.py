# SPDX-License-Identifier: MIT
"""Which marks of the timeline may look otherwise when some articles and events have been written."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from viewer.domain.selection import Noun, Ref
from viewer.queries.pages import among
from viewer.store.records import ClaimRecord, EventClaimRecord


def touched_marks(session: Session, articles: Iterable[int], events: Iterable[int]) -> frozenset[Ref]:
    """Those articles and events, the events that the articles tell of, and the articles that tell of any of them.

    What is told of an event counts for its mark, and how much an article tells for that of the article.
    """
    told = set(articles)
    about = set(events) | set(
        session.scalars(
            select(EventClaimRecord.event)
            .join(ClaimRecord, ClaimRecord.id == EventClaimRecord.claim)
            .where(among(ClaimRecord.article, told))
        )
    )
    told |= set(
        session.scalars(
            select(ClaimRecord.article)
            .join(EventClaimRecord, EventClaimRecord.claim == ClaimRecord.id)
            .where(among(EventClaimRecord.event, about))
        )
    )
    return frozenset({Ref(Noun.EVENT, each) for each in about} | {Ref(Noun.ARTICLE, each) for each in told})
