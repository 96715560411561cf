# SPDX-License-Identifier: MIT
"""A date says what it is the date of, where that is not plain."""

from __future__ import annotations

from viewer.domain.selection import Noun
from viewer.domain.wish import Clock
from viewer.wording.clock import placed_words, span_words, undated_words


def test_events_have_their_own_date_without_a_word_and_that_of_a_report_with_one() -> None:
    assert placed_words("3 May 2024", Noun.EVENT, Clock.HAPPENED) == "3 May 2024"
    assert placed_words("3 May 2024", Noun.EVENT, Clock.REPORTED) == "first reported 3 May 2024"


def test_quotes_are_said_or_printed_and_articles_stay_where_they_are() -> None:
    assert placed_words("3 May 2024", Noun.QUOTE, Clock.HAPPENED) == "said 3 May 2024"
    assert placed_words("3 May 2024", Noun.QUOTE, Clock.REPORTED) == "printed 3 May 2024"
    assert {placed_words("3 May 2024", Noun.ARTICLE, clock) for clock in Clock} == {"3 May 2024"}


def test_what_has_no_place_says_why() -> None:
    assert undated_words(Noun.EVENT, Clock.HAPPENED) == "undated"
    assert undated_words(Noun.EVENT, Clock.REPORTED) == "date of publication unknown"


def test_a_stretch_of_time_says_what_has_to_lie_in_it() -> None:
    assert span_words("May 2024", reported=False) == "May 2024"
    assert span_words("May 2024", reported=True) == "reported May 2024"
