# SPDX-License-Identifier: MIT
"""Two people of one name, told apart by what the articles call them.

A goalkeeper and a minister are two people unless something joins them: an article that calls him both, a third one
that shares company with each, or the word "former", for people change their trade.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from viewer.analysis import wordlists
from viewer.domain.participant import Entity, EntityKind

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_ONCE = frozenset({"former", "ex", "retired", "onetime", "then", "turned"})


def part_namesakes(articles: Sequence[Sequence[Entity]], keys: Mapping[int, str]) -> dict[int, str]:
    """New keys for the entities of every name that more than one person bears.

    ``keys`` are those of the persons with a full name, or of some of them: of all that share a key with one of these.
    Company counts by the names that the articles use, whoever they are.
    """
    described: dict[str, set[str]] = defaultdict(set)
    for entities in articles:
        for entity in entities:
            if entity.id in keys:
                described[keys[entity.id]].update(_callings(entity))
    doubtful = {key for key, callings in described.items() if len(callings) > 1}
    groups: dict[str, list[_Bearer]] = defaultdict(list)
    names: dict[str, set[str]] = defaultdict(set)
    for entities in articles if doubtful else ():
        for entity in entities:
            names[keys.get(entity.id, "")].add(entity.name)
    for entities in articles if doubtful else ():
        here = [entity for entity in entities if keys.get(entity.id) in doubtful]
        company = frozenset(entity.name for entity in entities if entity.kind != EntityKind.PLACE) if here else ()
        for entity in here:
            key = keys[entity.id]
            _add(groups[key], _Bearer({entity.id}, set(_callings(entity)), set(company) - names[key]))
    return {
        identifier: f"{key}\x1f{number}"
        for key, bearers in groups.items()
        for number, bearer in enumerate(_told_apart(bearers))
        for identifier in bearer.entities
    }


class _Bearer:
    """What is known of one of the people of a name."""

    def __init__(self, entities: set[int], callings: set[str], company: set[str]) -> None:
        self.entities = entities
        self.callings = callings
        self.company = company

    def is_one_with(self, other: _Bearer) -> bool:
        """Whether a calling or somebody in their company joins the two."""
        return not (self.callings.isdisjoint(other.callings) and self.company.isdisjoint(other.company))

    def take(self, other: _Bearer) -> None:
        """Join what is known of the other."""
        self.entities |= other.entities
        self.callings |= other.callings
        self.company |= other.company


def _add(bearers: list[_Bearer], new: _Bearer) -> None:
    """Join the new one with all that it is one with: what is left are the connected components."""
    apart = []
    for bearer in bearers:
        if new.is_one_with(bearer):
            new.take(bearer)
        else:
            apart.append(bearer)
    bearers[:] = [*apart, new]


def _told_apart(bearers: Sequence[_Bearer]) -> list[_Bearer]:
    """Those with a calling, the one named most often first; he also takes those of whom nothing is said."""
    ordered = sorted(bearers, key=lambda bearer: (-len(bearer.entities), min(bearer.entities)))
    known = [bearer for bearer in ordered if bearer.callings]
    for bearer in ordered:
        if not bearer.callings:
            known[0].take(bearer)
    return known


def _callings(entity: Entity) -> frozenset[str]:
    """The walks of life that an entity's descriptions speak of; what somebody was once does not count."""
    return frozenset(
        calling
        for description in entity.descriptions
        if _ONCE.isdisjoint(words := _WORD.findall(description.lower()))
        for calling, names in wordlists.classes("names/callings").items()
        if not names.isdisjoint(words)
    )
