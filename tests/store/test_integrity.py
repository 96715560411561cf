# SPDX-License-Identifier: MIT
"""What a spoiled library tells of itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from viewer.domain.findings import Findings
from viewer.store.integrity import broken_references, changed_texts
from viewer.store.library import open_library
from viewer.store.writing import add_findings


@pytest.fixture
def story(tmp_path: Path, first: Findings) -> Path:
    path = tmp_path / "story.dateline"
    library = open_library(path)
    with library.writing() as session:
        add_findings(session, [first])
    library.close()
    return path


def spoil(path: Path, statement: str) -> tuple[list[str], list[str]]:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    library = open_library(path)
    with closing(library), library.reading() as session:
        return [problem.where for problem in broken_references(session)], changed_texts(session)


def test_a_whole_library_has_nothing_to_tell(story: Path) -> None:
    assert spoil(story, "SELECT 1") == ([], [])


def test_a_changed_text_is_noticed(story: Path) -> None:
    assert spoil(story, "UPDATE article SET text = replace(text, 'Kiel', 'Bonn')") == ([], ["/news/first.txt"])


def test_rows_that_belong_to_nothing_are_noticed(story: Path) -> None:
    orphans, _ = spoil(story, "DELETE FROM quote")
    assert set(orphans) == {"quote_span"}
