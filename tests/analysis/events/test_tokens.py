# SPDX-License-Identifier: MIT
"""Words of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.analysis.events.tokens import Marks
from viewer.domain.participant import EntityKind, Mention
from viewer.domain.span import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brook's dog hasn’t eaten.", ["brook", "'s", "dog", "has", "n't", "eaten", "."]),
        ("The U.S. vice-envoy won 4-2", ["the", "u.s.", "vice-envoy", "won", "4-2"]),
        ("It cost $3.5 million, he'll say", ["it", "cost", "$", "3.5", "million", ",", "he", "'ll", "say"]),
        ("COP28 in 2023", ["cop28", "in", "2023"]),
        ("", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert list(Marks((), (), ()).words(text, Span(0, len(text))).lower) == expected


def test_words_know_the_name_and_the_quote_that_they_stand_in() -> None:
    text = "Ada Brook said “we go home” today"
    marks = Marks([Mention(Span(0, 9), EntityKind.PERSON, 7)], [], [Span(16, 26)])
    words = marks.words(text, Span(0, len(text)))
    assert words.mention == (0, 0, -1, -1, -1, -1, -1, -1, -1)
    assert [words.lower[at] for at in range(len(words)) if words.quoted[at]] == ["we", "go", "home"]
    assert words.span(0, 1).of(text) == "Ada Brook"


@given(st.text(max_size=200))
def test_tokens_stand_where_they_say(text: str) -> None:
    words = Marks((), (), ()).words(text, Span(0, len(text)))
    assert all(start < end for start, end in zip(words.starts, words.ends, strict=True))
    assert all(end <= start for end, start in zip(words.ends, words.starts[1:], strict=False))
    assert "".join("".join(text[s:e].split()) for s, e in zip(words.starts, words.ends, strict=True)) == "".join(
        text.split()
    )
