# SPDX-License-Identifier: MIT
"""Which undated articles of a library are read again, because others let their day be told.

It starts from what each says by itself, whatever it was read with before, so that an article that comes later or sooner
leaves the same library. Each round hears all articles before it reads any of them again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from viewer.analysis.article import analyse_alone, reread, reread_as
from viewer.analysis.linking.corrections import Corrections
from viewer.analysis.linking.digest import Layer, digest_of
from viewer.analysis.linking.redating import Witness, attestations, may_testify
from viewer.analysis.linking.shelf import Shelf
from viewer.analysis.linking.stories import JOINED
from viewer.domain.findings import Findings

_ROUNDS = 3  # articles that may stand in a row, each dated by the one before


def corrected(alone: Findings, corrections: Corrections) -> Findings:
    """What an article says by itself, or as of the day that a person gave."""
    when = corrections.published.get(alone.article.id)
    return reread_as(alone, when) if when else alone


def date_together(
    shelf: Shelf, known: Mapping[int, Findings], corrections: Corrections
) -> dict[int, tuple[Findings, int]]:
    """The articles that read otherwise than they are put or kept: as they read now, and the round in which that came.

    ``known`` are those that are put, each as it reads by itself. The layer of stories is up to date.
    """
    return _Dating(shelf, known, corrections).settle()


def partners(shelf: Shelf, article: int) -> set[int]:
    """The articles that may date one, or that it may date: those with something in common, or of one occasion."""
    keys = shelf.digest(article).keys(Layer.OCCASIONS)
    shelf.load(keys, Layer.OCCASIONS)
    alike = {other for other, likeness in shelf.graph(Layer.STORIES).at(article).items() if likeness >= JOINED}
    return alike.union(*(shelf.holders(key, Layer.OCCASIONS) for key in keys)) - {article}


class _Dating:
    """The rounds, over as few articles as can have changed: those that are put, and whom they may date now."""

    def __init__(self, shelf: Shelf, known: Mapping[int, Findings], corrections: Corrections) -> None:
        self._shelf = shelf
        self._known = known
        self._corrections = corrections
        self._alone: dict[int, Witness] = {}
        self._kept: dict[int, Witness] = {}

    def settle(self) -> dict[int, tuple[Findings, int]]:
        """Date what can be dated, until nobody else is touched by it."""
        self._shelf.graph(Layer.STORIES).load(self._shelf.put)
        work = {article for article in self._shelf.put if self._is_undated(article)}
        work |= {other for article in self._shelf.put for other in self._dated_by(article)}
        work |= {article for article in self._otherwise_paired() if self._is_undated(article)}
        while work:
            now = self._rounds(work)
            moved = {article for article in work if now[article] != self._before(article)}
            grown = {other for article in moved for other in self._dated_by(article, now[article][0])} - work
            if not grown:
                return {article: now[article] for article in moved if now[article] != self._put(article)}
            work |= grown
        return {}

    def _otherwise_paired(self) -> set[int]:
        """The articles that have others for partners now, though nothing of their own has changed."""
        crossed = set[int]().union(*self._shelf.crossed(Layer.OCCASIONS))
        found = crossed | self._shelf.graph(Layer.STORIES).estranged(self._shelf.put.keys())
        self._shelf.fetch(found)
        return found

    def _rounds(self, work: set[int]) -> dict[int, tuple[Findings, int]]:
        """How the articles of a few read in the end, and since which round; 0 is by themselves."""
        self._load(work)
        told = {article: self._alone[article] for article in work}
        settled: dict[int, int] = {}
        for number in range(1, _ROUNDS + 1):
            again = {
                article: witness
                for article in sorted(work - settled.keys() - self._corrections.alone)
                if (witness := self._heard(article, told, number))
            }
            told |= again
            settled |= dict.fromkeys(again, number)
        return {article: (told[article].findings, settled.get(article, 0)) for article in work}

    def _heard(self, article: int, told: Mapping[int, Witness], number: int) -> Witness | None:
        """An article as it reads after it has heard the others in a round; None where they do not date it."""
        near = sorted(partners(self._shelf, article)) if told[article].asking else ()
        others = (told.get(other) or self._as_of(other, number) for other in near if other in self._kept)
        heard = attestations(told[article], others)
        findings = reread(told[article].findings, heard) if heard else None
        return _witness(findings) if findings else None

    def _as_of(self, article: int, number: int) -> Witness:
        """How an article that is not touched reads in a round: as it is kept, once it was dated."""
        since = self._shelf.digest(article).round
        return self._kept[article] if since < number else self._read_alone(article)

    def _read_alone(self, article: int) -> Witness:
        if article not in self._alone:
            kept = self._kept[article]
            alone = corrected(analyse_alone(kept.findings), self._corrections)
            self._alone[article] = kept if alone is kept.findings else _witness(alone)
        return self._alone[article]

    def _load(self, work: set[int]) -> None:
        """Have at hand what some articles say, and those of their partners that can tell them something."""
        self._shelf.graph(Layer.STORIES).load(work)
        self._keep(work)
        witnesses = {article: self._read_alone(article) for article in sorted(work)}
        self._keep({other for article, one in witnesses.items() for other in self._heeded(article, one)})

    def _heeded(self, article: int, asked: Witness) -> Iterator[int]:
        """The partners that may testify to an article, and those that others have dated: they read in two ways."""
        near = partners(self._shelf, article) if asked.asking else set()
        self._shelf.fetch(near)
        for other in near:
            digest = self._shelf.digest(other)
            if digest.round or may_testify(digest, asked.digest):
                yield other

    def _keep(self, articles: Set[int]) -> None:
        """Have at hand what some articles say."""
        wanted = articles - self._kept.keys()
        self._shelf.fetch(wanted)
        stored = self._shelf.memory.findings({article for article in wanted if article not in self._known})
        for findings in (*(self._known[one] for one in wanted if one in self._known), *stored):
            self._kept[findings.article.id] = Witness.of(findings, self._shelf.digest(findings.article.id))

    def _before(self, article: int) -> tuple[Findings, int]:
        """How an article read before; a new one, by itself."""
        earlier = self._shelf.put.get(article, self._shelf.digest(article))
        if earlier is None or article in self._known:
            return self._alone[article].findings, 0 if earlier is None else earlier.round
        return self._kept[article].findings, earlier.round

    def _put(self, article: int) -> tuple[Findings, int]:
        """How an article is put or kept now."""
        return self._kept[article].findings, self._shelf.digest(article).round

    def _dated_by(self, article: int, now: Findings | None = None) -> set[int]:
        """The undated articles that another one may testify to: as it reads now, as it is put, or as it was before."""
        earlier = self._shelf.put.get(article)
        digests = [
            self._shelf.digest(article),
            *([earlier] if earlier else ()),
            *([digest_of(now, now)] if now else ()),
        ]
        near = partners(self._shelf, article)
        self._shelf.fetch(near)
        return {
            other
            for other in near
            if self._is_undated(other) and any(may_testify(digest, self._shelf.digest(other)) for digest in digests)
        }

    def _is_undated(self, article: int) -> bool:
        return not self._shelf.digest(article).alone and article not in self._corrections.published


def _witness(findings: Findings) -> Witness:
    return Witness.of(findings, digest_of(findings, findings))


def alone_of(articles: Iterable[Findings]) -> dict[int, Findings]:
    """Articles as each reads by itself, by their ids."""
    return {one.article.id: analyse_alone(one) for one in articles}
