# SPDX-License-Identifier: MIT
"""The tables of a library.

What an article says (article, entity, mention, timex, quote, claim and what hangs on them) is written at import, and
again only where another article dates it. Its text never is another.
What articles tell together (participant, event, story, origin, utterance and what hangs on them) is linked again where
an import touches it; digest, link_key and link_pair are there to find where that is. ``ordinal`` keeps the order of the
domain's tuples. Records never leave ``store`` and ``queries``.
"""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import JSON, BigInteger, Double, ForeignKey, Index, Integer, MetaData, SmallInteger, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from viewer.domain.basis import Basis
from viewer.domain.event import About, EventKind, Role, Status
from viewer.domain.participant import EntityKind
from viewer.domain.quote import QuoteKind
from viewer.domain.selection import Noun
from viewer.domain.span import Span
from viewer.domain.timex import TimexType
from viewer.domain.when import When
from viewer.store.columns import ContentId, TextsType, basis, optional_span, span, when, words_of


class Record(DeclarativeBase):
    """The base of all tables. Constraints have names, so that later migrations can speak of them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {
        About: words_of(About),
        EntityKind: words_of(EntityKind),
        EventKind: words_of(EventKind),
        Noun: words_of(Noun),
        QuoteKind: words_of(QuoteKind),
        Role: words_of(Role),
        Status: words_of(Status),
        TimexType: words_of(TimexType),
        tuple[str, ...]: TextsType,
    }


def _content_id() -> Mapped[int]:
    return mapped_column(ContentId, primary_key=True, autoincrement=False)


def _ordinal() -> Mapped[int]:
    return mapped_column(Integer, primary_key=True, autoincrement=False)


def _owner(table: str) -> Mapped[int]:
    """A foreign key that is the first part of the primary key."""
    return mapped_column(ContentId, ForeignKey(f"{table}.id"), primary_key=True, autoincrement=False)


class LibraryRecord(Record):
    """One row: what wrote this library, how often it has changed since, and a stamp that is new with each change."""

    __tablename__ = "library"

    id: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    application: Mapped[str] = mapped_column(String(16))
    format: Mapped[int] = mapped_column(Integer)
    changes: Mapped[int] = mapped_column(BigInteger)
    stamp: Mapped[str] = mapped_column(String(32), server_default="")


class ArticleRecord(Record):
    """An article. ``text_digest`` is the SHA-256 of ``text``: its offsets mean nothing in any other text."""

    __tablename__ = "article"

    id: Mapped[int] = _content_id()
    path: Mapped[str] = mapped_column(Text)
    fingerprint: Mapped[str] = mapped_column(String(64), unique=True)
    text_digest: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(String(16))
    title: Mapped[Span | None] = optional_span("title")
    outlet: Mapped[Span | None] = optional_span("outlet")
    author: Mapped[Span | None] = optional_span("author")
    lead: Mapped[Span | None] = optional_span("lead")
    published: Mapped[When | None] = when("published")
    published_basis: Mapped[Basis | None] = basis("published_basis")
    text: Mapped[str] = mapped_column(Text)  # last: SQLite reads through what stands before a column


class EntityRecord(Record):
    """Whom or what one article names."""

    __tablename__ = "entity"

    id: Mapped[int] = _content_id()
    article: Mapped[int] = mapped_column(ContentId, ForeignKey("article.id"), index=True)
    ordinal: Mapped[int] = mapped_column(Integer)
    kind: Mapped[EntityKind]
    name: Mapped[str] = mapped_column(Text)
    aliases: Mapped[tuple[str, ...]]
    descriptions: Mapped[tuple[str, ...]]


class MentionRecord(Record):
    """One place where a name stands."""

    __tablename__ = "mention"

    article: Mapped[int] = _owner("article")
    ordinal: Mapped[int] = _ordinal()
    span: Mapped[Span] = span("span")
    kind: Mapped[EntityKind]
    entity: Mapped[int] = mapped_column(ContentId, ForeignKey("entity.id"), index=True)


class TimexRecord(Record):
    """A time expression."""

    __tablename__ = "timex"

    article: Mapped[int] = _owner("article")
    ordinal: Mapped[int] = _ordinal()
    span: Mapped[Span] = span("span")
    type: Mapped[TimexType]
    value: Mapped[str] = mapped_column(Text)
    when: Mapped[When | None] = when("when")
    basis: Mapped[Basis] = basis("basis")  # type: ignore[assignment]  # always there: the domain says so


class QuoteRecord(Record):
    """One utterance as one article prints it."""

    __tablename__ = "quote"

    id: Mapped[int] = _content_id()
    article: Mapped[int] = mapped_column(ContentId, ForeignKey("article.id"), index=True)
    ordinal: Mapped[int] = mapped_column(Integer)
    kind: Mapped[QuoteKind]
    speaker: Mapped[int | None] = mapped_column(ContentId, ForeignKey("entity.id"), index=True)
    speaker_span: Mapped[Span | None] = optional_span("speaker")
    cue: Mapped[Span | None] = optional_span("cue")
    addressee: Mapped[int | None] = mapped_column(ContentId, ForeignKey("entity.id"), index=True)
    said: Mapped[When | None] = when("said")
    said_basis: Mapped[Basis | None] = basis("said_basis")
    sieve: Mapped[str] = mapped_column(String)
    confidence: Mapped[float] = mapped_column(Double)


class QuoteSpanRecord(Record):
    """A part of an utterance: what stands between two marks."""

    __tablename__ = "quote_span"

    quote: Mapped[int] = _owner("quote")
    ordinal: Mapped[int] = _ordinal()
    span: Mapped[Span] = span("span")


class ClaimRecord(Record):
    """One sentence that tells of a happening."""

    __tablename__ = "claim"

    id: Mapped[int] = _content_id()
    article: Mapped[int] = mapped_column(ContentId, ForeignKey("article.id"), index=True)
    ordinal: Mapped[int] = mapped_column(Integer)
    sentence: Mapped[Span] = span("sentence")
    head: Mapped[Span] = span("head")
    lemma: Mapped[str] = mapped_column(Text)
    kind: Mapped[EventKind]
    status: Mapped[Status]
    when: Mapped[When | None] = when("when")
    basis: Mapped[Basis | None] = basis("basis")


class QuantityRecord(Record):
    """A number that a claim gives."""

    __tablename__ = "claim_quantity"

    claim: Mapped[int] = _owner("claim")
    ordinal: Mapped[int] = _ordinal()
    span: Mapped[Span] = span("span")
    low: Mapped[float | None] = mapped_column(Double)
    high: Mapped[float | None] = mapped_column(Double)
    unit: Mapped[str] = mapped_column(Text)
    approximate: Mapped[bool]


class ClaimTitleRecord(Record):
    """A stretch of a claim's sentence that goes into its label."""

    __tablename__ = "claim_title"

    claim: Mapped[int] = _owner("claim")
    ordinal: Mapped[int] = _ordinal()
    span: Mapped[Span] = span("span")


