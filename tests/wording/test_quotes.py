# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from viewer.domain.quote import QuoteKind
from viewer.domain.rows import QuoteRow
from viewer.domain.span import Span
from viewer.wording.quotes import cited, quoted


def test_a_sentence_that_brings_its_marks_gets_no_others() -> None:
    assert cited("It rained.") == "“It rained.”"
    assert cited("“It rained,” she said.") == "“It rained,” she said."
    assert cited("") == "“”"


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
