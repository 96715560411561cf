# SPDX-License-Identifier: MIT
"""All that the timeline lays out of a whole library, read straight into arrays: no object per event.

A million ``EventRow`` would take half a minute and a gigabyte. What a row is made of is the same; the tests compare.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    distinct,
    func,
    or_,
    select,
)
from sqlalchemy.orm import Session

from viewer.domain.event import EventKind, Status
from viewer.domain.filter import Filter
from viewer.domain.outcome import AHEAD
from viewer.domain.rows import Outcome
from viewer.domain.selection import Noun
from viewer.queries.articles import article_rows
from viewer.queries.events import newest_publication
from viewer.queries.listing import list_ids
from viewer.queries.times import TIME_ROW, time_columns, times_of
from viewer.store.records import ClaimRecord, EventClaimRecord, EventParticipantRecord, EventRecord
from viewer.timeline.columns import EVENT, OUTCOME_FLAGS, STATUS_FLAGS, Flag, counts_of, kind_weight, table_of
from viewer.timeline.table import Table
from viewer.timeline.titles import Titles

_AT_ONCE = 20_000  # rows that the driver hands over
_KINDS, _STATUSES = tuple(EventKind), tuple(Status)
_HAPPENED = _STATUSES.index(Status.HAPPENED)

_ROW = np.dtype(
    [
        ("id", "i8"),
        *TIME_ROW,
        ("kind", "u1"),
        ("status", "u1"),
        ("conflict", "?"),
        ("sources", "i8"),
    ]
)
_TOLD = np.dtype([("event", "i8"), ("claims", "i8"), ("articles", "i8"), ("ahead", "u1"), ("happened", "u1")])
_COUNT = np.dtype([("event", "i8"), ("number", "i8")])


def mark_table(session: Session) -> Table:
    """The events of a library, and its articles."""
    articles = article_rows(session, list_ids(session, Noun.ARTICLE, Filter()))
    return _events(session).followed_by(table_of((), articles))


def _events(session: Session) -> Table:
    titles: list[bytes] = []
    rows = np.fromiter(_without_title(session, titles), _ROW)
    texts = Titles.of_encoded(titles)
    told = _of_events(read_rows(session, _claims(), _TOLD), rows["id"])
    taking_part = _of_events(read_rows(session, _participants(), _COUNT), rows["id"])["number"]
    times = times_of(rows)
    happened = rows["status"] == _HAPPENED
    kind_weights = np.array([kind_weight(kind) for kind in _KINDS], np.int64)
    weights = (rows["sources"], taking_part, kind_weights[rows["kind"]], told["claims"], happened.astype(np.int64))
    table = Table(
        nouns=np.full(len(rows), EVENT, np.uint8),
        ids=rows["id"].copy(),
        dated=times["dated"],
        start=times["start"],
        end=times["end"],
        lane=rows["kind"].copy(),
        precision=times["precision"],
        flags=times["flags"] | _flags(rows) | _outcomes(rows, told, times["dated"], newest_publication(session)),
        weights=np.column_stack(weights),
        sources=counts_of(rows["sources"]),
        reprints=counts_of(told["articles"] - rows["sources"]),
        titles=texts,
    )
    return table.taken(_in_order_of_the_list(table))


def _without_title(session: Session, titles: list[bytes]) -> Iterator[tuple[Any, ...]]:
    """The numbers of each event; its title goes to ``titles``."""
    question = select(
        EventRecord.id,
        *time_columns(EventRecord.when),
        case(*((EventRecord.kind == kind, number) for number, kind in enumerate(_KINDS))),
        case(*((EventRecord.status == status, number) for number, status in enumerate(_STATUSES))),
        EventRecord.conflict,
        EventRecord.sources,
        EventRecord.title,
    )
    for row in _rows(session, question):
        titles.append(Titles.encoded(row[-1]))
        yield row[:-1]


def _claims() -> Select[int, int, int, int, int]:
    ahead = or_(ClaimRecord.status == Status.PLANNED, ClaimRecord.kind.in_(sorted(AHEAD)))
    happened = and_(~ahead, ClaimRecord.status == Status.HAPPENED)
    return (
        select(
            EventClaimRecord.event,
            func.count(),
            func.count(distinct(ClaimRecord.article)),
            func.max(_number(ahead)),
            func.max(_number(happened)),
        )
        .join(ClaimRecord, ClaimRecord.id == EventClaimRecord.claim)
        .group_by(EventClaimRecord.event)
    )


def _participants() -> Select[int, int]:
    return select(EventParticipantRecord.event, func.count()).group_by(EventParticipantRecord.event)


def _number(holds: ColumnElement[bool]) -> ColumnElement[int]:
    return case((holds, 1), else_=0)


def read_rows(session: Session, question: Select[*tuple[Any, ...]], dtype: np.dtype[Any]) -> NDArray[Any]:
    """The rows of a question that gives numbers only, as an array of records."""
    return np.fromiter(_rows(session, question), dtype)


def _rows(session: Session, question: Select[*tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The rows as the driver gives them: making a ``Row`` of each takes twice as long as the question itself."""
    connection = session.connection()
    asked = question.compile(dialect=connection.dialect, compile_kwargs={"literal_binds": True})
    with connection.exec_driver_sql(str(asked)) as result:
        while rows := result.cursor.fetchmany(_AT_ONCE):
            yield from rows


def _of_events(counts: NDArray[Any], events: NDArray[np.int64]) -> NDArray[Any]:
    """The row of each event, zeros where it has none."""
    counts = counts[np.argsort(counts["event"], kind="stable")]
    found = np.zeros(len(events), counts.dtype)
    if len(counts):
        at = np.minimum(np.searchsorted(counts["event"], events), len(counts) - 1)
        known = counts["event"][at] == events
        found[known] = counts[at[known]]
    return found


def _flags(rows: NDArray[Any]) -> NDArray[np.uint16]:
    of_status = np.array([STATUS_FLAGS[status] for status in _STATUSES], np.uint16)
    flags: NDArray[np.uint16] = of_status[rows["status"]]
    flags[rows["conflict"]] |= np.uint16(Flag.CONFLICT)
    return flags


def _outcomes(
    rows: NDArray[Any], told: NDArray[Any], dated: NDArray[np.bool_], newest: int | None
) -> NDArray[np.uint16]:
    """What ``domain.outcome`` says of each."""
    ahead = told["ahead"] > 0
    came = ahead & (told["happened"] > 0) & (rows["status"] == _HAPPENED)
    over = dated & ~rows["open_end"] & (newest is not None and rows["latest"] <= newest)
    flags = np.zeros(len(rows), np.uint16)
    flags[ahead & ~came & ~over] = OUTCOME_FLAGS[Outcome.OPEN]
    flags[ahead & ~came & over] = OUTCOME_FLAGS[Outcome.UNREPORTED]
    flags[came] = OUTCOME_FLAGS[Outcome.CAME]
    return flags


def _in_order_of_the_list(table: Table) -> NDArray[np.int64]:
    """The undated go by title, as they do in lists; of the dated only time and weight count."""
    undated = np.flatnonzero(~table.dated)
    titles, ids = list(table.titles.taken(undated)), table.ids[undated].tolist()
    order = sorted(range(len(undated)), key=lambda number: (titles[number], ids[number]))
    return np.concatenate((np.flatnonzero(table.dated), undated[np.array(order, np.int64)]))
