# SPDX-License-Identifier: MIT
"""Which entities of several articles are one participant.

Persons are joined in ``persons.py``, organisations in ``organisations.py``; places by name and the known other names of
countries. Only dictionaries of names are used, so the time grows with the number of entities; and when an article comes
in, only who bears a name that it has is looked at again (``naming.py``). What a user said of two entities is done last.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from typing import Protocol, TypeAlias

from viewer.analysis.linking.company import Company, Named, Present
from viewer.analysis.linking.naming import NameKeys, name_keys
from viewer.analysis.linking.organisations import organisation_keys
from viewer.analysis.linking.persons import person_keys
from viewer.analysis.names.coreference import place_key
from viewer.domain.edit import OtherPerson, SamePerson
from viewer.domain.identity import content_id
from viewer.domain.participant import Entity, EntityKind, Participant

Said: TypeAlias = Sequence[SamePerson | OtherPerson]
"""What a user said of entities, in order."""

Key: TypeAlias = tuple[EntityKind, str]
"""What the entities of one participant share."""

_HOPS = 3  # an acronym, the name that it stands for, and those that this one is told apart from


class Registry(Protocol):
    """Who is who in a library so far."""

    def bearers(self, keys: Collection[int]) -> Iterable[Named]:
        """Whom or what the articles name that is found under one of the keys (``naming.py``)."""

    def entities(self, ids: Collection[int]) -> Iterable[Named]:
        """Some entities; ids that are not known are left out."""

    def company(self, articles: Collection[int]) -> Iterable[Present]:
        """The people and organisations that some articles name."""

    def participants(self, entities: Collection[int]) -> Sequence[Participant]:
        """The participants that some entities are."""


def link_people(articles: Iterable[Sequence[Entity]], said: Said = ()) -> tuple[Participant, ...]:
    """The participants of what all articles name, sorted by kind and name; every entity stands in exactly one."""
    named = [(number, entity) for number, entities in enumerate(articles) for entity in entities]
    return _participants(_grouped(named, Company.of(named)), said)


def relink_people(
    registry: Registry, new: Mapping[int, Sequence[Entity]], said: Said = (), again: Iterable[int] = ()
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The participants of a library that are others now that some articles are new: as they were, and as they are.

    ``said`` may speak of entities of the library: those are looked at again, too, and those of which something was said
    that holds no more (``again``).
    """
    view = _View(registry, new)
    told = {one for each in said for one in (each.one, each.two)}
    asked = view.reached() | view.learn(told | set(again))
    old = {one.id: one for one in registry.participants(asked)}
    asked |= view.learn({entity for one in old.values() for entity in one.entities})
    groups = _grouped(view.rested_on(asked), view.company)
    touched = {key: group for key, group in groups.items() if any(one.id in asked for one in group)}
    there = {entity.id for group in touched.values() for entity in group}
    home = {entity.id: key for key, group in touched.items() for entity in group}
    for one in registry.participants(there - asked):
        old[one.id] = one
        view.learn(one.entities)
        key = next(home[each] for each in one.entities if each in home)
        touched[key] = [*touched[key], *(view.entity(each) for each in one.entities if each not in there)]
    return tuple(old.values()), _participants(touched, said)


class _View:
    """Whom one looks at of a library when articles are new: those of the same names."""

    def __init__(self, registry: Registry, new: Mapping[int, Sequence[Entity]]) -> None:
        self._registry = registry
        self._seen: set[int] = set()  # keys
        self._index: dict[int, set[int]] = defaultdict(set)  # entities by the keys under which they are found
        self._named: dict[int, Named] = {}
        self._articles = new
        self._file((article, entity) for article, entities in new.items() for entity in entities)
        self._new = set(self._named)
        self.company = Company(self._present)

    def entity(self, id_: int) -> Entity:
        """Someone who is looked at."""
        return self._named[id_][1]

    def reached(self) -> set[int]:
        """The new entities, and those of the library that may be somebody else's now."""
        return self._new | self._found(self._keys(self._new, lambda keys: keys.reaches))

    def rested_on(self, entities: Set[int]) -> list[Named]:
        """Some entities, and all that must be known to say who they are, by article."""
        found = set(entities)
        edge = found
        for _ in range(_HOPS):
            edge = self._found(self._keys(edge, lambda keys: keys.rests_on)) - found
            if not edge:
                break
            found |= edge
        return sorted((self._named[one] for one in found), key=lambda named: (named[0], named[1].id))

    def learn(self, entities: Collection[int]) -> set[int]:
        """Look at some entities, too; those that there are."""
        missing = set(entities) - self._named.keys()
        if missing:
            self._file(self._registry.entities(missing))
        return set(entities) & self._named.keys()

    def _present(self, articles: Collection[int]) -> Iterator[Present]:
        known = set(articles) & self._articles.keys()
        yield from ((article, one.kind, one.name) for article in known for one in self._articles[article])
        yield from self._registry.company(set(articles) - known)

    def _keys(self, entities: Set[int], which: Callable[[NameKeys], frozenset[int]]) -> frozenset[int]:
        distinct = {name_keys(self._named[one][1]) for one in entities}
        return frozenset[int]().union(*map(which, distinct))

    def _found(self, keys: frozenset[int]) -> set[int]:
        missing = keys - self._seen
        if missing:
            self._seen |= missing
            self._file(self._registry.bearers(missing))
        return {one for key in keys for one in self._index.get(key, ())}

    def _file(self, named: Iterable[Named]) -> None:
        for each in named:
            entity = each[1]
            if entity.id not in self._named:
                self._named[entity.id] = each
                for key in name_keys(entity).posts:
                    self._index[key].add(entity.id)


