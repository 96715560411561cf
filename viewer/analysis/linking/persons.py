# SPDX-License-Identifier: MIT
"""Which persons of several articles are one.

Full names that agree are one person (``names/bearers.py``) unless what the articles say of them tells two apart
(``namesakes.py``). A bare surname joins the only bearer whom the library knows. Where it has several, and for a bare
given name ("Hello, Anna"), the company decides: the bearer who is elsewhere named with two of the people who are named
here, if no other is named with any. Else the name stays on its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from functools import cache

from viewer.analysis.linking.company import Company, Named
from viewer.analysis.linking.namesakes import part_namesakes
from viewer.analysis.names.bearers import folded, full_name, group_bearers
from viewer.analysis.names.coreference import short_forms
from viewer.analysis.names.nicknames import formal_names, without_marked
from viewer.domain.participant import Entity, EntityKind

_ENOUGH = 2  # companions that two articles share


def person_keys(named: Sequence[Named], company: Company) -> dict[int, str]:
    """For the id of every person who is named the key that it shares with those of the same bearer.

    All whom one of them may be must be among them.
    """
    people = [(article, entity) for article, entity in named if entity.kind is EntityKind.PERSON]
    same = group_bearers(_full_forms(entity for _, entity in people))
    full = [(article, entity) for article, entity in people if entity.name in same]
    keys = {entity.id: same[entity.name] for _, entity in full}
    keys |= part_namesakes(full, keys, company)
    bearers = _Bearers(((article, entity, keys[entity.id]) for article, entity in full), company)
    bare = [(article, entity) for article, entity in people if entity.name not in same]
    bearers.prepare({entity.name for _, entity in bare})
    company.learn(article for article, entity in bare if bearers.is_doubtful(entity.name))
    return keys | {entity.id: bearers.of(entity.name, article) for article, entity in bare}


def _full_forms(entities: Iterable[Entity]) -> list[str]:
    """The full names among the entities, longest first, and the forms that give a call name with one."""
    forms = set()
    for entity in entities:
        forms.add(entity.name)
        forms.update(alias for alias in entity.aliases if without_marked(alias)[1])
    return sorted(forms, key=lambda form: (-len(form.split()), form.isupper(), form))


class _Bearers:
    """Who of a library bears a name, and in whose company."""

    def __init__(self, named: Iterable[tuple[int, Entity, str]], company: Company) -> None:
        self._by_surname: dict[str, set[str]] = defaultdict(set)
        self._by_given: dict[str, set[str]] = defaultdict(set)
        self._places: dict[str, set[int]] = defaultdict(set)  # the articles that name a bearer
        self._names: dict[str, set[str]] = defaultdict(set)
        self._company = company
        self._met = cache(self._companions)
        self._candidates = cache(self._bearers_of)
        filed = set()
        for article, entity, key in named:
            self._places[key].add(article)
            if (entity.name, key) not in filed:
                filed.add((entity.name, key))
                self._file(entity.name, key)

    def _file(self, name: str, key: str) -> None:
        self._names[key].add(folded(name))
        for rank, short in short_forms(name):
            if rank == 0 or " " in short:
                self._by_surname[folded(short)].add(key)
        parts = full_name(name)
        for given in (parts.givens[0], parts.called) if parts else ():
            for formal in formal_names(given) if given else ():
                self._by_given[formal].add(key)

    def prepare(self, names: Iterable[str]) -> None:
        """Learn in whose company the bearers of some bare names are named, where that decides."""
        keys = {key for name in names if self.is_doubtful(name) for keys in self._candidates(name) for key in keys}
        self._company.learn(article for key in keys for article in self._places[key])

    def is_doubtful(self, name: str) -> bool:
        """Whether company decides who is meant by a bare name."""
        family, given = self._candidates(name)
        return bool(given) or len(family) > 1

    def _bearers_of(self, name: str) -> tuple[Set[str], Set[str]]:
        """Those of whom a bare name can be the surname, and those of whom it can be the given name."""
        form = folded(name)
        given = {key for formal in formal_names(form) for key in self._by_given.get(formal, ())}
        return self._by_surname.get(form, set()), given

    def of(self, name: str, article: int) -> str:
        """The key of the bearer of a bare name in an article that is meant there; the name itself where it is open."""
        family, given = self._candidates(name)
        if self.is_doubtful(name):
            here = self._company.full_names(article)
            shared = {key: len(here & self._met(key)) for key in family | given}
            near = [key for key, count in shared.items() if count]
            if len(near) == 1 and shared[near[0]] >= _ENOUGH:
                return near[0]
        return next(iter(family)) if len(family) == 1 else folded(name)

    def _companions(self, key: str) -> Set[str]:
        """The full names with which a bearer is named somewhere."""
        self._company.learn(self._places[key])
        return set[str]().union(*map(self._company.full_names, self._places[key])) - self._names[key]
