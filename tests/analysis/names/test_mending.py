# SPDX-License-Identifier: MIT
"""Broken possessives and words that stand beside a name."""

from __future__ import annotations

import pytest

from viewer.analysis.names.headlines import Naming
from viewer.analysis.names.mending import mend, with_stop
from viewer.analysis.names.phrases import find_phrases
from viewer.analysis.names.voting import vote
from viewer.analysis.names.words import read_words
from viewer.analysis.page import Block, BlockKind, Page
from viewer.analysis.sentences import find_sentences
from viewer.domain.participant import EntityKind
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Henry Morel spoke. Henry Mor el smiled.", ["Henry Morel", "Henry Mor el"]),
        ("Henry Morel spoke. HenryMorel smiled.", ["Henry Morel", "HenryMorel"]),
        ("Henry Morel spoke. Henry Mor led.", ["Henry Morel", "Henry Mor"]),
    ],
)
def test_letters_that_a_scanner_parted_or_ran_together(text: str, expected: list[str]) -> None:
    blocks = (Block(Span(0, len(text)), BlockKind.BODY),)
    page = Page(1, text, blocks, find_sentences(text, blocks))
    found = [
        phrase for index in range(len(page.sentences)) for phrase in find_phrases(text, list(read_words(page, index)))
    ]
    namings = mend(text, found, vote(text, found))
    assert [text[naming.start : naming.end] for naming in namings] == expected
    whole = expected[1] != "Henry Mor"
    assert [naming.form for naming in namings] == (["Henry Morel"] * 2 if whole else expected)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Norland Corp. said no.", "Norland Corp", "Norland Corp."),
        ("Norland Corp., a maker of nets, said no.", "Norland Corp", "Norland Corp."),
        ("Henry Morel Jr. spoke.", "Henry Morel Jr", "Henry Morel Jr."),
        ("They sold Norland Corp. They left.", "Norland Corp", "Norland Corp"),
        ("They met Ida Scorp. said he.", "Ida Scorp", "Ida Scorp"),
    ],
)
def test_the_full_stop_of_an_abbreviation_is_the_names(text: str, name: str, expected: str) -> None:
    start = text.index(name)
    naming = with_stop(text, Naming(start, start + len(name), name, EntityKind.ORGANISATION))
    assert text[naming.start : naming.end] == expected
