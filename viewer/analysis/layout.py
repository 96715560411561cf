# SPDX-License-Identifier: MIT
"""Which lines of an article are header, title, body, caption, credit or tail."""

from __future__ import annotations

import re

from viewer.analysis.page import Block, BlockKind
from viewer.domain.span import Span


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text, in its order."""
    return tuple(Block(Span(*found.span()), BlockKind.BODY) for found in re.finditer(r"\S[^\n]*", text))
