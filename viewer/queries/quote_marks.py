# SPDX-License-Identifier: MIT
"""The quotes of a library as marks of the timeline, each when it was said: what has no such date is undated."""

from __future__ import annotations

import numpy as np
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from viewer.domain.lanes import QUOTED
from viewer.domain.quote import QuoteKind
from viewer.queries.marks import read_rows
from viewer.queries.times import TIME_ROW, time_columns, times_of
from viewer.queries.words import joined, one_line, words_at
from viewer.store.records import (
    ArticleRecord,
    MemberRecord,
    ParticipantRecord,
    QuoteRecord,
    QuoteSpanRecord,
    UtteranceQuoteRecord,
)
from viewer.timeline.columns import QUOTE
from viewer.timeline.table import LANES, Table
from viewer.timeline.titles import Titles

_LONGEST = 160  # characters of the words: as many as a label or a card has room for
_ROW = np.dtype([("id", "i8"), ("direct", "?"), ("known", "?"), ("wordings", "i8"), *TIME_ROW])


def quote_table(session: Session) -> Table:
    """All quotes, in the order of their ids: who said it, then the words, those printed as direct speech in marks.

    What several articles print comes before what one does, direct speech before the article's own words, and what has
    a speaker before what has none.
    """
    counted = select(UtteranceQuoteRecord.utterance, func.count().label("quotes"))
    shared = counted.group_by(UtteranceQuoteRecord.utterance).subquery()
    question = (
        select(
            QuoteRecord.id,
            QuoteRecord.kind != QuoteKind.INDIRECT,
            QuoteRecord.speaker.is_not(None),
            func.coalesce(shared.c.quotes, 1),
            *time_columns(QuoteRecord.said),
        )
        .outerjoin(UtteranceQuoteRecord, UtteranceQuoteRecord.quote == QuoteRecord.id)
        .outerjoin(shared, shared.c.utterance == UtteranceQuoteRecord.utterance)
        .order_by(QuoteRecord.id)
    )
    rows = read_rows(session, question, _ROW)
    count, times, titles = len(rows), times_of(rows), _titles(session)
    nothing = np.zeros(count, np.int64)
    weights = (np.ones(count, np.int64), rows["wordings"], rows["direct"].astype(np.int64), rows["known"], nothing)
    return Table(
        nouns=np.full(count, QUOTE, np.uint8),
        ids=rows["id"].copy(),
        lane=np.full(count, LANES.index(QUOTED), np.uint8),
        weights=np.column_stack(weights).astype(np.int64),
        sources=np.ones(count, np.uint16),
        reprints=np.zeros(count, np.uint16),
        titles=Titles.of(titles.get(id_, "") for id_ in rows["id"].tolist()),
        **times,
    )


def _titles(session: Session) -> dict[int, str]:
    """What is said by whom, by the ids of the quotes."""
    question = (
        select(
            QuoteRecord.id,
            QuoteRecord.kind,
            ParticipantRecord.name,
            words_at(QuoteRecord.speaker_span),
            words_at(QuoteSpanRecord.span),
        )
        .join(ArticleRecord, ArticleRecord.id == QuoteRecord.article)
        .join(QuoteSpanRecord, QuoteSpanRecord.quote == QuoteRecord.id)
        .outerjoin(MemberRecord, MemberRecord.entity == QuoteRecord.speaker)
        .outerjoin(ParticipantRecord, ParticipantRecord.id == MemberRecord.participant)
        .order_by(QuoteRecord.id, QuoteSpanRecord.ordinal)
    )
    parts: dict[int, list[str]] = {}
    said: dict[int, tuple[QuoteKind, str]] = {}
    for id_, kind, name, phrase, words in session.connection().execute(question):
        parts.setdefault(id_, []).append(words)
        said[id_] = kind, one_line(name or phrase)
    return {id_: _title(*said[id_], joined(texts)) for id_, texts in parts.items()}


def _title(kind: QuoteKind, speaker: str, words: str) -> str:
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
    words = words if kind == QuoteKind.INDIRECT else f"“{words}”"
    return f"{speaker}: {words}" if speaker else words
