# SPDX-License-Identifier: MIT
"""Which capitalised words a sentence has, without possessives, and where a capital says nothing."""

from __future__ import annotations

import pytest

from viewer.analysis.names.words import Word, read_words
from viewer.analysis.page import Block, BlockKind, Page, Sentence
from viewer.domain.span import Span


def words(text: str) -> list[Word]:
    span = Span(0, len(text))
    return list(read_words(Page(1, text, (Block(span, BlockKind.BODY),), (Sentence(span, 0),)), 0))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they met Marta Dahl", ["Marta", "Dahl"]),
        ("the U.S. and J.-L. Fabre", ["U.S.", "J.-L.", "Fabre"]),
        ("Oslo's mayor, Dahls’ house, the O’Dowds", ["Oslo", "Dahls", "O’Dowds"]),
        ("McDonald's and Moody’s", ["McDonald's", "Moody"]),
        ("AT&T at the COP28", ["AT&T", "COP28"]),
        ("Omar al-Tamimi and an anti-American Berlin-based man", ["Omar", "al-Tamimi"]),
        ("China-Japan talks on Guinea-Bissau", ["China", "Japan", "Guinea-Bissau"]),
        ("a senator (R-Iowa)", []),
        ("write to @Marta or Ünal", ["Ünal"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


def test_spans_leave_out_the_possessive() -> None:
    text = "in Oslo's port"
    (word,) = words(text)
    assert text[word.start : word.end] == "Oslo"
    assert word.possessive


@pytest.mark.parametrize(
    ("text", "initial"),
    [
        ("Rain fell on Oslo.", [True, False]),
        ("“Rain,” said Dahl.", [True, False]),
        ("They said: “No Rain.”", [True, True, False]),
    ],
)
def test_a_capital_at_the_beginning_says_nothing(text: str, initial: list[bool]) -> None:
    assert [word.initial for word in words(text)] == initial
