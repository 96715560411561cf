# SPDX-License-Identifier: MIT
"""How much there is."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from viewer.domain.filter import Filter
from viewer.domain.rows import Counts
from viewer.queries.counts import count


def test_everything_is_counted_in_one_question(session: Session, statements: list[str]) -> None:
    assert count(session, Filter()) == Counts(
        articles=4,
        events=3,
        people=2,
        organisations=1,
        places=0,
        quotes=3,
        conflicts=1,
        undated=1,
        sources=3,
        variants=1,
    )
    assert len(statements) == 1


def test_a_filter_counts_too(session: Session) -> None:
    assert count(session, Filter(articles=frozenset({12}))) == Counts(
        articles=1,
        events=2,
        people=2,
        organisations=1,
        places=0,
        quotes=0,
        conflicts=1,
        undated=0,
        sources=1,
        variants=0,
    )


@pytest.mark.parametrize(("articles", "sources"), [({11}, 1), ({12, 14}, 1), ({14}, 1), ({11, 14}, 2), ({99}, 0)])
def test_reprints_are_one_source_wherever_the_first_print_is(
    session: Session, articles: set[int], sources: int
) -> None:
    assert count(session, Filter(articles=frozenset(articles))).sources == sources


@pytest.mark.parametrize(
    ("filter", "variants"), [(Filter(text="all"), 1), (Filter(text="lark"), 1), (Filter(text="that"), 0)]
)
def test_an_utterance_counts_once_where_one_of_its_wordings_fits(
    session: Session, filter: Filter, variants: int
) -> None:
    assert count(session, filter).variants == variants
