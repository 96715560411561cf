# SPDX-License-Identifier: MIT
"""A migrated library holds every row it held, and a failed migration changes nothing."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from viewer.domain.errors import LibraryError, NewerLibrary
from viewer.domain.findings import Findings, Links
from viewer.domain.selection import Noun
from viewer.store.library import open_library
from viewer.store.links import load_links
from viewer.store.loading import load_findings
from viewer.store.migration import VERSIONS
from viewer.store.records import DateChangeRecord, DigestRecord, EditRecord, KeyRecord, NameKeyRecord, PairRecord
from viewer.store.writing import add_findings, relink

# Rebuilds the parents of all other tables: where foreign keys are on, that deletes every child.
REBUILD = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "0005", "0004"
def upgrade():
    for table in ("article", "participant", "event"):
        with op.batch_alter_table(table, recreate="always") as batch:
            batch.add_column(sa.Column("note", sa.Text))
"""
FAIL = """
from alembic import op
revision, down_revision = "0005", "0004"
def upgrade():
    op.execute("DELETE FROM mention")
    op.execute("SELECT no_such_column FROM article")
"""
ORPHAN = """
from alembic import op
revision, down_revision = "0005", "0004"
def upgrade():
    op.execute("DELETE FROM entity")
"""


@pytest.fixture
def story(tmp_path: Path, first: Findings, second: Findings, both: Links) -> Path:
    path = tmp_path / "story.dateline"
    library = open_library(path)
    with library.writing() as session:
        add_findings(session, [first, second])
        relink(session, both)
        article, noun = first.article.id, Noun.ARTICLE
        session.execute(insert(EditRecord).values(id=1, correction={"kind": "x"}, reason="", made="", undone=False))
        session.execute(insert(DateChangeRecord).values(batch=1, ordinal=0, noun=noun, item=article))
        session.execute(insert(DigestRecord).values(article=article, body="b"))
        session.execute(insert(KeyRecord).values(key=1, article=article))
        session.execute(insert(NameKeyRecord).values(key=1, entity=first.entities[0].id))
        session.execute(insert(PairRecord).values(layer=0, one=1, two=2, likeness=0.5))
    library.close()
    return path


def later(tmp_path: Path, revision: str) -> tuple[Path, ...]:
    """Today's revisions and one more."""
    folder = tmp_path / "versions"
    folder.mkdir()
    (folder / "r0005_later.py").write_text(revision)
    return (*VERSIONS, folder)


def rows(path: Path) -> dict[str, list[dict[str, Any]]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        return {table: [dict(row) for row in connection.execute(f'SELECT * FROM "{table}"')] for table in tables}


def test_a_migration_keeps_every_row(tmp_path: Path, story: Path) -> None:
    story.chmod(0o640)
    before = rows(story)
    assert all(before.values())
    versions = later(tmp_path, REBUILD)
    open_library(story, versions=versions).close()
    after = rows(story)
    for table in ("article", "participant", "event"):
        assert all(row.pop("note") is None for row in after[table])
    assert after.pop("dateline_version") == [{"version_num": "0005"}]
    assert after["library"].pop()["format"] == 5
    del before["dateline_version"], before["library"], after["library"]
    assert after == before
    assert stat.S_IMODE(story.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [story.name]


def test_a_migrated_library_works_as_before(
    tmp_path: Path, story: Path, first: Findings, second: Findings, both: Links
) -> None:
    versions = later(tmp_path, REBUILD)
    library = open_library(story, versions=versions)
    with library.writing() as session:
        assert list(load_findings(session)) == sorted((first, second), key=lambda one: one.article.id)
        assert load_links(session) == both
        relink(session, Links((), ()))
    library.close()
    with pytest.raises(NewerLibrary):
        open_library(story)


def test_rows_that_wait_beside_the_file_are_migrated_too(tmp_path: Path, story: Path, first: Findings) -> None:
    # A process that was killed leaves its last writes in the WAL.
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    library = open_library(story)
    with library.writing() as session:
        relink(session, Links((), ()))
    for path in tmp_path.glob("story.dateline*"):
        (crashed / path.name).write_bytes(path.read_bytes())
    library.close()
    assert (crashed / "story.dateline-wal").stat().st_size
    migrated = open_library(crashed / "story.dateline", versions=later(tmp_path, REBUILD))
    with migrated.reading() as session:
        assert load_links(session) == Links((), ())
        assert len(list(load_findings(session))) == 2
    migrated.close()


@pytest.mark.parametrize(("revision", "kind"), [(FAIL, Exception), (ORPHAN, LibraryError)])
def test_a_migration_that_fails_changes_nothing(
    tmp_path: Path, story: Path, revision: str, kind: type[Exception]
) -> None:
    before = rows(story)
    with pytest.raises(kind):
        open_library(story, versions=later(tmp_path, revision))
    assert rows(story) == before
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == [story.name]


def test_a_library_in_use_is_not_migrated_away_from_under_its_user(
    tmp_path: Path, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("viewer.store.building.PATIENCE", 0.1)
    user = open_library(story)
    versions = later(tmp_path, REBUILD)
    with user.writing() as session:
        with pytest.raises(LibraryError) as caught:
            open_library(story, versions=versions)
        assert caught.value.reason == "busy"
        relink(session, Links((), ()))
    user.close()
    open_library(story, versions=versions).close()
