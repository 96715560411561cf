# SPDX-License-Identifier: MIT
"""Which entities of several articles are one participant."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.findings import Findings
from viewer.domain.identity import content_id
from viewer.domain.participant import Entity, EntityKind, Participant


def link_people(articles: Sequence[Findings]) -> tuple[Participant, ...]:
    """The participants of a library; every entity stands in exactly one."""
    groups: dict[tuple[EntityKind, str], list[Entity]] = {}
    for findings in articles:
        for entity in findings.entities:
            groups.setdefault((entity.kind, entity.name), []).append(entity)
    return tuple(
        Participant(
            content_id("participant", kind, name, 0),
            kind,
            name,
            tuple(sorted({alias for entity in entities for alias in entity.aliases})),
            tuple(sorted({words for entity in entities for words in entity.descriptions})),
            tuple(sorted(entity.id for entity in entities)),
        )
        for (kind, name), entities in sorted(groups.items())
    )
