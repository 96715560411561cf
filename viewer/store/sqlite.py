# SPDX-License-Identifier: MIT
"""A library as an SQLite file: telling one from any other file, and connecting to it.

No file is opened by SQLite that is not a library: its first hundred bytes are read before
(https://www.sqlite.org/fileformat.html, 1.3).
"""

from __future__ import annotations

import json
import os
import sqlite3
import struct
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from viewer.domain.errors import NotALibrary
from viewer.store.text import fold

APPLICATION_ID = 0x44_54_4C_4E  # "DTLN"
PATIENCE = 15.0  # seconds to wait for another process that writes

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
_USER_VERSION, _APPLICATION_ID = 60, 68


@dataclass(frozen=True, slots=True)
class Header:
    """What the header of an SQLite file says of its content."""

    application: int
    format: int


def read_header(path: Path) -> Header | None:
    """What the file is; None for an empty one. NotALibrary where SQLite did not write it; OSError as it comes."""
    with path.open("rb") as file:
        head = file.read(_HEADER_SIZE)
    if not head:
        return None
    if len(head) < _HEADER_SIZE or not head.startswith(_MAGIC):
        raise NotALibrary(str(path), "not_a_library")
    (format_,) = struct.unpack_from(">i", head, _USER_VERSION)
    (application,) = struct.unpack_from(">i", head, _APPLICATION_ID)
    return Header(application, format_)


def is_library(path: Path) -> bool:
    """Whether the file says of itself that it is a library. OSError as it comes."""
    try:
        header = read_header(path)
    except NotALibrary:
        return False
    return header is not None and header.application == APPLICATION_ID


def is_writable(path: Path) -> bool:
    """Whether the library can be changed: SQLite needs to make files beside it, too."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


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
