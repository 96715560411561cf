# SPDX-License-Identifier: MIT
"""What goes with one thing of a library."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, literal, select, union_all
from sqlalchemy.orm import Session

from viewer.domain.selection import Noun, Ref, Related
from viewer.queries import fitting
from viewer.queries.fitting import RECORDS, Ids
from viewer.store.records import QuoteRecord


def related(session: Session, ref: Ref) -> Related:
    """All that goes with ``ref``, itself excepted.

    An article goes with what it tells, names and quotes, and with the articles that tell of the same events; an event
    with its sources, its participants and the quotes in the sentences that tell of it; a participant with what names
    him, what he takes part in and with whom, and what he says or is told; a quote with where it stands.
    """
    record = RECORDS[ref.noun]
    itself = select(record.id).where(record.id == ref.id).correlate(None)
    found: dict[Noun, set[int]] = {noun: set() for noun in Noun}
    parts: list[Select[*tuple[Any, ...]]] = []
    for noun, ids in _RELATED[ref.noun](itself).items():
        other = RECORDS[noun]
        parts.append(select(literal(noun.value), other.id).where(other.id.in_(ids)))
    for name, id_ in session.execute(union_all(*parts)):
        found[Noun(name)].add(id_)
    found[ref.noun].discard(ref.id)
    return Related(
        articles=frozenset(found[Noun.ARTICLE]),
        events=frozenset(found[Noun.EVENT]),
        participants=frozenset(found[Noun.PARTICIPANT]),
        quotes=frozenset(found[Noun.QUOTE]),
    )


def _of_article(article: Ids) -> dict[Noun, Ids]:
    events = fitting.told_in(article)
    return {
        Noun.ARTICLE: fitting.telling_of(events),
        Noun.EVENT: events,
        Noun.PARTICIPANT: fitting.named_in(article),
        Noun.QUOTE: select(QuoteRecord.id).where(QuoteRecord.article.in_(article)).correlate(None),
    }


def _of_event(event: Ids) -> dict[Noun, Ids]:
    return {
        Noun.ARTICLE: fitting.telling_of(event),
        Noun.PARTICIPANT: fitting.taking_part_in(event),
        Noun.QUOTE: fitting.quotes_in(event),
    }


def _of_participant(participant: Ids) -> dict[Noun, Ids]:
    events = fitting.events_with(participant)
    return {
        Noun.ARTICLE: fitting.naming(participant),
        Noun.EVENT: events,
        Noun.PARTICIPANT: fitting.taking_part_in(events),
        Noun.QUOTE: fitting.quotes_of(participant),
    }


def _of_quote(quote: Ids) -> dict[Noun, Ids]:
    return {
        Noun.ARTICLE: select(QuoteRecord.article).where(QuoteRecord.id.in_(quote)).correlate(None),
        Noun.EVENT: fitting.events_around(quote),
        Noun.PARTICIPANT: fitting.speaking_in(quote),
    }


_RELATED = {
    Noun.ARTICLE: _of_article,
    Noun.EVENT: _of_event,
    Noun.PARTICIPANT: _of_participant,
    Noun.QUOTE: _of_quote,
}
