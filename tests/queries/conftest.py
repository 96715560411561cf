# SPDX-License-Identifier: MIT
"""The story of ``tests/fjord.py`` in a real library, and the questions that it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from tests.fjord import write_story
from tests.postgres import database
from viewer.store.library import open_library


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def session(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A session on the library of the story."""
    with ExitStack() as until_the_end:
        where: str | Path = tmp_path_factory.mktemp("story") / "s.dateline"
        if request.param == "postgresql":
            where = until_the_end.enter_context(database(request.getfixturevalue("postgres")))
        library = until_the_end.enter_context(closing(open_library(where)))
        write_story(library)
        yield until_the_end.enter_context(library.reading())


@pytest.fixture
def statements(session: Session) -> Iterator[list[str]]:
    """The statements that a test has made the database run."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith("BEGIN"):
            seen.append(statement)

    engine = session.get_bind().engine
    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)
