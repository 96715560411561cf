# SPDX-License-Identifier: MIT
"""The revisions lead to the tables that the code expects, wherever the app is started from."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from viewer.store.migration import FOLDER, UNKNOWN, VERSION_TABLE, format_of, newest, upgrade
from viewer.store.records import Record


def test_the_revisions_make_the_tables_of_the_code(where: str | Path) -> None:
    engine = create_engine(f"sqlite:///{where}" if isinstance(where, Path) else where)
    with engine.begin() as connection:
        assert format_of(connection) is None
        upgrade(connection)
        assert format_of(connection) == newest()
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, Record.metadata) == []
    engine.dispose()


def test_upgrading_twice_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        upgrade(connection)
        upgrade(connection)
        assert format_of(connection) == newest()
    engine.dispose()
    assert list(tmp_path.iterdir()) == []


def test_a_revision_of_somebody_else_is_later_than_any() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE TABLE {VERSION_TABLE} (version_num VARCHAR(32))")
        connection.exec_driver_sql(f"INSERT INTO {VERSION_TABLE} VALUES ('9f3c')")
        assert format_of(connection) == UNKNOWN > newest()
    engine.dispose()


def test_revisions_are_numbered_without_a_gap() -> None:
    names = sorted(path.name[1:5] for path in (FOLDER / "versions").glob("r*.py"))
    assert names == [f"{number:04d}" for number in range(1, newest() + 1)]
