# SPDX-License-Identifier: MIT
"""A page knows what its sentences are for."""

from __future__ import annotations

from viewer.analysis.layout import find_blocks
from viewer.analysis.page import BlockKind, Page
from viewer.analysis.sentences import find_sentences


def test_a_sentence_is_of_the_kind_of_its_block() -> None:
    text = "Old bridge falls\nThe bridge fell on Friday. Nobody was hurt, engineers said."
    blocks = find_blocks(text)
    page = Page(1, text, blocks, find_sentences(text, blocks))
    assert [page.kind_of(sentence) for sentence in page.sentences] == [BlockKind.TITLE, BlockKind.BODY, BlockKind.BODY]