class PartRecord(Record):
    """An entity's part in a claim."""

    __tablename__ = "claim_part"

    claim: Mapped[int] = _owner("claim")
    ordinal: Mapped[int] = _ordinal()
    entity: Mapped[int] = mapped_column(ContentId, ForeignKey("entity.id"), index=True)
    role: Mapped[Role]


class ParticipantRecord(Record):
    """A person, organisation or place of the library."""

    __tablename__ = "participant"

    id: Mapped[int] = _content_id()
    kind: Mapped[EntityKind]
    name: Mapped[str] = mapped_column(Text)


class AliasRecord(Record):
    """Another form of a participant's name."""

    __tablename__ = "participant_alias"

    participant: Mapped[int] = _owner("participant")
    ordinal: Mapped[int] = _ordinal()
    text: Mapped[str] = mapped_column(Text)


class DescriptionRecord(Record):
    """What articles call a participant."""

    __tablename__ = "participant_description"

    participant: Mapped[int] = _owner("participant")
    ordinal: Mapped[int] = _ordinal()
    text: Mapped[str] = mapped_column(Text)


class MemberRecord(Record):
    """An entity that is this participant. No entity is two participants."""

    __tablename__ = "participant_entity"

    participant: Mapped[int] = _owner("participant")
    ordinal: Mapped[int] = _ordinal()
    entity: Mapped[int] = mapped_column(ContentId, ForeignKey("entity.id"), unique=True)


class EventRecord(Record):
    """What claims agree to be one happening."""

    __tablename__ = "event"

    id: Mapped[int] = _content_id()
    title: Mapped[str] = mapped_column(Text)
    kind: Mapped[EventKind]
    status: Mapped[Status]
    reported: Mapped[When | None] = when("reported")
    when: Mapped[When | None] = when("when")  # last: from here on, the name is taken
    conflict: Mapped[bool]
    sources: Mapped[int] = mapped_column(Integer, server_default="1")


class ConflictRecord(Record):
    """What the sources of an event disagree on, and the claim that was ruled right."""

    __tablename__ = "event_conflict"

    event: Mapped[int] = _owner("event")
    ordinal: Mapped[int] = _ordinal()
    about: Mapped[About]
    ruling: Mapped[int | None] = mapped_column(ContentId, ForeignKey("claim.id"), index=True)


