# SPDX-License-Identifier: MIT
"""What is kept is found again for the same state of the same library, and a few of them stay."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.made_up import made_up
from tests.made_up_library import write_library
from viewer import paths
from viewer.timeline.arrangement import Arrangement
from viewer.workspace import keeping
from viewer.workspace.workspace import Workspace


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "private name.dateline"
    write_library(path, 300, undated=0.1)
    with Workspace.open(path) as workspace:
        workspace.arrangement()
    return path


def test_what_a_workspace_made_is_found_without_it(library: Path) -> None:
    found = keeping.kept_of_file(str(library))
    assert found is not None
    with Workspace.open(library) as workspace:
        assert found.arrangement.columns.ids.tolist() == workspace.columns().ids.tolist()
    with Workspace.open(library, offered=found) as workspace:
        assert workspace.arrangement() is found.arrangement  # what the window shows already is not shown again
    (kept,) = paths.user_cache().iterdir()
    assert "private" not in kept.name


def test_another_file_in_the_same_place_is_not_mistaken_for_it(library: Path, tmp_path: Path) -> None:
    write_library(tmp_path / "other.dateline", 300)
    shutil.copy(tmp_path / "other.dateline", library)
    assert keeping.kept_of_file(str(library)) is None


def test_a_change_makes_it_stale(library: Path) -> None:
    with Workspace.open(library) as workspace:
        workspace.import_paths([])
        with workspace._library.writing():
            pass
    assert keeping.kept_of_file(str(library)) is None


def test_it_is_found_by_any_name_of_the_file(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "link.dateline").symlink_to(library)
    assert keeping.kept_of_file(str(tmp_path / "link.dateline")) is not None
    monkeypatch.chdir(tmp_path)
    assert keeping.kept_of_file(library.name) is not None


def test_of_what_is_no_file_nothing_is_kept(tmp_path: Path) -> None:
    assert keeping.kept_of_file(str(tmp_path / "gone.dateline")) is None
    assert keeping.kept_of_file("postgresql+psycopg://localhost/x") is None


def test_the_oldest_go(tmp_path: Path) -> None:
    arrangement = Arrangement.of(made_up(10))
    for number in range(12):
        keeping.put(str(tmp_path / f"{number}.dateline"), "1", arrangement)
        for path in paths.user_cache().iterdir():
            os.utime(path, (path.stat().st_mtime - 60, path.stat().st_mtime - 60))
    left = [number for number in range(12) if keeping.take(str(tmp_path / f"{number}.dateline"), "1") is not None]
    assert left == list(range(4, 12))


def test_a_write_that_was_cut_short_leaves_nothing_for_long(tmp_path: Path) -> None:
    rest = paths.user_cache() / ".abc.arranged.1f2e.new"
    rest.write_bytes(b"half")
    keeping.put(str(tmp_path / "one.dateline"), "1", Arrangement.of(made_up(10)))
    assert rest.exists()  # somebody may be at it
    os.utime(rest, (1, 1))
    keeping.put(str(tmp_path / "one.dateline"), "2", Arrangement.of(made_up(10)))
    assert not rest.exists()
