# SPDX-License-Identifier: MIT
"""What an article can testify of a day, and what it asks others."""

from __future__ import annotations

import pytest

from viewer.analysis.article import analyse
from viewer.analysis.linking.testimony import Source, is_dated, occasions
from viewer.domain.article import RawArticle
from viewer.domain.findings import Findings

DATED = " date 2023-05-12\n\n"


def read(text: str) -> Findings:
    return analyse(RawArticle.of_text(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{DATED}It rained.", True),
        ("RIGA, May 12, 2023 — It rained.", True),
        ("It rained on Friday.", False),
        ("It rained on 12 May 2023.", False),  # the day of the rain, not of the article
    ],
)
def test_whether_the_own_words_date_an_article(text: str, expected: bool) -> None:
    assert is_dated(read(text)) == expected


@pytest.mark.parametrize(
    ("sentence", "dated", "undated"),
    [
        ("Envoy Mira Holt met Juris Kalns in Riga on Wednesday.", "2023-05-10", None),
        ("Envoy Mira Holt met Juris Kalns in Riga on 10 May 2023.", "2023-05-10", "2023-05-10"),
        ("Envoy Mira Holt met Juris Kalns in Riga in May 2023.", None, None),  # a month is no day
        ("Envoy Mira Holt met Juris Kalns in Riga.", None, None),  # the day of the report is not that of the meeting
    ],
)
def test_a_day_is_testified_by_who_knows_it(sentence: str, dated: str | None, undated: str | None) -> None:
    for text, expected in ((DATED + sentence, dated), (sentence, undated)):
        days = {told.day and told.day.edtf for told in Source.of(read(text)).tellings}
        assert days == {expected}


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Envoy Mira Holt met Juris Kalns in Riga on Wednesday.", "Wednesday"),
        ("Envoy Mira Holt met Juris Kalns in Riga today.", "today"),
        ("Envoy Mira Holt met Juris Kalns in Riga on 10 May 2023.", None),
        ("Envoy Mira Holt met Juris Kalns in Riga.", None),
    ],
)
def test_what_counts_from_an_unknown_day_is_asked(sentence: str, asked: str | None) -> None:
    told = Source.of(read(sentence)).tellings
    assert {one.expression and one.expression.of(sentence) for one in told} == {asked}


def test_meetings_and_visits_that_are_news_are_occasions() -> None:
    news = "Envoy Mira Holt met Juris Kalns in Riga on Wednesday."
    assert occasions(read(news)) == {("p:holt", "l:Riga"), ("p:kalns", "l:Riga")}
    assert occasions(read("Mira Holt died in Riga on Wednesday.")) == set()
    background = "A storm hit Oslo. A fire destroyed a school in Oslo. The council approved a new law in Oslo. "
    assert occasions(read(background + news)) == set()
