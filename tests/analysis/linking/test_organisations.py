# SPDX-License-Identifier: MIT
"""Organisations of several articles: legal forms, countries in front, acronyms."""

from __future__ import annotations

import pytest

from viewer.analysis.linking.organisations import organisation_keys
from viewer.domain.participant import Entity, EntityKind


def keys(*names: str, aliases: dict[str, tuple[str, ...]] | None = None) -> list[str]:
    entities = [
        Entity(number, EntityKind.ORGANISATION, name, (aliases or {}).get(name, ()))
        for number, name in enumerate(names)
    ]
    found = organisation_keys(entities)
    return [found[name] for name in names]


@pytest.mark.parametrize(
    "names",
    [
        ("Zentrix Corp", "The Zentrix Corporation", "Zentrix"),
        ("State Department", "US State Department", "U.S. State Department", "American State Department"),
        ("World Health Organization", "WHO", "W.H.O."),
        ("UN", "U.N.", "United Nations"),
        ("Norwegian Fisheries Ministry", "Norway Fisheries Ministry"),
    ],
)
def test_names_of_one_organisation(names: tuple[str, ...]) -> None:
    assert len(set(keys(*names))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Chinese Foreign Ministry", "Iraqi Foreign Ministry", "Foreign Ministry"),
        ("Norwegian Fisheries Ministry", "Fisheries Ministry"),
        ("Bank of Norway", "Bank of Denmark"),
        ("Danish Seed Alliance", "DSA"),
    ],
)
def test_names_of_several_organisations(names: tuple[str, ...]) -> None:
    assert len(set(keys(*names))) == len(names)


def test_an_acronym_that_is_spelled_out_once_counts_and_two_meanings_do_not() -> None:
    spelled = {"Global Seed Alliance": ("GSA",), "Grain Sellers Association": ("GSA",)}
    assert len(set(keys("Global Seed Alliance", "GSA", aliases=spelled))) == 1
    assert len(set(keys("Global Seed Alliance", "Grain Sellers Association", "GSA", aliases=spelled))) == 3


def test_initials_of_another_language_count_where_an_article_uses_both() -> None:
    told = {"Union of Rural Nurses": ("SLS", "Union")}
    assert len(set(keys("Union of Rural Nurses", "SLS", aliases=told))) == 1


def test_what_the_articles_say_of_an_acronym_goes_before_the_list() -> None:
    told = {"Western Harbour Organisation": ("WHO",)}
    first, second, third = keys("Western Harbour Organisation", "WHO", "World Health Organization", aliases=told)
    assert first == second != third
