# SPDX-License-Identifier: MIT
"""Asking for many ids at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from sqlalchemy import ColumnElement, Select, bindparam
from sqlalchemy.orm import InstrumentedAttribute, Session

_IN_ONE_GO = 4_000  # rows: some milliseconds
_AT_ONCE = 10_000  # SQLite takes 32,766 parameters a statement


class _Identified(Protocol):
    @property
    def id(self) -> int: ...


Row = TypeVar("Row", bound=_Identified)


def in_order(ids: Sequence[int], ask: Callable[[Sequence[int]], Iterable[Row]]) -> list[Row]:
    """The rows of ``ids`` in the order of ``ids``, asked for in portions; ids that nobody knows are left out."""
    rows: list[Row] = []
    for portion in portions(ids):
        found = {row.id: row for row in ask(portion)}
        rows.extend(found[id_] for id_ in portion if id_ in found)
    return rows


def portions(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """``ids`` in pieces that fit into one statement."""
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


def among(column: InstrumentedAttribute[int], ids: Iterable[int]) -> ColumnElement[bool]:
    """Whether a column is one of any number of ids: written into the statement, which has no limit for that."""
    values = [int(id_) for id_ in sorted(ids)]
    return column.in_(bindparam(None, values, expanding=True, literal_execute=True))


def in_portions(session: Session, question: Select[*tuple[Any, ...]]) -> Iterator[Any]:
    """The rows of a question, some thousands at a time: of all at once they would be made in one go, and a million of
    them hold the interpreter, and the window with it, for half a second.
    """
    yield from session.connection().execute(question, execution_options={"yield_per": _IN_ONE_GO})
