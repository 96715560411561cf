# SPDX-License-Identifier: MIT
"""Where a reported clause begins and ends."""

from __future__ import annotations

import pytest

from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Page
from viewer.analysis.quotes.clauses import clause_end, clause_start, cue_end, trimmed
from viewer.analysis.quotes.tokens import Token, tokenise
from viewer.analysis.sentences import find_sentences

BEGINS = [
    ("Lee said it rained a lot", "it rained a lot"),
    ("Lee said that it rained", "that it rained"),
    ("Lee said on Monday that it rained", "that it rained"),
    ("Lee said at the harbour that it rained", "that it rained"),
    ("Lee said late Monday it rained a lot", "it rained a lot"),
    ("Lee said in a letter he was wet", "he was wet"),
    ("Lee said nothing", None),
    ("Lee said of the bridge that all knew", None),
    ("Lee said in a letter that came today", None),
    ("Lee said when it was dark", None),
    ("Lee said how it was done", "how it was done"),
    ("Lee said to go home", None),
]
ENDS = [
    ("Lee said it rained and it was wet", "it rained and it was wet"),
    ("Lee said it rained and warned of more", "it rained"),
    ("Lee said it rained, but Ek said no", "it rained"),
    ("Lee said it rained, but Ek says no", "it rained, but Ek says no"),
    ("Lee said it rained, citing a friend", "it rained"),
    ("Lee said it rained, according to Ek", "it rained"),
    ("Lee said it rained; they stayed", "it rained"),
    ("Lee said it, which rained, was wet", "it, which rained, was wet"),
]
CUES = [
    ("It rained, Lee said", True),
    ("It rained, Lee said on Monday", True),
    ("It rained, Lee said later, and left", True),
    ("It rained, Lee said in a letter to the board", True),
    ("In Oslo, Lee said the bridge was wet", False),
    ("In Oslo, Lee said still waters run deep", False),
    ("In Oslo, Lee said on Monday that it rained", False),
]


def _tokens(text: str) -> tuple[tuple[Token, ...], int]:
    blocks = find_blocks(text)
    page = Page(1, text, blocks, find_sentences(text, blocks))
    tokens = tokenise(page, 0, (), [sentence.span.end for sentence in page.sentences])
    return tokens, [token.text for token in tokens].index("said")


@pytest.mark.parametrize(("text", "clause"), BEGINS)
def test_where_it_begins(text: str, clause: str | None) -> None:
    tokens, cue = _tokens(text)
    start = clause_start(tokens, cue, len(tokens))
    assert (text[tokens[start].start :] if start is not None else None) == clause


@pytest.mark.parametrize(("text", "clause"), ENDS)
def test_where_it_ends(text: str, clause: str) -> None:
    tokens, cue = _tokens(text)
    end = clause_end(tokens, cue, (cue + 1, len(tokens)))
    assert text[tokens[cue + 1].start : tokens[end - 1].end] == clause


@pytest.mark.parametrize(("text", "closes"), CUES)
def test_a_cue_that_only_tells_when_and_where_reports_what_stands_before_it(text: str, closes: bool) -> None:
    tokens, cue = _tokens(text)
    assert (cue_end(tokens, cue + 1, len(tokens), addressed=False) is not None) is closes


def test_marks_at_the_edges_are_left_out() -> None:
    tokens, _ = _tokens("— it rained, he said, …")
    assert trimmed(tokens, 0, 4) == (1, 3)
    assert trimmed(tokens, 0, 1) == (1, 1)
