# SPDX-License-Identifier: MIT
"""What a library remembers for linking, and what an import changes of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import pytest

from tests.cannery import read_of
from viewer.analysis.linking import shelf as shelf_module
from viewer.analysis.linking.digest import Digest, Layer
from viewer.analysis.linking.memory import Edge, Nothing
from viewer.analysis.linking.shelf import Graph, Shelf, days_of
from viewer.domain.when import When


class Pairs(Nothing):
    """A memory of some digests and edges."""

    def __init__(self, edges: Iterable[Edge] = (), digests: Iterable[Digest] = ()) -> None:
        self._edges = [*edges, *((two, one, alike) for one, two, alike in edges)]
        self._digests = {digest.article: digest for digest in digests}

    def edges(self, layer: Layer, ones: Collection[int]) -> Iterable[Edge]:
        """Those at some things."""
        return [edge for edge in self._edges if edge[0] in ones]

    def digests(self, articles: Collection[int]) -> Iterable[Digest]:
        """Those of some articles."""
        return [self._digests[article] for article in articles if article in self._digests]

    def counts(self, keys: Collection[int]) -> Mapping[int, int]:
        """How many have each key."""
        return {key: sum(key in digest.all_keys for digest in self._digests.values()) for key in keys}

    def holders(self, keys: Collection[int]) -> Iterable[tuple[int, int]]:
        """Who has each key."""
        return [(key, one) for one, digest in self._digests.items() for key in digest.all_keys & set(keys)]


DIGESTS = [read_of(name).digest for name in ("fire", "fire_again", "ruins", "owner")]
COMMON = min(frozenset.intersection(*(digest.keys(Layer.STORIES) for digest in DIGESTS)))


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """More than three articles are a crowd."""
    monkeypatch.setattr(shelf_module, "CROWD", 3)


def loaded(shelf: Shelf) -> set[int]:
    shelf.load({COMMON}, Layer.STORIES)
    return set(shelf.holders(COMMON, Layer.STORIES))


@pytest.mark.parametrize("kept", range(5))
def test_a_key_that_too_many_have_tells_nothing_wherever_they_are(kept: int) -> None:
    shelf = Shelf(Pairs(digests=DIGESTS[:kept]))
    shelf.add(DIGESTS[kept:])
    assert loaded(shelf) == set()
    fewer = Shelf(Pairs(digests=DIGESTS[: min(kept, 3)]))
    fewer.add(DIGESTS[min(kept, 3) : 3])
    assert loaded(fewer) == {digest.article for digest in DIGESTS[:3]}


def test_the_articles_behind_a_key_that_has_just_become_a_crowds_are_told() -> None:
    shelf = Shelf(Pairs(digests=DIGESTS[:3]))
    shelf.add(DIGESTS[3:])
    assert {digest.article for digest in DIGESTS[:3]} in list(shelf.crossed(Layer.STORIES))
    fewer = Shelf(Pairs(digests=DIGESTS[:2]))
    fewer.add(DIGESTS[2:3])
    assert list(fewer.crossed(Layer.STORIES)) == []


def test_what_is_put_is_known_at_once_with_what_it_was() -> None:
    shelf = Shelf(Pairs(digests=DIGESTS[:1]))
    shelf.add(DIGESTS[:2])
    assert shelf.put == {DIGESTS[0].article: DIGESTS[0], DIGESTS[1].article: None}
    with pytest.raises(KeyError):
        shelf.digest(DIGESTS[2].article)


def test_an_edge_is_the_same_at_both_ends_and_told_only_where_it_is_another() -> None:
    graph = Graph(Layer.STORIES, Pairs([(1, 2, 0.5), (2, 3, 0.25), (1, 4, 0.75)]))
    assert graph.at(2) == {1: 0.5, 3: 0.25}
    graph.put(2, 1, None)
    graph.put(3, 2, 0.5)
    graph.put(9, 1, 0.125)
    graph.put(4, 1, 0.75)  # as it was
    assert graph.at(1) == {4: 0.75, 9: 0.125}
    assert graph.at(3) == {2: 0.5}
    assert graph.changed == {1, 2, 3, 9}
    assert graph.estranged({3, 9}) == {1, 2}
    assert graph.estranged({3}) == {1, 2, 9}
    assert graph.changes() == ([(1, 2), (2, 3)], [(1, 9, 0.125), (2, 3, 0.5)])


def test_what_is_changed_and_changed_back_is_no_change() -> None:
    graph = Graph(Layer.STORIES, Pairs([(1, 2, 0.5)]))
    for likeness in (None, 0.5):
        graph.put(1, 2, likeness)
    for likeness in (0.25, None):
        graph.put(3, 2, likeness)
    assert graph.changes() == ([], [])
    assert list(graph.within({1, 2, 3})) == [(1, 2, 0.5)]


def test_what_hangs_together_is_reached_by_the_edges_that_count() -> None:
    graph = Graph(Layer.STORIES, Pairs([(1, 2, 0.5), (2, 3, 0.1), (4, 5, 0.5)]))
    assert graph.reached([1]) == {1, 2, 3}
    assert graph.reached([3], lambda one, two: graph.at(one)[two] > 0.2) == {3}
    assert graph.reached([]) == set()


@pytest.mark.parametrize(
    ("published", "expected"), [(None, None), (When.day(1970, 1, 3), (2, 2)), (When.parse("../1970"), None)]
)
def test_days_are_known_where_both_ends_are(published: When | None, expected: tuple[int, int] | None) -> None:
    assert days_of(published) == expected


def test_a_new_library_remembers_nothing() -> None:
    shelf = Shelf()
    shelf.load({COMMON}, Layer.STORIES)
    assert shelf.holders(COMMON, Layer.STORIES) == set()
    assert shelf.graph(Layer.STORIES).at(1) == {}
