# SPDX-License-Identifier: MIT
"""What leads from one record of the document to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from viewer.domain.event import About, Claim, Event, EventKind, Role, Status
from viewer.domain.findings import Findings, Links
from viewer.domain.outcome import outcome_of
from viewer.domain.rows import Outcome


@dataclass(frozen=True, slots=True)
class Linked:
    """Where things of one article are linked, by their ids.

    ``owner`` has the participant of each entity and ``names`` its name, ``event`` the event of each claim, ``story``
    that of each article, ``first_print`` of each reprint the article that it repeats, ``wordings`` of each quote with
    variants all quotes of its utterance.
    """

    owner: Mapping[int, int]
    names: Mapping[int, str]
    event: Mapping[int, int]
    story: Mapping[int, int]
    first_print: Mapping[int, int]
    wordings: Mapping[int, tuple[int, ...]]

    @classmethod
    def of(cls, links: Links) -> Linked:
        """The way round that an article asks."""
        return cls(
            owner={entity: person.id for person in links.participants for entity in person.entities},
            names={entity: person.name for person in links.participants for entity in person.entities},
            event={claim: event.id for event in links.events for claim in event.claims},
            story={article: story.id for story in links.stories for article in story.articles},
            first_print={again: one.articles[0] for one in links.origins for again in one.articles[1:]},
            wordings={quote: one.quotes for one in links.utterances for quote in one.quotes},
        )


@dataclass(slots=True)
class Claimed:
    """What events need to know of the claims behind them, taken up while the articles pass by.

    Only what disputed events' claims say is kept. ``newest`` is the second from which on the last of the articles was
    published for certain.
    """

    disputed: frozenset[int]
    article: dict[int, int] = field(default_factory=dict)
    told: dict[int, tuple[Status, EventKind]] = field(default_factory=dict)
    said: dict[int, Mapping[About, tuple[str, ...]]] = field(default_factory=dict)
    newest: int | None = None

    @classmethod
    def of(cls, links: Links) -> Claimed:
        """Nothing yet."""
        return cls(frozenset(claim for event in links.events if event.conflicts for claim in event.claims))

    def take(self, found: Findings, linked: Linked) -> None:
        """Take up the claims of one article."""
        for claim in found.claims:
            self.article[claim.id] = found.article.id
            self.told[claim.id] = claim.status, claim.kind
            if claim.id in self.disputed:
                self.said[claim.id] = _said(claim, found.article.text, linked.names)
        when = found.article.published.when
        if when is not None and when.earliest is not None:
            self.newest = when.earliest if self.newest is None else max(self.newest, when.earliest)

    def articles_of(self, event: Event) -> tuple[int, ...]:
        """The articles that tell of an event, in the order of its claims."""
        return tuple(dict.fromkeys(self.article[claim] for claim in event.claims))

    def values(self, claim: int, about: About) -> tuple[str, ...]:
        """What a claim of a disputed event says of its date (EDTF), its places (names) or its numbers (as printed)."""
        return self.said[claim][about]

    def outcome_of(self, event: Event) -> Outcome | None:
        """What became of an event that was announced."""
        return outcome_of(event.status, event.when, (self.told[claim] for claim in event.claims), self.newest)


def _said(claim: Claim, text: str, names: Mapping[int, str]) -> Mapping[About, tuple[str, ...]]:
    places = (names.get(part.entity, "") for part in claim.parts if part.role is Role.PLACE)
    return {
        About.WHEN: (claim.when.edtf,) if claim.when else (),
        About.WHERE: tuple(filter(None, places)),
        About.NUMBER: tuple(" ".join(quantity.span.of(text).split()) for quantity in claim.quantities),
    }
