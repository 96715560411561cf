# SPDX-License-Identifier: MIT
"""What lists, panels and exports show: frozen rows, as the queries give them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.article import Article
from viewer.domain.basis import Basis, Grade
from viewer.domain.event import About, Conflict, EventKind, Role, Status
from viewer.domain.participant import EntityKind
from viewer.domain.quantity import Quantity
from viewer.domain.quote import QuoteKind
from viewer.domain.selection import Ref
from viewer.domain.span import Span
from viewer.domain.when import When


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in a list. ``title`` is its title, else the start of its first sentence; ``outlet`` may be empty.

    ``reprint_of`` is the article that printed the same text first, ``reprints`` how many print it after this one.
    ``corrected`` says that a person gave the date.
    """

    id: int
    path: str
    title: str
    outlet: str
    published: When | None
    grade: Grade | None
    quotes: int
    events: int
    reprint_of: int | None = None
    reprints: int = 0
    corrected: bool = False


class Outcome(StrEnum):
    """What became of what was announced, planned or forecast."""

    OPEN = "open"  # its time has not passed, as far as is known, when the last article is published
    CAME = "came"  # articles tell of it as planned, and as having happened
    UNREPORTED = "unreported"  # its time has passed, and no article says that it happened


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in a list or on the timeline. ``grade`` is the best of its claims' grades; None when undated.

    ``conflict`` says that sources disagree and nobody has ruled, ``disagreements`` on what they do, ruled or not.
    ``articles`` are those that tell of it, ``sources`` how many of them are independent: the rest are reprints.
    ``reported`` is when the first article was published, ``lag`` how many days at least that was after the event (None
    where either is open, or it was reported ahead). ``outcome`` is None for what was never a plan or forecast.
    """

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
    disagreements: tuple[Conflict, ...] = ()
    sources: int = 1
    reported: When | None = None
    outcome: Outcome | None = None

    @property
    def reprints(self) -> int:
        """How many of the articles only print again what another one has."""
        return len(self.articles) - self.sources

    @property
    def lag(self) -> int | None:
        """Whole days from the end of the event to its first report, 0 on the same day."""
        if self.when is None or self.when.last_day is None or self.reported is None:
            return None
        first = self.reported.first_day
        return first - self.when.last_day if first is not None and first >= self.when.last_day else None


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
class Presence:
    """When a person is named: the days (since 1970-01-01) on which sources that do so came out, ascending.

    Each source counts once, and several articles that print one text are one source.
    """

    participant: int
    name: str
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EntityRow:
    """What one article calls a participant: what a user tells apart or joins. ``mentions`` counts the places."""

    id: int
    participant: int
    article: int
    article_title: str
    name: str
    description: str
    mentions: int
    published: When | None


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote in a list. ``text`` joins its parts with " … "; ``speaker_text`` and ``cue`` are words of the source.

    ``addressee_name`` is whom it was said to, where the article tells. ``utterance`` is what its variants share, where
    it has any, and ``variants`` counts the others.
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
    utterance: int | None = None
    variants: int = 0


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of an utterance beside the others: ``differing`` are the stretches of the row's ``text`` in which it
    differs from the first wording (for the first itself: what none of the others has). ``also`` are the other articles
    that print it word for word.
    """

    row: QuoteRow
    published: When | None
    differing: tuple[Span, ...]
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """What one article claims of an event: the sentence that proves it, how its date was got, and who had what part.

    ``cast`` are the names of participants with their roles, agent first; ``numbers`` the numbers that it gives, in its
    words, and ``quantities`` what each of these comes to, so that others can be held against them. ``published`` is
    when the article came out. ``ruled`` says on what this claim was ruled right, ``reprint_of`` is the article whose
    text this one prints again.
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
    numbers: tuple[str, ...] = ()
    published: When | None = None
    ruled: tuple[About, ...] = ()
    reprint_of: int | None = None
    quantities: tuple[Quantity, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """Where it was, as the article names it."""
        return tuple(name for name, role in self.cast if role is Role.PLACE)


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
    """How much a library holds. ``conflicts`` and ``undated`` count events.

    ``sources`` counts the articles, those that print one text as one; ``variants`` the utterances of which there are
    several wordings.
    """

    articles: int = 0
    events: int = 0
    people: int = 0
    organisations: int = 0
    places: int = 0
    quotes: int = 0
    conflicts: int = 0
    undated: int = 0
    sources: int = 0
    variants: int = 0


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


@dataclass(frozen=True, slots=True)
class DateChange:
    """A date that another article or a correction moved. ``batch`` counts the changes of the library."""

    batch: int
    ref: Ref
    title: str
    before: When | None
    after: When | None


class GapKind(StrEnum):
    """What is missing from a story."""

    SILENCE = "silence"  # nothing is told of a long stretch of time
    VANISHED = "vanished"  # somebody who was named often is not named any more
    UNDATED = "undated"  # nobody says when it happened
    UNREPORTED = "unreported"  # what was announced, and its time has passed


@dataclass(frozen=True, slots=True)
class GapRow:
    """Something that is missing. ``when`` is the stretch of time that it is missing in, where there is one."""

    kind: GapKind
    ref: Ref | None
    title: str
    when: When | None
