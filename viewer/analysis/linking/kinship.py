# SPDX-License-Identifier: MIT
"""Which articles and tellings of a library are alike, brought up to date after some articles have come in.

Only pairs that can have changed are looked at: those with an article that is new or reads otherwise now, those whose
common words or dates have become too common (or are so no more), and those that are of one story now and were not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import combinations
from typing import TypeAlias

from viewer.analysis.linking.digest import Digest, Layer
from viewer.analysis.linking.happenings import alike_tellings
from viewer.analysis.linking.memory import Edge
from viewer.analysis.linking.reprints import is_copy
from viewer.analysis.linking.shelf import Shelf
from viewer.analysis.linking.stories import SHARED, story_likeness
from viewer.analysis.linking.utterances import variance, worth_comparing

Mates: TypeAlias = Mapping[int, Set[int]]
"""The articles of one story with each, itself excepted."""


def relate_articles(shelf: Shelf) -> Iterator[None]:
    """Bring the layer of stories up to date; a step for each article that is put, as below."""
    graph = shelf.graph(Layer.STORIES)
    graph.load(shelf.put)
    for article in sorted(shelf.put):
        yield
        kin = _kin(shelf, article, Layer.STORIES, SHARED)
        graph.load(kin)
        for other in kin | graph.at(article).keys():
            alike = story_likeness(shelf.digest(article), shelf.digest(other)) if other in kin else 0.0
            graph.put(article, other, alike or None)
    crossed = list(_crossed(shelf, Layer.STORIES))
    graph.load({article for pair in crossed for article in pair})
    for one, two in crossed:
        are_kin = _share(shelf, one, two, Layer.STORIES) >= SHARED
        graph.put(one, two, (are_kin and story_likeness(shelf.digest(one), shelf.digest(two))) or None)


def relate_copies(shelf: Shelf) -> Iterator[None]:
    """Bring the layer of copies up to date."""
    graph = shelf.graph(Layer.COPIES)
    graph.load(shelf.put)
    for article in sorted(shelf.put):
        yield
        kin = _kin(shelf, article, Layer.COPIES, 1)
        graph.load(kin)
        for other in kin | graph.at(article).keys():
            _put_copy(shelf, article, other, are_kin=other in kin)
    crossed = list(_crossed(shelf, Layer.COPIES))
    graph.load({article for pair in crossed for article in pair})
    for one, two in crossed:
        _put_copy(shelf, one, two, are_kin=_share(shelf, one, two, Layer.COPIES) > 0)


def _put_copy(shelf: Shelf, one: int, two: int, *, are_kin: bool) -> None:
    copied = are_kin and is_copy(shelf.digest(one).sketch, shelf.digest(two).sketch)
    shelf.graph(Layer.COPIES).put(one, two, 1.0 if copied else None)


def relate_tellings(shelf: Shelf, mates: Mates, parted: Iterable[tuple[int, int]]) -> Iterator[None]:
    """Bring the layer of events up to date. ``parted`` are pairs of articles that have become mates, or are so no more.

    ``mates`` are those of all that are put and of all in ``parted``.
    """
    return _Related(shelf, Layer.EVENTS, mates, lambda digest: [one.id for one in digest.tellings], _alike_in).all(
        parted
    )


def relate_quotes(shelf: Shelf, mates: Mates, parted: Iterable[tuple[int, int]]) -> Iterator[None]:
    """Bring the layer of utterances up to date, as with tellings. An article may also repeat itself."""
    return _Related(shelf, Layer.UTTERANCES, mates, lambda digest: [one.quote for one in digest.sayings], _said_in).all(
        parted
    )


def _alike_in(one: Digest, two: Digest, within: bool) -> Iterable[Edge]:
    return alike_tellings(one, two, within=within) if one is not two else ()


def _said_in(one: Digest, two: Digest, _within: bool) -> Iterator[Edge]:
    for first, second in worth_comparing(one.quotes_by_handle, two.quotes_by_handle):
        if alike := variance(first, second):
            yield first.quote, second.quote, alike


class _Related:
    """A layer of what articles say, each thing by its id: ``things`` are those of an article, and ``alike`` says which
    of two articles, perhaps of one story, are alike.
    """

    def __init__(
        self,
        shelf: Shelf,
        layer: Layer,
        mates: Mates,
        things: Callable[[Digest], Iterable[int]],
        alike: Callable[[Digest, Digest, bool], Iterable[Edge]],
    ) -> None:
        self._shelf = shelf
        self._layer = layer
        self._graph = shelf.graph(layer)
        self._mates = mates
        self._things = things
        self._alike = alike

    def all(self, parted: Iterable[tuple[int, int]]) -> Iterator[None]:
        """Look at all pairs of articles that can have changed; a step for each article that is put."""
        self._forget()
        done: set[tuple[int, int]] = set()
        for article in sorted(self._shelf.put):
            yield
            mine = self._mates.get(article, frozenset())
            kin = _compared(self._shelf, article, _kin(self._shelf, article, self._layer, 1) | mine)
            pairs = {(min(article, other), max(article, other)): other in mine for other in (*kin, article)}
            self._pair_up({pair: within for pair, within in pairs.items() if pair not in done})
            done |= pairs.keys()
        crossed = set(_crossed(self._shelf, self._layer)) - done
        known = _with_mates(self._shelf, self._mates, crossed)
        put = self._shelf.put
        again = [(one, two) for one, two in sorted({*parted, *crossed} - done) if one not in put and two not in put]
        articles = {article for pair in again for article in pair}
        self._shelf.fetch(articles)
        self._graph.load(thing for article in articles for thing in self._things(self._shelf.digest(article)))
        for one, two in again:
            self._pair_again(one, two, within=two in known.get(one, frozenset()))

    def _forget(self) -> None:
        """Take out the edges of all that is put, as it is and as it was."""
        put = self._shelf.put.items()
        digests = [digest for article, was in put for digest in (self._shelf.digest(article), was) if digest]
        things = {thing for digest in digests for thing in self._things(digest)}
        self._graph.load(things)
        for thing in things:
            for other in list(self._graph.at(thing)):
                self._graph.put(thing, other, None)

    def _pair_again(self, one: int, two: int, *, within: bool) -> None:
        theirs = set(self._things(self._shelf.digest(two)))
        for first in self._things(self._shelf.digest(one)):
            for second in self._graph.at(first).keys() & theirs:
                self._graph.put(first, second, None)
        if self._shelf.may_pair(one, two) and (within or _share(self._shelf, one, two, self._layer)):
            self._pair_up({(one, two): within})

    def _pair_up(self, articles: Mapping[tuple[int, int], bool]) -> None:
        """Pair what some articles say; of each two it is said whether they are of one story."""
        edges = [
            edge
            for (one, two), within in articles.items()
            for edge in self._alike(self._shelf.digest(one), self._shelf.digest(two), within)
        ]
        self._graph.load(end for one, two, _ in edges for end in (one, two))
        for one, two, likeness in edges:
            self._graph.put(one, two, round(likeness, 9))


def _with_mates(shelf: Shelf, mates: Mates, pairs: Set[tuple[int, int]]) -> Mates:
    """The mates, also of articles of which they have not been asked yet."""
    known = dict(mates)
    for story in shelf.memory.stories({one for pair in pairs for one in pair} - known.keys()):
        known |= {one: frozenset(story.articles) - {one} for one in story.articles if one not in known}
    return known


def _compared(shelf: Shelf, article: int, others: Set[int]) -> set[int]:
    """Those of some articles, with their digests at hand, with which one is compared."""
    shelf.fetch(others)
    return {other for other in others if shelf.may_pair(article, other)}


def _kin(shelf: Shelf, article: int, layer: Layer, need: int) -> set[int]:
    """The articles, with their digests at hand, that share so many keys with one that they are to be compared, and
    those that have its very words; only the one that stands for it where one does.
    """
    digest = shelf.digest(article)
    if digest.same_as is not None:
        shelf.fetch([digest.same_as])
        return {digest.same_as}
    keys = digest.keys(layer)
    shelf.load(keys, layer)
    counted = Counter(other for key in keys for other in shelf.holders(key, layer))
    kin = {other for other, shared in counted.items() if shared >= need}
    return _compared(shelf, article, kin.union(shelf.twins(article)) - {article})


def _share(shelf: Shelf, one: int, two: int, layer: Layer) -> int:
    """How many keys two articles share that tell something; enough where these are all."""
    first, second = shelf.digest(one), shelf.digest(two)
    if not shelf.may_pair(one, two):
        return 0
    if first.wording is not None and first.wording == second.wording:
        return SHARED
    keys = first.keys(layer) & second.keys(layer)
    shelf.load(keys, layer)
    return sum(bool(shelf.holders(key, layer)) for key in keys)


def _crossed(shelf: Shelf, layer: Layer) -> Iterator[tuple[int, int]]:
    """Pairs of articles, none of them put, that share a key which has begun or ceased to tell something."""
    pairs: set[tuple[int, int]] = set()
    for articles in shelf.crossed(layer):
        shelf.fetch(articles)
        pairs.update(combinations(sorted(articles), 2))
    yield from sorted(pairs)
