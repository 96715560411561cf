# SPDX-License-Identifier: MIT
"""Which articles, tellings and quotes of a small library are paired."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.cannery import NAMES, id_of, read_of
from viewer.analysis.linking import shelf as shelf_module
from viewer.analysis.linking.digest import Layer
from viewer.analysis.linking.kinship import relate_articles, relate_copies, relate_quotes, relate_tellings
from viewer.analysis.linking.shelf import Shelf


def shelf_of(*names: str) -> Shelf:
    shelf = Shelf()
    shelf.add([read_of(name).digest for name in names])
    return shelf


def paired(shelf: Shelf, layer: Layer) -> set[frozenset[str]]:
    """The pairs of a layer by the names of their articles."""
    home = {id_of(name): name for name in NAMES}
    for name in NAMES:
        digest = read_of(name).digest
        home |= {telling.id: name for telling in digest.tellings} | {said.quote: name for said in digest.sayings}
    _, new = shelf.graph(layer).changes()
    return {frozenset((home[one], home[two])) for one, two, _ in new}


def test_prints_of_one_text_are_copies() -> None:
    shelf = shelf_of(*NAMES)
    assert len(list(relate_copies(shelf))) == len(NAMES)
    assert paired(shelf, Layer.COPIES) == {frozenset(("fire", "fire_again"))}


def test_articles_on_one_matter_are_paired() -> None:
    shelf = shelf_of(*NAMES)
    list(relate_articles(shelf))
    pairs = paired(shelf, Layer.STORIES)
    assert {frozenset(("fire", "ruins")), frozenset(("signed", "today"))} <= pairs
    assert not [pair for pair in pairs if "alone" in pair]


def test_tellings_of_one_happening_are_paired() -> None:
    shelf = shelf_of(*NAMES)
    list(relate_tellings(shelf, {}, ()))
    pairs = paired(shelf, Layer.EVENTS)
    assert {frozenset(("seeds", "letters")), frozenset(("ruins", "owner"))} <= pairs
    assert frozenset(("fire", "signed")) not in pairs


def test_wordings_of_one_utterance_are_paired() -> None:
    shelf = shelf_of(*NAMES)
    list(relate_quotes(shelf, {}, ()))
    trio = "fire", "fire_again", "ruins"
    assert paired(shelf, Layer.UTTERANCES) == {frozenset(pair) for pair in (*pairwise(trio), (trio[0], trio[2]))}


@pytest.mark.parametrize("relate", [relate_articles, relate_copies])
def test_what_too_many_share_pairs_nobody(relate: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf_module, "CROWD", 0)
    shelf = shelf_of(*NAMES)
    list(relate(shelf))  # type: ignore[operator]
    assert [shelf.graph(layer).changes() for layer in Layer] == [([], [])] * len(Layer)
