# SPDX-License-Identifier: MIT
"""A library is opened, and asked, as a job does it."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from viewer.domain.errors import LibraryError
from viewer.domain.selection import Noun
from viewer.ui.asking import asking, open_workspace, opening
from viewer.workspace.workspace import Workspace


def result_of(steps: Generator[None, None, Any]) -> object:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def test_what_is_opened_is_there_to_be_closed_whoever_waits(tmp_path: Path) -> None:
    opened: list[Workspace] = []
    steps = opening(str(tmp_path / "a.dateline"), opened, create=True, kept=None)(lambda: False)
    found = result_of(steps)
    assert opened == [found]
    assert result_of(asking(opened[0], lambda workspace: workspace.ids(Noun.ARTICLE))(lambda: False)) == []
    opened[0].close()


def test_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LibraryError):
        open_workspace(str(tmp_path / "gone.dateline"), create=False)
