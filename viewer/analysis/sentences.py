# SPDX-License-Identifier: MIT
"""Where sentences begin and end."""

from __future__ import annotations

import re

from viewer.analysis.page import Block, Sentence
from viewer.domain.span import Span


def find_sentences(text: str, blocks: tuple[Block, ...]) -> tuple[Sentence, ...]:
    """The sentences of every block, in the order of the text."""
    return tuple(
        Sentence(Span(found.start(), found.end()), index)
        for index, block in enumerate(blocks)
        for found in re.compile(r"\S.*?(?:[.!?][”\"’']*(?=\s)|$)").finditer(text, block.span.start, block.span.end)
    )
