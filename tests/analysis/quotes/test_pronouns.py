# SPDX-License-Identifier: MIT
"""Whom "he" and "she" can stand for."""

from __future__ import annotations

import pytest

from viewer.analysis.quotes.pronouns import Gender, agree, gender_of
from viewer.domain.participant import Entity, EntityKind


@pytest.mark.parametrize(
    ("name", "titles", "descriptions", "gender"),
    [
        ("Ann Lee", (), (), Gender.FEMALE),
        ("Boris Ek", (), (), Gender.MALE),
        ("Ek", ("mr",), (), Gender.MALE),
        ("Ann Lee", ("lord",), (), Gender.MALE),
        ("Ek", (), ("the spokeswoman",), Gender.FEMALE),
        ("Xyr Ek", (), (), Gender.UNKNOWN),
        ("Ek", (), (), Gender.UNKNOWN),
    ],
)
def test_gender_by_title_name_or_role(
    name: str, titles: tuple[str, ...], descriptions: tuple[str, ...], gender: Gender
) -> None:
    entity = Entity(1, EntityKind.PERSON, name, (), descriptions)
    assert gender_of(entity, frozenset(titles)) is gender


def test_organisations_have_none() -> None:
    assert gender_of(Entity(1, EntityKind.ORGANISATION, "Ann Inc")) is Gender.UNKNOWN


@pytest.mark.parametrize(
    ("pronoun", "gender", "agrees"),
    [
        ("he", Gender.MALE, True),
        ("he", Gender.FEMALE, False),
        ("she", Gender.UNKNOWN, True),
        ("they", Gender.MALE, True),
    ],
)
def test_agreement(pronoun: str, gender: Gender, agrees: bool) -> None:
    assert agree(pronoun, gender) is agrees
