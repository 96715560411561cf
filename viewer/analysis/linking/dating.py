# SPDX-License-Identifier: MIT
"""Which undated articles of a library are read again, because others let their day be told.

It starts from what each says by itself, whatever it was read with before, so that an article that comes later or sooner
leaves the same library. Each round hears all articles before it reads any of them again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from viewer.analysis.article import analyse_alone, reread, reread_as
from viewer.analysis.linking.corrections import Corrections
from viewer.analysis.linking.digest import Digest, Layer, digest_of
from viewer.analysis.linking.redating import Witness, attestations
from viewer.analysis.linking.shelf import Shelf
from viewer.analysis.linking.stories import JOINED
from viewer.domain.findings import Findings

_ROUNDS = 3  # articles that may stand in a row, each dated by the one before


def corrected(alone: Findings, corrections: Corrections) -> Findings:
    """What an article says by itself, or as of the day that a person gave."""
    when = corrections.published.get(alone.article.id)
    return reread_as(alone, when) if when else alone


def date_together(shelf: Shelf, known: Mapping[int, Findings], corrections: Corrections) -> dict[int, Findings]:
    """The articles that read otherwise than they are put or kept, as they read now.

    ``known`` are those that are put, each as it reads by itself. The layer of stories is up to date.
    """
    undated = _undated(shelf, corrections)
    if not undated:
        return {}
    kept = {one.article.id: one for one in shelf.memory.findings(undated - known.keys())}
    before = {**kept, **{article: known[article] for article in undated & known.keys()}}
    told = {article: _witness(shelf, analyse_alone(one), before=one) for article, one in before.items()}
    told |= _dated_witnesses(shelf, known, undated)
    settled: set[int] = set()
    for _ in range(_ROUNDS):
        again = {
            article: _witness(shelf, findings)
            for article in sorted(undated - settled - corrections.alone)
            if (heard := attestations(told[article], _others(shelf, article, told)))
            and (findings := reread(told[article].findings, heard))
        }
        if not again:
            break
        settled |= again.keys()
        told |= again
    return {article: told[article].findings for article in undated if told[article].findings != before[article]}


def partners(shelf: Shelf, article: int) -> set[int]:
    """The articles that may date one, or that it may date: those with something in common, or of one occasion."""
    keys = shelf.digest(article).keys(Layer.OCCASIONS)
    shelf.load(keys)
    alike = {other for other, likeness in shelf.graph(Layer.STORIES).at(article).items() if likeness >= JOINED}
    return alike.union(*(shelf.holders(key) for key in keys)) - {article}


def _undated(shelf: Shelf, corrections: Corrections) -> set[int]:
    """The articles whose day may be another one now: those put that are not dated by themselves, and such partners."""
    found: set[int] = set()
    edge = set(shelf.put)
    seen: set[int] = set()
    while edge:
        seen |= edge
        shelf.graph(Layer.STORIES).load(edge)
        near = {article: partners(shelf, article) for article in edge}
        shelf.fetch(other for others in near.values() for other in others)
        found |= {article for article in edge if not _is_dated(shelf.digest(article), corrections)}
        edge = {
            other
            for others in near.values()
            for other in others
            if other not in seen and not _is_dated(shelf.digest(other), corrections)
        }
    return found


def _is_dated(digest: Digest, corrections: Corrections) -> bool:
    return digest.alone or digest.article in corrections.published


def _dated_witnesses(shelf: Shelf, known: Mapping[int, Findings], undated: set[int]) -> dict[int, Witness]:
    """What the dated partners of undated articles say."""
    wanted = {other for article in undated for other in partners(shelf, article)} - undated
    shelf.fetch(wanted)
    findings = [*(known[one] for one in wanted & known.keys()), *shelf.memory.findings(wanted - known.keys())]
    return {one.article.id: _witness(shelf, one, before=one) for one in findings}


def _others(shelf: Shelf, article: int, told: Mapping[int, Witness]) -> Iterator[Witness]:
    for other in sorted(partners(shelf, article)):
        yield told[other]


def _witness(shelf: Shelf, findings: Findings, before: Findings | None = None) -> Witness:
    """An article to hear; one that reads as ``before`` is digested already."""
    digest = shelf.digest(findings.article.id) if findings is before else digest_of(findings, findings)
    return Witness.of(findings, digest)


def alone_of(articles: Iterable[Findings]) -> dict[int, Findings]:
    """Articles as each reads by itself, by their ids."""
    return {one.article.id: analyse_alone(one) for one in articles}
