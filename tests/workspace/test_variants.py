# SPDX-License-Identifier: MIT
"""Wordings of one utterance side by side."""

from __future__ import annotations

import pytest

from viewer.domain.quote import QuoteKind
from viewer.domain.rows import QuoteRow
from viewer.domain.when import When
from viewer.workspace.variants import variants_of

DAY = When.day(2021, 9, 2)


def quote(number: int, text: str) -> QuoteRow:
    return QuoteRow(number, number + 10, "", (), text, QuoteKind.DIRECT, None, "", "", "", None, "", 1.0)


@pytest.mark.parametrize(
    ("texts", "differing"),
    [
        ([], []),
        (["We will go,"], [[]]),
        (["We will go,", "we WILL go."], [[]]),
        (["It is done,", "It is all done,"], [[], ["all"]]),
        (["We will not go", "We shall never go"], [["will not"], ["shall never"]]),
        (["We won’t go there today", "We won’t go", "We won’t go today"], [["there"], [], []]),
        (["Nothing new", "Something else", "Nothing else"], [["new"], ["Something else"], ["else"]]),
    ],
)
def test_each_wording_shows_where_it_differs_from_the_first(texts: list[str], differing: list[list[str]]) -> None:
    variants = variants_of([quote(number, text) for number, text in enumerate(texts)], {})
    assert [[span.of(variant.row.text) for span in variant.differing] for variant in variants] == differing


def test_what_is_printed_word_for_word_again_is_one_wording_of_the_quote_that_was_asked_for() -> None:
    rows = [quote(1, "We will go,"), quote(2, "We shall go"), quote(3, "we will go"), quote(4, "“We will go!”")]
    assert [(one.row.id, one.also) for one in variants_of(rows, {})] == [(1, (13, 14)), (2, ())]
    assert [(one.row.id, one.also) for one in variants_of(rows, {}, 3)] == [(3, (11, 14)), (2, ())]


def test_a_wording_tells_when_it_was_printed() -> None:
    variants = variants_of([quote(1, "a"), quote(2, "b")], {11: DAY, 12: None})
    assert [(variant.row.id, variant.published) for variant in variants] == [(1, DAY), (2, None)]
