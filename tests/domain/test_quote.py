# SPDX-License-Identifier: MIT
"""A quote without a speaker is open, not wrong."""

from __future__ import annotations

from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.span import Span


def test_a_quote_may_leave_everything_open_but_its_words() -> None:
    quote = Quote(1, (Span(0, 4),), QuoteKind.DIRECT)
    assert (quote.speaker, quote.said, quote.sieve, quote.confidence) == (None, None, "", 0.0)


def test_kinds_are_spelled_as_in_the_export() -> None:
    assert [kind.value for kind in QuoteKind] == ["direct", "mixed", "indirect"]
