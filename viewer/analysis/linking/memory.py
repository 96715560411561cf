# SPDX-License-Identifier: MIT
"""What linking asks a library: nothing, where it is empty, or its tables."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol, TypeAlias

from viewer.analysis.linking.company import Named, Present
from viewer.analysis.linking.digest import Digest, Layer
from viewer.analysis.linking.people import Registry
from viewer.domain.event import Event
from viewer.domain.findings import Findings
from viewer.domain.grouping import Origin, Story, Utterance
from viewer.domain.participant import EntityKind, Participant
from viewer.domain.when import When

Edge: TypeAlias = tuple[int, int, float]
"""Two things of a layer, by their ids, and how alike they are."""


class Memory(Registry, Protocol):
    """A library's own knowledge. Every question is about few things, and ids that it does not know are left out."""

    def counts(self, keys: Collection[int]) -> Mapping[int, int]:
        """How many articles have each key; none for a key that nobody has."""

    def holders(self, keys: Collection[int]) -> Iterable[tuple[int, int]]:
        """The articles that have one of the keys, as (key, article)."""

    def homes(self, entities: Collection[int]) -> Iterable[int]:
        """The articles that name some entities."""

    def digests(self, articles: Collection[int]) -> Iterable[Digest]:
        """The digests of some articles."""

    def published(self, articles: Collection[int]) -> Iterable[tuple[int, When | None]]:
        """When some articles were published."""

    def edges(self, layer: Layer, ones: Collection[int]) -> Iterable[Edge]:
        """The edges at some things of a layer, each with that thing first."""

    def findings(self, articles: Collection[int]) -> Iterable[Findings]:
        """What some articles say."""

    def tellers(self, claims: Collection[int]) -> Iterable[Findings]:
        """The articles that make some claims, each with these and whom it names, at least."""

    def who(self, entities: Collection[int]) -> Iterable[tuple[int, int, EntityKind, str]]:
        """The participants that some entities are: entity, id, kind, name."""

    def homes_of_claims(self, claims: Collection[int]) -> Iterable[int]:
        """The articles of some claims."""

    def homes_of_quotes(self, quotes: Collection[int]) -> Iterable[int]:
        """The articles of some quotes."""

    def utterances(self, quotes: Collection[int]) -> Sequence[Utterance]:
        """What some quotes report that others report, too."""

    def stories(self, articles: Collection[int]) -> Sequence[Story]:
        """The stories of some articles."""

    def origins(self, articles: Collection[int]) -> Sequence[Origin]:
        """What some articles print that others print, too."""

    def events(self, claims: Collection[int]) -> Sequence[Event]:
        """The events that some claims are of."""


class Nothing:
    """The memory of an empty library."""

    def holders(self, keys: Collection[int]) -> Iterable[tuple[int, int]]:
        """None."""
        return ()

    def bearers(self, keys: Collection[int]) -> Iterable[Named]:
        """None."""
        return ()

    def entities(self, ids: Collection[int]) -> Iterable[Named]:
        """None."""
        return ()

    def company(self, articles: Collection[int]) -> Iterable[Present]:
        """None."""
        return ()

    def homes(self, entities: Collection[int]) -> Iterable[int]:
        """None."""
        return ()

    def participants(self, entities: Collection[int]) -> Sequence[Participant]:
        """None."""
        return ()

    def counts(self, keys: Collection[int]) -> Mapping[int, int]:
        """None."""
        return {}

    def digests(self, articles: Collection[int]) -> Iterable[Digest]:
        """None."""
        return ()

    def published(self, articles: Collection[int]) -> Iterable[tuple[int, When | None]]:
        """None."""
        return ()

    def edges(self, layer: Layer, ones: Collection[int]) -> Iterable[Edge]:
        """None."""
        return ()

    def findings(self, articles: Collection[int]) -> Iterable[Findings]:
        """None."""
        return ()

    def tellers(self, claims: Collection[int]) -> Iterable[Findings]:
        """None."""
        return ()

    def who(self, entities: Collection[int]) -> Iterable[tuple[int, int, EntityKind, str]]:
        """None."""
        return ()

    def homes_of_claims(self, claims: Collection[int]) -> Iterable[int]:
        """None."""
        return ()

    def homes_of_quotes(self, quotes: Collection[int]) -> Iterable[int]:
        """None."""
        return ()

    def utterances(self, quotes: Collection[int]) -> Sequence[Utterance]:
        """None."""
        return ()

    def stories(self, articles: Collection[int]) -> Sequence[Story]:
        """None."""
        return ()

    def origins(self, articles: Collection[int]) -> Sequence[Origin]:
        """None."""
        return ()

    def events(self, claims: Collection[int]) -> Sequence[Event]:
        """None."""
        return ()
