# SPDX-License-Identifier: MIT
"""SQLite files: what their header says, and how a connection to one behaves."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError, OperationalError

from viewer.store import building
from viewer.store.migration import VERSIONS
from viewer.store.sqlite import engine_on


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.dateline"
    building.create(path, VERSIONS)
    return path


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_a_writer_keeps_references_whole_and_lets_others_read(path: Path) -> None:
    engine = engine_on(path, writable=True)
    assert pragma(engine, "foreign_keys") == 1
    assert pragma(engine, "journal_mode") == "wal"
    with engine.connect() as connection, pytest.raises(IntegrityError):
        connection.execute(text("INSERT INTO participant_alias VALUES (1, 0, 'x')"))
    engine.dispose()


def test_a_reader_cannot_write(path: Path) -> None:
    engine = engine_on(path, writable=False)
    with engine.connect() as connection, pytest.raises(OperationalError):
        connection.execute(text("DELETE FROM library"))
    engine.dispose()


def test_a_writer_says_so_at_once(path: Path) -> None:
    engine = engine_on(path, writable=True)
    with engine.execution_options(writes=True).connect() as connection:
        connection.execute(text("SELECT 1"))
        other = sqlite3.connect(path, timeout=0, isolation_level=None)
        with closing(other), pytest.raises(sqlite3.OperationalError):
            other.execute("BEGIN IMMEDIATE")
    engine.dispose()
