# SPDX-License-Identifier: MIT
"""What lists, panels and exports show: frozen rows, as the queries give them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.article import Article
from viewer.domain.basis import Basis, Grade
from viewer.domain.event import EventKind, Role, Status
from viewer.domain.participant import EntityKind
from viewer.domain.quote import QuoteKind
from viewer.domain.selection import Ref
from viewer.domain.span import Span
from viewer.domain.when import When


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list. ``title`` is its title, else the start of its first sentence; ``outlet`` may be empty."""

    id: int
    path: str
    title: str
    outlet: str
    published: When | None
    grade: Grade | None
    quotes: int
    events: int


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in a list or on the timeline. ``grade`` is the best of its claims' grades; None when undated."""

    id: int
    title: str
    kind: EventKind
    status: Status
    when: When | None
    grade: Grade | None
    conflict: bool
    participants: tuple[int, ...]
    articles: tuple[int, ...]
    claims: int


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """A participant in a list. ``months`` are (months since 1970-01, mentions), ascending, for a sparkline."""

    id: int
    kind: EntityKind
    name: str
    description: str
    aliases: tuple[str, ...]
    mentions: int
    articles: int
    quotes: int
    events: int
    months: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote in a list. ``text`` joins its parts with " … "; ``speaker_text`` and ``cue`` are words of the source.

    ``addressee_name`` is whom it was said to, where the article tells.
    """

    id: int
    article: int
    article_title: str
    spans: tuple[Span, ...]
    text: str
    kind: QuoteKind
    speaker: int | None
    speaker_name: str
    speaker_text: str
    cue: str
    said: When | None
    sieve: str
    confidence: float
    addressee_name: str = ""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """What one article claims of an event: the sentence that proves it, how its date was got, and who had what part.

    ``cast`` are the names of participants with their roles, agent first.
    """

    id: int
    event: int
    article: int
    article_title: str
    sentence: Span
    text: str
    when: When | None
    basis: Basis | None
    basis_texts: tuple[str, ...]
    status: Status
    cast: tuple[tuple[str, Role], ...] = ()


class MarkKind(StrEnum):
    """What a marked stretch of an article is."""

    DATE = "date"
    NAME = "name"
    QUOTE = "quote"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class TextMark:
    """A stretch of an article that means something.

    ``target`` is what a click on it selects, None where it selects nothing. ``note`` is what to say of it in a tip: the
    value of a date, the full name behind a short one, the speaker, when it happened.
    """

    span: Span
    kind: MarkKind
    target: Ref | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article to read, with its marks in the order of the text."""

    article: Article
    marks: tuple[TextMark, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a library holds. ``conflicts`` and ``undated`` count events."""

    articles: int = 0
    events: int = 0
    people: int = 0
    organisations: int = 0
    places: int = 0
    quotes: int = 0
    conflicts: int = 0
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that ``dateline check`` found: a code word, what it is about, and detail.

    offset (points beyond the text, or backwards), orphan (belongs to nothing, or to something that is not there), twice
    (an id given twice, a thing in two links), fingerprint (a text that is not the one imported), damaged (SQLite cannot
    read a page).
    """

    reason: str
    where: str
    detail: str = ""
