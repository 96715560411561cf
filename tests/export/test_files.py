# SPDX-License-Identifier: MIT
"""Files that appear whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from viewer.domain.errors import ExportError
from viewer.export.files import written
from viewer.store.library import open_library


def test_the_file_holds_what_was_written(tmp_path: Path) -> None:
    with written(tmp_path / "a.txt") as file:
        file.write(b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.txt", b"new")]


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old and longer")
    with written(tmp_path / "a.txt") as file:
        file.write(b"new")
    assert (tmp_path / "a.txt").read_bytes() == b"new"


def write_half(to: Path) -> None:
    with written(to) as file:
        file.write(b"half of the ne")
        raise ZeroDivisionError


def test_after_a_fault_the_old_file_stands_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        write_half(tmp_path / "a.txt")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.txt", b"old")]


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("no/such/folder/a.txt", "no_folder"),
        ("file/a.txt", "no_folder"),
        (".", "is_folder"),
        ("pipe", "not_a_file"),
        ("link to pipe", "not_a_file"),
        ("round", "disk"),
        ("n" * 300, "long_path"),
        ("story.json", "is_library"),
        ("link to story", "is_library"),
    ],
)
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, to: str, reason: str) -> None:
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    open_library(tmp_path / "story.json").close()
    for link, target in (("link to pipe", "pipe"), ("link to story", "story.json"), ("round", "round")):
        (tmp_path / link).symlink_to(tmp_path / target)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ExportError) as caught, written(tmp_path / to):
        pass
    assert caught.value.reason == reason
    assert caught.value.where == str(tmp_path / to)
    assert sorted(tmp_path.iterdir()) == before


def test_what_a_link_leads_to_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "a.txt").symlink_to(tmp_path / "there" / "b.txt")
    for content in (b"first", b"second"):
        with written(tmp_path / "a.txt") as file:
            file.write(content)
        assert (tmp_path / "a.txt").is_symlink()
        assert [path.read_bytes() for path in (tmp_path / "there").iterdir()] == [content]


def test_the_longest_name_that_a_file_may_have_is_one(tmp_path: Path) -> None:
    with written(tmp_path / ("🙂" * 62 + ".svg")) as file:
        file.write(b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new"]


def test_a_file_that_may_not_be_written_is_not_replaced_either(
    open_folder: Path, as_a_stranger: Callable[[], AbstractContextManager[None]]
) -> None:
    open_folder.chmod(0o777)
    (open_folder / "a.txt").write_bytes(b"old")
    (open_folder / "a.txt").chmod(0o444)
    with as_a_stranger(), pytest.raises(ExportError) as caught, written(open_folder / "a.txt"):
        pass
    assert caught.value.reason == "no_permission"
    assert (open_folder / "a.txt").read_bytes() == b"old"
