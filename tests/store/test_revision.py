# SPDX-License-Identifier: MIT
"""The word for a library's state is another one after every change, in every copy, and the same until then."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.store.conftest import findings_of
from viewer.store.library import Library, open_library
from viewer.store.records import LibraryRecord
from viewer.store.revision import file_revision, revision_of
from viewer.store.writing import add_findings


def state(library: Library) -> str:
    with library.reading() as session:
        return revision_of(session)


def write(library: Library, name: str) -> None:
    with library.writing() as session:
        add_findings(session, [findings_of(name)])


def test_every_change_makes_another(library: Library) -> None:
    seen = [state(library)]
    for name in ("a", "b"):
        write(library, name)
        assert state(library) == state(library)
        seen.append(state(library))
    with pytest.raises(ZeroDivisionError), library.writing():
        raise ZeroDivisionError
    assert state(library) == seen[-1]
    assert len(set(seen)) == 3


def test_a_session_goes_by_what_it_sees(library: Library) -> None:
    with library.reading() as session:
        before = revision_of(session)
        write(library, "a")
        session.execute(select(LibraryRecord.changes)).one()
        assert revision_of(session) == before
    assert state(library) != before


def test_copies_that_changed_as_often_are_told_apart(tmp_path: Path) -> None:
    one, two = tmp_path / "one.dateline", tmp_path / "two.dateline"
    library = open_library(one)
    write(library, "a")
    library.close()
    shutil.copy(one, two)
    assert file_revision(one) == file_revision(two)
    for path, name in ((one, "b"), (two, "c")):
        library = open_library(path)
        write(library, name)
        assert file_revision(path) == state(library)
        library.close()
    assert file_revision(one) != file_revision(two)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.dateline", "two.dateline"]


def test_what_is_no_library_has_none(tmp_path: Path) -> None:
    assert file_revision(tmp_path / "gone.dateline") is None
    assert file_revision(tmp_path) is None
    (tmp_path / "text").write_text("ten years of work")
    assert file_revision(tmp_path / "text") is None
    (tmp_path / "empty").touch()
    assert file_revision(tmp_path / "empty") is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "text"]


def test_a_library_that_cannot_be_written_is_asked_too(tmp_path: Path) -> None:
    path = tmp_path / "one.dateline"
    library = open_library(path)
    write(library, "a")
    found = state(library)
    library.close()
    path.chmod(0o444)
    assert file_revision(path) == found
