# SPDX-License-Identifier: MIT
"""Which persons of several articles are one.

Full names that agree are one person (``names/bearers.py``) unless what the articles say of them tells two apart
(``namesakes.py``). A bare surname joins the only bearer whom the library knows. Where it has several, and for a bare
given name ("Hello, Anna"), the company decides: the bearer who is elsewhere named with two of the people who are named
here, if no other is named with any. Else the name stays on its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Sequence
from functools import cache

from viewer.analysis.linking.namesakes import part_namesakes
from viewer.analysis.names.bearers import folded, full_name, group_bearers
from viewer.analysis.names.coreference import short_forms
from viewer.analysis.names.nicknames import formal_names, without_marked
from viewer.domain.participant import Entity, EntityKind

_ENOUGH = 2  # companions that two articles share


def person_keys(articles: Sequence[Sequence[Entity]], chosen: Container[int] | None = None) -> dict[int, str]:
    """For the id of every person among the articles' entities the key that it shares with those of the same bearer.

    With ``chosen`` for those only, as far as all whom they may be are chosen too. Company counts by the full names that
    the articles use.
    """
    people = [[entity for entity in entities if entity.kind == EntityKind.PERSON] for entities in articles]
    asked = [[entity for entity in entities if chosen is None or entity.id in chosen] for entities in people]
    same = group_bearers(_full_forms(entity for entities in asked for entity in entities))
    keys = {entity.id: same[entity.name] for entities in asked for entity in entities if entity.name in same}
    keys |= part_namesakes(articles, keys)
    bearers = _Bearers(
        ((entity, keys[entity.id], index) for index, own in enumerate(asked) for entity in own if entity.id in keys),
        lambda index: frozenset(folded(entity.name) for entity in people[index] if full_name(entity.name)),
    )
    for index, entities in enumerate(asked):
        for entity in entities:
            if entity.name not in same:
                keys[entity.id] = bearers.of(entity.name, index)
    return keys


def _full_forms(entities: Iterable[Entity]) -> list[str]:
    """The full names among the entities, longest first, and the forms that give a call name with one."""
    forms = set()
    for entity in entities:
        forms.add(entity.name)
        forms.update(alias for alias in entity.aliases if without_marked(alias)[1])
    return sorted(forms, key=lambda form: (-len(form.split()), form.isupper(), form))


class _Bearers:
    """Who of a library bears a name, and in whose company."""

    def __init__(self, named: Iterable[tuple[Entity, str, int]], company: Callable[[int], frozenset[str]]) -> None:
        self._by_surname: dict[str, set[str]] = defaultdict(set)
        self._by_given: dict[str, set[str]] = defaultdict(set)
        self._places: dict[str, set[int]] = defaultdict(set)  # the articles that name a bearer
        self._names: dict[str, set[str]] = defaultdict(set)
        self._company = cache(company)
        self._met = cache(self._companions)
        filed = set()
        for entity, key, index in named:
            self._places[key].add(index)
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

    def of(self, name: str, article: int) -> str:
        """The key of the bearer of a bare name in an article that is meant there; the name itself where it is open."""
        form = folded(name)
        family = self._by_surname.get(form, set())
        given = {key for formal in formal_names(form) for key in self._by_given.get(formal, ())}
        if given or len(family) > 1:
            here = self._company(article)
            shared = {key: len(here & self._met(key)) for key in family | given}
            near = [key for key, count in shared.items() if count]
            if len(near) == 1 and shared[near[0]] >= _ENOUGH:
                return near[0]
        return next(iter(family)) if len(family) == 1 else form

    def _companions(self, key: str) -> frozenset[str]:
        """The full names with which a bearer is named somewhere."""
        return frozenset[str]().union(*(self._company(index) for index in self._places[key])) - self._names[key]
