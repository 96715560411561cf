# SPDX-License-Identifier: MIT
"""Which entities of several articles are one participant.

A full name is one person wherever it stands. A bare surname (or family name, where that stands first) joins a full
name only while the library knows exactly one bearer of it; else it stays on its own. Organisations join by their name
without article and legal form and by acronyms that are spelled out somewhere; places by name and the known other names
of countries. Only dictionaries of names are used, so the time grows with the number of entities.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from viewer.analysis.names import lexicon
from viewer.analysis.names.coreference import place_key, short_forms
from viewer.analysis.names.evidence import is_acronym
from viewer.domain.findings import Findings
from viewer.domain.identity import content_id
from viewer.domain.participant import Entity, EntityKind, Participant


def link_people(articles: Sequence[Findings]) -> tuple[Participant, ...]:
    """The participants of a library, sorted by kind and name; every entity stands in exactly one."""
    by_kind: dict[EntityKind, list[Entity]] = {kind: [] for kind in EntityKind}
    for findings in articles:
        for entity in findings.entities:
            by_kind[entity.kind].append(entity)
    keys = {
        EntityKind.PERSON: _person_keys(by_kind[EntityKind.PERSON]),
        EntityKind.ORGANISATION: _organisation_keys(by_kind[EntityKind.ORGANISATION]),
        EntityKind.PLACE: {entity.name: place_key(entity.name) for entity in by_kind[EntityKind.PLACE]},
    }
    groups: dict[tuple[EntityKind, str], list[Entity]] = defaultdict(list)
    for kind, entities in by_kind.items():
        for entity in entities:
            groups[kind, keys[kind][entity.name]].append(entity)
    namesakes: Counter[tuple[EntityKind, str]] = Counter()
    participants = []
    for (kind, _), group in sorted(groups.items()):
        name = _usual_name(group) if kind == EntityKind.PLACE else _best_name(group)
        participants.append(_participant(kind, name, group, namesakes[kind, name]))
        namesakes[kind, name] += 1
    return tuple(participants)


def _participant(kind: EntityKind, name: str, entities: Sequence[Entity], namesake: int) -> Participant:
    forms = {form for entity in entities for form in (entity.name, *entity.aliases)}
    return Participant(
        id=content_id("participant", kind, name, namesake),
        kind=kind,
        name=name,
        aliases=tuple(sorted(forms - {name})),
        descriptions=tuple(sorted({words for entity in entities for words in entity.descriptions})),
        entities=tuple(sorted(entity.id for entity in entities)),
    )


def _best_name(entities: Sequence[Entity]) -> str:
    """The form that most articles use of those with the most words; not in capitals where another is."""
    counted = Counter(entity.name for entity in entities)
    return min(
        counted, key=lambda name: (name.isupper() and len(name) > 5, -min(len(name.split()), 3), -counted[name], name)
    )


def _usual_name(entities: Sequence[Entity]) -> str:
    """A place's name that most articles use; not an abbreviation or capitals where another is."""
    counted = Counter(form for entity in entities for form in (entity.name, *entity.aliases))
    usual = place_key(entities[0].name)
    return min(counted, key=lambda name: (name != usual, name.isupper(), -counted[name], name))


def _person_keys(entities: Iterable[Entity]) -> dict[str, str]:
    """For every name the full name that it is filed under."""
    names = sorted({entity.name for entity in entities})
    full = {_folded(name): name for name in reversed(names) if " " in name}
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in full.values():
        for rank, short in short_forms(name):
            if rank == 0 or " " in short:
                bearers[_folded(short)].add(full[_folded(name)])
    keys = {}
    for name in names:
        own = full.get(_folded(name), name)
        others = bearers.get(_folded(name), set()) - {own}
        keys[name] = min(others) if len(others) == 1 else own
    return {name: _end(keys, key) for name, key in keys.items()}


def _end(keys: dict[str, str], key: str) -> str:
    """Where a chain of keys ends ("Powell" to "Colin Powell" to "Colin L. Powell")."""
    seen = {key}
    while (following := keys.get(key, key)) not in seen:
        seen.add(following)
        key = following
    return key


def _organisation_keys(entities: Iterable[Entity]) -> dict[str, str]:
    names = sorted({entity.name for entity in entities})
    spelled_out: dict[str, set[str]] = defaultdict(set)
    plain = {name: _plain(name) for name in names}
    for entity in entities:
        for alias in entity.aliases:
            if is_acronym(alias, entity.name):
                spelled_out[_plain(alias)].add(plain[entity.name])
    keys = {}
    for name in names:
        full = spelled_out.get(plain[name], set())
        keys[name] = min(full) if len(full) == 1 else plain[name]
    return keys


def _plain(name: str) -> str:
    """An organisation's name without "the", legal form and full stops, in small letters."""
    words = [word.strip(".,") for word in name.replace(".", "").split()]
    while len(words) > 1 and lexicon.traits().get(words[-1], 0) & lexicon.SUFFIX and len(words[-1]) < 12:
        words.pop()
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    return " ".join(words).lower()


def _folded(name: str) -> str:
    return " ".join(name.replace(".", "").split()).lower()
