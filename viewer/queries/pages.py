# SPDX-License-Identifier: MIT
"""Asking for many ids at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from sqlalchemy import ColumnElement, bindparam
from sqlalchemy.orm import InstrumentedAttribute

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
