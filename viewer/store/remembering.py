# SPDX-License-Identifier: MIT
"""What a library keeps of its articles so that linking touches only what it must: digests, keys and pairs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, Table, bindparam, delete, func, insert, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from viewer.domain.participant import Entity, EntityKind
from viewer.domain.when import When
from viewer.store.links import portions
from viewer.store.records import (
    ArticleRecord,
    ClaimRecord,
    DigestRecord,
    EntityRecord,
    KeyRecord,
    NameKeyRecord,
    PairRecord,
    QuoteRecord,
)

Pair = tuple[int, int, float]


@dataclass(frozen=True, slots=True)
class Kept:
    """A digest as it is kept, with the keys under which its article is found. What the texts say is not known here."""

    article: int
    body: str
    keys: frozenset[int] = frozenset()


def key_counts(session: Session, keys: Collection[int]) -> dict[int, int]:
    """How many articles have each key; none for a key that nobody has."""
    found: dict[int, int] = {}
    for portion in portions(keys):
        question = select(KeyRecord.key, func.count()).where(KeyRecord.key.in_(portion)).group_by(KeyRecord.key)
        found.update((key, number) for key, number in session.execute(question))
    return found


def key_holders(session: Session, keys: Collection[int]) -> Iterator[tuple[int, int]]:
    """The articles that have one of the keys, as (key, article)."""
    for portion in portions(keys):
        yield from _tuples(session, select(KeyRecord.key, KeyRecord.article).where(KeyRecord.key.in_(portion)))


def kept_digests(session: Session, articles: Collection[int]) -> Iterator[Kept]:
    """The digests of some articles, without their keys."""
    for portion in portions(articles):
        question = select(DigestRecord.article, DigestRecord.body)
        for row in session.execute(question.where(DigestRecord.article.in_(portion))):
            yield Kept(*row)


def bearers(session: Session, keys: Collection[int]) -> Iterator[tuple[int, Entity]]:
    """The entities that have one of some keys of names, each with its article."""
    for portion in portions(keys):
        having = select(NameKeyRecord.entity).where(NameKeyRecord.key.in_(portion))
        yield from _entities(session, EntityRecord.id.in_(having))


def entities(session: Session, ids: Collection[int]) -> Iterator[tuple[int, Entity]]:
    """Some entities, each with its article."""
    for portion in portions(ids):
        yield from _entities(session, EntityRecord.id.in_(portion))


def company(session: Session, articles: Collection[int]) -> Iterator[tuple[int, EntityKind, str]]:
    """Articles, and of what kind is and how is called whom each names, places left out."""
    places = EntityKind.PLACE
    for portion in portions(articles):
        question = select(EntityRecord.article, EntityRecord.kind, EntityRecord.name)
        yield from _tuples(session, question.where(EntityRecord.article.in_(portion), EntityRecord.kind != places))


def published(session: Session, articles: Collection[int]) -> Iterator[tuple[int, When | None]]:
    """When some articles were published."""
    for portion in portions(articles):
        question = select(ArticleRecord.id, ArticleRecord.published).where(ArticleRecord.id.in_(portion))
        yield from ((article, when) for article, when in session.execute(question))


def pairs_at(session: Session, layer: int, ones: Collection[int]) -> Iterator[Pair]:
    """The pairs of a layer that have one of some things, that one first."""
    for portion in portions(ones):
        question = select(PairRecord.one, PairRecord.two, PairRecord.likeness)
        yield from _tuples(session, question.where(PairRecord.layer == layer, PairRecord.one.in_(portion)))


def articles_of_entities(session: Session, entities: Collection[int]) -> set[int]:
    """The articles that name some entities."""
    return _articles(session, EntityRecord.article, EntityRecord.id, entities)


def articles_of_claims(session: Session, claims: Collection[int]) -> set[int]:
    """The articles of some claims."""
    return _articles(session, ClaimRecord.article, ClaimRecord.id, claims)


def articles_of_quotes(session: Session, quotes: Collection[int]) -> set[int]:
    """The articles of some quotes."""
    return _articles(session, QuoteRecord.article, QuoteRecord.id, quotes)


def has_articles(session: Session) -> bool:
    """Whether there is anything to remember."""
    return session.scalar(select(ArticleRecord.id).limit(1)) is not None


def undigested(session: Session) -> set[int]:
    """The articles of which no digest is kept: they were imported by an older version."""
    return set(session.scalars(select(ArticleRecord.id).where(ArticleRecord.id.not_in(select(DigestRecord.article)))))


def is_of_another_form(session: Session, beginning: str) -> bool:
    """Whether the bodies of the digests begin otherwise. One tells of all: each import makes all anew where it does."""
    body = session.scalar(select(DigestRecord.body).limit(1))
    return body is not None and not body.startswith(beginning)


def known_articles(session: Session, articles: Collection[int]) -> frozenset[int]:
    """Those of the articles that the library has."""
    return frozenset(_articles(session, ArticleRecord.id, ArticleRecord.id, articles))


def forget(session: Session) -> None:
    """Let go of all digests, keys and pairs: they are to be made anew."""
    for record in (PairRecord, NameKeyRecord, KeyRecord, DigestRecord):
        session.execute(delete(record))


def keep_digests(session: Session, digests: Sequence[Kept]) -> None:
    """Keep digests, in the place of older ones of the same articles."""
    for portion in portions(digest.article for digest in digests):
        session.execute(delete(KeyRecord).where(KeyRecord.article.in_(portion)))
        session.execute(delete(DigestRecord).where(DigestRecord.article.in_(portion)))
    rows = [{"article": one.article, "body": one.body} for one in digests]
    keys = [{"key": key, "article": one.article} for one in digests for key in sorted(one.keys)]
    for record, values in ((DigestRecord, rows), (KeyRecord, keys)):
        if values:
            session.connection().execute(insert(cast(Table, record.__table__)), values)


def keep_names(session: Session, keys: Iterable[tuple[int, int]]) -> None:
    """Keep keys of the names of articles that had none, each with its entity."""
    rows = [{"key": key, "entity": entity} for key, entity in keys]
    if rows:
        session.connection().execute(insert(cast(Table, NameKeyRecord.__table__)), rows)


def keep_pairs(session: Session, layer: int, gone: Sequence[tuple[int, int]], new: Iterable[Pair]) -> None:
    """Take pairs out, and put others in; each is kept both ways round."""
    stale = [{"a": a, "b": b} for one, two in gone for a, b in ((one, two), (two, one))]
    if stale:
        pair = PairRecord.layer == layer, PairRecord.one == bindparam("a"), PairRecord.two == bindparam("b")
        session.connection().execute(delete(cast(Table, PairRecord.__table__)).where(*pair), stale)
    rows = [
        {"layer": layer, "one": a, "two": b, "likeness": likeness}
        for one, two, likeness in new
        for a, b in ((one, two), (two, one))
    ]
    if rows:
        session.connection().execute(insert(cast(Table, PairRecord.__table__)), rows)


def _entities(session: Session, chosen: ColumnElement[bool]) -> Iterator[tuple[int, Entity]]:
    record = EntityRecord
    question = select(record.article, record.id, record.kind, record.name, record.aliases, record.descriptions)
    for article, id_, kind, name, aliases, descriptions in session.connection().execute(question.where(chosen)).all():
        yield article, Entity(id_, kind, name, aliases, descriptions)


def _tuples(session: Session, question: Select[*tuple[Any, ...]]) -> Iterator[Any]:
    return iter(session.connection().execute(question).all())  # no objects of ours are asked for


def _articles(
    session: Session, article: InstrumentedAttribute[int], id_: InstrumentedAttribute[int], ids: Collection[int]
) -> set[int]:
    found: set[int] = set()
    for portion in portions(ids):
        found.update(session.scalars(select(article).where(id_.in_(portion)).distinct()))
    return found
