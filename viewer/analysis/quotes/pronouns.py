# SPDX-License-Identifier: MIT
"""Whether "he" or "she" can stand for somebody."""

from __future__ import annotations

import re
from enum import StrEnum

from viewer.analysis import wordlists
from viewer.domain.participant import Entity, EntityKind

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Gender(StrEnum):
    """As far as words tell; UNKNOWN agrees with everything."""

    MALE = "male"
    FEMALE = "female"
    UNKNOWN = "unknown"


GENDERED = {"he": Gender.MALE, "she": Gender.FEMALE, "him": Gender.MALE, "his": Gender.MALE, "her": Gender.FEMALE}
"""The pronouns that stand for one person."""


def gender_of(entity: Entity, titles: frozenset[str] = frozenset()) -> Gender:
    """A person's gender by the ``titles`` that stand before the name, else the given name, else the descriptions."""
    if entity.kind != EntityKind.PERSON:
        return Gender.UNKNOWN
    words = wordlists.classes("genders")
    for gender in (Gender.MALE, Gender.FEMALE):
        if titles & words[f"{gender}_title"]:
            return gender
    for name in (entity.name, *entity.aliases):
        parts = [part.lower() for part in _WORD.findall(name)]
        if len(parts) > 1:
            for gender in (Gender.MALE, Gender.FEMALE):
                if parts[0] in words[gender] and not _is_ambiguous(parts[0]):
                    return gender
    described = {word.lower() for text in entity.descriptions for word in _WORD.findall(text)}
    for gender in (Gender.MALE, Gender.FEMALE):
        if described & words[f"{gender}_role"]:
            return gender
    return Gender.UNKNOWN


def _is_ambiguous(name: str) -> bool:
    words = wordlists.classes("genders")
    return name in words[Gender.MALE] and name in words[Gender.FEMALE]


def agree(pronoun: str, gender: Gender) -> bool:
    """Whether a pronoun can stand for somebody of that gender."""
    wanted = GENDERED.get(pronoun)
    return wanted is None or gender in (Gender.UNKNOWN, wanted)
