# SPDX-License-Identifier: MIT
"""The environment's faults become ours to tell; our own pass through."""

from __future__ import annotations

import errno
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine, make_url, text
from sqlalchemy.exc import IntegrityError, OperationalError

from viewer.domain.errors import LibraryError, NotALibrary, ReadOnlyLibrary
from viewer.store.faults import database_faults, file_faults
from viewer.store.library import open_library


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


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOENT, "cannot_open"),
        (errno.ENOTDIR, "no_folder"),
        (errno.EROFS, "read_only"),
        (errno.ENOSPC, "disk_full"),
        (errno.EIO, "cannot_open"),
    ],
)
def test_what_the_file_system_refuses(number: int, reason: str) -> None:
    with pytest.raises(LibraryError) as caught, file_faults("here"):
        raise OSError(number, os.strerror(number))
    assert (caught.value.where, caught.value.reason) == ("here", reason)


@pytest.fixture
def stranger(postgres_url: str) -> Iterator[str]:
    """The address of a library on a server, for somebody who may look at it and not write to it."""
    name = f"stranger_{secrets.token_hex(8)}"
    open_library(postgres_url).close()
    owner = create_engine(postgres_url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with owner.connect() as connection:
        connection.exec_driver_sql(f"CREATE USER {name} PASSWORD '{name}'")
        connection.exec_driver_sql(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {name}")
    yield make_url(postgres_url).set(username=name, password=name).render_as_string(hide_password=False)
    with owner.connect() as connection:
        connection.exec_driver_sql(f"DROP OWNED BY {name}")
        connection.exec_driver_sql(f"DROP USER {name}")


def test_a_library_on_a_server_that_is_somebody_elses(stranger: str) -> None:
    with closing(open_library(stranger)) as library:
        with library.reading() as session:
            assert session.scalar(text("SELECT count(*) FROM article")) == 0
        with pytest.raises(LibraryError) as caught, library.writing():
            pass
    assert caught.value.reason == "no_permission"


def test_a_server_that_takes_nothing_new(postgres_url: str) -> None:
    open_library(postgres_url).close()
    only_reads = make_url(postgres_url).update_query_dict({"options": "-c default_transaction_read_only=on"})
    with (
        closing(open_library(only_reads.render_as_string(hide_password=False))) as library,
        pytest.raises(ReadOnlyLibrary),
        library.writing(),
    ):
        pass


def test_a_second_writer_on_a_server_who_has_no_patience(postgres_url: str) -> None:
    impatient = make_url(postgres_url).update_query_dict({"options": "-c lock_timeout=1"})
    with (
        closing(open_library(postgres_url)) as one,
        closing(open_library(impatient.render_as_string(hide_password=False))) as two,
        one.writing(),
        pytest.raises(LibraryError) as caught,
        two.writing(),
    ):
        pass
    assert caught.value.reason == "busy"
