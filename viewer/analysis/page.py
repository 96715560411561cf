# SPDX-License-Identifier: MIT
"""An article's text, laid out once for every finder: blocks, sentences, words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.span import Span


class BlockKind(StrEnum):
    """What a block of lines is for."""

    HEADER = "header"
    TITLE = "title"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    TAIL = "tail"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or line of the text without the blank around it."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the index of its block. Sentences of all blocks, in the order of the text, not overlapping."""

    span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Page:
    """The text of one article with its blocks and sentences; ``article`` is the article's id."""

    article: int
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]

    def kind_of(self, sentence: Sentence) -> BlockKind:
        """What the block of a sentence is for."""
        return self.blocks[sentence.block].kind
