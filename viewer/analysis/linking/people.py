# SPDX-License-Identifier: MIT
"""Which entities of several articles are one participant.

Persons are joined in ``persons.py``, organisations in ``organisations.py``; places by name and the known other names of
countries. Only dictionaries of names are used, so the time grows with the number of entities.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from viewer.analysis.linking.organisations import organisation_keys
from viewer.analysis.linking.persons import person_keys
from viewer.analysis.names.coreference import place_key
from viewer.domain.findings import Findings
from viewer.domain.identity import content_id
from viewer.domain.participant import Entity, EntityKind, Participant


def link_people(articles: Sequence[Findings]) -> tuple[Participant, ...]:
    """The participants of a library, sorted by kind and name; every entity stands in exactly one."""
    people = person_keys([findings.entities for findings in articles])
    entities = [entity for findings in articles for entity in findings.entities]
    bodies = organisation_keys(entity for entity in entities if entity.kind == EntityKind.ORGANISATION)
    groups: dict[tuple[EntityKind, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        match entity.kind:
            case EntityKind.PERSON:
                key = people[entity.id]
            case EntityKind.ORGANISATION:
                key = bodies[entity.name]
            case EntityKind.PLACE:
                key = place_key(entity.name)
        groups[entity.kind, key].append(entity)
    namesakes: Counter[tuple[EntityKind, str]] = Counter()
    participants = []
    for (kind, _), group in sorted(groups.items()):
        name = _usual_name(group) if kind == EntityKind.PLACE else _best_name(group)
        participants.append(_participant(kind, name, group, namesakes[kind, name]))
        namesakes[kind, name] += 1
    return tuple(sorted(participants, key=lambda participant: (participant.kind, participant.name, participant.id)))


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
