# SPDX-License-Identifier: MIT
"""A library's memory for linking: what its tables tell, as the analysis wants to have it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy.orm import Session

from viewer.analysis.article import analyse_alone
from viewer.analysis.linking.company import Named, Present
from viewer.analysis.linking.digest import Digest, Layer, digest_of
from viewer.analysis.linking.digest_form import digest_from
from viewer.analysis.linking.memory import Edge
from viewer.domain.event import Event
from viewer.domain.findings import Findings
from viewer.domain.grouping import Origin, Story, Utterance
from viewer.domain.participant import EntityKind, Participant
from viewer.domain.when import When
from viewer.store import links, remembering
from viewer.store.loading import load_findings, load_tellers


class LibraryMemory:
    """What is known of the articles of a library, within a session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def holders(self, keys: Collection[int]) -> Iterable[tuple[int, int]]:
        """The articles that have one of the keys, as (key, article)."""
        return remembering.key_holders(self._session, keys)

    def bearers(self, keys: Collection[int]) -> Iterable[Named]:
        """Whom or what the articles name that is found under one of the keys."""
        return remembering.bearers(self._session, keys)

    def entities(self, ids: Collection[int]) -> Iterable[Named]:
        """Some entities; ids that are not known are left out."""
        return remembering.entities(self._session, ids)

    def company(self, articles: Collection[int]) -> Iterable[Present]:
        """The people and organisations that some articles name."""
        return remembering.company(self._session, articles)

    def homes(self, entities: Collection[int]) -> Iterable[int]:
        """The articles that name some entities."""
        return remembering.articles_of_entities(self._session, entities)

    def participants(self, entities: Collection[int]) -> Sequence[Participant]:
        """The participants that some entities are."""
        return links.participants_of(self._session, entities)

    def counts(self, keys: Collection[int]) -> Mapping[int, int]:
        """How many articles have each key; none for a key that nobody has."""
        return remembering.key_counts(self._session, keys)

    def digests(self, articles: Collection[int]) -> Iterator[Digest]:
        """The digests of some articles; one of an older form is made anew."""
        old = []
        for kept in remembering.kept_digests(self._session, articles):
            digest = digest_from(kept.article, kept.body)
            if digest is None:
                old.append(kept.article)
            else:
                yield digest
        for findings in load_findings(self._session, old) if old else ():
            yield digest_of(findings, analyse_alone(findings))

    def published(self, articles: Collection[int]) -> Iterable[tuple[int, When | None]]:
        """When some articles were published."""
        return remembering.published(self._session, articles)

    def edges(self, layer: Layer, ones: Collection[int]) -> Iterable[Edge]:
        """The edges at some things of a layer, each with that thing first."""
        return remembering.pairs_at(self._session, layer, ones)

    def findings(self, articles: Collection[int]) -> Iterable[Findings]:
        """What some articles say."""
        return load_findings(self._session, articles)

    def tellers(self, claims: Collection[int]) -> Iterable[Findings]:
        """The articles that make some claims, each with these and whom it names."""
        return load_tellers(self._session, claims)

    def who(self, entities: Collection[int]) -> Iterable[tuple[int, int, EntityKind, str]]:
        """The participants that some entities are: entity, id, kind, name."""
        return links.who_is(self._session, entities)

    def homes_of_claims(self, claims: Collection[int]) -> Iterable[int]:
        """The articles of some claims."""
        return remembering.articles_of_claims(self._session, claims)

    def homes_of_quotes(self, quotes: Collection[int]) -> Iterable[int]:
        """The articles of some quotes."""
        return remembering.articles_of_quotes(self._session, quotes)

    def utterances(self, quotes: Collection[int]) -> Sequence[Utterance]:
        """What some quotes report that others report, too."""
        return links.utterances_of(self._session, quotes)

    def stories(self, articles: Collection[int]) -> Sequence[Story]:
        """The stories of some articles."""
        return links.stories_of(self._session, articles)

    def origins(self, articles: Collection[int]) -> Sequence[Origin]:
        """What some articles print that others print, too."""
        return links.origins_of(self._session, articles)

    def events(self, claims: Collection[int]) -> Sequence[Event]:
        """The events that some claims are of."""
        return links.events_of(self._session, claims)
