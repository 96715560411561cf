# SPDX-License-Identifier: MIT
"""Words that somebody said, as they may be shown: marks stand only around what the article prints between marks."""

from __future__ import annotations

from viewer.domain.quote import QuoteKind
from viewer.domain.rows import QuoteRow


def quoted(row: QuoteRow) -> str:
    """The words between marks; words that are not printed as direct speech have none."""
    return row.text if row.kind is QuoteKind.INDIRECT else f"“{row.text}”"
