# SPDX-License-Identifier: MIT
"""Which state of which library this is, in a word: what was worked out from one of the same word is still right.

A file is asked without SQLAlchemy, which takes longer to load than a window takes to show what is kept.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.domain.errors import NotALibrary
from viewer.store.header import APPLICATION_ID, is_writable, read_header

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_QUESTION = "SELECT format, changes, stamp FROM library"
_PATIENCE = 0.2  # seconds: a library that is busy is asked later, by whoever opens it


def revision_of(session: Session) -> str:
    """The state that a session sees."""
    return _word(*session.connection().exec_driver_sql(_QUESTION).one())


def file_revision(path: Path) -> str | None:
    """The state of a library file; None where it cannot be told, for whatever reason."""
    try:
        header = read_header(path)
        if header is None or header.application != APPLICATION_ID:
            return None
        mode = "rw" if is_writable(path) else "ro"
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=_PATIENCE)
        with closing(connection):
            row = connection.execute(_QUESTION).fetchone()
    except (OSError, NotALibrary, sqlite3.Error):
        return None
    return None if row is None else _word(*row)


def _word(format_: int, changes: int, stamp: str) -> str:
    return f"{format_}.{changes}.{stamp}"
