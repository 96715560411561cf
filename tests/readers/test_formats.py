# SPDX-License-Identifier: MIT
"""Which reader reads what."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.domain.errors import ReadError
from viewer.readers.formats import read


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.md", "two.dots.Md"])
def test_text_and_markdown_are_read_as_they_are(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("# Title\n\nText")
    assert read(tmp_path / name).text == "# Title\n\nText"


@pytest.mark.parametrize("name", ["a.xyz", "a", ".txt", "a.txt.zip"])
def test_other_files_have_no_reader(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("text")
    with pytest.raises(ReadError) as caught:
        read(tmp_path / name)
    assert caught.value.reason == "unknown_format"
