# SPDX-License-Identifier: MIT
"""What happened: the claims of single articles, and the events that claims agree on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.basis import Basis
from viewer.domain.quantity import Quantity
from viewer.domain.span import Span
from viewer.domain.when import When


class EventKind(StrEnum):
    """What sort of happening; the lanes of the timeline."""

    MEETING = "meeting"
    VISIT = "visit"
    STATEMENT = "statement"
    AGREEMENT = "agreement"
    VOTE = "vote"
    ATTACK = "attack"
    DISASTER = "disaster"
    COURT = "court"
    PUBLICATION = "publication"
    APPOINTMENT = "appointment"
    SANCTION = "sanction"
    LAUNCH = "launch"
    FORECAST = "forecast"
    DEADLINE = "deadline"
    TARGET = "target"
    OTHER = "other"


SPOKEN = frozenset({EventKind.STATEMENT, EventKind.FORECAST})
"""The happenings that somebody brings about by speaking."""


CARRIED = frozenset({"claim_published", "claim_narrative"})
"""The rules of dates that the sentence itself does not tell: those of the report, and of the sentences before."""


class Status(StrEnum):
    """Whether the source says that it happened."""

    HAPPENED = "happened"
    PLANNED = "planned"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Role(StrEnum):
    """What part somebody takes in a claim."""

    AGENT = "agent"
    PATIENT = "patient"
    SPEAKER = "speaker"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Part:
    """An entity's part in a claim."""

    entity: int
    role: Role


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of one article that tells of a happening.

    ``head`` is the verb or noun that names it and ``lemma`` its base form; ``title`` are the places of the sentence
    whose words, joined by spaces, make a short label. ``when`` is None for an undated claim. ``quantities`` are the
    numbers it tells of the happening, in the order of the text.
    """

    id: int
    sentence: Span
    head: Span
    lemma: str
    title: tuple[Span, ...]
    kind: EventKind
    status: Status
    when: When | None
    basis: Basis | None
    parts: tuple[Part, ...] = ()
    quantities: tuple[Quantity, ...] = ()

    @property
    def tells_when(self) -> bool:
        """Whether its own sentence tells the date that it has."""
        return self.when is not None and (self.basis is None or self.basis.rule not in CARRIED)


class About(StrEnum):
    """What sources can disagree on."""

    WHEN = "when"
    WHERE = "where"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the claims of an event disagree on; ``ruling`` is the claim that the user ruled right, None while open."""

    about: About
    ruling: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What claims of one or several articles agree to be one happening.

    ``when`` is what the claims' dates agree on; where they disagree and nobody has ruled, ``when`` covers all that is
    claimed. Whatever is ruled, the claims keep their own. ``participants`` are ids of the library's participants,
    ``claims`` ids of claims in the order of their articles' publication. ``sources`` counts the articles that tell of
    it, reprints of one text as one; ``reported`` is when the first of them was published, as far as that is known.
    """

    id: int
    title: str
    kind: EventKind
    status: Status
    when: When | None
    conflicts: tuple[Conflict, ...]
    participants: tuple[int, ...]
    claims: tuple[int, ...]
    sources: int = 1
    reported: When | None = None

    @property
    def conflict(self) -> bool:
        """Whether sources disagree on something that nobody has ruled on."""
        return any(conflict.ruling is None for conflict in self.conflicts)
