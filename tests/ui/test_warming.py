# SPDX-License-Identifier: MIT
"""What a selection asks is no new question when the lists are there."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, event

from tests.fjord import A_OSLO, SIGNING, write_story
from viewer.domain.selection import Noun, Ref
from viewer.store.library import open_library
from viewer.ui.snapshot import Snapshot
from viewer.ui.warming import warm
from viewer.workspace.workspace import Workspace


def asked(workspace: Workspace) -> set[str]:
    """The statements of a selection of each of two things."""
    found: set[str] = set()

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        found.add(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        workspace.related(Ref(Noun.EVENT, SIGNING))
        workspace.claims(SIGNING)
        workspace.related(Ref(Noun.ARTICLE, A_OSLO))
        workspace.reading(A_OSLO)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return found


def test_it_asks_what_a_selection_asks(tmp_path: Path) -> None:
    library = open_library(tmp_path / "a.dateline")
    write_story(library)
    with Workspace(library) as workspace:
        articles = workspace.ids(Noun.ARTICLE)
        snapshot = Snapshot(articles=articles, plain=workspace.columns())
        before: set[str] = set()

        def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            before.add(statement)

        event.listen(Engine, "before_cursor_execute", note)
        try:
            warm(workspace, snapshot)
        finally:
            event.remove(Engine, "before_cursor_execute", note)
        assert asked(workspace) <= before


def test_nothing_is_asked_of_nothing(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "new.dateline") as workspace:
        warm(workspace, Snapshot())
        warm(workspace, Snapshot(articles=(7,)))
        assert workspace.counts() == Snapshot().total  # and nothing was made
