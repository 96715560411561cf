# SPDX-License-Identifier: MIT
"""How much there is."""

from __future__ import annotations

from sqlalchemy.orm import Session

from viewer.domain.filter import Filter
from viewer.domain.rows import Counts
from viewer.queries.counts import count


def test_everything_is_counted_in_one_question(session: Session, statements: list[str]) -> None:
    assert count(session, Filter()) == Counts(
        articles=3, events=3, people=2, organisations=1, places=0, quotes=2, conflicts=1, undated=1
    )
    assert len(statements) == 1


def test_a_filter_counts_too(session: Session) -> None:
    assert count(session, Filter(articles=frozenset({12}))) == Counts(
        articles=1, events=2, people=2, organisations=1, places=0, quotes=0, conflicts=1, undated=0
    )
