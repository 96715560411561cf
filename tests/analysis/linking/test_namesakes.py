# SPDX-License-Identifier: MIT
"""Two people of one name: what tells them apart, and what joins them again."""

from __future__ import annotations

from itertools import permutations

import pytest

from viewer.analysis.linking.company import Company
from viewer.analysis.linking.namesakes import part_namesakes
from viewer.domain.participant import Entity, EntityKind

Article = tuple[Entity, ...]


def article(number: int, *descriptions: str, company: tuple[str, ...] = ()) -> Article:
    others = (Entity(100 * number + index, EntityKind.PERSON, name) for index, name in enumerate(company, 1))
    return Entity(100 * number, EntityKind.PERSON, "Anna Berg", (), descriptions), *others


def bearers(*articles: Article) -> set[frozenset[int]]:
    """The numbers of the articles whose Anna Berg is one."""
    keys = {entity.id: entity.name for entities in articles for entity in entities}
    named = [(number, entity) for number, entities in enumerate(articles) for entity in entities]
    keys |= part_namesakes(named, keys, Company.of(named))
    groups: dict[str, set[int]] = {}
    for first, *_ in articles:
        groups.setdefault(keys[first.id], set()).add(first.id // 100)
    return set(map(frozenset, groups.values()))


@pytest.mark.parametrize(
    ("one", "two", "people"),
    [
        ("the goalkeeper", "the foreign minister", 2),
        ("a Danish swimmer", "a soprano", 2),
        ("the physicist", "a parish priest", 2),
        ("the foreign minister", "a former goalkeeper", 1),
        ("the foreign minister", "the ambassador in Oslo", 1),
        ("the foreign minister", "the head of the union", 1),
        ("the goalkeeper", "", 1),
        ("the novelist and senator", "the senator", 1),
    ],
)
def test_callings_that_exclude_each_other_tell_two_people(one: str, two: str, people: int) -> None:
    assert len(bearers(article(1, one), article(2, two))) == people


def test_company_in_common_joins_them() -> None:
    keeper = article(1, "the goalkeeper", company=("Ida Moreau",))
    minister = article(2, "the minister", company=("Ida Moreau",))
    assert len(bearers(keeper, minister)) == 1


def test_a_third_article_joins_what_two_left_apart() -> None:
    keeper = article(1, "the goalkeeper", company=("Ida Moreau",))
    minister = article(2, "the minister", company=("Oskar Dahl",))
    both = article(3, company=("Ida Moreau", "Oskar Dahl"))
    assert len(bearers(keeper, minister)) == 2
    assert len(bearers(keeper, minister, both)) == 1


def test_who_is_not_described_is_the_one_named_most_often_in_any_order() -> None:
    articles = [article(1, "the goalkeeper"), article(2, "the minister"), article(3, "the striker"), article(4)]
    expected = {frozenset({1, 3, 4}), frozenset({2})}
    assert all(bearers(*order) == expected for order in permutations(articles))
