# SPDX-License-Identifier: MIT
"""Persons of several articles: full names that agree, and bare names that only company can tell."""

from __future__ import annotations

from itertools import count

import pytest

from viewer.analysis.linking.company import Company
from viewer.analysis.linking.persons import person_keys
from viewer.domain.participant import Entity, EntityKind

NUMBERS = count(1)


def person(name: str, *aliases: str) -> Entity:
    return Entity(next(NUMBERS), EntityKind.PERSON, name, aliases)


def grouped(*articles: tuple[Entity, ...]) -> list[set[str]]:
    """The names that share a key, by the first article that has one of them."""
    named = [(number, entity) for number, entities in enumerate(articles) for entity in entities]
    keys = person_keys(named, Company.of(named))
    groups: dict[str, set[str]] = {}
    for entities in articles:
        for entity in entities:
            groups.setdefault(keys[entity.id], set()).add(entity.name)
    return list(groups.values())


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("James Dahl", "Jim Dahl", "Dahl"), [{"James Dahl", "Jim Dahl", "Dahl"}]),
        (("Clara Novak", "Petr Novak", "Novak"), [{"Clara Novak"}, {"Petr Novak"}, {"Novak"}]),
        (("Edwin E. Kern Jr", "Edwin “Bo” Kern", "Bo Kern"), [{"Edwin E. Kern Jr", "Edwin “Bo” Kern", "Bo Kern"}]),
        (("Ursula von der Heide", "von der Heide"), [{"Ursula von der Heide", "von der Heide"}]),
        (("Clara Novak", "Clara"), [{"Clara Novak"}, {"Clara"}]),
    ],
)
def test_each_name_in_an_article_of_its_own(names: tuple[str, ...], expected: list[set[str]]) -> None:
    assert grouped(*((person(name),) for name in names)) == expected


def test_a_call_name_that_is_only_an_alias_counts() -> None:
    first = (person("Edwin Eugene Tobias Kern", "Edwin “Bo” Kern"),)
    assert grouped(first, (person("Bo Kern"),)) == [{"Edwin Eugene Tobias Kern", "Bo Kern"}]


@pytest.mark.parametrize("short", ["Novak", "Clara"])
def test_two_companions_tell_a_bare_name(short: str) -> None:
    together = (person("Clara Novak"), person("Ida Moreau"), person("Oskar Dahl"))
    elsewhere = (person("Petr Novak"), person("Clara Weber"))
    bare = (person(short), person("Oskar Dahl"), person("Ida Moreau"))
    assert {"Clara Novak", short} in grouped(together, elsewhere, bare)


def test_one_companion_is_not_enough_and_two_bearers_are_too_many() -> None:
    company = ("Ida Moreau", "Oskar Dahl")
    clara = (person("Clara Novak"), *map(person, company))
    petr = (person("Petr Novak"), *map(person, company))
    assert {"Novak"} in grouped(clara, petr, (person("Novak"), *map(person, company)))
    near = (person("Petr Novak"), person("Ida Moreau"))
    assert {"Novak"} in grouped(clara, near, (person("Novak"), *map(person, company)))
    assert {"Novak"} in grouped(clara, (person("Petr Novak"),), (person("Novak"), person("Ida Moreau")))


def test_a_familiar_given_name_is_told_by_company() -> None:
    full = (person("Michael Weber"), person("Ida Moreau"), person("Oskar Dahl"))
    bare = (person("Mike"), person("Oskar Dahl"), person("Ida Moreau"))
    assert {"Michael Weber", "Mike"} in grouped(full, bare)
