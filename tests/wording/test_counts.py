# SPDX-License-Identifier: MIT
"""Numbers with their nouns."""

from __future__ import annotations

from viewer.domain.rows import Counts
from viewer.wording.counts import count_of, counts_parts, counts_words, shown_words, within_words


def test_counts() -> None:
    assert counts_words(Counts(articles=1, events=2_000, people=1)) == "1 article, 2,000 events, 1 person"
    assert counts_parts(Counts()) == ["0 articles", "0 events"]
    assert counts_words(Counts(articles=5, events=1, sources=4)) == "5 articles (4 sources), 1 event"
    assert counts_words(Counts(articles=5, events=1, sources=5)) == "5 articles, 1 event"
    assert count_of(5, 5) == "5"
    assert count_of(2, 5) == "2 of 5"
    shown, total = Counts(articles=1, events=2, quotes=3), Counts(articles=4, events=5, quotes=6)
    assert shown_words(shown, total) == "1 of 4 articles · 2 of 5 events · 3 of 6 quotes"


def test_what_lies_within_leaves_out_what_there_is_none_of() -> None:
    assert within_words(Counts(articles=5, events=8, quotes=14)) == "8 events, 5 articles, 14 quotes"
    assert within_words(Counts(articles=1)) == "1 article"
    assert within_words(Counts()) == "nothing"
