# SPDX-License-Identifier: MIT
"""Verbs of saying, and words that only look like them."""

from __future__ import annotations

import pytest

from viewer.analysis.layout import find_blocks
from viewer.analysis.page import Page
from viewer.analysis.quotes import cues
from viewer.analysis.quotes.tokens import tokenise
from viewer.analysis.sentences import find_sentences


def _cues(text: str) -> list[str]:
    blocks = find_blocks(text)
    page = Page(1, text, blocks, find_sentences(text, blocks))
    tokens = tokenise(page, 0, (), [sentence.span.end for sentence in page.sentences])
    return [token.text for index, token in enumerate(tokens) if cues.is_cue_at(tokens, index)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee said it would rain.", ["said"]),
        ("Lee has repeatedly told us so.", ["told"]),
        ("Lee reports rain.", ["reports"]),
        ("The reports were wrong.", []),
        ("Lee's claims were wrong.", []),
        ("In remarks on Monday it rained.", []),
        ("Lee was told so.", []),
        ("Lee is reportedly asked to go.", []),
        ("Lee was quoted as saying so.", ["saying"]),
        ("As Lee put it, it rained.", ["put"]),
        ("Lee put the book down.", []),
        ("Lee rejected the plan.", ["rejected"]),
        ("It rained.", []),
        ("Lee passed on the news.", ["passed"]),
        ("Lee passed the bridge.", []),
        ("Lee wanted to know why.", ["wanted"]),
        ("Lee wanted to leave.", []),
        ("Lee radioed at noon.", ["radioed"]),
        ("Lee agreed that it rained.", ["agreed"]),
        ("Lee agreed to leave.", []),
        ("Lee agreed with them on it.", []),
    ],
)
def test_cues_in_a_sentence(text: str, expected: list[str]) -> None:
    assert _cues(text) == expected


def test_a_cue_is_kept_with_its_particles() -> None:
    text = "Lee passed on the word."
    blocks = find_blocks(text)
    tokens = tokenise(Page(1, text, blocks, ()), 0, (), ())
    assert [cues.span_at(tokens, index).of(text) for index in (1, 4)] == ["passed on", "word"]


def test_calling_is_not_saying() -> None:
    blocks = find_blocks("Lee said so and called it off.")
    page = Page(1, "Lee said so and called it off.", blocks, ())
    saying = [token.text for token in tokenise(page, 0, (), ()) if cues.is_saying(token)]
    assert saying == ["said"]
