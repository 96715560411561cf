# SPDX-License-Identifier: MIT
"""A library as an SQLite file: connecting to it. No file is opened by SQLite that is not a library (``header``)."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from viewer.store.text import fold

PATIENCE = 15.0  # seconds to wait for another process that writes


def engine_on(path: Path, *, writable: bool) -> Engine:
    """An engine on an existing library."""
    return _engine(lambda: _open_to_write(path) if writable else _open_to_read(path))


def engine_to_migrate(path: Path) -> Engine:
    """An engine that lets tables be rebuilt: with foreign keys on, dropping the old one would empty its children."""
    return _engine(lambda: _open(path, "mode=rw", ["foreign_keys=OFF"]))


def gather(engine: Engine) -> None:
    """Bring what waits in the WAL into the file, as far as no reader needs what it replaces.

    Else who copies the file of a library that is open would miss the last of it, and of a new library everything. What
    cannot be brought there now, for want of room perhaps, is safe where it waits.
    """
    connection = engine.raw_connection()
    with closing(connection), suppress(sqlite3.OperationalError):
        connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)").close()


def _engine(creator: Callable[[], sqlite3.Connection]) -> Engine:
    engine = create_engine("sqlite://", creator=creator, poolclass=QueuePool, json_deserializer=_json)
    event.listen(engine, "begin", _begin)
    return engine


def _json(text: str) -> Any:  # noqa: ANN401  # any value that is stored
    return [] if text == "[]" else json.loads(text)  # most lists are empty, and many are read at a time


def _begin(connection: Connection) -> None:
    """Begin as the engine's options say: who will write says so at once, and never has to give way half-done."""
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _open_to_write(path: Path) -> sqlite3.Connection:
    connection = _open(path, "mode=rw", ["foreign_keys=ON"])
    # Readers go on while one writes. Some network drives cannot do it; the library works there all the same.
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode=WAL").close()
    return connection


def _open_to_read(path: Path) -> sqlite3.Connection:
    connection = _open(path, "mode=ro", ["query_only=ON"])
    try:
        connection.execute("SELECT 1 FROM sqlite_master").close()
    except sqlite3.OperationalError:
        # A library in WAL mode wants a file of shared memory beside it, which cannot be made here. Who cannot write
        # into this folder is not raced by a writer in it either; but what waits in a WAL must not be passed over.
        connection.close()
        waiting = path.with_name(path.name + "-wal")
        if waiting.exists() and waiting.stat().st_size:
            raise
        connection = _open(path, "mode=ro&immutable=1", ["query_only=ON"])
    return connection


def _open(path: Path, mode: str, pragmas: Sequence[str]) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=PATIENCE, check_same_thread=False, isolation_level=None)
    connection.create_function("fold", 1, fold, deterministic=True)
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}").close()
    return connection
