# SPDX-License-Identifier: MIT
"""Broken possessives and words that stand beside a name."""

from __future__ import annotations

import pytest

from viewer.analysis.names.mending import mend
from viewer.analysis.names.phrases import find_phrases
from viewer.analysis.names.voting import vote
from viewer.analysis.names.words import read_words
from viewer.analysis.page import Block, BlockKind, Page
from viewer.analysis.sentences import find_sentences
from viewer.domain.span import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Henry Morel spoke. Henry Morels speech was long.", ["Henry Morel", "Henry Morel"]),
        ("Henry Morel spoke. Morels’ speech was long.", ["Henry Morel", "Morel"]),
        ("Henry Morel spoke. Later Karl Woods sang.", ["Henry Morel", "Karl Woods"]),
        ("Henry Morel spoke. Henry Morels calls came, and Ida Castros by name.", ["Henry Morel"] * 2 + ["Ida Castro"]),
        ("Henry Morel spoke. We know Ida Castros by name.", ["Henry Morel", "Ida Castros"]),
        ("Sly Henry Morel lies. Henry Morel said no.", ["Henry Morel", "Henry Morel"]),
        ("Henry Morel spoke. Notice Morel never smiles.", ["Henry Morel", "Morel"]),
        ("We like Ida de Wael. Once de Wael sang.", ["Ida de Wael", "de Wael"]),
    ],
)
def test_mending(text: str, expected: list[str]) -> None:
    blocks = (Block(Span(0, len(text)), BlockKind.BODY),)
    page = Page(1, text, blocks, find_sentences(text, blocks))
    found = [
        phrase for index in range(len(page.sentences)) for phrase in find_phrases(text, list(read_words(page, index)))
    ]
    namings = mend(text, found, vote(text, found))
    assert [naming.form for naming in namings] == expected
    assert [text[naming.start : naming.end] for naming in namings] == expected
