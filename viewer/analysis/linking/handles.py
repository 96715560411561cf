# SPDX-License-Identifier: MIT
"""What a name is looked up by across articles: a person's surname, a place's usual spelling, a body's plain name.

A handle follows from one article alone. Who of a surname is meant is settled when people are linked; that two articles
can mean the same one is all that linking what they tell needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from viewer.analysis import wordlists
from viewer.analysis.linking.organisations import owned_name, plain_name
from viewer.analysis.names.acronyms import is_acronym
from viewer.analysis.names.bearers import folded, full_name
from viewer.analysis.names.coreference import place_key
from viewer.domain.participant import Entity, EntityKind

_SIGNS = {EntityKind.PERSON: "p", EntityKind.PLACE: "l", EntityKind.ORGANISATION: "o"}
PERSON, PLACE = "p:", "l:"


def handle_of(entity: Entity) -> str:
    """The handle of what an article names, with its kind in front: ``p:kerry``, ``l:China``, ``o:who``."""
    return f"{_SIGNS[entity.kind]}:{_BARE[entity.kind](entity)}"


def _person(entity: Entity) -> str:
    parts = full_name(entity.name)
    return parts.surname if parts else folded(entity.name)


def _place(entity: Entity) -> str:
    return place_key(entity.name)


def _organisation(entity: Entity) -> str:
    """The acronym, where the article or the list gives one: other articles may have nothing else."""
    plain = owned_name(entity.name)
    own = sorted(alias.replace(".", "").lower() for alias in entity.aliases if is_acronym(alias, entity.name))
    return own[0] if own else _listed_acronyms().get(plain, plain)


@cache
def _listed_acronyms() -> Mapping[str, str]:
    listed = wordlists.classes("names/acronyms")
    return {plain_name(name): letters.lower() for letters, names in sorted(listed.items()) for name in names}


_BARE = {EntityKind.PERSON: _person, EntityKind.PLACE: _place, EntityKind.ORGANISATION: _organisation}
