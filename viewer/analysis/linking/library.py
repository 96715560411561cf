# SPDX-License-Identifier: MIT
"""What the articles of a library tell together, and what changes of it when articles come in.

A library of any size is linked as if all of its articles had come at once: what links them follows from pairs of
articles and from the groups that hang together by these, and only the groups that a new article reaches are made again.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeAlias

from viewer.analysis.linking.corrections import NONE, Corrections
from viewer.analysis.linking.dating import alone_of, corrected, date_together
from viewer.analysis.linking.digest import Digest, digest_of
from viewer.analysis.linking.grouping import (
    Copies,
    Events,
    regroup_copies,
    regroup_quotes,
    regroup_stories,
    regroup_tellings,
)
from viewer.analysis.linking.kinship import relate_articles, relate_copies, relate_quotes, relate_tellings
from viewer.analysis.linking.memory import Memory
from viewer.analysis.linking.people import relink_people
from viewer.analysis.linking.shelf import Shelf
from viewer.analysis.linking.summary import Around, Who, event_of
from viewer.analysis.linking.tellings import Telling
from viewer.domain.event import Event
from viewer.domain.findings import Findings, Links
from viewer.domain.participant import Participant
from viewer.domain.progress import result_of


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be looked at again besides new articles, because a user corrected it."""

    articles: frozenset[int] = frozenset()
    claims: frozenset[int] = frozenset()
    entities: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Linked:
    """What has changed in a library.

    ``articles`` are the new ones and those that read otherwise now, by id, as they read now. ``old`` are the links that
    are no more or are others now, as they were, ``new`` what stands in their place. ``shelf`` knows the digests and
    pairs to be written down.
    """

    articles: Mapping[int, Findings]
    old: Links
    new: Links
    shelf: Shelf


Steps: TypeAlias = Generator[tuple[int, int], None, Linked]
"""Linking, as (done, total) steps; its value is what has changed."""

_LOOPS = 4


@dataclass(frozen=True, slots=True)
class Together:
    """Articles as they read in the light of each other, in the order they were given, and what links them."""

    articles: tuple[Findings, ...]
    links: Links


def read_together(articles: Sequence[Findings], corrections: Corrections = NONE) -> Together:
    """Join what articles say, and read those again whose day of publication the others tell.

    The result does not depend on the order of ``articles``, nor on what each was read with before.
    """
    linked = result_of(link_in(articles, corrections=corrections))
    return Together(tuple(linked.articles[findings.article.id] for findings in articles), linked.new)


def link_in(
    new: Sequence[Findings],
    memory: Memory | None = None,
    *,
    corrections: Corrections = NONE,
    wish: Wish = Wish(),  # frozen
    digests: Mapping[int, Digest] = MappingProxyType({}),
) -> Steps:
    """Link articles into a library that ``memory`` knows, or into an empty one: a generator of how far it has come.

    ``digests`` are those of new articles that have been made already, by the article's id.
    """
    return _Linking(Shelf(memory), corrections, digests).link(new, wish)


