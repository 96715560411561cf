# SPDX-License-Identifier: MIT
"""A library says what it is in its first bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.domain.errors import NotALibrary
from viewer.store import building
from viewer.store.header import APPLICATION_ID, Header, is_library, is_writable, read_header
from viewer.store.migration import VERSIONS, newest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "x.dateline"
    building.create(path, VERSIONS)
    return path


def test_the_header_tells_a_library(path: Path) -> None:
    assert read_header(path) == Header(APPLICATION_ID, newest())


def test_a_library_is_told_from_other_files(path: Path, tmp_path: Path) -> None:
    for name, content in (("empty", b""), ("text", b"ten years of work"), ("other", b"SQLite format 3\0" + bytes(84))):
        (tmp_path / name).write_bytes(content)
        assert not is_library(tmp_path / name)
    assert is_library(path)


def test_an_empty_file_has_no_header(tmp_path: Path) -> None:
    (tmp_path / "x").touch()
    assert read_header(tmp_path / "x") is None


def test_a_short_file_has_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"SQLite format 3\0 and so on")
    with pytest.raises(NotALibrary):
        read_header(tmp_path / "x")


def test_what_is_not_there_is_not_writable(tmp_path: Path) -> None:
    assert not is_writable(tmp_path / "gone")
