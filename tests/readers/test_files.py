# SPDX-License-Identifier: MIT
"""Which files a user means."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from viewer.readers.files import find_files


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.txt",
        "notes.MD",
        "photo.jpg",
        ".hidden.txt",
        "deep/er/c.txt",
        "deep/.git/d.txt",
        "deep/UPPER.TXT",
        "empty.txt/inside.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def names(pile: Path, *paths: Path) -> list[str]:
    return [path.relative_to(pile).as_posix() for path in find_files(paths).files]


def test_a_folder_is_all_the_articles_below_it(pile: Path) -> None:
    found = find_files([pile])
    assert [path.relative_to(pile).as_posix() for path in found.files] == [
        "a.txt",
        "b.txt",
        "deep/UPPER.TXT",
        "deep/er/c.txt",
        "empty.txt/inside.txt",
        "notes.MD",
    ]
    assert found.skipped == ()


def test_the_order_and_the_spelling_of_paths_do_not_matter(pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pile / "deep")
    ways = [Path("../b.txt"), pile / "a.txt", Path("..") / "a.txt", pile / "deep" / ".." / "b.txt"]
    assert names(pile, *ways) == names(pile, *reversed(ways)) == ["a.txt", "b.txt"]


def test_a_hidden_file_is_read_when_it_is_named(pile: Path) -> None:
    assert names(pile, pile / ".hidden.txt") == [".hidden.txt"]


def test_what_nobody_reads_is_reported_only_when_it_is_named(pile: Path) -> None:
    found = find_files([pile / "photo.jpg", pile / "a.txt"])
    assert [(item.path, item.reason) for item in found.skipped] == [(str(pile / "photo.jpg"), "unknown_format")]
    assert len(found.files) == 1


def test_a_missing_file_is_left_for_the_reader_to_report(pile: Path) -> None:
    assert names(pile, pile / "gone.txt", pile / "gone") == ["gone", "gone.txt"]


def test_links_are_followed_and_circles_left(pile: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "far.txt").write_text("far")
    (pile / "link").symlink_to(elsewhere)
    (elsewhere / "back").symlink_to(pile)
    (pile / "deep" / "up").symlink_to(pile / "deep")
    found = names(pile, pile)
    assert "link/far.txt" in found
    assert len(found) == 7


def test_nothing_given_nothing_found() -> None:
    assert find_files([]).files == ()


def test_a_closed_folder_is_reported_and_the_others_are_read(
    open_folder: Path, as_a_stranger: Callable[[], AbstractContextManager[None]]
) -> None:
    closed = open_folder / "closed"
    closed.mkdir()
    (closed / "a.txt").write_text("a")
    (open_folder / "b.txt").write_text("b")
    closed.chmod(0)
    with as_a_stranger():
        found = find_files([open_folder])
    assert [(item.path, item.reason) for item in found.skipped] == [(str(closed), "no_permission")]
    assert found.files == (open_folder / "b.txt",)
