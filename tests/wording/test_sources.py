# SPDX-License-Identifier: MIT
"""Who tells of something, and when, held against when it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.domain.event import EventKind, Status
from viewer.domain.rows import ArticleRow, EventRow, Outcome
from viewer.domain.when import When
from viewer.wording.sources import (
    OUTCOMES,
    days_words,
    independent_words,
    outcome_words,
    prints_words,
    report_words,
    sources_words,
)

ARTICLE = ArticleRow(1, "/a.txt", "Title", "", None, None, 0, 0)
EVENT = EventRow(1, "", EventKind.MEETING, Status.HAPPENED, None, None, False, (), (1,), 1)


def test_reprints_are_no_sources() -> None:
    assert sources_words(1, 0) == "1 source"
    assert sources_words(2, 3) == "2 sources, +3 reprints"
    assert sources_words(1, 1) == "1 source, +1 reprint"


def test_an_article_says_whose_text_it_prints() -> None:
    assert prints_words(ARTICLE) == ""
    assert prints_words(replace(ARTICLE, reprints=2)) == "+2 reprints"
    assert prints_words(replace(ARTICLE, reprint_of=7), "/b.txt") == "same text as /b.txt"
    assert prints_words(replace(ARTICLE, reprint_of=7)) == "reprint"


@pytest.mark.parametrize(
    ("when", "reported", "words"),
    [
        ("2021-09-01", "2021-09-05", "reported 4 days later"),
        ("2021-09-01", "2021-09-02", "reported 1 day later"),
        ("2021-09-01", "2021-09-01", "reported the same day"),
        ("2021-09-01/2021-09-03", "2021-09-05", "reported 2 days later"),
        ("2021-09", "2021-10-02", "reported at least 2 days later"),
        ("2021-09-01~", "2021-09-05", "reported about 4 days later"),
        ("2021-09-01", "2021-10", "reported at least 30 days later"),
        ("2021-09-01", "2022-10-05", "reported 13 months later"),
        ("2021-09", "2021-09-30", ""),
        ("2021-09-06", "2021-09-05", "announced 5 September 2021"),
        ("", "2021-09-05", ""),
        ("2021-09-06", "", ""),
        ("../2030", "2021-09-05", ""),
    ],
)
def test_how_late_the_first_report_is(when: str, reported: str, words: str) -> None:
    times = [When.parse(word) if word else None for word in (when, reported)]
    assert report_words(replace(EVENT, when=times[0], reported=times[1])) == words


@pytest.mark.parametrize(
    ("kind", "when", "reported", "words"),
    [
        (EventKind.MEETING, "2021-06-03", "2021-05-12", "announced 12 May, held 3 June 2021"),
        (EventKind.LAUNCH, "2021-06-03", "2021-05-12", "announced 12 May, happened 3 June 2021"),
        (EventKind.VOTE, "2022-06-03", "2021-05-12", "announced 12 May 2021, held 3 June 2022"),
        (EventKind.VOTE, "2021-06", "2021-05", "announced May, held June 2021"),
        (EventKind.VOTE, "2021-06-03", "2021-06-04", "reported 1 day later"),
    ],
)
def test_what_was_announced_and_came(kind: EventKind, when: str, reported: str, words: str) -> None:
    event = replace(EVENT, kind=kind, when=When.parse(when), reported=When.parse(reported), outcome=Outcome.CAME)
    assert report_words(event) == words


def test_every_outcome_has_words() -> None:
    assert set(OUTCOMES) == set(Outcome)
    assert outcome_words(EVENT) == ""
    assert outcome_words(replace(EVENT, outcome=Outcome.OPEN)) == "still to come"


def test_lengths_of_time() -> None:
    assert [days_words(days) for days in (1, 59, 60, 426)] == ["1 day", "59 days", "2 months", "14 months"]


def test_in_full_sources_are_independent() -> None:
    assert independent_words(3, 2) == "3 independent sources +2 reprints"
    assert independent_words(1, 0) == "1 source"
    assert independent_words(1, 1) == "1 source +1 reprint"
