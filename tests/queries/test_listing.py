# SPDX-License-Identifier: MIT
"""Lists come in the order a reader expects."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from viewer.domain.filter import Filter
from viewer.domain.selection import Noun
from viewer.queries.listing import list_ids


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        (Noun.ARTICLE, [11, 12, 14, 13]),
        (Noun.EVENT, [201, 202, 203]),
        (Noun.PARTICIPANT, [101, 102, 103]),
        (Noun.QUOTE, [301, 303, 302]),
    ],
)
def test_time_or_weight_gives_the_order_and_the_undated_come_last(
    session: Session, statements: list[str], noun: Noun, expected: list[int]
) -> None:
    assert list_ids(session, noun, Filter()) == expected
    assert len(statements) == 1
