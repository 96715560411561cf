# SPDX-License-Identifier: MIT
"""Which files a user means."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import pairwise
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


def reasons(*paths: Path) -> dict[str, str]:
    return {item.path: item.reason for item in find_files(paths).skipped}


def test_what_is_not_there_is_missing_whatever_its_name_says(pile: Path) -> None:
    gone = pile / "gone.txt", pile / "gone", pile / "a.txt" / "b.txt"
    assert reasons(*gone, pile / "a.txt") == dict.fromkeys(map(str, gone), "missing")


def test_links_that_lead_nowhere_are_named(pile: Path) -> None:
    (pile / "round.txt").symlink_to(pile / "round.txt")
    (pile / "dangling.txt").symlink_to(pile / "gone.txt")
    (pile / "folder").symlink_to(pile / "folder")
    assert reasons(pile / "round.txt", pile / "dangling.txt", pile / "folder") == {
        str(pile / name): "missing" for name in ("round.txt", "dangling.txt", "folder")
    }
    # In a folder, a file that says it is an article is left for the reader to report; others do not count.
    assert {"round.txt", "dangling.txt"} < set(names(pile, pile))
    assert reasons(pile) == {}


def test_a_path_that_no_system_takes_is_named(pile: Path) -> None:
    long = pile / ("n" * 300 + ".txt")
    assert reasons(long) == {str(long): "long_path"}


@pytest.fixture
def abyss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Folders within folders, made and taken away from inside: the whole path is longer than the system takes."""
    top = tmp_path / "abyss"
    top.mkdir()
    monkeypatch.chdir(top)
    depth = 2500
    for level in range(depth):
        if level in (1000, depth - 1):
            Path("a.txt").write_text("deep")
        Path("d").mkdir()
        os.chdir("d")
    os.chdir(tmp_path)
    yield top
    subprocess.run(["rm", "-rf", str(top)], check=True)  # shutil.rmtree is recursive, and gives up


def test_folders_may_be_nested_as_deep_as_they_like(abyss: Path) -> None:
    found = find_files([abyss])
    assert [len(path.relative_to(abyss).parts) for path in found.files] == [1001]
    assert [item.reason for item in found.skipped] == ["long_path"]


def test_links_are_followed_and_circles_left(pile: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "far.txt").write_text("far")
    (pile / "link").symlink_to(elsewhere)
    (elsewhere / "back").symlink_to(pile)
    (pile / "deep" / "up").symlink_to(pile / "deep")
    found = names(pile, pile)
    assert "link/far.txt" in found
    assert len(found) == 7


def test_a_place_that_many_links_lead_to_is_entered_once(pile: Path) -> None:
    rooms = [pile / f"room{number:02}" for number in range(30)]
    for room in rooms:
        room.mkdir()
    for room, following in pairwise(rooms):
        for door in ("left", "right"):
            (room / door).symlink_to(following)  # 2 ** 29 ways to the last
    (rooms[-1] / "z.txt").write_text("z")
    assert len([path for path in find_files([rooms[0]]).files if path.name == "z.txt"]) == 1


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
