# SPDX-License-Identifier: MIT
"""The words of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.analysis.dates.grammar import grammar
from viewer.analysis.dates.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sept. 11 at 8:46 a.m.", ["sept", "11", "at", "8:46", "am"]),
        ("2021-09-02T10:00:00Z", ["2021-09-02t10:00:00z"]),
        ("2021-09", ["2021", "-", "09"]),
        ("25/12/2020", ["25/12/2020"]),
        ("the 1990s, the '80s and '98", ["the", "1990s", ",", "the", "'80s", "and", "'98"]),
        ("44 B.C.", ["44", "bc"]),
        ("2 1/2 years", ["2", "1/2", "years"]),
        ("1,500 or 1.5", ["1,500", "or", "1.5"]),
        ("last week's", ["last", "week", "'s"]),
        ("COP28 and A380", ["cop28", "and", "a380"]),
        ("Q3", ["q", "3"]),
    ],
)
def test_a_text_falls_into_words(text, words):
    assert tokenise(text, [], grammar().classes).words == words


@given(st.text(max_size=200), st.lists(st.integers(0, 200), max_size=5))
def test_words_stand_where_they_say(text, breaks):
    tokens = tokenise(text, sorted(breaks), grammar().classes)
    assert len(tokens.starts) == len(tokens.ends) == len(tokens.words) == len(tokens.classes)
    assert tokens.starts == sorted(tokens.starts)
    assert all(start <= end <= len(text) for start, end in zip(tokens.starts, tokens.ends, strict=True))
