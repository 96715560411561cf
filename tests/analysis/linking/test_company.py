# SPDX-License-Identifier: MIT
"""In whose company an article names somebody."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from viewer.analysis.linking.company import Company, Present
from viewer.domain.participant import Entity, EntityKind

NAMED = [
    (1, Entity(1, EntityKind.PERSON, "Zoé Novak")),
    (1, Entity(2, EntityKind.PERSON, "Dahl")),
    (1, Entity(3, EntityKind.ORGANISATION, "Harbour Trust")),
    (1, Entity(4, EntityKind.PLACE, "Porto")),
    (2, Entity(5, EntityKind.PLACE, "Oslo")),
]


def test_places_are_no_company_and_full_names_are_folded() -> None:
    company = Company.of(NAMED)
    assert company.names(1) == {"Zoé Novak", "Dahl", "Harbour Trust"}
    assert company.full_names(1) == {"zoe novak"}
    assert company.names(2) == company.full_names(2) == set()


def test_each_article_is_asked_about_once() -> None:
    asked: list[set[int]] = []

    def ask(articles: Collection[int]) -> Iterable[Present]:
        asked.append(set(articles))
        return [(article, EntityKind.PERSON, f"Clara Novak {article}") for article in articles]

    company = Company(ask)
    company.learn([1, 2])
    company.learn([2, 3])
    assert company.names(1) == {"Clara Novak 1"}
    assert company.names(4) == {"Clara Novak 4"}
    assert asked == [{1, 2}, {3}, {4}]