class EventParticipantRecord(Record):
    """A participant of an event."""

    __tablename__ = "event_participant"

    event: Mapped[int] = _owner("event")
    ordinal: Mapped[int] = _ordinal()
    participant: Mapped[int] = mapped_column(ContentId, ForeignKey("participant.id"), index=True)


class EventClaimRecord(Record):
    """A claim that tells of an event. No claim tells of two."""

    __tablename__ = "event_claim"

    event: Mapped[int] = _owner("event")
    ordinal: Mapped[int] = _ordinal()
    claim: Mapped[int] = mapped_column(ContentId, ForeignKey("claim.id"), unique=True)


class StoryRecord(Record):
    """Articles that tell of one course of events."""

    __tablename__ = "story"

    id: Mapped[int] = _content_id()


class StoryArticleRecord(Record):
    """An article of a story. No article is of two."""

    __tablename__ = "story_article"

    story: Mapped[int] = _owner("story")
    ordinal: Mapped[int] = _ordinal()
    article: Mapped[int] = mapped_column(ContentId, ForeignKey("article.id"), unique=True)


class OriginRecord(Record):
    """A text that several articles print."""

    __tablename__ = "origin"

    id: Mapped[int] = _content_id()


class OriginArticleRecord(Record):
    """An article that prints it, the first one first."""

    __tablename__ = "origin_article"

    origin: Mapped[int] = _owner("origin")
    ordinal: Mapped[int] = _ordinal()
    article: Mapped[int] = mapped_column(ContentId, ForeignKey("article.id"), unique=True)


class UtteranceRecord(Record):
    """Words that several quotes report."""

    __tablename__ = "utterance"

    id: Mapped[int] = _content_id()


class UtteranceQuoteRecord(Record):
    """A quote that reports them."""

    __tablename__ = "utterance_quote"

    utterance: Mapped[int] = _owner("utterance")
    ordinal: Mapped[int] = _ordinal()
    quote: Mapped[int] = mapped_column(ContentId, ForeignKey("quote.id"), unique=True)


class EditRecord(Record):
    """A person's correction. ``correction`` is its fields by name, with the kind under ``kind``."""

    __tablename__ = "edit"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    correction: Mapped[dict[str, object]] = mapped_column(JSON)
    reason: Mapped[str] = mapped_column(Text)
    made: Mapped[str] = mapped_column(String(32))
    undone: Mapped[bool]


class DateChangeRecord(Record):
    """A date that another article or a correction moved. It names what it is about: what is gone since stays listed."""

    __tablename__ = "date_change"

    batch: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    ordinal: Mapped[int] = _ordinal()
    noun: Mapped[Noun]
    item: Mapped[int] = mapped_column(ContentId)
    before: Mapped[When | None] = when("before")
    after: Mapped[When | None] = when("after")


class DigestRecord(Record):
    """What linking needs to know of an article, so that it need not be read again (``analysis/linking/digest.py``)."""

    __tablename__ = "digest"

    article: Mapped[int] = mapped_column(ContentId, ForeignKey("article.id"), primary_key=True, autoincrement=False)
    body: Mapped[str] = mapped_column(Text)


class KeyRecord(Record):
    """A key under which an article is found by those that may have something in common with it."""

    __tablename__ = "link_key"

    key: Mapped[int] = mapped_column(ContentId, primary_key=True, autoincrement=False)
    article: Mapped[int] = mapped_column(
        ContentId, ForeignKey("article.id"), primary_key=True, autoincrement=False, index=True
    )


class NameKeyRecord(Record):
    """A key under which whom or what an article names is found by others of such a name."""

    __tablename__ = "name_key"

    key: Mapped[int] = mapped_column(ContentId, primary_key=True, autoincrement=False)
    entity: Mapped[int] = mapped_column(
        ContentId, ForeignKey("entity.id"), primary_key=True, autoincrement=False, index=True
    )


class PairRecord(Record):
    """How alike two things are, both ways round: articles, tellings or quotes, by the ``layer``."""

    __tablename__ = "link_pair"

    layer: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    one: Mapped[int] = mapped_column(ContentId, primary_key=True, autoincrement=False)
    two: Mapped[int] = mapped_column(ContentId, primary_key=True, autoincrement=False)
    likeness: Mapped[float] = mapped_column(Double)


Index(None, *(ArticleRecord.__table__.c[f"published_{bound}"] for bound in ("earliest", "latest")))
Index(None, *(EventRecord.__table__.c[f"when_{bound}"] for bound in ("earliest", "latest")))
