# SPDX-License-Identifier: MIT
"""Reading whole findings and links back, as they were written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from viewer.domain.article import Article, Published
from viewer.domain.event import Claim, Part
from viewer.domain.findings import Findings
from viewer.domain.participant import Entity, Mention
from viewer.domain.quantity import Quantity
from viewer.domain.quote import Quote
from viewer.domain.timex import Timex
from viewer.store.records import (
    ArticleRecord,
    ClaimRecord,
    ClaimTitleRecord,
    EntityRecord,
    MentionRecord,
    PartRecord,
    QuantityRecord,
    QuoteRecord,
    QuoteSpanRecord,
    TimexRecord,
)

Groups = dict[int, list[tuple[Any, ...]]]
Said = TypeVar("Said", Entity, Mention, Timex, Quote, Claim)

_AT_ONCE = 500  # articles a page: a few megabytes


def load_findings(session: Session, articles: Iterable[int] | None = None) -> Iterator[Findings]:
    """All articles with all that they say, by id; or some."""
    if articles is None:
        articles = session.scalars(select(ArticleRecord.id))
    ids = sorted(articles)
    for start in range(0, len(ids), _AT_ONCE):
        yield from _load_page(session, ids[start : start + _AT_ONCE])


def known_fingerprints(session: Session) -> frozenset[str]:
    """The fingerprints of the articles that the library has."""
    return frozenset(session.scalars(select(ArticleRecord.fingerprint)))


def article_of(record: ArticleRecord) -> Article:
    """An article as the domain knows it."""
    return Article(
        id=record.id,
        path=record.path,
        text=record.text,
        fingerprint=record.fingerprint,
        language=record.language,
        title=record.title,
        outlet=record.outlet,
        author=record.author,
        published=Published(record.published, record.published_basis),
        lead=record.lead,
    )


def _load_page(session: Session, ids: Sequence[int]) -> Iterator[Findings]:
    entities = _found(session, ids, EntityRecord, Entity)
    mentions = _found(session, ids, MentionRecord, Mention)
    timexes = _found(session, ids, TimexRecord, Timex)
    quotes, claims = _quotes(session, ids), _claims(session, ids)
    question = select(ArticleRecord).where(ArticleRecord.id.in_(ids)).order_by(ArticleRecord.id)
    for record in session.scalars(question):
        yield Findings(
            article_of(record),
            tuple(entities[record.id]),
            tuple(mentions[record.id]),
            tuple(timexes[record.id]),
            tuple(quotes[record.id]),
            tuple(claims[record.id]),
        )


def _quotes(session: Session, articles: Sequence[int]) -> dict[int, list[Quote]]:
    spans = grouped(
        session,
        select(QuoteSpanRecord.quote, QuoteSpanRecord.span).join(QuoteRecord).where(QuoteRecord.article.in_(articles)),
        QuoteSpanRecord.ordinal,
    )
    return _found(session, articles, QuoteRecord, Quote, spans=lambda id_: tuple(span for (span,) in spans[id_]))


def _claims(session: Session, articles: Sequence[int]) -> dict[int, list[Claim]]:
    chosen = ClaimRecord.article.in_(articles)
    titles = grouped(
        session,
        select(ClaimTitleRecord.claim, ClaimTitleRecord.span).join(ClaimRecord).where(chosen),
        ClaimTitleRecord.ordinal,
    )
    parts = grouped(
        session,
        select(PartRecord.claim, PartRecord.entity, PartRecord.role).join(ClaimRecord).where(chosen),
        PartRecord.ordinal,
    )
    numbers = QuantityRecord
    quantities = grouped(
        session,
        select(numbers.claim, *(getattr(numbers, field.name) for field in fields(Quantity)))
        .join(ClaimRecord)
        .where(chosen),
        numbers.ordinal,
    )
    return _found(
        session,
        articles,
        ClaimRecord,
        Claim,
        title=lambda id_: tuple(span for (span,) in titles[id_]),
        parts=lambda id_: tuple(Part(*part) for part in parts[id_]),
        quantities=lambda id_: tuple(Quantity(*row) for row in quantities[id_]),
    )


def _found(
    session: Session,
    articles: Sequence[int],
    record: Any,  # noqa: ANN401  # any table of what one article says
    kind: type[Said],
    **children: Callable[[int], tuple[Any, ...]],
) -> dict[int, list[Said]]:
    """What some articles say of one kind, by article and in order. A column has the name of the field that is in it;
    fields that lie in tables of their own are ``children``, got by the id.
    """
    names = [field.name for field in fields(kind) if field.name not in children]
    columns = [getattr(record, name) for name in names]
    question = select(record.article, *columns).where(record.article.in_(articles)).order_by(record.ordinal)
    found: dict[int, list[Said]] = defaultdict(list)
    for article, *row in session.execute(question):
        values = dict(zip(names, row, strict=True))
        values |= {name: child(values["id"]) for name, child in children.items()}
        found[article].append(kind(**values))
    return found


def grouped(session: Session, question: Select[*tuple[Any, ...]], ordinal: InstrumentedAttribute[int]) -> Groups:
    """Rows by their first column, each without it, in the order they were written."""
    groups: Groups = defaultdict(list)
    for row in session.execute(question.order_by(ordinal)):
        groups[row[0]].append(tuple(row[1:]))
    return groups