class _Linking:
    """One import, step by step: each step knows what those before it have changed."""

    def __init__(self, shelf: Shelf, corrections: Corrections, digests: Mapping[int, Digest]) -> None:
        self._shelf = shelf
        self._memory = shelf.memory
        self._corrections = corrections
        self._digests = digests
        self._read: dict[int, Findings] = {}  # articles that are put, as they read now

    def link(self, new: Sequence[Findings], wish: Wish) -> Steps:
        """Do it."""
        yield from self._put(new, wish.articles)
        stories = regroup_stories(self._shelf)
        yield from self._counted(relate_tellings(self._shelf, stories.mates, stories.parted), at=2)
        yield from self._counted(relate_quotes(self._shelf, stories.mates, stories.parted), at=3)
        said = regroup_quotes(self._shelf)
        copies = regroup_copies(self._shelf)
        old_people, people = self._people(wish.entities)
        moved = _moved(old_people, people)
        read = copies.articles | self._shelf.put.keys()
        events = regroup_tellings(self._shelf, read | set(self._memory.homes(moved.keys())), wish.claims)
        old, groups = _changed(events, read, set(moved.values()), wish.claims)
        made = self._events(groups, people, copies)
        return Linked(
            self._read,
            Links(old_people, old, stories.old, copies.old, said.old),
            Links(people, made, stories.new, copies.new, said.new),
            self._shelf,
        )

    def _counted(self, articles: Iterable[None], at: int) -> Iterator[tuple[int, int]]:
        """Steps of one of the loops over what is put: the four of them make the whole."""
        total = _LOOPS * len(self._shelf.put)
        yield from ((at * len(self._shelf.put) + done, total) for done, _ in enumerate(articles))

    def _put(self, new: Sequence[Findings], again: Set[int]) -> Iterator[tuple[int, int]]:
        """Read the articles that are new, or asked for, and those that are dated by others now."""
        alone = alone_of([*new, *self._memory.findings(again)])
        self._read = {article: corrected(findings, self._corrections) for article, findings in alone.items()}
        self._shelf.add([self._first_digest(alone[article]) for article in sorted(alone)])
        self._shelf.fold()
        self._shelf.load_put()
        yield from self._counted(relate_articles(self._shelf), at=0)
        yield from self._counted(relate_copies(self._shelf), at=1)
        redated = date_together(self._shelf, self._read, self._corrections)
        if redated:
            self._shelf.add([self._digest(findings, since) for findings, since in redated.values()])
            self._shelf.load_put()
        self._read |= {article: findings for article, (findings, _) in redated.items()}

    def _people(self, again: Set[int]) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
        unknown = [article for article, earlier in self._shelf.put.items() if earlier is None]
        named = {article: self._read[article].entities for article in unknown}
        return relink_people(self._memory, named, self._corrections.people, again)

    def _first_digest(self, alone: Findings) -> Digest:
        article = alone.article.id
        made = self._digests.get(article) if article not in self._corrections.published else None
        return made or digest_of(self._read[article], alone)

    def _digest(self, findings: Findings, since: int) -> Digest:
        """The digest of an article that reads otherwise beside others: by itself it says what it said."""
        known = self._shelf.digest(findings.article.id)
        now = digest_of(findings, findings)
        return replace(now, alone=known.alone, occasions=known.occasions, round=since, same_as=known.same_as)

    def _events(
        self, groups: Sequence[Sequence[Telling]], people: Sequence[Participant], copies: Copies
    ) -> tuple[Event, ...]:
        """The events that groups of tellings are about."""
        wanted = {telling.article for group in groups for telling in group}
        articles = {article: self._read[article] for article in wanted & self._read.keys()}
        others = (telling for group in groups for telling in group if telling.article not in articles)
        claimed = {claim for telling in others for claim in telling.claims}
        articles |= {one.article.id: one for one in self._memory.tellers(claimed)}
        who = {entity: Who(one.id, one.kind, one.name) for one in people for entity in one.entities}
        named = {part.entity for one in articles.values() for claim in one.claims for part in claim.parts}
        for entity, id_, kind, name in self._memory.who(named - who.keys()):
            who[entity] = Who(id_, kind, name)
        first = dict(copies.first)
        for origin in self._memory.origins(wanted - first.keys()):
            first |= dict.fromkeys(origin.articles, origin.articles[0])
        claims = {claim.id: claim for one in articles.values() for claim in one.claims}
        around = Around(articles, claims, who, first, self._corrections)
        return tuple(sorted((event_of(group, around) for group in groups), key=lambda event: event.id))


def _moved(old: Sequence[Participant], new: Sequence[Participant]) -> dict[int, int]:
    """The entities that are somebody else now, with the participant that each was."""
    after = {entity: who.id for who in new for entity in who.entities}
    return {entity: who.id for who in old for entity in who.entities if after.get(entity) != who.id}


def _changed(
    events: Events, read: Set[int], moved: Set[int], claims: Set[int]
) -> tuple[tuple[Event, ...], tuple[tuple[Telling, ...], ...]]:
    """The events that may be others now, as they were, and the tellings that they are of now.

    What the same claims tell of the same people, in articles that read as before, is what it was.
    """
    before = {frozenset(event.claims): event for event in events.old}
    groups = []
    for group in events.groups:
        told = frozenset(claim for telling in group for claim in telling.claims)
        was = before.get(told)
        if was and told.isdisjoint(claims) and moved.isdisjoint(was.participants) and not _of(group, read):
            del before[told]
        else:
            groups.append(group)
    return tuple(before.values()), tuple(groups)


def _of(group: Sequence[Telling], articles: Set[int]) -> bool:
    return any(telling.article in articles for telling in group)
