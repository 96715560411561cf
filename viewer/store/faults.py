# SPDX-License-Identifier: MIT
"""What databases and file systems complain of, in the words of ``domain.errors``."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from viewer.domain.errors import LibraryError, NotALibrary, ReadOnlyLibrary

# By the names of SQLite's result codes (https://www.sqlite.org/rescode.html), the extended ones under their first word.
_SQLITE: dict[str, tuple[type[LibraryError], str]] = {
    "READONLY": (ReadOnlyLibrary, "read_only"),
    "PERM": (ReadOnlyLibrary, "read_only"),
    "BUSY": (LibraryError, "busy"),
    "LOCKED": (LibraryError, "busy"),
    "FULL": (LibraryError, "disk_full"),
    "CORRUPT": (LibraryError, "damaged"),
    "NOTADB": (NotALibrary, "not_a_library"),
    "CANTOPEN": (LibraryError, "cannot_open"),
    "IOERR": (LibraryError, "disk_error"),
}
# By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html).
_SERVER: dict[str, tuple[type[LibraryError], str]] = {
    "42501": (LibraryError, "no_permission"),
    "25006": (ReadOnlyLibrary, "read_only"),  # a standby, or a user whose transactions are so
    "40001": (LibraryError, "busy"),
    "40P01": (LibraryError, "busy"),
    "55P03": (LibraryError, "busy"),
    "53100": (LibraryError, "disk_full"),
}
_SYSTEM: dict[int, tuple[type[LibraryError], str]] = {
    errno.ENOENT: (LibraryError, "cannot_open"),  # the folder is there, and takes no files (/proc), or has just gone
    errno.ENOTDIR: (LibraryError, "no_folder"),
    errno.EACCES: (ReadOnlyLibrary, "read_only"),
    errno.EPERM: (ReadOnlyLibrary, "read_only"),
    errno.EROFS: (ReadOnlyLibrary, "read_only"),
    errno.ENOSPC: (LibraryError, "disk_full"),
}


@contextmanager
def database_faults(where: str) -> Iterator[None]:
    """Turn what the database cannot help into a LibraryError about ``where``.

    A broken constraint or a wrong statement is our own fault and passes through.
    """
    try:
        yield
    except DBAPIError as error:
        orig = error.orig
        known = _of_sqlite(where, orig) if isinstance(orig, sqlite3.Error) else _of_server(where, error)
        if known:
            raise known from error
        raise
    except sqlite3.Error as error:
        if known := _of_sqlite(where, error):
            raise known from error
        raise


@contextmanager
def file_faults(where: str) -> Iterator[None]:
    """Turn what the file system refuses while a library is made or opened into a LibraryError about ``where``."""
    try:
        yield
    except OSError as error:
        kind, reason = _SYSTEM.get(error.errno or 0, (LibraryError, "cannot_open"))
        raise kind(where, reason, error.strerror or str(error)) from error


def _of_sqlite(where: str, error: sqlite3.Error) -> LibraryError | None:
    name = str(getattr(error, "sqlite_errorname", "")).removeprefix("SQLITE_").split("_")[0]
    if name not in _SQLITE:
        return None
    kind, reason = _SQLITE[name]
    return kind(where, reason, str(error))


def _of_server(where: str, error: DBAPIError) -> LibraryError | None:
    kind, reason = _SERVER.get(getattr(error.orig, "sqlstate", None) or "", (LibraryError, "no_connection"))
    if reason == "no_connection" and not isinstance(error, OperationalError):
        return None
    return kind(where, reason, _first_line(error.orig))


def _first_line(error: BaseException | None) -> str:
    """A driver's message may run over many."""
    return next(iter(str(error or "").splitlines()), "")
