# SPDX-License-Identifier: MIT
"""Reading whole findings and links back, as they were written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from viewer.domain.article import Article, Published
from viewer.domain.event import Claim, Part
from viewer.domain.findings import Findings
from viewer.domain.participant import Entity, Mention
from viewer.domain.quantity import Quantity
from viewer.domain.quote import Quote
from viewer.domain.timex import Timex
from viewer.store.columns import flattened
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
    Record,
    TimexRecord,
)

Groups = dict[int, list[tuple[Any, ...]]]
Said = TypeVar("Said", Entity, Mention, Timex, Quote, Claim)

_AT_ONCE = 500  # articles a page: a few megabytes
_CLAIMS_AT_ONCE = 10_000


def load_findings(session: Session, articles: Iterable[int] | None = None) -> Iterator[Findings]:
    """All articles with all that they say, by id; or some."""
    if articles is None:
        articles = session.scalars(select(ArticleRecord.id))
    ids = sorted(articles)
    for start in range(0, len(ids), _AT_ONCE):
        yield from _load_page(session, ids[start : start + _AT_ONCE])


def load_tellers(session: Session, claims: Collection[int]) -> Iterator[Findings]:
    """The articles that make some claims, by id: each with these claims and whom it names, no times and no quotes."""
    told: dict[int, list[Claim]] = defaultdict(list)
    ordered = sorted(claims)
    for start in range(0, len(ordered), _CLAIMS_AT_ONCE):
        portion = ordered[start : start + _CLAIMS_AT_ONCE]
        for article, some in _claims(session, ClaimRecord.id.in_(portion)).items():
            told[article] += some
    ids = sorted(told)
    for start in range(0, len(ids), _AT_ONCE):
        for findings in _named(session, ids[start : start + _AT_ONCE]):
            yield replace(findings, claims=tuple(told[findings.article.id]))


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
    timexes = _found(session, TimexRecord, Timex, TimexRecord.article.in_(ids))
    quotes = _quotes(session, ids)
    claims = _claims(session, ClaimRecord.article.in_(ids))
    for findings in _named(session, ids):
        id_ = findings.article.id
        yield replace(findings, timexes=tuple(timexes[id_]), quotes=tuple(quotes[id_]), claims=tuple(claims[id_]))


def _named(session: Session, ids: Sequence[int]) -> Iterator[Findings]:
    """Some articles with whom they name and where, and nothing else."""
    entities = _found(session, EntityRecord, Entity, EntityRecord.article.in_(ids))
    mentions = _found(session, MentionRecord, Mention, MentionRecord.article.in_(ids))
    question = select(ArticleRecord).where(ArticleRecord.id.in_(ids)).order_by(ArticleRecord.id)
    for record in session.scalars(question):
        yield Findings(article_of(record), tuple(entities[record.id]), tuple(mentions[record.id]), (), (), ())


def _quotes(session: Session, articles: Sequence[int]) -> dict[int, list[Quote]]:
    chosen = QuoteRecord.article.in_(articles)
    spans = _details(session, QuoteSpanRecord.quote, QuoteRecord, chosen, [QuoteSpanRecord.span])
    return _found(session, QuoteRecord, Quote, chosen, spans=lambda id_: tuple(span for (span,) in spans[id_]))


def _claims(session: Session, chosen: ColumnElement[bool]) -> dict[int, list[Claim]]:
    titles = _details(session, ClaimTitleRecord.claim, ClaimRecord, chosen, [ClaimTitleRecord.span])
    parts = _details(session, PartRecord.claim, ClaimRecord, chosen, [PartRecord.entity, PartRecord.role])
    measures = [getattr(QuantityRecord, field.name) for field in fields(Quantity)]
    quantities = _details(session, QuantityRecord.claim, ClaimRecord, chosen, measures)
    return _found(
        session,
        ClaimRecord,
        Claim,
        chosen,
        title=lambda id_: tuple(span for (span,) in titles[id_]),
        parts=lambda id_: tuple(Part(*part) for part in parts[id_]),
        quantities=lambda id_: tuple(Quantity(*row) for row in quantities[id_]),
    )


def _found(
    session: Session,
    record: Any,  # noqa: ANN401  # any table of what one article says
    kind: type[Said],
    chosen: ColumnElement[bool],
    **children: Callable[[int], tuple[Any, ...]],
) -> dict[int, list[Said]]:
    """What some articles say of one kind, by article and in order. A column has the name of the field that is in it;
    fields that lie in tables of their own are ``children``, got by the id.
    """
    names: list[str] = [field.name for field in fields(kind) if field.name not in children]
    columns, built = flattened([record.article, *(getattr(record, name) for name in names)])
    question = select(*columns).where(chosen).order_by(record.ordinal)
    found: dict[int, list[Said]] = defaultdict(list)
    for row in session.connection().execute(question).all():
        values = dict(zip(("article", *names), built(row), strict=True))
        article = values.pop("article")
        values |= {name: child(values["id"]) for name, child in children.items()}
        found[article].append(kind(**values))
    return found


def _details(
    session: Session,
    owner: InstrumentedAttribute[int],
    of: type[Record],
    chosen: ColumnElement[bool],
    attributes: Iterable[InstrumentedAttribute[Any]],
) -> Groups:
    """What lies in a table of its own, by the ids of those whom it is of, in the order it was written."""
    columns, built = flattened([owner, *attributes])
    question = select(*columns).join(of).where(chosen).order_by(owner.class_.ordinal)
    groups: Groups = defaultdict(list)
    for row in session.connection().execute(question).all():
        id_, *told = built(row)
        groups[id_].append(tuple(told))
    return groups


def grouped(session: Session, question: Select[*tuple[Any, ...]], ordinal: InstrumentedAttribute[int]) -> Groups:
    """Rows by their first column, each without it, in the order they were written."""
    groups: Groups = defaultdict(list)
    for row in session.execute(question.order_by(ordinal)).all():
        groups[row[0]].append(tuple(row[1:]))
    return groups
