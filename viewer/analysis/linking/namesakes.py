# SPDX-License-Identifier: MIT
"""Two people of one name, told apart by what the articles call them.

A goalkeeper and a minister are two people unless something joins them: an article that calls him both, a third one
that shares company with each, or the word "former", for people change their trade.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from viewer.analysis import wordlists
from viewer.analysis.linking.company import Company, Named

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_ONCE = frozenset({"former", "ex", "retired", "onetime", "then", "turned"})


def part_namesakes(named: Sequence[Named], keys: Mapping[int, str], company: Company) -> dict[int, str]:
    """New keys for the entities of every name that more than one person bears.

    ``named`` are persons with a full name: all that share a key with one of them. Company counts by the names that the
    articles use, whoever they are.
    """
    described: dict[str, set[str]] = defaultdict(set)
    names: dict[str, set[str]] = defaultdict(set)
    for _, entity in named:
        described[keys[entity.id]] |= _callings(entity.descriptions)
        names[keys[entity.id]].add(entity.name)
    doubtful = {key for key, callings in described.items() if len(callings) > 1}
    asked = [(article, entity) for article, entity in named if keys[entity.id] in doubtful]
    company.learn(article for article, _ in asked)
    groups: dict[str, list[_Bearer]] = defaultdict(list)
    for article, entity in asked:
        key = keys[entity.id]
        others = company.names(article) - names[key]
        _add(groups[key], _Bearer({entity.id}, set(_callings(entity.descriptions)), others))
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


@lru_cache(maxsize=100_000)
def _callings(descriptions: tuple[str, ...]) -> frozenset[str]:
    """The walks of life that descriptions speak of; what somebody was once does not count."""
    return frozenset(
        calling
        for description in descriptions
        if _ONCE.isdisjoint(words := _WORD.findall(description.lower()))
        for calling, names in wordlists.classes("names/callings").items()
        if not names.isdisjoint(words)
    )
