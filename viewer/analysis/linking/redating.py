# SPDX-License-Identifier: MIT
"""What the dated articles of a library testify of the time expressions of undated ones.

Two articles that tell of one event agree on its day: where one gives the date and the other says "on Wednesday", that
Wednesday is known. Where neither gives it and both bring the same person's meetings or visit at the same place as their
news, it lies in the week before the dated article came out: an arrival, the talks and a press conference are different
events, but of one occasion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from viewer.analysis.dates.attestation import Attestation
from viewer.analysis.linking.digest import Digest, sorts_of
from viewer.analysis.linking.happenings import alike
from viewer.analysis.linking.tellings import Telling
from viewer.analysis.linking.testimony import Source, Testimony
from viewer.domain.findings import Findings

_SHARED = 2  # participants that both articles must name of an event


@dataclass(frozen=True, slots=True)
class Witness:
    """An article as it reads at the moment.

    ``asking`` are its tellings with an expression of time that is open or counts from its publication, ``telling``
    are those that know a day, by their ids; with what testifies of each.
    """

    source: Source
    digest: Digest
    asking: Sequence[tuple[Telling, Sequence[Testimony]]]
    telling: Mapping[int, Sequence[Testimony]]

    @classmethod
    def of(cls, findings: Findings, digest: Digest) -> Witness:
        """An article with its digest."""
        source = Source.of(findings)
        parts = [
            (telling, [one for one in source.tellings if one.claim.id in telling.claims]) for telling in digest.tellings
        ]
        return cls(
            source,
            digest,
            [(telling, told) for telling, told in parts if any(one.expression for one in told)],
            {telling.id: told for telling, told in parts if any(one.day for one in told)},
        )

    @property
    def findings(self) -> Findings:
        """What it says."""
        return self.source.findings


def attestations(asked: Witness, others: Iterable[Witness]) -> tuple[Attestation, ...]:
    """What other articles let the expressions of an undated one mean. The order of ``others`` does not matter."""
    heard: set[Attestation] = set()
    for other in others if asked.asking else ():
        heard.update(_of_events(asked, other))
        heard.update(_of_occasions(asked.source, other.source))
    return tuple(sorted(heard, key=lambda one: (one.expression, one.article, one.when.edtf)))


def may_testify(one: Digest, two: Digest) -> bool:
    """Whether one article can know of a day what another does not: it dates an event that both tell of, or is dated
    itself and of one occasion with it.
    """
    if one.published and one.occasions & two.occasions:
        return True
    return any(
        first.dates and len(first.cast & second.cast) >= _SHARED and alike(one, first, two, second, within=True)
        for first in one.tellings
        for second in two.of_sorts(sorts_of(first))
    )


def _of_events(asked: Witness, other: Witness) -> Iterator[Attestation]:
    """What one article testifies of the events that both tell of."""
    for one, mine in asked.asking:
        for two in other.digest.of_sorts(sorts_of(one)):
            if two.id not in other.telling or len(one.cast & two.cast) < _SHARED:
                continue
            if not alike(asked.digest, one, other.digest, two, within=True):
                continue
            for first, second in product(mine, other.telling[two.id]):
                if first.expression and second.day and _of_the_same(first, asked.source, second, other.source):
                    yield Attestation(first.expression, second.day, other.source.id)


def _of_the_same(one: Testimony, own: Source, two: Testimony, other: Source) -> bool:
    """Whether no article has somebody instead of somebody else: the same champion, but the next challenger. Where
    nothing is known of when one was published, all whom its news names must be known to the other."""
    if not (one.people <= other.named and two.people <= own.named):
        return False
    if own.findings.article.published.when:
        return True
    return own.leading <= other.named and other.leading <= own.named


def _of_occasions(own: Source, other: Source) -> Iterator[Attestation]:
    """What an article testifies whose news is one person's meetings or visit at one place. As the same two meet there
    again and again, it is for those only whose own words say roughly when they were published.
    """
    published = own.findings.article.published.when
    if published is None:
        return
    for one in own.tellings:
        if not (one.is_occasion and one.expression):
            continue
        for two in other.tellings:
            days = two.days
            met = one.people & two.people and one.places & two.places
            if two.is_occasion and met and days and days.overlaps(published):
                yield Attestation(one.expression, days, other.id)
