# SPDX-License-Identifier: MIT
"""Keeping a list of the dates that another article or a correction moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from viewer.domain.selection import Ref
from viewer.domain.when import When
from viewer.store.records import DateChangeRecord


@dataclass(frozen=True, slots=True)
class Moved:
    """A date that was another one."""

    ref: Ref
    before: When | None
    after: When | None


def add_changes(session: Session, moved: Sequence[Moved]) -> int:
    """List dates that were moved at one time; the number under which they are listed."""
    batch = (session.scalar(select(func.max(DateChangeRecord.batch))) or 0) + 1
    session.add_all(
        DateChangeRecord(
            batch=batch, ordinal=ordinal, noun=one.ref.noun, item=one.ref.id, before=one.before, after=one.after
        )
        for ordinal, one in enumerate(moved)
    )
    session.flush()
    return batch
