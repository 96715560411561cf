# SPDX-License-Identifier: MIT
"""Files that appear whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.domain.errors import ExportError
from viewer.export.files import written


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
    [("no/such/folder/a.txt", "no_folder"), (".", "is_folder"), ("/proc/a.txt", "no_permission")],
)
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, to: str, reason: str) -> None:
    with pytest.raises(ExportError) as caught, written(tmp_path / to):
        pass
    assert caught.value.reason == reason
    assert caught.value.where == str(tmp_path / to)
