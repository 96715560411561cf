# SPDX-License-Identifier: MIT
"""What a library remembers of its articles for linking, as far as it is needed, and what an import changes of it.

Behind a shelf stands a ``Memory``: nothing, or the tables of a library. What is asked for is fetched once; what is put
is seen at once, and told at the end for the library to write down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import TypeAlias

from viewer.analysis.linking.digest import Digest, Layer
from viewer.analysis.linking.memory import Edge, Memory, Nothing
from viewer.domain.when import When

Days: TypeAlias = tuple[int, int] | None
"""The first and last day that an article can be of, where that is known."""

CROWD = 128
"""Articles that may share a key; one that more have tells nothing, and the work stays linear."""


_NOBODY: frozenset[int] = frozenset()


_PRINTS = 8
"""Prints of one text, the first ones, that are compared with other articles: each has a headline of its own."""


def crowd_of(layer: Layer) -> int:
    """How many articles may share a key of a layer: twice as many where it stands for more than a word."""
    return CROWD if layer is Layer.STORIES else 2 * CROWD


def days_of(published: When | None) -> Days:
    """The first and last day of a publication."""
    if published is None or published.first_day is None or published.last_day is None:
        return None
    return published.first_day, published.last_day


class Shelf:
    """The digests of a library, and what pairs them.

    ``put`` are the articles that are new or read otherwise, with the digest that each had before, if any.
    """

    def __init__(self, memory: Memory | None = None) -> None:
        self.memory = memory or Nothing()
        self.put: dict[int, Digest | None] = {}
        self._digests: dict[int, Digest] = {}
        self._days: dict[int, Days] = {}
        self._put_under: dict[int, set[int]] = defaultdict(set)  # the articles that are put, by their keys
        self._before: dict[int, int] = {}  # how many articles of the memory have a key
        self._there: dict[int, set[int]] = {}  # those of them that are not put, of keys that are no crowd's
        self._twins: dict[int, list[int]] = {}  # articles by their wording
        self._graphs = {layer: Graph(layer, self.memory) for layer in Layer}

    def graph(self, layer: Layer) -> Graph:
        """The pairs of a layer."""
        return self._graphs[layer]

    def digest(self, article: int) -> Digest:
        """The digest of an article of the library. KeyError where there is none."""
        if article not in self._digests:
            self.fetch([article])
        return self._digests[article]

    def fetch(self, articles: Iterable[int]) -> None:
        """Have the digests of some articles at hand."""
        missing = {article for article in articles if article not in self._digests}
        if missing:
            self._digests.update((digest.article, digest) for digest in self.memory.digests(missing))

    def learn_days(self, articles: Iterable[int]) -> None:
        """Learn when some articles were published."""
        missing = [article for article in articles if article not in self._days and article not in self._digests]
        if missing:
            self._days.update((article, days_of(published)) for article, published in self.memory.published(missing))

    def days(self, article: int) -> Days:
        """The first and last day that an article can be of."""
        if article in self._digests:
            return days_of(self._digests[article].published)
        self.learn_days([article])
        return self._days[article]

    def add(self, digests: Sequence[Digest]) -> None:
        """Put in articles that are new, or read otherwise now. All keys are to be loaded again after that."""
        self.fetch(digest.article for digest in digests)
        for digest in digests:
            now = self._digests.get(digest.article)
            if digest.article in self.put and now:
                for key in now.all_keys:
                    self._put_under[key].discard(digest.article)
            self.put.setdefault(digest.article, now)
            self._digests[digest.article] = digest
            for key in digest.all_keys:
                self._put_under[key].add(digest.article)
        self._before.clear()
        self._there.clear()
        self._twins.clear()

    def twins(self, article: int) -> list[int]:
        """The articles that have the very words of one, itself included, the first print first; none for one without
        words. Their digests are at hand then.
        """
        key = self.digest(article).wording
        if key is None:
            return []
        if key not in self._twins:
            there = {one for _, one in self.memory.holders([key])}
            twins = {one for one in there if one not in self.put} | self._put_under.get(key, _NOBODY)
            self.fetch(twins)
            self._twins[key] = sorted(twins, key=lambda twin: self._digests[twin].precedence)
        return self._twins[key]

    def fold(self) -> None:
        """Let those with the very same words, but for the first few, be known through the first alone.

        Those of them for which another stands now are put.
        """
        folded = []
        for article in {self._digests[article].wording: article for article in self.put}.values():
            twins = self.twins(article)
            for place, twin in enumerate(twins):
                first = None if place < _PRINTS else twins[0]
                if self._digests[twin].same_as != first:
                    folded.append(replace(self._digests[twin], same_as=first))
        self.add(folded)

    def may_pair(self, one: int, two: int) -> bool:
        """Whether two articles are compared: not if one of them is known through a third that has its very words."""
        first, second = self.digest(one).same_as, self.digest(two).same_as
        return (first is None and second is None) or first == two or second == one

    def load_put(self) -> None:
        """Learn at once who has the keys of what is put: each of them is asked for later."""
        digests = [digest for article in self.put for digest in (self._digests[article], self.put[article]) if digest]
        for layer in Layer:
            self.load(frozenset[int]().union(*(digest.keys(layer) for digest in digests)), layer)

    def load(self, keys: frozenset[int] | set[int], layer: Layer) -> None:
        """Learn who has some keys of a layer."""
        missing = keys.difference(self._before)
        if not missing:
            return
        counts = self.memory.counts(missing)
        self._before.update(dict.fromkeys(missing, 0))
        self._before.update(counts)
        few = {key for key, count in counts.items() if count <= crowd_of(layer) + len(self.put)}
        self._there.update((key, set()) for key in few)
        for key, article in self.memory.holders(few) if few else ():
            if article not in self.put:
                self._there[key].add(article)

    def holders(self, key: int, layer: Layer) -> Set[int]:
        """The articles that have a key; empty where they are so many that it tells nothing. It must be loaded."""
        found = self._all_holders(key)
        return found if found is not None and len(found) <= crowd_of(layer) else _NOBODY

    def _all_holders(self, key: int) -> Set[int] | None:
        """The articles that have a key; None where they are so many that nobody has asked who they are."""
        put = self._put_under.get(key, _NOBODY)
        if not self._before[key]:
            return put
        there = self._there.get(key)
        return there if there is None or not put else there | put

    def crossed(self, layer: Layer) -> Iterator[Set[int]]:
        """The articles behind keys that told something before and tell nothing now, or the other way round.

        Those that are put are left out: what they have in common with others is looked at anyway.
        """
        digests = [digest for article in self.put for digest in (self._digests[article], self.put[article]) if digest]
        keys = frozenset[int]().union(*(digest.keys(layer) for digest in digests))
        self.load(keys, layer)
        for key in sorted(keys):
            now = self._all_holders(key)
            if (self._before[key] > crowd_of(layer)) != (now is None or len(now) > crowd_of(layer)):
                yield self._there.get(key, set()) - self.put.keys()


class Graph:
    """The pairs of a layer: what is alike, and how much. Both ends of an edge know it."""

    def __init__(self, layer: Layer, memory: Memory) -> None:
        self.layer = layer
        self.changed: set[int] = set()  # whose edges are others now
        self._memory = memory
        self._edges: dict[int, dict[int, float]] = {}
        self._was: dict[tuple[int, int], float | None] = {}  # edges that were changed, smaller end first

    def load(self, ones: Iterable[int]) -> None:
        """Have the edges at some things at hand."""
        missing = {one for one in ones if one not in self._edges}
        if not missing:
            return
        self._edges.update((one, {}) for one in missing)
        for one, two, likeness in self._memory.edges(self.layer, missing):
            if (min(one, two), max(one, two)) not in self._was:
                self._edges[one][two] = likeness
        for one, two in self._was:
            for end, other in ((one, two), (two, one)):
                if end in missing and other in self._edges and end in self._edges[other]:
                    self._edges[end][other] = self._edges[other][end]

    def at(self, one: int) -> Mapping[int, float]:
        """What a thing is alike to."""
        if one not in self._edges:
            self.load([one])
        return self._edges[one]

    def put(self, one: int, two: int, likeness: float | None) -> None:
        """Make an edge what it is now; None for none."""
        now = self.at(one).get(two)
        if now == likeness:
            return
        self.load([two])
        self._was.setdefault((min(one, two), max(one, two)), now)
        self.changed |= {one, two}
        if likeness is None:
            del self._edges[one][two], self._edges[two][one]
        else:
            self._edges[one][two] = self._edges[two][one] = likeness

    def reached(
        self,
        start: Iterable[int],
        counts: Callable[[int, int], bool] = lambda one, two: True,
        before: Callable[[Set[int]], None] = lambda ones: None,
    ) -> set[int]:
        """All that hangs together with some things by edges that ``counts`` says count, these included.

        ``before`` is told of what is going to be asked about.
        """
        found: set[int] = set()
        edge = set(start)
        while edge:
            found |= edge
            self.load(edge)
            before(edge | {other for one in edge for other in self._edges[one]})
            edge = {other for one in edge for other in self._edges[one] if other not in found and counts(one, other)}
        return found

    def within(self, ones: Set[int]) -> Iterator[Edge]:
        """The edges among things that hang together, each once."""
        for one in sorted(ones):
            for two, likeness in sorted(self.at(one).items()):
                if one < two:
                    yield one, two, likeness

    def estranged(self, put: Set[int]) -> set[int]:
        """The ends of edges that are gone, and of those that have changed though neither end is ``put``."""
        return {
            end
            for (one, two), was in self._was.items()
            if was != self._edges[one].get(two) and (two not in self._edges[one] or (one not in put and two not in put))
            for end in (one, two)
        }

    def changes(self) -> tuple[list[tuple[int, int]], list[Edge]]:
        """The pairs whose edge is gone or another, and the edges that are new or others; each smaller end first."""
        changed = [(pair, was, self._edges[pair[0]].get(pair[1])) for pair, was in sorted(self._was.items())]
        gone = [pair for pair, was, now in changed if was is not None and was != now]
        new = [(*pair, now) for pair, was, now in changed if now is not None and was != now]
        return gone, new
