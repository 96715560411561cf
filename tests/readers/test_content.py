# SPDX-License-Identifier: MIT
"""What cannot be read says why."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from viewer.domain.errors import ReadError
from viewer.readers.content import LIMIT, content_of, path_as_text


def reason(path: Path, limit: int = LIMIT) -> str:
    with pytest.raises(ReadError) as caught:
        content_of(path, limit)
    assert caught.value.where == str(path)
    return caught.value.reason


def test_the_bytes_come_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a\r\nb\0\xff")
    assert content_of(path) == b"a\r\nb\0\xff"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert reason(tmp_path / "gone.txt") == "missing"
    (tmp_path / "a.txt").touch()
    assert reason(tmp_path / "a.txt" / "b.txt") == "missing"


def test_a_link_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone")
    assert reason(tmp_path / "a.txt") == "missing"


def test_a_folder_or_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reason(tmp_path) == "not_a_file"
    assert reason(tmp_path / "pipe.txt") == "not_a_file"


def test_too_much_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)  # a sparse file: nothing on the disk
    assert reason(path) == "too_large"
    path.write_bytes(b"12345")
    assert reason(path, limit=4) == "too_large"
    assert content_of(path, limit=5) == b"12345"


def test_a_link_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert reason(tmp_path / "a.txt") == "missing"


def test_a_name_that_is_too_long_for_the_system(tmp_path: Path) -> None:
    assert reason(tmp_path / ("n" * 300 + ".txt")) == "long_path"


@pytest.mark.parametrize(
    ("name", "text"),
    [(b"plain.txt", "plain.txt"), ("Élysée‮.txt".encode(), "Élysée‮.txt"), (b"caf\xe9.txt", r"caf\xe9.txt")],
)
def test_any_path_has_a_spelling_that_can_be_stored(name: bytes, text: str) -> None:
    assert path_as_text(Path(os.fsdecode(name))) == text


def test_a_file_without_rights(open_folder: Path, as_a_stranger: Callable[[], AbstractContextManager[None]]) -> None:
    path = open_folder / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    with as_a_stranger():
        assert reason(path) == "no_permission"
