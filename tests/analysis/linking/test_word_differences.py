# SPDX-License-Identifier: MIT
"""Where wordings differ, word by word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.analysis.linking.word_differences import differences

pytestmark = pytest.mark.slow


def shown(texts: list[str], base: int = 0) -> list[list[str]]:
    return [[span.of(text) for span in spans] for text, spans in zip(texts, differences(texts, base), strict=True)]


@pytest.mark.parametrize(
    ("one", "two", "only_one", "only_two"),
    [
        ("The dam will hold.", "the dam will hold", [], []),
        ("It’s a ‘leak’ – a flood,", 'It\'s a "leak" - a flood.', [], []),
        ("We will sign it.", "that they would sign it", ["We will"], ["that they would"]),
        ("The town, my father said, owns it.", "The town … owns it.", ["my father said"], []),
        ("We need 40 men.", "We need 60 men.", ["40"], ["60"]),
        ("It cost $1,500 or 12%.", "It cost $1500 or 12 %.", ["$1,500", "12%"], ["$1500", "12"]),
        ("The U.S. will help.", "The US will help.", [], []),
        ("They promised us a school.", "[The council] promised us a school", ["They"], ["The council"]),
        ("very very good", "very good", ["very"], []),
        ("", "Hello there.", [], ["Hello there"]),
        ("STRASSE", "straße", [], []),
    ],
)
def test_two_wordings(one: str, two: str, only_one: list[str], only_two: list[str]) -> None:
    assert shown([one, two]) == [only_one, only_two]


def test_every_text_is_held_against_the_chosen_one() -> None:
    texts = ["The old dam will hold.", "The dam will hold, she said.", "The old dam would hold."]
    assert shown(texts) == [[], ["she said"], ["would"]]
    assert shown(texts, 1) == [["old"], ["she said"], ["old", "would"]]


def test_one_text_alone_differs_from_nothing() -> None:
    assert differences(["The dam will hold."]) == [()]
    assert differences([]) == []


def test_a_word_that_stands_often_is_compared_too() -> None:
    """``difflib`` takes what is frequent in more than 200 words for junk, unless told not to."""
    text = "and so on " * 150
    assert shown([text, text + "forever"]) == [[], ["forever"]]


_TEXT = st.text(alphabet="ab 1.,’'—É", max_size=30)


@given(st.lists(_TEXT, min_size=1, max_size=4), st.data())
def test_stretches_are_ascending_words_of_their_text(texts: list[str], data: st.DataObject) -> None:
    base = data.draw(st.integers(0, len(texts) - 1))
    for text, spans in zip(texts, differences(texts, base), strict=True):
        assert all(one.end < two.start for one, two in pairwise(spans))
        assert all(span.of(text).strip() == span.of(text) != "" for span in spans)


@given(_TEXT)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert differences([text, text]) == [(), ()]
