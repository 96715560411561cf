# SPDX-License-Identifier: MIT
"""The other clock: when events were reported first and quotes were printed, in place of when it was."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from viewer.queries.marks import read_rows
from viewer.queries.times import OF_TIMES, TIME_ROW, time_columns, times_of
from viewer.store.records import ArticleRecord, ClaimRecord, EventClaimRecord, EventRecord, QuoteRecord
from viewer.timeline.columns import EVENT, QUOTE
from viewer.timeline.reports import Reports
from viewer.timeline.table import Table

_ROW = np.dtype([("id", "i8"), *TIME_ROW])


def by_first_report(session: Session, table: Table) -> Table:
    """The same marks where they were reported first: an event on the day its first article came out, a quote on that
    of its own. What only undated articles tell of has no date by this clock.
    """
    events = select(EventRecord.id, *time_columns(EventRecord.reported))
    table = _moved(table, EVENT, read_rows(session, events, _ROW))
    if not (table.nouns == QUOTE).any():
        return table
    quotes = select(QuoteRecord.id, *time_columns(ArticleRecord.published))
    quotes = quotes.join(ArticleRecord, ArticleRecord.id == QuoteRecord.article)
    return _moved(table, QUOTE, read_rows(session, quotes, _ROW))


def reports_of(session: Session, event: int) -> Reports:
    """When an event was, and when the articles that tell of it came out."""
    when = session.execute(select(EventRecord.when).where(EventRecord.id == event)).scalar_one_or_none()
    told_in = select(ClaimRecord.article).join(EventClaimRecord, EventClaimRecord.claim == ClaimRecord.id)
    articles = told_in.where(EventClaimRecord.event == event)
    published = session.execute(select(ArticleRecord.published).where(ArticleRecord.id.in_(articles))).scalars()
    return Reports.of(event, when, published)


def _moved(table: Table, noun: int, rows: NDArray[Any]) -> Table:
    """A table with other times for what is of a noun."""
    rows = rows[np.argsort(rows["id"], kind="stable")]
    these = np.flatnonzero(table.nouns == noun)
    at = np.searchsorted(rows["id"], table.ids[these])
    times = times_of(rows)
    moved = {name: getattr(table, name).copy() for name in times}
    for name in ("dated", "start", "end", "precision"):
        moved[name][these] = times[name][at]
    moved["flags"][these] = (table.flags[these] & np.uint16(0xFFFF & ~OF_TIMES)) | times["flags"][at]
    return replace(table, **moved)
