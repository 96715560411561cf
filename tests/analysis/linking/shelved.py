# SPDX-License-Identifier: MIT
"""Copies and wordings among things of one's own making, found as in a library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.cannery import read_of
from viewer.analysis.linking.digest import Digest
from viewer.analysis.linking.grouping import regroup_copies, regroup_quotes
from viewer.analysis.linking.kinship import relate_copies, relate_quotes
from viewer.analysis.linking.reprints import Sketch
from viewer.analysis.linking.shelf import Shelf
from viewer.analysis.linking.utterances import Said, handles

_EMPTY = replace(read_of("alone").digest, published=None, tellings=(), weights=())


def origins(sketches: Sequence[Sketch]) -> list[list[int]]:
    """Groups of indices of ``sketches`` that go back to one text."""
    shelf = _shelf([replace(_EMPTY, article=number, sketch=sketch) for number, sketch in enumerate(sketches)])
    list(relate_copies(shelf))
    groups = [sorted(origin.articles) for origin in regroup_copies(shelf).new]
    alone = set(range(len(sketches))).difference(*groups)
    return sorted([*groups, *([one] for one in alone)])


def utterances(quotes: Sequence[Said]) -> list[list[int]]:
    """Groups of indices of ``quotes`` of articles on one story that report one utterance."""
    places = {said.quote: index for index, said in enumerate(quotes)}
    own: dict[int, list[Said]] = {}
    for said in sorted(quotes, key=lambda said: said.quote):
        own.setdefault(said.article, []).append(said)
    shelf = _shelf(
        [
            replace(_EMPTY, article=article, sayings=tuple(said), handles=tuple(map(handles, said)))
            for article, said in own.items()
        ]
    )
    list(relate_quotes(shelf, {article: own.keys() - {article} for article in own}, ()))
    groups = [sorted(places[quote] for quote in one.quotes) for one in regroup_quotes(shelf).new]
    alone = set(range(len(quotes))).difference(*groups)
    return sorted([*groups, *([one] for one in alone)])


def _shelf(digests: Sequence[Digest]) -> Shelf:
    shelf = Shelf()
    shelf.add(digests)
    shelf.fold()
    return shelf
