# SPDX-License-Identifier: MIT
"""A real SQLite library with any number of made-up events: what articles tell of each, who takes part."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np

from tests.made_up import made_up
from viewer.domain.event import EventKind, Status
from viewer.domain.when import Precision
from viewer.store.library import Library, open_library
from viewer.store.writing import digest
from viewer.timeline.columns import Columns, Flag

PORTION = 50_000
PEOPLE = 200
PER_ARTICLE = 25  # events told of in one
Row = tuple[object, ...]


def write_library(path: Path, count: int, seed: int = 7, *, undated: float = 0.0) -> None:
    """Write ``count`` events of ``made_up``, that share of them without a date; a fifth is told by two articles."""
    library = open_library(path)
    add_events(library, made_up(count, seed), undated=undated)
    library.close()


def add_events(library: Library, columns: Columns, *, first: int = 1, undated: float = 0.0) -> None:
    """Add made-up events under ids from ``first`` on, and all that they hang on, in one transaction."""
    articles = len(columns) // PER_ARTICLE + 1
    tables = {
        "article": _articles(first, articles, columns),
        "participant": ((number, "PERSON", f"Person {number}") for number in range(first, first + PEOPLE)),
        "claim": _claims(first, columns, articles),
        "event": _events(first, columns, undated),
        "event_claim": _told(first, columns),
        "event_participant": ((first + n, 0, first + n % PEOPLE) for n in range(len(columns)) if n % 3),
    }
    with library.writing() as session:
        connection = session.connection()
        for table, rows in tables.items():
            while portion := list(islice(rows, PORTION)):
                names = _COLUMNS[table]
                marks = ", ".join("?" * len(portion[0]))
                connection.exec_driver_sql(f'INSERT INTO "{table}" ({", ".join(names)}) VALUES ({marks})', portion)


_WHEN = ("earliest", "latest", "precision", "approximate", "lasting")
_COLUMNS = {
    "article": (
        *("id", "path", "fingerprint", "text_digest", "language", "text"),
        *(f"published_{part}" for part in _WHEN),
    ),
    "participant": ("id", "kind", "name"),
    "claim": (
        *("id", "article", "ordinal", "sentence_start", "sentence_end", "head_start", "head_end"),
        *("lemma", "kind", "status"),
    ),
    "event": ("id", "title", "kind", "status", "conflict", "sources", *(f"when_{part}" for part in _WHEN)),
    "event_claim": ("event", "ordinal", "claim"),
    "event_participant": ("event", "ordinal", "participant"),
}
_KINDS = tuple(kind.value for kind in EventKind)


def _kind(columns: Columns, index: int) -> str:
    """Mostly the lane of the mark; now and then what is ahead."""
    return EventKind.FORECAST.value if index % 50 == 10 else columns.lanes[columns.lane[index]]


def _status(index: int) -> str:
    return Status.PLANNED.value if index % 20 == 3 else Status.HAPPENED.value


def _articles(first: int, articles: int, columns: Columns) -> Iterator[Row]:
    for number in range(articles):
        text = f"Report {first + number}\n\nIt came to pass.\n"
        day = int(columns.start[min(number * PER_ARTICLE, len(columns) - 1)]) // 86_400 * 86_400
        when = (None,) * 5 if number % 40 == 39 else (day, day + 86_400, int(Precision.DAY), False, False)
        path = f"/news/{first + number}.txt"
        yield (first + number, path, f"{first + number:064}", digest(text), "en", text, *when)


def _claims(first: int, columns: Columns, articles: int) -> Iterator[Row]:
    """One for each event, and a second one of another article, with twice the id, for each fifth."""
    for index in range(len(columns)):
        told = (0, 8, 0, 6, "come", _kind(columns, index))
        yield (2 * (first + index), first + index // PER_ARTICLE, index % PER_ARTICLE, *told, _status(index))
        if index % 5 == 0:
            article = first + (index // PER_ARTICLE + 1) % articles
            yield (2 * (first + index) + 1, article, 100 + index % PER_ARTICLE, *told[:-1], "vote", "happened")


def _told(first: int, columns: Columns) -> Iterator[Row]:
    for index in range(len(columns)):
        yield (first + index, 0, 2 * (first + index))
        if index % 5 == 0:
            yield (first + index, 1, 2 * (first + index) + 1)


def _events(first: int, columns: Columns, undated: float) -> Iterator[Row]:
    dice = np.random.default_rng(first)
    conflict = (columns.flags & Flag.CONFLICT) != 0
    gone = dice.random(len(columns)) < undated
    arrays = (
        columns.start.tolist(),
        columns.end.tolist(),
        columns.precision.tolist(),
        conflict.tolist(),
        gone.tolist(),
    )
    for index, (start, end, precision, disputed, open_) in enumerate(zip(*arrays, strict=True)):
        when: Row = (
            None if index % 97 == 5 else start,
            None if index % 97 == 6 else end,
            precision,
            index % 31 == 0,
            bool(columns.flags[index] & Flag.LASTING),
        )
        sources = 2 if index % 10 == 0 else 1
        known = (first + index, columns.titles[index], _kind(columns, index), _status(index), disputed, sources)
        yield (*known, *((None,) * 5 if open_ else when))
