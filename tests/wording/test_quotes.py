# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from viewer.domain.quote import QuoteKind
from viewer.domain.rows import QuoteRow
from viewer.domain.span import Span
from viewer.wording.quotes import quoted


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (QuoteKind.DIRECT, "“we go at once”"),
        (QuoteKind.PARTLY_DIRECT, "“we go at once”"),
        (QuoteKind.INDIRECT, "we go at once"),
    ],
)
def test_only_what_is_printed_between_marks_has_marks(kind: QuoteKind, words: str) -> None:
    row = QuoteRow(1, 1, "", (Span(0, 14),), "we go at once", kind, None, "", "", "", None, "", 0.0)
    assert quoted(row) == words
