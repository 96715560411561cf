# SPDX-License-Identifier: MIT
"""SQLite files: what their header says, and how a connection to one behaves."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError, OperationalError

from viewer.domain.errors import NotALibrary
from viewer.store import building
from viewer.store.migration import VERSIONS, newest
from viewer.store.sqlite import APPLICATION_ID, Header, engine_on, is_library, is_writable, read_header


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.dateline"
    building.create(path, VERSIONS)
    return path


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_the_header_tells_a_library(path: Path) -> None:
    assert read_header(path) == Header(APPLICATION_ID, newest())


def test_a_library_is_told_from_other_files(path: Path, tmp_path: Path) -> None:
    for name, content in (("empty", b""), ("text", b"ten years of work"), ("other", b"SQLite format 3\0" + bytes(84))):
        (tmp_path / name).write_bytes(content)
        assert not is_library(tmp_path / name)
    assert is_library(path)


def test_an_empty_file_has_no_header(tmp_path: Path) -> None:
    (tmp_path / "x").touch()
    assert read_header(tmp_path / "x") is None


def test_a_short_file_has_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"SQLite format 3\0 and so on")
    with pytest.raises(NotALibrary):
        read_header(tmp_path / "x")


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


def test_what_is_not_there_is_not_writable(tmp_path: Path) -> None:
    assert not is_writable(tmp_path / "gone")
