# SPDX-License-Identifier: MIT
"""Putting findings and links into a library, within the transaction of the session that is given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import cache
from hashlib import sha256
from typing import Any, TypeAlias, TypeVar, cast

from sqlalchemy import Table, delete, insert, inspect, select, update
from sqlalchemy.orm import Session

from viewer.domain.event import Event
from viewer.domain.findings import Findings, Links
from viewer.domain.grouping import Origin, Story, Utterance
from viewer.domain.participant import Participant
from viewer.store.links import load_links
from viewer.store.records import (
    AliasRecord,
    ArticleRecord,
    ClaimRecord,
    ClaimTitleRecord,
    ConflictRecord,
    DescriptionRecord,
    EntityRecord,
    EventClaimRecord,
    EventParticipantRecord,
    EventRecord,
    MemberRecord,
    MentionRecord,
    OriginArticleRecord,
    OriginRecord,
    ParticipantRecord,
    PartRecord,
    QuantityRecord,
    QuoteRecord,
    QuoteSpanRecord,
    Record,
    StoryArticleRecord,
    StoryRecord,
    TimexRecord,
    UtteranceQuoteRecord,
    UtteranceRecord,
)

Row = Mapping[str, object]
Group: TypeAlias = Story | Origin | Utterance
Linked = TypeVar("Linked", Participant, Event, Group)

# SQLite allows 32,766 parameters a statement.
_AT_ONCE = 10_000


def digest(text: str) -> str:
    """What a text is known by, to see later whether it is still the same."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def add_findings(session: Session, articles: Iterable[Findings]) -> None:
    """Add articles that the library does not have, with all that they say."""
    for findings in articles:
        _insert(session, ArticleRecord, [_article_row(findings)])
        _add_named(session, findings)
        _add_told(session, findings)


def replace_findings(session: Session, articles: Sequence[Findings]) -> None:
    """Put what articles of the library tell now in the place of what they told: times, quotes and claims.

    Whom they name stays. The events and utterances that they are of are to be linked anew.
    """
    for findings in articles:
        _remove_told(session, findings.article.id)
        _update(session, ArticleRecord, [_article_row(findings)])
        _add_told(session, findings)


def relink(session: Session, links: Links) -> None:
    """Make the library's links the given ones. Only what differs is written."""
    relink_some(session, load_links(session), links)


def relink_some(session: Session, old: Links, new: Links) -> None:
    """Put new links in the place of old ones, which the library has. Only what differs is written."""
    gone_people, changed_people, new_people = _difference(old.participants, new.participants)
    gone_events, changed_events, new_events = _difference(old.events, new.events)
    stale_events = [*gone_events, *(event.id for event in changed_events)]
    for of_event in (EventParticipantRecord, EventClaimRecord, ConflictRecord):
        _delete(session, of_event, "event", stale_events)
    _delete(session, EventRecord, "id", gone_events)
    stale_people = [*gone_people, *(person.id for person in changed_people)]
    for of_participant in (AliasRecord, DescriptionRecord, MemberRecord):
        _delete(session, of_participant, "participant", stale_people)
    _delete(session, ParticipantRecord, "id", gone_people)
    _write_participants(session, new_people, changed_people)
    _write_events(session, new_events, changed_events)
    _regroup(session, old.stories, new.stories, StoryRecord, StoryArticleRecord)
    _regroup(session, old.origins, new.origins, OriginRecord, OriginArticleRecord)
    _regroup(session, old.utterances, new.utterances, UtteranceRecord, UtteranceQuoteRecord)


def _article_row(findings: Findings) -> dict[str, object]:
    article = findings.article
    return {
        "id": article.id,
        "path": article.path,
        "text": article.text,
        "fingerprint": article.fingerprint,
        "text_digest": digest(article.text),
        "language": article.language,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "lead": article.lead,
        "published": article.published.when,
        "published_basis": article.published.basis,
    }


def _add_named(session: Session, findings: Findings) -> None:
    article = findings.article.id
    _insert(session, EntityRecord, _children("article", article, findings.entities))
    _insert(session, MentionRecord, _children("article", article, findings.mentions))


def _add_told(session: Session, findings: Findings) -> None:
    _insert(session, TimexRecord, _children("article", findings.article.id, findings.timexes))
    _add_quotes(session, findings)
    _add_claims(session, findings)


def _remove_told(session: Session, article: int) -> None:
    """Take out all that an article tells, and what links that."""
    claims = session.scalars(select(ClaimRecord.id).where(ClaimRecord.article == article)).all()
    quotes = session.scalars(select(QuoteRecord.id).where(QuoteRecord.article == article)).all()
    _delete(session, ConflictRecord, "ruling", claims)
    for of_claim in (EventClaimRecord, ClaimTitleRecord, PartRecord, QuantityRecord):
        _delete(session, of_claim, "claim", claims)
    for of_quote in (QuoteSpanRecord, UtteranceQuoteRecord):
        _delete(session, of_quote, "quote", quotes)
    for own in (ClaimRecord, QuoteRecord, TimexRecord):
        _delete(session, own, "article", [article])


def _add_quotes(session: Session, findings: Findings) -> None:
    _insert(session, QuoteRecord, _children("article", findings.article.id, findings.quotes, without=("spans",)))
    spans = [row for quote in findings.quotes for row in _spans("quote", quote.id, quote.spans)]
    _insert(session, QuoteSpanRecord, spans)


