# SPDX-License-Identifier: MIT
"""What an article's claims are worth as testimony of a day: what they tell as news, and on what day, in their words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from viewer.analysis.linking.handles import PERSON, PLACE, handle_of
from viewer.domain.basis import Grade
from viewer.domain.event import CARRIED, Claim, EventKind, Status
from viewer.domain.findings import Findings
from viewer.domain.span import Span
from viewer.domain.when import When

_BY_REPORT = "claim_published"
_OCCASIONS = frozenset({EventKind.VISIT, EventKind.MEETING})
_NEWS = 3  # claims at the head of an article that are its news and not its background
_WEEK = 7  # days, the last of which is that of a report, in which its news happened


def is_dated(findings: Findings) -> bool:
    """Whether the day of publication is known, or the article says of it what others must not better."""
    published = findings.article.published
    written = published.basis is not None and published.basis.grade is Grade.WRITTEN
    return written or _is_day(published.when)


@dataclass(frozen=True, slots=True)
class Source:
    """An article, the people whom it names at all, those whom its news names, and its claims."""

    findings: Findings
    named: frozenset[str]
    leading: frozenset[str]
    tellings: tuple[Testimony, ...]

    @classmethod
    def of(cls, findings: Findings) -> Source:
        """What an article tells."""
        handles = {entity.id: handle_of(entity) for entity in findings.entities}
        casts = [frozenset(handles[part.entity] for part in claim.parts) for claim in findings.claims]
        return cls(
            findings,
            _people(handles.values()),
            _people(who for cast in casts[:_NEWS] for who in cast),
            tuple(
                Testimony(claim, findings, rank, cast)
                for rank, (claim, cast) in enumerate(zip(findings.claims, casts, strict=True))
            ),
        )

    @property
    def id(self) -> int:
        """Of the article."""
        return self.findings.article.id


@dataclass(frozen=True, slots=True)
class Testimony:
    """A claim, the article that it is of and its place there, and the handles of those that it names."""

    claim: Claim
    findings: Findings
    rank: int
    cast: frozenset[str]

    @property
    def people(self) -> frozenset[str]:
        """The persons among the cast."""
        return _people(self.cast)

    @property
    def places(self) -> frozenset[str]:
        """The places among the cast."""
        return frozenset(who for who in self.cast if who.startswith(PLACE))

    @property
    def is_occasion(self) -> bool:
        """Whether a meeting or a visit is the article's news."""
        return self.claim.kind in _OCCASIONS and self.is_news

    @property
    def is_news(self) -> bool:
        """Whether the article brings it first."""
        return self.rank < _NEWS and self.claim.status is not Status.DENIED

    @property
    def expression(self) -> Span | None:
        """The place of the expression that dates it, where that counts from the unknown day of publication."""
        basis = self.claim.basis
        if basis is None or not basis.spans or basis.rule in CARRIED:
            return None
        for timex in self.findings.timexes:
            if timex.span == basis.spans[0]:
                counted = timex.basis.rule == "open" or timex.basis.reference_rule == "published"
                return timex.span if counted else None
        return None

    @property
    def day(self) -> When | None:
        """The day that it is dated to, unless that is counted from a day of publication that is not known."""
        basis, published = self.claim.basis, self.findings.article.published.basis
        if basis is None or basis.rule == _BY_REPORT or not _is_day(self.claim.when):
            return None
        counted = basis.reference_rule and not is_dated(self.findings)
        testified = published is not None and not set(basis.spans).isdisjoint(published.spans)
        return self.claim.when if testified or not counted else None

    @property
    def days(self) -> When | None:
        """The days, to that of the report, on one of which it happened as news of then."""
        reported = self.findings.article.published.when
        if not self.is_news or self.day or reported is None or reported.last_day is None or not _is_day(reported):
            return None
        return When.days(reported.last_day - _WEEK + 1, _WEEK)


def occasions(findings: Findings) -> frozenset[tuple[str, str]]:
    """Whose meetings and visits, and at which place, are an article's news."""
    told = Source.of(findings).tellings
    return frozenset(pair for one in told if one.is_occasion for pair in product(one.people, one.places))


def _people(handles: Iterable[str]) -> frozenset[str]:
    return frozenset(who for who in handles if who.startswith(PERSON))


def _is_day(when: When | None) -> bool:
    return when is not None and when.first_day is not None and when.first_day == when.last_day
