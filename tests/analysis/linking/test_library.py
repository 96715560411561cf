# SPDX-License-Identifier: MIT
"""What the articles of a library tell together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import permutations
from typing import Any

import pytest

from viewer.analysis.article import analyse
from viewer.analysis.linking.library import read_together
from viewer.domain.article import RawArticle
from viewer.domain.findings import Findings


def test_entities_and_claims_stand_in_exactly_one_place(library: Callable[..., Any]) -> None:
    found = library(
        " date 2024-05-08\n\nClara Novak arrived in Oslo on Monday.",
        " date 2024-05-09\n\nNovak left Oslo on Thursday, her office said.",
    )
    entities = [entity for who in found.links.participants for entity in who.entities]
    assert sorted(entities) == sorted(one.id for findings in found.articles for one in findings.entities)
    assert sorted(c for event in found.links.events for c in event.claims) == sorted(found.claims)


def test_participants_of_events_are_participants(library: Callable[..., Any]) -> None:
    found = library(" date 2024-05-08\n\nClara Novak met Petra Lind in Oslo on Monday.")
    known = {who.id for who in found.links.participants}
    assert all(set(event.participants) <= known for event in found.links.events)


SIGNED = (
    " date 2023-05-12\n\nEnvoy Mira Holt met Foreign Minister Juris Kalns in Riga on Wednesday. Holt and Kalns signed "
    "the fishing accord in Riga on Wednesday."
)
TODAY = (
    "Envoy Mira Holt met Foreign Minister Juris Kalns in Riga on Wednesday. Holt and Kalns signed the fishing accord "
    "in Riga yesterday. Holt visited Kalns in Oslo today. “It will last,” she said."
)
LATER = "Envoy Mira Holt visited Foreign Minister Juris Kalns in Oslo on Thursday. It rained."
ALONE = "Nobody came to the fair on Friday."


def read(*texts: str) -> tuple[Findings, ...]:
    return tuple(analyse(RawArticle.of_text(text)) for text in texts)


def published(articles: Iterable[Findings]) -> list[str | None]:
    dates = [findings.article.published.when for findings in articles]
    return [when.edtf if when else None for when in dates]


def test_an_undated_article_is_read_again_from_the_day_that_another_tells() -> None:
    alone = read(SIGNED, TODAY, ALONE)
    together = read_together(alone)
    assert published(alone) == ["2023-05-12", None, None]
    assert published(together.articles) == ["2023-05-12", "2023-05-11", None]
    again = together.articles[1]
    assert [timex.value for timex in again.timexes] == ["2023-05-10", "2023-05-10", "2023-05-11"]
    assert [quote.said and quote.said.edtf for quote in again.quotes] == ["2023-05-11"]
    assert [claim.when and claim.when.edtf for claim in again.claims][:3] == ["2023-05-10", "2023-05-10", "2023-05-11"]
    assert together.links == read_together(together.articles).links
    assert (together.articles[0], together.articles[2]) == (alone[0], alone[2])


def test_an_article_that_was_dated_so_dates_the_next() -> None:
    assert published(read_together(read(SIGNED, LATER)).articles) == ["2023-05-12", None]
    assert published(read_together(read(TODAY, LATER)).articles) == [None, None]
    together = read_together(read(LATER, TODAY, SIGNED))
    assert published(together.articles) == ["2023-05-11/2023-05-15", "2023-05-11", "2023-05-12"]


@pytest.mark.parametrize("order", list(permutations((SIGNED, TODAY, LATER, ALONE)))[::5])
def test_neither_the_order_nor_what_was_read_together_before_matters(order: tuple[str, ...]) -> None:
    expected = {findings.article.id: findings for findings in read_together(read(SIGNED, TODAY, LATER, ALONE)).articles}
    grown: tuple[Findings, ...] = ()
    for text in order:
        together = read_together([*grown, *read(text)])
        grown = together.articles
    assert {findings.article.id: findings for findings in grown} == expected
    assert together.links == read_together(list(expected.values())).links


def test_an_article_whose_witness_has_gone_is_undated_again() -> None:
    together = read_together(read(SIGNED, TODAY, LATER))
    assert published(read_together(together.articles[1:]).articles) == [None, None]