def _grouped(named: Sequence[Named], company: Company) -> dict[Key, list[Entity]]:
    """The entities by whom they are."""
    people = person_keys(named, company)
    bodies = organisation_keys(entity for _, entity in named if entity.kind == EntityKind.ORGANISATION)
    groups: dict[Key, list[Entity]] = defaultdict(list)
    for _, entity in named:
        match entity.kind:
            case EntityKind.PERSON:
                key = people[entity.id]
            case EntityKind.ORGANISATION:
                key = bodies[entity.name]
            case EntityKind.PLACE:
                key = place_key(entity.name)
        groups[entity.kind, key].append(entity)
    return groups


def _participants(groups: Mapping[Key, Sequence[Entity]], said: Said) -> tuple[Participant, ...]:
    """The participants of some groups, once what the user said is done to them."""
    participants = [_participant(key, group) for key, group in _as_told(groups, said).items()]
    return tuple(sorted(participants, key=lambda participant: (participant.kind, participant.name, participant.id)))


def _as_told(groups: Mapping[Key, Sequence[Entity]], said: Said) -> dict[Key, list[Entity]]:
    """The groups after the user's corrections, each in its turn.

    Two that are the same bring their whole groups together. Whoever is somebody else leaves with those that were said
    to be the same as he, and with those that came with them and were said to be the same as nobody who stays.
    """
    found = {key: list(group) for key, group in groups.items()}
    home = {entity.id: key for key, group in found.items() for entity in group}
    born = dict(home)  # where each is by what the articles say
    bound: dict[int, set[int]] = {}  # to whom each was said to be the same
    for each in said:
        if each.one not in home or each.two not in home:
            continue
        kind, key = home[each.one]
        if isinstance(each, OtherPerson):
            if home[each.two] == (kind, key):
                leaving = _leaving(each, (entity.id for entity in found[kind, key]), born, bound)
                other = (kind, f"{key}\x1e{each.two}") if born[each.two] in found else born[each.two]
                found[other] = [entity for entity in found[kind, key] if entity.id in leaving]
                found[kind, key] = [entity for entity in found[kind, key] if entity.id not in leaving]
                home.update((entity.id, other) for entity in found[other])
                bound = {one: both & leaving if one in leaving else both - leaving for one, both in bound.items()}
        else:
            both = bound.get(each.one, {each.one}) | bound.get(each.two, {each.two})
            bound.update((one, both) for one in both)
            if home[each.two] != (kind, key):
                moved = found.pop(home[each.two])
                found[kind, key] += moved
                home.update((entity.id, (kind, key)) for entity in moved)
    return found


def _leaving(
    apart: OtherPerson, group: Iterable[int], born: Mapping[int, Key], bound: Mapping[int, Set[int]]
) -> set[int]:
    """Who of a group goes with the one that is somebody else."""
    stays = born[apart.one]
    with_him = bound.get(apart.two, frozenset())
    if apart.one in with_him:  # which holds no more
        with_him = {one for one in with_him if born[one] != stays}
    goes = {apart.two, *with_him}
    came = {born[one] for one in goes} - {stays}
    with_them = {one for one in group if born[one] in came} | goes
    return {one for one in with_them if one in goes or bound.get(one, goes) <= with_them}


def _participant(key: Key, entities: Sequence[Entity]) -> Participant:
    """A participant. Its id follows from the key, so it stays when one more article names it."""
    kind = key[0]
    name = _usual_name(entities) if kind == EntityKind.PLACE else _best_name(entities)
    forms = {form for entity in entities for form in (entity.name, *entity.aliases)}
    return Participant(
        id=content_id("participant", *key),
        kind=kind,
        name=name,
        aliases=tuple(sorted(forms - {name})),
        descriptions=tuple(sorted({words for entity in entities for words in entity.descriptions})),
        entities=tuple(sorted(entity.id for entity in entities)),
    )


def _best_name(entities: Sequence[Entity]) -> str:
    """The full form that most articles use, the longest of several; no initials or capitals where another form is."""
    counted = Counter(entity.name for entity in entities)

    def rank(name: str) -> tuple[bool, bool, bool, int, int, str]:
        shouted = name.isupper() and len(name) > 5
        return shouted, " " not in name, _is_initialled(name), -counted[name], -len(name), name

    return min(counted, key=rank)


def _is_initialled(name: str) -> bool:
    return name[1:2] == "." and " " in name


def _usual_name(entities: Sequence[Entity]) -> str:
    """A place's name that most articles use; not an abbreviation or capitals where another is."""
    counted = Counter(form for entity in entities for form in (entity.name, *entity.aliases))
    usual = place_key(entities[0].name)
    return min(counted, key=lambda name: (name != usual, name.isupper(), -counted[name], name))
