# SPDX-License-Identifier: MIT
"""Rows of quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from viewer.domain.quote import same_wording
from viewer.domain.rows import QuoteRow
from viewer.domain.span import Span
from viewer.queries.pages import in_order
from viewer.queries.words import article_title, joined, one_line, words_at
from viewer.store.records import (
    ArticleRecord,
    MemberRecord,
    ParticipantRecord,
    QuoteRecord,
    QuoteSpanRecord,
    UtteranceQuoteRecord,
)


def quote_rows(session: Session, ids: Sequence[int]) -> list[QuoteRow]:
    """The quotes in the order of ``ids``."""
    return in_order(ids, lambda portion: _rows(session, portion))


def _rows(session: Session, ids: Sequence[int]) -> Iterator[QuoteRow]:
    parts = _parts(session, ids)
    utterances = _utterances(session, ids)
    joined_to, addressee = aliased(MemberRecord), aliased(ParticipantRecord)
    question = (
        select(
            QuoteRecord.id,
            QuoteRecord.article,
            article_title(),
            QuoteRecord.kind,
            ParticipantRecord.id,
            ParticipantRecord.name,
            words_at(QuoteRecord.speaker_span),
            words_at(QuoteRecord.cue),
            QuoteRecord.said,
            QuoteRecord.sieve,
            QuoteRecord.confidence,
            addressee.name,
        )
        .join(ArticleRecord, ArticleRecord.id == QuoteRecord.article)
        .outerjoin(MemberRecord, MemberRecord.entity == QuoteRecord.speaker)
        .outerjoin(ParticipantRecord, ParticipantRecord.id == MemberRecord.participant)
        .outerjoin(joined_to, joined_to.entity == QuoteRecord.addressee)
        .outerjoin(addressee, addressee.id == joined_to.participant)
        .where(QuoteRecord.id.in_(ids))
    )
    for row in session.execute(question):
        id_, article, title, kind, speaker, name, phrase, cue, said, sieve, confidence, told = row
        yield QuoteRow(
            id=id_,
            article=article,
            article_title=one_line(title),
            spans=tuple(span for span, _ in parts[id_]),
            text=joined([text for _, text in parts[id_]]),
            kind=kind,
            speaker=speaker,
            speaker_name=name or "",
            speaker_text=one_line(phrase),
            cue=one_line(cue),
            said=said,
            sieve=sieve,
            confidence=confidence,
            addressee_name=told or "",
            utterance=utterances[id_][0] if id_ in utterances else None,
            variants=len(utterances[id_][1]) - 1 if id_ in utterances else 0,
        )


def variant_ids(session: Session, quote: int) -> list[int]:
    """The quotes that report the same words, itself among them, in the order of publication; else it alone."""
    own = select(UtteranceQuoteRecord.utterance).where(UtteranceQuoteRecord.quote == quote).scalar_subquery()
    question = (
        select(UtteranceQuoteRecord.quote)
        .where(UtteranceQuoteRecord.utterance == own)
        .order_by(UtteranceQuoteRecord.ordinal)
    )
    return list(session.scalars(question)) or [quote]


def _utterances(session: Session, quotes: Sequence[int]) -> dict[int, tuple[int, set[tuple[bool, str]]]]:
    """For those of the quotes that have variants their utterance, and in what wordings it is printed."""
    own, others = UtteranceQuoteRecord, aliased(UtteranceQuoteRecord)
    question = (
        select(own.quote, own.utterance, others.quote, QuoteRecord.kind)
        .join(others, others.utterance == own.utterance)
        .join(QuoteRecord, QuoteRecord.id == others.quote)
        .where(own.quote.in_(quotes))
    )
    rows = session.execute(question).all()
    texts = _parts(session, list({other for _, _, other, _ in rows}))
    found: dict[int, tuple[int, set[tuple[bool, str]]]] = {}
    for quote, utterance, other, kind in rows:
        wordings = found.setdefault(quote, (utterance, set()))[1]
        wordings.add(same_wording(joined([text for _, text in texts[other]]), kind))
    return found


def _parts(session: Session, quotes: Sequence[int]) -> dict[int, list[tuple[Span, str]]]:
    question = (
        select(QuoteSpanRecord.quote, QuoteSpanRecord.span, words_at(QuoteSpanRecord.span))
        .join(QuoteRecord, QuoteRecord.id == QuoteSpanRecord.quote)
        .join(ArticleRecord, ArticleRecord.id == QuoteRecord.article)
        .where(QuoteSpanRecord.quote.in_(quotes))
        .order_by(QuoteSpanRecord.ordinal)
    )
    found: dict[int, list[tuple[Span, str]]] = defaultdict(list)
    for quote, span, text in session.execute(question):
        found[quote].append((span, text))
    return found
