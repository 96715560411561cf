# SPDX-License-Identifier: MIT
"""Whom a name that comes into a library makes to be looked at again."""

from __future__ import annotations

import pytest

from viewer.analysis.linking.naming import name_keys
from viewer.domain.participant import Entity, EntityKind

PERSON, PLACE, BODY = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


def entity(kind: EntityKind, name: str, *aliases: str) -> Entity:
    return Entity(1, kind, name, aliases)


@pytest.mark.parametrize(
    ("comes", "is_there"),
    [
        (entity(PERSON, "Clara Novak"), entity(PERSON, "Novak")),  # who is a bearer now
        (entity(PERSON, "Clara Novak"), entity(PERSON, "Petr Novak")),
        (entity(PERSON, "Clara Novak"), entity(PERSON, "Clara")),
        (entity(PERSON, "Bill Hart"), entity(PERSON, "William")),
        (entity(PERSON, "Novak"), entity(PERSON, "Novak")),
        (entity(BODY, "Global Seed Alliance", "GSA"), entity(BODY, "GSA")),
        (entity(BODY, "GSA"), entity(BODY, "Global Seed Alliance", "GSA")),
        (entity(BODY, "Zentrix Corp"), entity(BODY, "Zentrix Corporation")),
        (entity(BODY, "German Foreign Ministry"), entity(BODY, "Foreign Ministry")),
        (entity(BODY, "IMF"), entity(BODY, "International Monetary Fund")),
        (entity(PLACE, "US"), entity(PLACE, "United States")),
    ],
)
def test_a_name_reaches_those_that_may_be_somebody_else_now(comes: Entity, is_there: Entity) -> None:
    assert name_keys(comes).reaches & name_keys(is_there).posts


@pytest.mark.parametrize(
    ("comes", "is_there"),
    [
        (entity(PERSON, "Novak"), entity(PERSON, "Clara Novak")),  # a bare name makes nobody another
        (entity(PERSON, "Clara Novak"), entity(PERSON, "Clara Weber")),
        (entity(PERSON, "Novak"), entity(PERSON, "Weber")),
        (entity(BODY, "GSA"), entity(BODY, "GSB")),
        (entity(BODY, "Zentrix Corp"), entity(BODY, "Zentar Corp")),
        (entity(PLACE, "Niger"), entity(PLACE, "Nigeria")),
        (entity(PERSON, "Paris"), entity(PLACE, "Paris")),
        (entity(BODY, "Novak"), entity(PERSON, "Novak")),
    ],
)
def test_and_no_others(comes: Entity, is_there: Entity) -> None:
    assert not name_keys(comes).reaches & name_keys(is_there).posts


def test_who_a_bare_name_is_rests_on_its_bearers() -> None:
    bare, bearer = name_keys(entity(PERSON, "Novak")), name_keys(entity(PERSON, "Clara Novak"))
    assert bare.rests_on & bearer.posts
    assert not bare.rests_on & bare.posts
