# SPDX-License-Identifier: MIT
"""The groups of a library that are others now: stories, prints of one text, and tellings of one event.

A group never reaches beyond what hangs together by pairs, so it is enough to group anew what hangs together with a
pair that has changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from viewer.analysis.linking.digest import Layer
from viewer.analysis.linking.happenings import group_tellings
from viewer.analysis.linking.shelf import Shelf
from viewer.analysis.linking.stories import JOINED, are_near, group_articles
from viewer.analysis.linking.tellings import Telling
from viewer.analysis.linking.utterances import Said, starred
from viewer.domain.event import Event
from viewer.domain.grouping import Origin, Story, Utterance
from viewer.domain.identity import content_id
from viewer.domain.quote import same_wording


@dataclass(frozen=True, slots=True)
class Stories:
    """Stories as they were and as they are; the mates of all articles in them, and the pairs that were no mates or are
    none now.
    """

    old: tuple[Story, ...]
    new: tuple[Story, ...]
    mates: Mapping[int, Set[int]]
    parted: frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Copies:
    """Texts that several articles print, as they were and as they are; ``first`` leads from an article to the first
    that prints its text, ``articles`` are those for which that is another one now.
    """

    old: tuple[Origin, ...]
    new: tuple[Origin, ...]
    first: Mapping[int, int]
    articles: frozenset[int]


@dataclass(frozen=True, slots=True)
class Events:
    """Events as they were, and the tellings that are of one event each now."""

    old: tuple[Event, ...]
    groups: tuple[tuple[Telling, ...], ...]


@dataclass(frozen=True, slots=True)
class Utterances:
    """What several quotes report, as it was and as it is."""

    old: tuple[Utterance, ...]
    new: tuple[Utterance, ...]


def regroup_stories(shelf: Shelf) -> Stories:
    """Group the articles anew that hang together with what has changed."""
    graph = shelf.graph(Layer.STORIES)
    start = graph.changed | shelf.put.keys()
    start |= {article for story in shelf.memory.stories(start) for article in story.articles}

    def joins(one: int, two: int) -> bool:
        """Whether two articles can bring their clusters together: at least one such pair has to."""
        return graph.at(one)[two] >= JOINED and near(one, two)

    def near(one: int, two: int) -> bool:
        return are_near(shelf.days(one), shelf.days(two))

    articles = graph.reached(start, joins, shelf.learn_days)
    days = {article: shelf.days(article) for article in articles}
    pairs = [(one, two, alike) for one, two, alike in graph.within(articles) if two in articles and near(one, two)]
    groups = group_articles(days, pairs)
    old = tuple(shelf.memory.stories(articles))
    return Stories(
        old,
        tuple(Story(content_id("story", group[0]), tuple(group)) for group in groups),
        {article: frozenset(group) - {article} for group in groups for article in group},
        frozenset(_parted([story.articles for story in old], groups)),
    )


def regroup_copies(shelf: Shelf) -> Copies:
    """Group the articles anew that print a text which an article that has changed prints, too."""
    graph = shelf.graph(Layer.COPIES)
    articles = graph.reached(graph.changed | shelf.put.keys())
    shelf.fetch(articles)

    def order(article: int) -> tuple[int, int]:
        published = shelf.digest(article).published
        return (published.middle if published else 2**62), article

    groups = [sorted(group, key=order) for group in _hanging_together(articles, graph.within(articles))]
    old = tuple(shelf.memory.origins(articles))
    new = tuple(Origin(content_id("origin", min(group)), tuple(group)) for group in groups if len(group) > 1)
    before = {article: origin.articles[0] for origin in old for article in origin.articles}
    first = {article: group[0] for group in groups for article in group}
    moved = frozenset(article for article, lead in first.items() if before.get(article, article) != lead)
    return Copies(old, tuple(sorted(new, key=lambda origin: origin.id)), first, moved)


def regroup_tellings(shelf: Shelf, touched: Set[int], claims: Set[int]) -> Events:
    """Group the tellings anew that hang together with what has changed, with an article that is ``touched`` for another
    reason, or with one of some ``claims``.
    """
    graph = shelf.graph(Layer.EVENTS)
    shelf.fetch({*touched, *shelf.memory.homes_of_claims(claims)})
    homes = {*shelf.put, *touched, *shelf.memory.homes_of_claims(claims | graph.changed)}
    known = _tellings(shelf, homes)
    start = {one for one in graph.changed if one in known}
    start |= {one for one, telling in known.items() if telling.article in touched or telling.article in shelf.put}
    start |= {one for one, telling in known.items() if not claims.isdisjoint(telling.claims)}
    reached = graph.reached(start)
    known = _tellings(shelf, {*homes, *shelf.memory.homes_of_claims(reached - known.keys())})
    tellings = {one: known[one] for one in sorted(reached)}
    groups = group_tellings(tellings, graph.within(reached))
    gone = {claim for digest in shelf.put.values() if digest for one in digest.tellings for claim in one.claims}
    here = {claim for telling in tellings.values() for claim in telling.claims}
    return Events(
        tuple(shelf.memory.events(gone | here)),
        tuple(tuple(tellings[one] for one in group) for group in groups),
    )


def regroup_quotes(shelf: Shelf) -> Utterances:
    """Group the quotes anew that hang together with one that has changed."""
    graph = shelf.graph(Layer.UTTERANCES)
    homes = {*shelf.put, *shelf.memory.homes_of_quotes(graph.changed)}
    known = _sayings(shelf, homes)
    start = {one for one in graph.changed if one in known}
    start |= {one for one, said in known.items() if said.article in shelf.put}
    reached = graph.reached(start)
    known = _sayings(shelf, {*homes, *shelf.memory.homes_of_quotes(reached - known.keys())})
    order = sorted(quote for quote in reached if graph.at(quote))
    places = {quote: index for index, quote in enumerate(order)}
    links: list[dict[int, float]] = [{} for _ in order]
    for one, two, alike in graph.within(reached):
        links[places[one]][places[two]] = links[places[two]][places[one]] = alike
    groups = [[known[order[index]] for index in group] for group in starred([known[one] for one in order], links)]
    gone = {said.quote for digest in shelf.put.values() if digest for said in digest.sayings}
    return Utterances(
        tuple(shelf.memory.utterances(gone | reached)),
        tuple(
            Utterance(
                content_id("utterance", min(said.quote for said in group)),
                tuple(said.quote for said in sorted(group, key=_as_printed)),
            )
            for group in groups
            if len({same_wording(said.text, said.kind) for said in group}) > 1
        ),
    )


def _as_printed(said: Said) -> tuple[int, int, int]:
    return (said.published.middle if said.published else 2**62), said.article, said.quote


def _sayings(shelf: Shelf, articles: Set[int]) -> dict[int, Said]:
    shelf.fetch(articles)
    return {said.quote: said for article in articles for said in shelf.digest(article).sayings}


def _tellings(shelf: Shelf, articles: Set[int]) -> dict[int, Telling]:
    shelf.fetch(articles)
    return {telling.id: telling for article in articles for telling in shelf.digest(article).tellings}


def _parted(old: Iterable[Sequence[int]], new: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """The pairs, smaller id first, that are together in one of two groupings and not in the other."""
    before = {one: number for number, group in enumerate(old) for one in group}
    after = {one: number for number, group in enumerate(new) for one in group}
    for there, here in ((before, after), (after, before)):
        groups: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
        for one, number in there.items():
            groups[number][here.get(one, -one)].append(one)
        for group in groups.values():
            for these, those in combinations(group.values(), 2):
                yield from ((min(one, two), max(one, two)) for one in these for two in those)


def _hanging_together(ones: Set[int], pairs: Iterable[tuple[int, int, float]]) -> list[list[int]]:
    near: dict[int, set[int]] = {one: set() for one in sorted(ones)}
    for one, two, _ in pairs:
        near[one].add(two)
        near[two].add(one)
    groups = []
    seen: set[int] = set()
    for one in near:
        group, edge = set(), {one} - seen
        while edge:
            group |= edge
            edge = {other for each in edge for other in near[each]} - group
        seen |= group
        if group:
            groups.append(sorted(group))
    return groups