def _add_claims(session: Session, findings: Findings) -> None:
    rows = _children("article", findings.article.id, findings.claims, without=("title", "parts", "quantities"))
    _insert(session, ClaimRecord, rows)
    titles = [row for claim in findings.claims for row in _spans("claim", claim.id, claim.title)]
    _insert(session, ClaimTitleRecord, titles)
    parts = [row for claim in findings.claims for row in _children("claim", claim.id, claim.parts)]
    _insert(session, PartRecord, parts)
    quantities = [row for claim in findings.claims for row in _children("claim", claim.id, claim.quantities)]
    _insert(session, QuantityRecord, quantities)


def _write_participants(session: Session, new: Sequence[Participant], changed: Sequence[Participant]) -> None:
    children = ("aliases", "descriptions", "entities")
    _insert(session, ParticipantRecord, [_values(person, children) for person in new])
    _update(session, ParticipantRecord, [_values(person, children) for person in changed])
    people = [*new, *changed]
    _insert(session, AliasRecord, [row for one in people for row in _texts(one.id, one.aliases)])
    _insert(session, DescriptionRecord, [row for one in people for row in _texts(one.id, one.descriptions)])
    members = [row for one in people for row in _members("participant", one.id, "entity", one.entities)]
    _insert(session, MemberRecord, members)


def _write_events(session: Session, new: Sequence[Event], changed: Sequence[Event]) -> None:
    _insert(session, EventRecord, [_event_row(event) for event in new])
    _update(session, EventRecord, [_event_row(event) for event in changed])
    events = [*new, *changed]
    who = [row for one in events for row in _members("event", one.id, "participant", one.participants)]
    _insert(session, EventParticipantRecord, who)
    what = [row for one in events for row in _members("event", one.id, "claim", one.claims)]
    _insert(session, EventClaimRecord, what)
    conflicts = [row for one in events for row in _children("event", one.id, one.conflicts)]
    _insert(session, ConflictRecord, conflicts)


def _event_row(event: Event) -> dict[str, object]:
    return {**_values(event, ("participants", "claims", "conflicts")), "conflict": event.conflict}


def _regroup(
    session: Session, old: Sequence[Group], new: Sequence[Group], record: type[Record], member: type[Record]
) -> None:
    """Write groups of one sort: their records, and those of their members."""
    gone, changed, fresh = _difference(old, new)
    owner, _, item = _table(member).columns.keys()
    _delete(session, member, owner, [*gone, *(group.id for group in changed)])
    _delete(session, record, "id", gone)
    _insert(session, record, [{"id": group.id} for group in fresh])
    rows = [row for group in (*changed, *fresh) for row in _members(owner, group.id, item, _items(group))]
    _insert(session, member, rows)


def _items(group: Group) -> tuple[int, ...]:
    return group.quotes if isinstance(group, Utterance) else group.articles


def _difference(old: Sequence[Linked], new: Sequence[Linked]) -> tuple[list[int], list[Linked], list[Linked]]:
    """The ids that are no more, what has changed under its id, and what is new."""
    before = {item.id: item for item in old}
    after = {item.id for item in new}
    gone = [id_ for id_ in before if id_ not in after]
    changed = [item for item in new if item.id in before and before[item.id] != item]
    return gone, changed, [item for item in new if item.id not in before]


def _values(item: Any, without: Sequence[str] = ()) -> dict[str, object]:  # noqa: ANN401  # any dataclass
    """The fields of a dataclass by name."""
    return {field.name: getattr(item, field.name) for field in fields(item) if field.name not in without}


def _children(owner: str, id_: int, items: Sequence[Any], without: Sequence[str] = ()) -> list[dict[str, object]]:
    return [{owner: id_, "ordinal": ordinal, **_values(item, without)} for ordinal, item in enumerate(items)]


def _members(owner: str, id_: int, name: str, items: Iterable[object]) -> list[dict[str, object]]:
    return [{owner: id_, "ordinal": ordinal, name: item} for ordinal, item in enumerate(items)]


def _spans(owner: str, id_: int, items: Iterable[object]) -> list[dict[str, object]]:
    return _members(owner, id_, "span", items)


def _texts(participant: int, items: Iterable[object]) -> list[dict[str, object]]:
    return _members("participant", participant, "text", items)


def _table(record: type[Record]) -> Table:
    return cast(Table, record.__table__)


@cache
def _composed(record: type[Record]) -> dict[str, tuple[str, ...]]:
    """The columns behind each Span, When and Basis of a table."""
    return {name: tuple(column.name for column in item.columns) for name, item in inspect(record).composites.items()}


def _flat(record: type[Record], row: Row) -> dict[str, object]:
    """One value a column: a bulk insert wants them so."""
    flat = dict(row)
    for name, columns in _composed(record).items():
        value: Any = flat.pop(name)
        parts = (None,) * len(columns) if value is None else (getattr(value, field.name) for field in fields(value))
        flat.update(zip(columns, parts, strict=True))
    return flat


def _insert(session: Session, record: type[Record], rows: Sequence[Row]) -> None:
    if rows:
        session.connection().execute(insert(_table(record)), [_flat(record, row) for row in rows])


def _update(session: Session, record: type[Record], rows: Sequence[Row]) -> None:
    table = _table(record)
    for row in rows:
        values = _flat(record, row)
        session.connection().execute(update(table).where(table.c.id == values.pop("id")).values(**values))


def _delete(session: Session, record: type[Record], column: str, ids: Sequence[int]) -> None:
    table = _table(record)
    for start in range(0, len(ids), _AT_ONCE):
        session.connection().execute(delete(table).where(table.c[column].in_(ids[start : start + _AT_ONCE])))
