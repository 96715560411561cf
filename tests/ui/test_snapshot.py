# SPDX-License-Identifier: MIT
"""The answer to all that the window asks: the timeline first, then everything."""

from __future__ import annotations

from viewer.domain.filter import Filter
from viewer.domain.selection import Noun
from viewer.domain.wish import PLAIN
from viewer.timeline.arrangement import Arrangement
from viewer.ui.models.rows_model import PAGE
from viewer.ui.snapshot import Snapshot, snapshot_of
from viewer.workspace.workspace import Workspace


def answered(workspace: Workspace, shown: Filter) -> tuple[list[Arrangement], Snapshot]:
    early: list[Arrangement] = []
    work = snapshot_of(workspace, shown, PLAIN)(lambda: False)
    while True:
        try:
            early.append(next(work))
        except StopIteration as end:
            return early, end.value


def test_the_timeline_does_not_wait_for_the_lists(workspace: Workspace) -> None:
    early, found = answered(workspace, Filter())
    assert len(early) == 1
    assert early[0] is found.arrangement
    assert found.plain is found.arrangement.columns
    assert found.whole is None
    assert found.articles == workspace.ids(Noun.ARTICLE)
    assert [row.id for row in found.article_rows] == found.articles[:PAGE]


def test_of_a_filter_there_is_what_it_picks_from(workspace: Workspace) -> None:
    early, found = answered(workspace, Filter(text="flood"))
    assert early == []
    assert found.whole is not None
    assert 0 < len(found.columns) < len(found.whole.columns)
    assert found.total.events > found.shown.events > 0
    assert sorted(found.events) == sorted(workspace.ids(Noun.EVENT, Filter(text="flood")))
