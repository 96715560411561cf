# SPDX-License-Identifier: MIT
"""Making a new library file, and bringing an old one up to date.

Both happen in a file beside, which takes the library's place when it is whole and checked: a crash, a full disk or a
faulty migration leaves what was there, to the byte. Alembic's way of rebuilding a table in place would delete the rows
of all tables that refer to it, wherever foreign keys are on.
"""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, insert, update

from viewer.domain.errors import LibraryError, NotALibrary
from viewer.store import migration
from viewer.store.header import APPLICATION_ID
from viewer.store.records import LibraryRecord
from viewer.store.sqlite import PATIENCE, engine_to_migrate

APPLICATION = "dateline"


def create(path: Path, versions: Sequence[Path]) -> None:
    """Make an empty library where there is no file or an empty one. Who was faster wins."""
    with _beside(path) as new:
        new.open("xb").close()
        _bring_up_to_date(new, path, versions)
        if path.exists() and path.stat().st_size == 0:
            new.replace(path)
            return
        try:
            os.link(new, path)
        except FileExistsError:
            return
        except OSError:  # a file system without hard links
            new.replace(path)


def migrate(path: Path, versions: Sequence[Path]) -> None:
    """Put the library into the newest form, with nobody else writing to it meanwhile.

    NotALibrary where its header only says that it is one: no migration may make it one.
    """
    with closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as old, _beside(path) as new:
        known = old.execute("SELECT count(*) FROM sqlite_master WHERE name = ?", (migration.VERSION_TABLE,))
        if known.fetchone() == (0,):
            raise NotALibrary(str(path), "not_a_library")
        # What waits in the WAL goes into the file, for a WAL left behind would be taken for the new file's.
        old.execute("PRAGMA locking_mode=EXCLUSIVE").close()
        if old.execute("PRAGMA journal_mode=DELETE").fetchone() != ("delete",):
            raise LibraryError(str(path), "busy")
        old.execute("BEGIN EXCLUSIVE").close()
        old.execute("COMMIT").close()  # the lock stays, and a backup is allowed again
        new.open("xb").close()
        with closing(sqlite3.connect(new)) as copy:
            old.backup(copy)
        shutil.copymode(path, new)
        _bring_up_to_date(new, path, versions)
        if os.name == "nt":
            old.close()  # Windows replaces no file that is open
        new.replace(path)


def stamp(connection: Connection, versions: Sequence[Path]) -> None:
    """Write down the form that the library now has."""
    format_ = migration.newest(versions)
    changed = connection.execute(update(LibraryRecord).values(format=format_))
    if not changed.rowcount:
        connection.execute(insert(LibraryRecord).values(id=1, application=APPLICATION, format=format_, changes=0))


def _bring_up_to_date(new: Path, path: Path, versions: Sequence[Path]) -> None:
    engine = engine_to_migrate(new)
    try:
        with engine.execution_options(writes=True).begin() as connection:
            migration.upgrade(connection, versions)
            stamp(connection, versions)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={migration.newest(versions)}")
            if orphans := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
                raise LibraryError(str(path), "migration_failed", f"{len(orphans)} orphans in {orphans[0][0]}")
        with engine.connect() as connection:
            if (found := connection.exec_driver_sql("PRAGMA integrity_check").scalar()) != "ok":
                raise LibraryError(str(path), "migration_failed", str(found))
    finally:
        engine.dispose()
    with new.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A path for a file in the same folder, of which nothing is left behind."""
    new = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.new")
    try:
        yield new
    finally:
        for suffix in ("", "-journal", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                new.with_name(new.name + suffix).unlink()
