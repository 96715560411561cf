# SPDX-License-Identifier: MIT
"""Opening a library: what is one, what is none, and that nothing else is ever touched."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from viewer.domain.errors import LibraryError, NewerLibrary, NotALibrary, ReadOnlyLibrary
from viewer.domain.findings import Findings
from viewer.store.library import Library, open_library
from viewer.store.loading import known_fingerprints, load_findings
from viewer.store.migration import newest
from viewer.store.writing import add_findings

Stranger = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def story(tmp_path: Path, first: Findings) -> Path:
    """A library with an article in it."""
    path = tmp_path / "story.dateline"
    library = open_library(path)
    with library.writing() as session:
        add_findings(session, [first])
    library.close()
    return path


def count(library: Library) -> int:
    with library.reading() as session:
        return len(known_fingerprints(session))


def read_all(path: Path) -> list[Findings]:
    library = open_library(path)
    with closing(library), library.reading() as session:
        return list(load_findings(session))


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_new_library_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "with space ? # % é.dateline"
    open_library(path).close()
    assert [item.name for item in tmp_path.iterdir()] == [path.name]
    assert path.read_bytes().startswith(b"SQLite format 3\0")


def test_what_was_written_is_there_after_closing(story: Path, first: Findings) -> None:
    library = open_library(story, create=False)
    with library.reading() as session:
        assert list(load_findings(session)) == [first]
    library.close()


def test_a_copy_of_the_file_is_whole_though_the_library_is_open(tmp_path: Path, first: Findings) -> None:
    library = open_library(tmp_path / "story.dateline")
    with closing(library):
        with library.writing() as session:
            add_findings(session, [first])
        shutil.copyfile(tmp_path / "story.dateline", tmp_path / "copy.dateline")
    assert read_all(tmp_path / "copy.dateline") == [first]


def test_a_library_is_opened_as_itself_by_a_link_and_by_an_address(story: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.dateline"
    link.symlink_to(story)
    for where in (link, f"sqlite:///{story}", str(story)):
        library = open_library(where)
        assert count(library) == 1
        library.close()
    assert link.is_symlink()


def test_a_link_to_nothing_leads_to_the_new_library(tmp_path: Path) -> None:
    link, target = tmp_path / "link.dateline", tmp_path / "target.dateline"
    link.symlink_to(target)
    open_library(link).close()
    assert link.is_symlink()
    assert target.is_file()


def test_an_empty_file_becomes_a_library_only_when_one_may_be_made(tmp_path: Path) -> None:
    path = tmp_path / "touched"
    path.touch()
    with pytest.raises(NotALibrary):
        open_library(path, create=False)
    assert path.read_bytes() == b""
    library = open_library(path)
    assert count(library) == 0
    library.close()


@pytest.mark.parametrize(
    "content",
    [
        b"A letter home.\n",
        b"x",
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        b"SQLite format 3\0",
        b"SQLite format 3\0" + bytes(84),
        bytes(4096),
    ],
)
@pytest.mark.parametrize("create", [True, False])
def test_a_file_that_is_something_else_is_left_alone(tmp_path: Path, content: bytes, create: bool) -> None:
    path = tmp_path / "other.dateline"
    path.write_bytes(content)
    before = path.stat().st_mtime_ns
    with pytest.raises(NotALibrary):
        open_library(path, create=create)
    assert snapshot(tmp_path) == {path.name: content}
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize("application", [0, 0x0F055112])
def test_the_database_of_another_program_is_left_alone(tmp_path: Path, application: int) -> None:
    path = tmp_path / "bookmarks.db"
    with closing(sqlite3.connect(path)) as other:
        other.executescript(f"PRAGMA application_id={application}; CREATE TABLE article (id); PRAGMA user_version=1")
    before = snapshot(tmp_path)
    with pytest.raises(NotALibrary):
        open_library(path)
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("format_", [1, newest()])
def test_a_file_that_only_claims_to_be_a_library_is_none(tmp_path: Path, format_: int) -> None:
    path = tmp_path / "claims.dateline"
    claims = f"PRAGMA application_id=0x44544C4E; PRAGMA user_version={format_}; CREATE TABLE notes (id)"
    with closing(sqlite3.connect(path)) as other:
        other.executescript(claims)
    with pytest.raises(NotALibrary):
        open_library(path)
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("notes",)]


def test_a_library_of_a_later_version_is_left_alone(story: Path) -> None:
    with closing(sqlite3.connect(story)) as later:
        later.execute("PRAGMA user_version=99")
    before = snapshot(story.parent)
    with pytest.raises(NewerLibrary) as caught:
        open_library(story)
    assert caught.value.where == str(story)
    assert snapshot(story.parent) == before


def test_a_library_of_an_unknown_revision_is_of_a_later_version(story: Path) -> None:
    with closing(sqlite3.connect(story)) as later:
        later.execute("UPDATE dateline_version SET version_num='merged'")
        later.commit()
    with pytest.raises(NewerLibrary):
        open_library(story)


def test_a_truncated_library_is_damaged_or_none(story: Path) -> None:
    content = story.read_bytes()
    story.write_bytes(content[: len(content) // 3])
    with pytest.raises(LibraryError) as caught:
        read_all(story)
    assert caught.value.reason in ("damaged", "not_a_library")


@pytest.mark.parametrize(
    ("where", "kind", "reason"),
    [
        ("", NotALibrary, "folder"),
        ("gone/away/story.dateline", LibraryError, "no_folder"),
        ("file.txt/story.dateline", LibraryError, "no_folder"),
        ("pipe", NotALibrary, "not_a_library"),
        ("n" * 300, LibraryError, "cannot_open"),
    ],
)
def test_a_place_where_no_library_can_be(tmp_path: Path, where: str, kind: type[LibraryError], reason: str) -> None:
    (tmp_path / "file.txt").write_text("x")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(kind) as caught:
        open_library(tmp_path / where)
    assert caught.value.reason == reason
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file.txt", "pipe"]


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="there is no /dev/null here")
def test_a_device_is_not_replaced_by_a_library() -> None:
    with pytest.raises(NotALibrary):
        open_library("/dev/null")
    assert Path("/dev/null").is_char_device()


def test_a_library_that_is_not_there_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(LibraryError) as caught:
        open_library(tmp_path / "story.dateline", create=False)
    assert caught.value.reason == "missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("sqlite://", "bad_address"),
        ("sqlite:///:memory:", "bad_address"),
        ("oracle+nonsense://there/x", "unknown_database"),
        ("nonsense://", "unknown_database"),
        ("://", "bad_address"),
        ("mysql+pymysql://me:secret@host/x", "no_driver"),
    ],
)
def test_an_address_that_leads_nowhere(address: str, reason: str) -> None:
    with pytest.raises(LibraryError) as caught:
        open_library(address)
    assert caught.value.reason == reason
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("module", ["", "raise ImportError('no pq wrapper available')"])
def test_a_driver_that_is_missing_or_cannot_load(module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "psycopg"]:
        monkeypatch.delitem(sys.modules, name)
    if module:
        (tmp_path / "psycopg.py").write_text(module)
        monkeypatch.syspath_prepend(tmp_path)
    else:
        monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(LibraryError) as caught:
        open_library("postgresql+psycopg://me:secret@host/story")
    assert caught.value.reason == "no_driver"
    assert "secret" not in caught.value.where


def test_a_server_that_is_not_there_does_not_answer() -> None:
    with pytest.raises(LibraryError) as caught:
        open_library("postgresql+psycopg://nobody@127.0.0.1:1/nothing?connect_timeout=2")
    assert caught.value.reason == "no_connection"


def test_a_server_keeps_a_library_between_two_openings(where: str | Path, first: Findings) -> None:
    with pytest.raises(LibraryError):
        open_library(where, create=False)
    library = open_library(where)
    with library.writing() as session:
        add_findings(session, [first])
    library.close()
    library = open_library(where, create=False)
    assert count(library) == 1
    library.close()


def test_a_reader_sees_one_state_while_another_one_writes(story: Path, second: Findings) -> None:
    reader, writer = open_library(story), open_library(story)
    with reader.reading() as session:
        assert len(known_fingerprints(session)) == 1
        with writer.writing() as other:
            add_findings(other, [second])
        assert len(known_fingerprints(session)) == 1
    assert count(reader) == 2
    reader.close()
    writer.close()


def test_a_library_that_vanished_is_not_made_anew(story: Path) -> None:
    library = open_library(story)
    library.close()
    story.unlink()
    with pytest.raises(LibraryError):
        count(library)
    assert not story.exists()
    library.close()


@pytest.fixture
def locked(story: Path) -> Iterator[Path]:
    """The library in a folder that a stranger may read and not write."""
    folder = Path(tempfile.mkdtemp())  # tmp_path lies in a folder that is closed to others
    copy = folder / story.name
    shutil.copy(story, copy)
    copy.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    folder.chmod(0o555)
    yield copy
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_read_only_library_can_be_read_and_not_written(
    locked: Path, first: Findings, second: Findings, as_a_stranger: Stranger
) -> None:
    before = locked.read_bytes()
    with as_a_stranger():
        library = open_library(locked)
        with library.reading() as session:
            assert list(load_findings(session)) == [first]
        assert library.read_only
        with pytest.raises(ReadOnlyLibrary) as caught, library.writing() as session:
            add_findings(session, [second])
        library.close()
    assert caught.value.where == str(locked)
    assert snapshot(locked.parent) == {locked.name: before}


def test_no_library_is_made_in_a_read_only_folder(locked: Path, as_a_stranger: Stranger) -> None:
    path = locked.with_name("new.dateline")
    with as_a_stranger(), pytest.raises(ReadOnlyLibrary) as caught:
        open_library(path)
    assert (caught.value.where, caught.value.reason) == (str(path), "closed_folder")
    assert not path.exists()


def test_what_waits_beside_a_read_only_library_is_not_passed_over(locked: Path, as_a_stranger: Stranger) -> None:
    locked.parent.chmod(0o755)
    locked.with_name(locked.name + "-wal").write_bytes(bytes(4096))
    locked.parent.chmod(0o555)
    with as_a_stranger(), pytest.raises(LibraryError):
        open_library(locked)


def test_a_library_that_may_not_be_opened(locked: Path, as_a_stranger: Stranger) -> None:
    locked.chmod(0)
    with as_a_stranger(), pytest.raises(LibraryError) as caught:
        open_library(locked)
    assert caught.value.reason == "no_permission"
