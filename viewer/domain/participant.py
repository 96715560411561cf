# SPDX-License-Identifier: MIT
"""Who takes part: mentions in a text, the entities of one article, and the participants of a library."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.span import Span


class EntityKind(StrEnum):
    """What sort of thing a name names."""

    PERSON = "PERSON"
    ORGANISATION = "ORG"
    PLACE = "PLACE"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands; the span is the bare name, without title or possessive."""

    span: Span
    kind: EntityKind
    entity: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Whom or what one article names, under all the forms it uses.

    ``name`` is the fullest form in the article, ``aliases`` the other forms, ``descriptions`` what the article calls
    the bearer ("US climate envoy"): all words of the source.
    """

    id: int
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """A person, organisation or place of the library: one or more entities that are one."""

    id: int
    kind: EntityKind
    name: str
    aliases: tuple[str, ...]
    descriptions: tuple[str, ...]
    entities: tuple[int, ...]
