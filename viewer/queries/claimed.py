# SPDX-License-Identifier: MIT
"""The dates that articles claim of the events on which they disagree."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from viewer.queries.pages import in_portions
from viewer.store.columns import columns_of
from viewer.store.records import ClaimRecord, EventClaimRecord, EventRecord
from viewer.timeline.claimed import Claimed


def claimed_dates(session: Session) -> Claimed:
    """Those that have both bounds: an open one is claimed by no prong."""
    start, end = columns_of(ClaimRecord.when)[:2]
    question = (
        select(EventClaimRecord.event, start, end)
        .join(ClaimRecord, ClaimRecord.id == EventClaimRecord.claim)
        .join(EventRecord, EventRecord.id == EventClaimRecord.event)
        .where(EventRecord.conflict, start.is_not(None), end.is_not(None))
    )
    return Claimed.of((event, first, last) for event, first, last in in_portions(session, question))
