# SPDX-License-Identifier: MIT
"""What the dated articles of a library testify of the time expressions of undated ones.

Two articles that tell of one event agree on its day: where one gives the date and the other says "on Wednesday", that
Wednesday is known. Where neither gives it and both bring the same person's meetings or visit at the same place as their
news, it lies in the week before the dated article came out: an arrival, the talks and a press conference are different
events, but of one occasion.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

from viewer.analysis.dates.attestation import Attestation
from viewer.domain.basis import Grade
from viewer.domain.event import Claim, EventKind, Status
from viewer.domain.findings import Findings, Links
from viewer.domain.participant import EntityKind, Participant
from viewer.domain.span import Span
from viewer.domain.when import When

Heard: TypeAlias = Iterator[tuple[int, Attestation]]
"""What is testified, with the id of the article that it helps to date."""

_BY_REPORT = "claim_published"
_CARRIED = frozenset({_BY_REPORT, "claim_narrative"})  # rules of dates that the sentence itself does not tell
_OCCASIONS = frozenset({EventKind.VISIT, EventKind.MEETING})
_NEWS = 3  # claims at the head of an article that are its news and not its background
_SHARED = 2  # participants that both articles must name of an event
_WEEK = 7  # days, the last of which is that of a report, in which its news happened
_ENOUGH = 20  # articles that are heard about one event


def is_dated(findings: Findings) -> bool:
    """Whether the day of publication is known, or the article says of it what others must not better."""
    published = findings.article.published
    written = published.basis is not None and published.basis.grade is Grade.WRITTEN
    return written or _is_day(published.when)


def attestations(articles: Sequence[Findings], links: Links) -> dict[int, tuple[Attestation, ...]]:
    """What the others let the expressions of undated articles mean, by the ids of these.

    ``links`` may be those of an earlier reading of the same articles, in which some claims were others.
    """
    if all(is_dated(findings) for findings in articles):
        return {}
    told = {one.claim.id: one for one in _tellings(articles, links.participants)}
    heard: dict[int, set[Attestation]] = defaultdict(set)
    for event in links.events:
        for article, attestation in _of_event([told[claim] for claim in event.claims if claim in told]):
            heard[article].add(attestation)
    for article, attestation in _of_occasions(told.values()):
        heard[article].add(attestation)
    return {
        article: tuple(sorted(those, key=lambda one: (one.expression, one.article, one.when.edtf)))
        for article, those in heard.items()
    }


@dataclass(frozen=True, slots=True)
class _Source:
    """An article, the people whom it names at all, and those whom its news names."""

    findings: Findings
    named: frozenset[int]
    leading: frozenset[int]

    @property
    def id(self) -> int:
        return self.findings.article.id


@dataclass(frozen=True, slots=True)
class _Telling:
    """A claim, the article that it is of and its place there, and the participants that it names."""

    claim: Claim
    source: _Source
    rank: int
    people: frozenset[int]
    places: frozenset[int]
    cast: frozenset[int]

    @property
    def is_news(self) -> bool:
        return self.rank < _NEWS and self.claim.status is not Status.DENIED

    @property
    def expression(self) -> Span | None:
        """The place of the expression that dates it, where that counts from the unknown day of publication."""
        basis = self.claim.basis
        if basis is None or not basis.spans or basis.rule in _CARRIED:
            return None
        for timex in self.source.findings.timexes:
            if timex.span == basis.spans[0]:
                counted = timex.basis.rule == "open" or timex.basis.reference_rule == "published"
                return timex.span if counted else None
        return None

    @property
    def day(self) -> When | None:
        """The day that it is dated to, unless that is counted from a day of publication that is not known."""
        basis, published = self.claim.basis, self.source.findings.article.published.basis
        if basis is None or basis.rule == _BY_REPORT or not _is_day(self.claim.when):
            return None
        counted = basis.reference_rule and not is_dated(self.source.findings)
        testified = published is not None and not set(basis.spans).isdisjoint(published.spans)
        return self.claim.when if testified or not counted else None

    @property
    def days(self) -> When | None:
        """The days, to that of the report, on one of which it happened as news of then."""
        reported = self.source.findings.article.published.when
        if not self.is_news or self.day or reported is None or reported.last_day is None or not _is_day(reported):
            return None
        return When.days(reported.last_day - _WEEK + 1, _WEEK)


def _tellings(articles: Sequence[Findings], participants: Sequence[Participant]) -> Iterator[_Telling]:
    who = {entity: participant for participant in participants for entity in participant.entities}
    for findings in articles:
        named = [[who[part.entity] for part in claim.parts] for claim in findings.claims]
        everybody = [who[entity.id] for entity in findings.entities]
        source = _Source(findings, _people(everybody), _people([one for group in named[:_NEWS] for one in group]))
        for rank, (claim, group) in enumerate(zip(findings.claims, named, strict=True)):
            places = frozenset(one.id for one in group if one.kind is EntityKind.PLACE)
            yield _Telling(claim, source, rank, _people(group), places, frozenset(one.id for one in group))


def _people(participants: Iterable[Participant]) -> frozenset[int]:
    return frozenset(one.id for one in participants if one.kind is EntityKind.PERSON)


def _of_event(told: Sequence[_Telling]) -> Heard:
    """What the articles that tell of an event testify to each other."""
    sides: dict[int, list[_Telling]] = defaultdict(list)
    for one in told:
        sides[one.source.id].append(one)
    asked = {article: [one for one in side if one.expression] for article, side in sides.items() if _is_open(side)}
    if len(sides) < 2 or not any(asked.values()):
        return
    casts = {article: frozenset[int]().union(*(one.cast for one in side)) for article, side in sides.items()}
    witnesses = [article for article in sorted(sides) if any(one.day for one in sides[article])][:_ENOUGH]
    for article, witness in product(sorted(asked), witnesses):
        if article == witness or len(casts[article] & casts[witness]) < _SHARED:
            continue
        for one, other in product(asked[article], sides[witness]):
            if one.expression and other.day and _of_the_same(one, other):
                yield article, Attestation(one.expression, other.day, witness)


def _is_open(side: Sequence[_Telling]) -> bool:
    return not is_dated(side[0].source.findings)


def _of_the_same(one: _Telling, other: _Telling) -> bool:
    """Whether no article has somebody instead of somebody else: the same champion, but the next challenger. Where
    nothing is known of when one was published, all whom its news names must be known to the other."""
    if not (one.people <= other.source.named and other.people <= one.source.named):
        return False
    if one.source.findings.article.published.when:
        return True
    return one.source.leading <= other.source.named and other.source.leading <= one.source.named


def _of_occasions(told: Iterable[_Telling]) -> Heard:
    """What articles testify whose news is one person's meetings or visit at one place. As the same two meet there again
    and again, it is for those only whose own words say roughly when they were published.
    """
    reported: dict[tuple[int, int], dict[When, int]] = defaultdict(dict)
    asked = []
    for one in told:
        if one.claim.kind not in _OCCASIONS or not one.is_news:
            continue
        if one.days:
            for key in product(one.people, one.places):
                reported[key][one.days] = min(one.source.id, reported[key].get(one.days, one.source.id))
        elif (own := one.source.findings.article.published.when) and one.expression and _is_open([one]):
            asked.append((one, one.expression, own))
    for one, expression, own in asked:
        for key in product(one.people, one.places):
            for when, witness in reported[key].items():
                if when.overlaps(own):
                    yield one.source.id, Attestation(expression, when, witness)


def _is_day(when: When | None) -> bool:
    return when is not None and when.first_day is not None and when.first_day == when.last_day
