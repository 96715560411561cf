# SPDX-License-Identifier: MIT
"""One article to read, with all that was found in it."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from viewer.domain.rows import MarkKind, Reading, TextMark
from viewer.domain.selection import Noun, Ref
from viewer.domain.span import Span
from viewer.store.loading import article_of
from viewer.store.records import (
    ArticleRecord,
    ClaimRecord,
    EventClaimRecord,
    MemberRecord,
    MentionRecord,
    ParticipantRecord,
    QuoteRecord,
    QuoteSpanRecord,
    TimexRecord,
)

# Where several start at one place the longest comes first, so that the shorter ones lie upon it.
_LAYERS = (MarkKind.CLAIM, MarkKind.QUOTE, MarkKind.NAME, MarkKind.DATE)


def read_article(session: Session, article: int) -> Reading:
    """The article and its marks. LookupError where the library has none of that id."""
    record = session.get(ArticleRecord, article)
    if record is None:
        raise LookupError(article)
    claims = list(_claims(session, article))
    marks = [
        *(mark for mark, _ in claims),
        *_quotes(session, article),
        *_names(session, article),
        *_dates(session, article, {span: mark.target for mark, spans in reversed(claims) for span in spans}),
    ]
    marks.sort(key=lambda mark: (mark.span.start, -mark.span.end, _LAYERS.index(mark.kind)))
    return Reading(article_of(record), tuple(marks))


def _claims(session: Session, article: int) -> Iterator[tuple[TextMark, tuple[Span, ...]]]:
    """The sentences that tell of an event, each with the places that its date was got from."""
    question = (
        select(ClaimRecord.sentence, ClaimRecord.when, ClaimRecord.basis, EventClaimRecord.event)
        .outerjoin(EventClaimRecord, EventClaimRecord.claim == ClaimRecord.id)
        .where(ClaimRecord.article == article)
        .order_by(ClaimRecord.ordinal)
    )
    for sentence, when, basis, event in session.execute(question):
        mark = TextMark(sentence, MarkKind.CLAIM, _ref(Noun.EVENT, event), when.edtf if when else "")
        yield mark, basis.spans if basis else ()


def _quotes(session: Session, article: int) -> Iterator[TextMark]:
    question = (
        select(QuoteSpanRecord.span, QuoteRecord.id, ParticipantRecord.name)
        .join(QuoteRecord, QuoteRecord.id == QuoteSpanRecord.quote)
        .outerjoin(MemberRecord, MemberRecord.entity == QuoteRecord.speaker)
        .outerjoin(ParticipantRecord, ParticipantRecord.id == MemberRecord.participant)
        .where(QuoteRecord.article == article)
        .order_by(QuoteRecord.ordinal, QuoteSpanRecord.ordinal)
    )
    for span, quote, speaker in session.execute(question):
        yield TextMark(span, MarkKind.QUOTE, Ref(Noun.QUOTE, quote), speaker or "")


def _names(session: Session, article: int) -> Iterator[TextMark]:
    question = (
        select(MentionRecord.span, ParticipantRecord.id, ParticipantRecord.name)
        .outerjoin(MemberRecord, MemberRecord.entity == MentionRecord.entity)
        .outerjoin(ParticipantRecord, ParticipantRecord.id == MemberRecord.participant)
        .where(MentionRecord.article == article)
        .order_by(MentionRecord.ordinal)
    )
    for span, participant, name in session.execute(question):
        yield TextMark(span, MarkKind.NAME, _ref(Noun.PARTICIPANT, participant), name or "")


def _dates(session: Session, article: int, events: dict[Span, Ref | None]) -> Iterator[TextMark]:
    """The time expressions; one that dates an event leads there."""
    question = (
        select(TimexRecord.span, TimexRecord.value).where(TimexRecord.article == article).order_by(TimexRecord.ordinal)
    )
    for span, value in session.execute(question):
        yield TextMark(span, MarkKind.DATE, events.get(span), value)


def _ref(noun: Noun, id_: int | None) -> Ref | None:
    return None if id_ is None else Ref(noun, id_)
