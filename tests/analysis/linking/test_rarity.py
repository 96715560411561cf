# SPDX-License-Identifier: MIT
"""Which words of a text say what it is about."""

from __future__ import annotations

import pytest

from viewer.analysis.linking.rarity import cosine, rarity, weighted, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [("The mayors of Porto", ["mayor", "porto"]), ("In 2024 it cost 7", ["2024", "cost"]), ("glass", ["glass"])],
)
def test_words_that_count(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_what_news_hardly_has_says_most() -> None:
    assert rarity("cannery") > rarity("village") > rarity("government") > rarity("friday") > 0


def test_how_alike_two_sets_of_words_are_does_not_depend_on_their_order() -> None:
    one, two = weighted(["cannery", "fire", "porto"]), weighted(["porto", "fire", "mayor", "ruin"])
    assert cosine(one, two) == cosine(two, one)
    assert 0 < cosine(one, two) < 1
    assert cosine(one, one) == pytest.approx(1)
    assert cosine(one, weighted([])) == 0
