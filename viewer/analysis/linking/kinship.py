# SPDX-License-Identifier: MIT
"""Which articles and tellings of a library are alike, brought up to date after some articles have come in.

Only pairs that can have changed are looked at: those with an article that is new or reads otherwise now, those whose
common words or dates have become too common (or are so no more), and those that are of one story now and were not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import combinations
from typing import TypeAlias

from viewer.analysis.linking.digest import Digest, Layer
from viewer.analysis.linking.happenings import alike_tellings
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
    for one, two in _crossed(shelf, Layer.STORIES):
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
    for one, two in _crossed(shelf, Layer.COPIES):
        _put_copy(shelf, one, two, are_kin=_share(shelf, one, two, Layer.COPIES) > 0)


def _put_copy(shelf: Shelf, one: int, two: int, *, are_kin: bool) -> None:
    copied = are_kin and is_copy(shelf.digest(one).sketch, shelf.digest(two).sketch)
    shelf.graph(Layer.COPIES).put(one, two, 1.0 if copied else None)


def relate_tellings(shelf: Shelf, mates: Mates, parted: Iterable[tuple[int, int]]) -> Iterator[None]:
    """Bring the layer of events up to date. ``parted`` are pairs of articles that have become mates, or are so no more.

    ``mates`` are those of all that are put and of all in ``parted``.
    """
    graph = shelf.graph(Layer.EVENTS)
    graph.load(telling for article in shelf.put for telling in _all_tellings(shelf, article))
    for article in sorted(shelf.put):
        for telling in _all_tellings(shelf, article):
            for other in list(graph.at(telling)):
                graph.put(telling, other, None)
    done: set[tuple[int, int]] = set()
    for article in sorted(shelf.put):
        yield
        mine = mates.get(article, frozenset())
        kin = _compared(shelf, article, _kin(shelf, article, Layer.EVENTS, 1) | mine)
        pairs = {(min(article, other), max(article, other)): other in mine for other in kin}
        _pair_up(shelf, {pair: within for pair, within in pairs.items() if pair not in done})
        done |= pairs.keys()
    crossed = set(_crossed(shelf, Layer.EVENTS)) - done
    known = _with_mates(shelf, mates, crossed)
    for one, two in sorted({*parted, *crossed} - done):
        if one in shelf.put or two in shelf.put:
            continue
        theirs = {telling.id for telling in shelf.digest(two).tellings}
        for first in shelf.digest(one).tellings:
            for second in graph.at(first.id).keys() & theirs:
                graph.put(first.id, second, None)
        within = two in known.get(one, frozenset())
        if shelf.may_pair(one, two) and (within or _share(shelf, one, two, Layer.EVENTS)):
            _pair_up(shelf, {(one, two): within})


def relate_quotes(shelf: Shelf, mates: Mates, parted: Iterable[tuple[int, int]]) -> Iterator[None]:
    """Bring the layer of utterances up to date; as with tellings."""
    graph = shelf.graph(Layer.UTTERANCES)
    graph.load(quote for article in shelf.put for quote in _all_quotes(shelf, article))
    for article in shelf.put:
        for quote in _all_quotes(shelf, article):
            for other in list(graph.at(quote)):
                graph.put(quote, other, None)
    done: set[tuple[int, int]] = set()
    for article in sorted(shelf.put):
        yield
        kin = _kin(shelf, article, Layer.UTTERANCES, 1) | mates.get(article, frozenset())
        kin = _compared(shelf, article, kin)
        pairs = {(min(article, other), max(article, other)) for other in {*kin, article}} - done
        _compare_quotes(shelf, pairs)
        done |= pairs
    crossed = set(_crossed(shelf, Layer.UTTERANCES)) - done
    known = _with_mates(shelf, mates, crossed)
    for one, two in sorted({*parted, *crossed} - done):
        if one in shelf.put or two in shelf.put:
            continue
        theirs = {said.quote for said in shelf.digest(two).sayings}
        for mine in shelf.digest(one).sayings:
            for quote in graph.at(mine.quote).keys() & theirs:
                graph.put(mine.quote, quote, None)
        within = two in known.get(one, frozenset())
        if shelf.may_pair(one, two) and (within or _share(shelf, one, two, Layer.UTTERANCES)):
            _compare_quotes(shelf, {(one, two)})


def _compare_quotes(shelf: Shelf, articles: Iterable[tuple[int, int]]) -> None:
    graph = shelf.graph(Layer.UTTERANCES)
    edges = [
        (first.quote, second.quote, alike)
        for one, two in sorted(articles)
        for first, second in worth_comparing(shelf.digest(one).quotes_by_handle, shelf.digest(two).quotes_by_handle)
        if (alike := variance(first, second))
    ]
    graph.load(end for one, two, _ in edges for end in (one, two))
    for one, two, alike in edges:
        graph.put(one, two, round(alike, 9))


def _all_quotes(shelf: Shelf, article: int) -> set[int]:
    """The ids of what an article quotes and quoted."""
    digests: tuple[Digest | None, ...] = (shelf.digest(article), shelf.put[article])
    return {said.quote for digest in digests if digest for said in digest.sayings}


def _with_mates(shelf: Shelf, mates: Mates, pairs: Set[tuple[int, int]]) -> Mates:
    """The mates, also of articles of which they have not been asked yet."""
    known = dict(mates)
    for story in shelf.memory.stories({one for pair in pairs for one in pair} - known.keys()):
        known |= {one: frozenset(story.articles) - {one} for one in story.articles if one not in known}
    return known


def _pair_up(shelf: Shelf, articles: Mapping[tuple[int, int], bool]) -> None:
    """Pair the tellings of some articles; of each two it is said whether they are of one story."""
    graph = shelf.graph(Layer.EVENTS)
    edges = [
        edge
        for (one, two), within in articles.items()
        for edge in alike_tellings(shelf.digest(one), shelf.digest(two), within=within)
    ]
    graph.load(end for one, two, _ in edges for end in (one, two))
    for one, two, likeness in edges:
        graph.put(one, two, round(likeness, 9))


def _all_tellings(shelf: Shelf, article: int) -> set[int]:
    """The ids of what an article tells and told."""
    digests: tuple[Digest | None, ...] = (shelf.digest(article), shelf.put[article])
    return {telling.id for digest in digests if digest for telling in digest.tellings}


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
