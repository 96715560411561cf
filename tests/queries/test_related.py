# SPDX-License-Identifier: MIT
"""What goes with a selection."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from viewer.domain.selection import Noun, Ref, Related
from viewer.queries.related import related


@pytest.mark.parametrize(
    ("ref", "articles", "events", "participants", "quotes"),
    [
        (Ref(Noun.ARTICLE, 11), {12, 14}, {201}, {101, 102}, {301}),
        (Ref(Noun.ARTICLE, 13), set(), {203}, {101}, {302}),
        (Ref(Noun.EVENT, 201), {11, 12, 14}, set(), {101, 102}, {301}),
        (Ref(Noun.EVENT, 202), {12}, set(), {103}, set()),
        (Ref(Noun.PARTICIPANT, 101), {11, 12, 13, 14}, {201, 203}, {102}, {301, 303}),
        (Ref(Noun.PARTICIPANT, 102), {11}, {201}, {101}, {301}),
        (Ref(Noun.QUOTE, 301), {11}, {201}, {101, 102}, set()),
        (Ref(Noun.QUOTE, 302), {13}, set(), set(), set()),
        (Ref(Noun.EVENT, 999), set(), set(), set(), set()),
    ],
    ids=str,
)
def test_what_goes_with_it(
    session: Session,
    statements: list[str],
    ref: Ref,
    articles: set[int],
    events: set[int],
    participants: set[int],
    quotes: set[int],
) -> None:
    assert related(session, ref) == Related(
        frozenset(articles), frozenset(events), frozenset(participants), frozenset(quotes)
    )
    assert len(statements) == 1
