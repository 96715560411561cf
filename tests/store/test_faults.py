# SPDX-License-Identifier: MIT
"""The environment's faults become ours to tell; our own pass through."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError, OperationalError

from viewer.domain.errors import LibraryError, NotALibrary, ReadOnlyLibrary
from viewer.store.faults import database_faults, file_faults


def test_a_file_that_sqlite_did_not_write(tmp_path: Path) -> None:
    path = tmp_path / "letter"
    path.write_text("Dear all, " * 100)
    with closing(sqlite3.connect(path)) as connection, pytest.raises(NotALibrary) as caught, database_faults("here"):
        connection.execute("SELECT * FROM sqlite_master")
    assert caught.value.where == "here"


def test_a_write_to_what_is_read_only(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE x (id)")
    uri = f"{path.as_uri()}?mode=ro"
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(uri, uri=True))
    with engine.connect() as connection, pytest.raises(ReadOnlyLibrary), database_faults("here"):
        connection.execute(text("INSERT INTO x VALUES (1)"))
    engine.dispose()


def test_a_second_writer_who_has_no_patience(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as one:
        one.execute("BEGIN IMMEDIATE")
        two = sqlite3.connect(path, timeout=0, isolation_level=None)
        with closing(two), pytest.raises(LibraryError) as caught, database_faults("here"):
            two.execute("BEGIN IMMEDIATE")
        assert caught.value.reason == "busy"


def test_our_own_faults_are_not_the_environments(tmp_path: Path) -> None:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE x (id INTEGER PRIMARY KEY)"))
        with pytest.raises(OperationalError), database_faults("here"):
            connection.execute(text("SELECT nonsense FROM x"))
        connection.execute(text("INSERT INTO x VALUES (1)"))
        with pytest.raises(IntegrityError), database_faults("here"):
            connection.execute(text("INSERT INTO x VALUES (1)"))
    engine.dispose()


def test_the_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LibraryError) as caught, file_faults("here"):
        (tmp_path / "gone" / "x").touch()
    assert (caught.value.where, caught.value.reason) == ("here", "no_folder")
