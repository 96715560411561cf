# SPDX-License-Identifier: MIT
"""What databases and file systems complain of, in the words of ``domain.errors``."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from viewer.domain.errors import LibraryError, NotALibrary, ReadOnlyLibrary

_SQLITE: dict[str, tuple[type[LibraryError], str]] = {
    "READONLY": (ReadOnlyLibrary, "read_only"),
    "PERM": (ReadOnlyLibrary, "read_only"),
    "BUSY": (LibraryError, "in_use"),
    "LOCKED": (LibraryError, "in_use"),
    "FULL": (LibraryError, "disk_full"),
    "CORRUPT": (LibraryError, "damaged"),
    "NOTADB": (NotALibrary, "not_a_library"),
    "CANTOPEN": (LibraryError, "cannot_open"),
    "IOERR": (LibraryError, "disk_error"),
}
_SYSTEM: dict[int, tuple[type[LibraryError], str]] = {
    errno.ENOENT: (LibraryError, "no_folder"),
    errno.ENOTDIR: (LibraryError, "no_folder"),
    errno.EACCES: (ReadOnlyLibrary, "read_only"),
    errno.EPERM: (ReadOnlyLibrary, "read_only"),
    errno.EROFS: (ReadOnlyLibrary, "read_only"),
    errno.ENOSPC: (LibraryError, "disk_full"),
    errno.EDQUOT: (LibraryError, "disk_full"),
    errno.ENAMETOOLONG: (LibraryError, "cannot_open"),
}


@contextmanager
def told_of(where: str) -> Iterator[None]:
    """Turn the environment's faults within the block into a LibraryError about ``where``.

    A broken constraint or a wrong statement is our own fault and passes through.
    """
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            if known := _of_sqlite(where, error.orig):
                raise known from error
        elif error.connection_invalidated or type(error).__name__ == "OperationalError":
            raise LibraryError(where, "no_connection", _line(error.orig)) from error
        raise
    except sqlite3.Error as error:
        if known := _of_sqlite(where, error):
            raise known from error
        raise
    except OSError as error:
        kind, reason = _SYSTEM.get(error.errno or 0, (LibraryError, "cannot_open"))
        raise kind(where, reason, error.strerror or str(error)) from error


def _of_sqlite(where: str, error: sqlite3.Error) -> LibraryError | None:
    name = str(getattr(error, "sqlite_errorname", "")).removeprefix("SQLITE_")
    found = _SQLITE.get(name) or _SQLITE.get(name.split("_")[0])
    return found[0](where, found[1], str(error)) if found else None


def _line(error: BaseException | None) -> str:
    """The first line of a driver's message, which may run over many."""
    return next(iter(str(error or "").splitlines()), "")
