# SPDX-License-Identifier: MIT
"""Bringing a library's tables to the form of this version, by alembic.

Revisions are numbered ``0001``, ``0002``, ...: the number of the last one is the format of a library, which SQLite
files also carry in their header (``PRAGMA user_version``). A new one is a file in ``migrations/versions`` that changes
the tables as ``records`` has changed; the tests compare the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

VERSION_TABLE = "dateline_version"
UNKNOWN = 1_000_000  # the format of a library whose revision is not one of ours: later than any
FOLDER = Path(__file__).resolve().parent / "migrations"
VERSIONS: tuple[Path, ...] = (FOLDER / "versions",)


def _config(versions: Sequence[Path]) -> Config:
    config = Config()
    config.set_main_option("script_location", _quoted(FOLDER))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(_quoted(folder) for folder in versions))
    return config


def _quoted(path: Path) -> str:
    return str(path).replace("%", "%%")


def newest(versions: Sequence[Path] = VERSIONS) -> int:
    """The format that ``upgrade`` leads to."""
    return int(ScriptDirectory.from_config(_config(versions)).get_current_head() or 0)


def format_of(connection: Connection) -> int | None:
    """The format of a library; None where the database holds none."""
    context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
    revision = context.get_current_revision()
    if revision is None:
        return None
    return int(revision) if revision.isdecimal() else UNKNOWN


def upgrade(connection: Connection, versions: Sequence[Path] = VERSIONS) -> None:
    """Run the revisions that are missing, in the transaction of ``connection``."""
    config = _config(versions)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
