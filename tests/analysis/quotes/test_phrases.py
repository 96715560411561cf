# SPDX-License-Identifier: MIT
"""Whose verb it is: one row per way of putting a subject beside its verb."""

from __future__ import annotations

import pytest

from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Page
from viewer.analysis.quotes.phrases import subject_after, subject_before
from viewer.analysis.quotes.tokens import Token, tokenise
from viewer.analysis.sentences import find_sentences

BEFORE = [
    ("Ann Lee said so.", "Ann Lee", None),
    ("She said so.", "She", None),
    ("Lee has also repeatedly said so.", "Lee", None),
    ("The mayor of Oslo said so.", "The mayor of Oslo", None),
    ("A spokesman for the harbour said so.", "A spokesman for the harbour", None),
    ("A retired general said so.", "A retired general", None),
    ("Two officials said so.", "Two officials", None),
    ("On Tuesday the mayor said so.", "the mayor", None),
    ("In a letter the mayor said so.", "the mayor", None),
    ("Ann Lee, the mayor, said so.", "Ann Lee", "the mayor"),
    ("Ann Lee, 61, said so.", "Ann Lee", "61"),
    ("Ann Lee, 61, of the harbour board, said so.", "Ann Lee", "61, of the harbour board"),
    ("Ann Lee, who came by boat, bus and train, said so.", "Ann Lee", "who came by boat, bus and train"),
    ("In Oslo on Monday, Lee, the mayor, said so.", "Lee", "the mayor"),
    ("Rep. Ann Lee (D-Ore.) said so.", "Rep. Ann Lee (D-Ore.)", None),
    ("Lee and Ek said so.", "Lee and Ek", None),
    ("It rained, but Lee said so.", "Lee", None),
    ("British pilot Ivy May said so.", "British pilot Ivy May", None),
    ("Ann Lee on Monday said so.", "Ann Lee", None),
    ("Ann Lee has long said so.", "Ann Lee", None),
    ("State and city officials said so.", "State and city officials", None),
    ("Harbour pilots and the River Board said so.", "Harbour pilots and the River Board", None),
    ("It left the city and the mayor said so.", "the mayor", None),
    ("In a letter, one of the pilots, Bo Ek, said so.", "one of the pilots", "Bo Ek"),
    ("Ann Lee, head of the board, which meets here, said so.", "Ann Lee", "head of the board, which meets here"),
    ("As Ann Lee, the mayor of Oslo, said so.", "Ann Lee", "the mayor of Oslo"),
    ("He who laughed and said so.", None, None),
]
AFTER = [
    ("so said Ann Lee.", "Ann Lee", None),
    ("so said Ann Lee on Monday.", "Ann Lee", None),
    ("so said Ann Lee, the mayor.", "Ann Lee", "the mayor"),
    ("so said the retired general.", "the retired general", None),
    ("so said police, who had come.", "police", None),
    ("so said a spokesman for the harbour.", "a spokesman for the harbour", None),
    ("so said the head of the board, Ann Lee.", "the head of the board", "Ann Lee"),
    ("so said Rep. Ann Lee (D-Ore.), a member.", "Rep. Ann Lee (D-Ore.)", "a member"),
    ("so later said Ann Lee of Oslo.", "Ann Lee of Oslo", None),
    ("so said in a letter.", None, None),
    ("so said on Monday.", None, None),
    ("so said that it rained.", None, None),
]


def _tokens(text: str) -> tuple[Token, ...]:
    blocks = find_blocks(text)
    page = Page(1, text, blocks, find_sentences(text, blocks))
    return tokenise(page, 0, (), [sentence.span.end for sentence in page.sentences])


@pytest.mark.parametrize(("text", "subject", "apposition"), BEFORE)
def test_the_subject_before_a_verb(text: str, subject: str | None, apposition: str | None) -> None:
    tokens = _tokens(text)
    phrase = subject_before(tokens, [token.text for token in tokens].index("said"), 0)
    assert (phrase.span(tokens).of(text) if phrase else None) == subject
    inside = phrase.apposition_span(tokens) if phrase else None
    assert (inside.of(text) if inside else None) == apposition


@pytest.mark.parametrize(("text", "subject", "apposition"), AFTER)
def test_the_subject_behind_an_inverted_verb(text: str, subject: str | None, apposition: str | None) -> None:
    tokens = _tokens(text)
    phrase = subject_after(tokens, [token.text for token in tokens].index("said"))
    assert (phrase.span(tokens).of(text) if phrase else None) == subject
    inside = phrase.apposition_span(tokens) if phrase else None
    assert (inside.of(text) if inside else None) == apposition
