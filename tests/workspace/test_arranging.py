# SPDX-License-Identifier: MIT
"""A library's arrangement: made once for each of its states, filtered views picked out of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Engine, event

from tests.made_up import made_up
from tests.made_up_library import add_events, write_library
from viewer import paths
from viewer.domain.event import EventKind
from viewer.domain.filter import Filter
from viewer.domain.selection import Noun
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.workspace import arranging
from viewer.workspace.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path):
    write_library(tmp_path / "large.dateline", 2000, undated=0.1)
    with Workspace.open(tmp_path / "large.dateline") as opened:
        yield opened


def assert_same(found: Columns, wanted: Columns) -> None:
    for name in Columns.__dataclass_fields__:
        one, other = getattr(found, name), getattr(wanted, name)
        assert (one is None) == (other is None), name
        assert one is None or list(one) == list(other), name


def of_rows(workspace: Workspace, filter: Filter) -> Columns:
    events = workspace.event_rows(workspace.ids(Noun.EVENT, filter))
    return Columns.of_rows(events, workspace.article_rows(workspace.ids(Noun.ARTICLE, filter)))


FILTERS = [
    Filter(),
    Filter(kinds=frozenset({EventKind.MEETING, EventKind.FORECAST})),
    Filter(since=20 * 365 * 86_400 + 7305 * 86_400),
    Filter(participants=frozenset({5})),
    Filter(text="harbour"),
    Filter(text="no such word"),
]


@pytest.mark.parametrize("filter", FILTERS, ids=["all", "kinds", "since", "who", "words", "nothing"])
def test_a_view_is_what_its_rows_give(workspace: Workspace, filter: Filter) -> None:
    wanted = of_rows(workspace, filter)
    assert_same(workspace.columns(filter), wanted)
    found, made = workspace.arrangement(filter), Arrangement.of(wanted)
    assert found.rows.row.tolist() == made.rows.row.tolist()
    assert found.rows.of_lane == made.rows.of_lane
    assert (found.story, found.opening) == (made.story, made.opening)


def test_it_is_made_once_for_each_state(workspace: Workspace) -> None:
    first = workspace.arrangement()
    assert workspace.arrangement() is first
    with Workspace.open(workspace.library) as another:
        assert np.array_equal(another.arrangement().rows.row, first.rows.row)
        add_events(another._library, made_up(50, seed=3), first=100_000)
    assert len(workspace.columns()) > len(first.columns)
    assert_same(workspace.columns(), of_rows(workspace, Filter()))


@pytest.mark.slow
def test_a_large_one_is_made_in_another_process(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    monkeypatch.setattr(arranging, "LARGE", 1000)
    event.listen(Engine, "before_cursor_execute", note)
    try:
        found = workspace.arrangement()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert not any("title" in statement for statement in asked)  # here, nothing is read but how many there are
    assert_same(found.columns, of_rows(workspace, Filter()))


def test_where_nothing_can_be_kept_it_is_made_all_the_same(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(paths, "user_cache", lambda: tmp_path / "file")
    assert_same(workspace.columns(), of_rows(workspace, Filter()))
