# SPDX-License-Identifier: MIT
"""A spoiled library is noticed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from viewer.domain.progress import ImportReport
from viewer.workspace.workspace import Workspace


@pytest.mark.parametrize(
    ("statement", "reasons"),
    [
        ("UPDATE article SET text = 'Ü' || substr(text, 2) WHERE path LIKE '%00.txt'", {"fingerprint"}),
        ("UPDATE article SET text = 'short' WHERE path LIKE '%00.txt'", {"fingerprint", "offset"}),
        ("UPDATE article SET lead_end = 100000", {"offset"}),
    ],
)
def test_a_spoiled_library_is_noticed(
    tmp_path: Path, pile: Path, bring: Callable[..., ImportReport], statement: str, reasons: set[str]
) -> None:
    path = tmp_path / "a.dateline"
    with Workspace.open(path) as workspace:
        bring(workspace, [pile])
        before = set(workspace.check())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    with Workspace.open(path) as workspace:
        assert {problem.reason for problem in set(workspace.check()) - before} == reasons
