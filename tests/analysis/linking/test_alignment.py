# SPDX-License-Identifier: MIT
"""Which words stand for which."""

from __future__ import annotations

import pytest

from viewer.analysis.linking.alignment import align
from viewer.analysis.linking.content_words import content_of


def shown(one: str, two: str) -> list[tuple[str, str]]:
    a, b = content_of(one), content_of(two)
    return [(a.words[a.telling[i].at], b.words[b.telling[j].at]) for i, j in align(a, b).pairs]


@pytest.mark.parametrize(
    ("one", "two", "pairs"),
    [
        ("The frontier is shut", "the border is closed", [("frontier", "border"), ("shut", "closed")]),
        ("urgency in the harbour", "urgent harbours", [("urgency", "urgent"), ("harbour", "harbours")]),
        ("talks in Beijing", "talks in China", [("talks", "talks"), ("beijing", "xcountrychina")]),
        ("40 wagons", "60 wagons", [("wagons", "wagons")]),
        ("on Monday", "on Tuesday", []),
        ("the harbour", "a glacier", []),
    ],
)
def test_words_that_stand_for_each_other(one: str, two: str, pairs: list[tuple[str, str]]) -> None:
    assert shown(one, two) == pairs


def test_the_same_word_is_taken_before_one_of_the_same_meaning() -> None:
    assert shown("border", "frontier or border") == [("border", "border")]


def test_the_chain_is_what_stands_in_one_order() -> None:
    found = align(content_of("glacier harbour widow"), content_of("harbour widow glacier"))
    assert len(found.pairs) == 3
    assert len(found.chain) == 2


def test_what_is_left_out() -> None:
    found = align(content_of("glacier harbour"), content_of("harbour widow"))
    assert found.left_out == ((0,), (1,))
    assert found.mass == 1
