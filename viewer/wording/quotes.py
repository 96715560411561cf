# SPDX-License-Identifier: MIT
"""Words that somebody said, as they may be shown: marks stand only around what the article prints between marks."""

from __future__ import annotations

from viewer.domain.quote import QuoteKind
from viewer.domain.rows import QuoteRow

_MARKS = frozenset("“”\"«»„`'‘")


def cited(sentence: str) -> str:
    """A sentence of an article, between marks unless it begins with one of its own."""
    return sentence if sentence[:1] in _MARKS else f"“{sentence}”"


def quoted(row: QuoteRow) -> str:
    """The words between marks; words that are not printed as direct speech have none."""
    return row.text if row.kind is QuoteKind.INDIRECT else f"“{row.text}”"
