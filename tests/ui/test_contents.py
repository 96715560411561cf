# SPDX-License-Identifier: MIT
"""What the window asks of a library, beside the window."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from viewer.domain.filter import Filter
from viewer.domain.selection import Noun, Ref
from viewer.ui.contents import Contents
from viewer.ui.snapshot import Snapshot
from viewer.workspace.workspace import Workspace


def test_a_snapshot_holds_everything(snapshot: Snapshot, workspace: Workspace) -> None:
    assert snapshot.articles == workspace.ids(Noun.ARTICLE)
    assert sorted(snapshot.events) == sorted(workspace.ids(Noun.EVENT))
    assert snapshot.participants == workspace.ids(Noun.PARTICIPANT)
    assert snapshot.quotes == workspace.ids(Noun.QUOTE)
    assert snapshot.total == snapshot.shown == workspace.counts()
    assert len(snapshot.columns) + len(snapshot.columns.undated) == len(snapshot.articles) + len(snapshot.events)
    assert not snapshot.is_empty


def test_the_latest_wish_wins(qtbot: QtBot, contents: Contents) -> None:
    answers: list[Snapshot] = []
    contents.refreshed.connect(answers.append)
    for words in ("flood", "minister", "no such word anywhere"):
        contents.refresh(Filter(text=words))
    qtbot.waitUntil(lambda: not contents.is_asking)
    assert [answer.filter.text for answer in answers] == ["no such word anywhere"]
    assert contents.snapshot.is_empty
    assert contents.snapshot.total.articles == 3


def test_rows_come_from_the_library(contents: Contents, snapshot: Snapshot) -> None:
    assert [row.id for row in contents.article_rows(snapshot.articles)] == list(snapshot.articles)
    assert [row.id for row in contents.quote_rows(snapshot.quotes[:1])] == list(snapshot.quotes[:1])
    assert contents.claims(snapshot.events[0])
    reading = contents.reading(snapshot.articles[0])
    assert reading is not None
    assert reading.marks
    assert contents.reading(12345) is None
    assert contents.related(Ref(Noun.ARTICLE, snapshot.articles[0])).quotes


def test_rows_of_articles_are_asked_for_once_until_there_is_another_answer(
    qtbot: QtBot, contents: Contents, snapshot: Snapshot
) -> None:
    some = list(snapshot.articles[:2])
    first = contents.article_rows(some)
    again = contents.article_rows([*reversed(some), 12345])
    assert [row.id for row in again] == some[::-1]
    assert all(one is other for one, other in zip(first, reversed(again), strict=True))
    with qtbot.waitSignal(contents.refreshed):
        contents.refresh(Filter())
    assert contents.article_rows(some) == first
    assert contents.article_rows(some)[0] is not first[0]


def test_without_a_library_every_answer_is_empty(qtbot: QtBot) -> None:
    contents = Contents(None)
    with qtbot.waitSignal(contents.refreshed):
        contents.refresh(Filter())
    assert contents.snapshot.is_empty
    assert contents.article_rows([1]) == []
    assert contents.event_rows([1]) == []
    assert contents.participant_rows([1]) == []
    assert contents.quote_rows([1]) == []
    assert contents.claims(1) == []
    assert contents.reading(1) is None
    assert contents.related(Ref(Noun.EVENT, 1)).articles == frozenset()


def test_another_library_takes_over(qtbot: QtBot, contents: Contents, tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "other.dateline") as other:
        with qtbot.waitSignal(contents.refreshed):
            contents.set_workspace(other)
        assert contents.snapshot.total.articles == 0
        contents.close()
    assert contents.workspace is None


class _Hearer(QObject):
    """Somebody who asks beside the window."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, answer: object) -> None:
        self.heard.append(answer)


def test_a_question_beside_the_window_is_answered(qtbot: QtBot, contents: Contents, workspace: Workspace) -> None:
    hearer = _Hearer()
    contents.ask(lambda asked: asked.counts(), hearer.hear)
    qtbot.waitUntil(lambda: hearer.heard == [workspace.counts()])


def test_nobody_hears_of_a_library_that_is_left(qtbot: QtBot, contents: Contents, snapshot: Snapshot) -> None:
    hearer = _Hearer()
    contents.ask(lambda asked: asked.counts(), hearer.hear)
    contents.close()
    contents.ask(lambda asked: asked.counts(), hearer.hear)
    with qtbot.waitSignal(contents.refreshed):
        contents.refresh(Filter())
    assert hearer.heard == []


@pytest.fixture
def tidy() -> None:
    """Windows that other tests left behind are not to be collected on the thread that opens the library."""
    gc.collect()


@pytest.mark.usefixtures("tidy")
def test_a_library_is_opened_beside_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    contents = Contents(None)
    with qtbot.waitSignal(contents.opened) as opened:
        contents.open_soon(str(tmp_path / "new.dateline"), create=True)
        assert contents.is_asking
    assert not contents.is_asking
    with opened.args[0] as workspace:
        assert workspace.counts().articles == 0


@pytest.mark.usefixtures("tidy")
def test_a_library_that_cannot_be_opened_is_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    contents = Contents(None)
    with qtbot.waitSignal(contents.open_failed) as failed:
        contents.open_soon(str(tmp_path / "gone.dateline"), create=False)
    assert failed.args[0].reason == "missing"
    assert not contents.is_asking


@pytest.mark.usefixtures("tidy")
def test_who_closes_before_it_is_open_leaves_nothing_open(qtbot: QtBot, tmp_path: Path) -> None:
    contents = Contents(None)
    heard: list[object] = []
    contents.opened.connect(heard.append)
    contents.open_soon(str(tmp_path / "one.dateline"), create=True)
    contents.open_soon(str(tmp_path / "two.dateline"), create=True)
    contents.close()
    with qtbot.waitSignal(contents.refreshed):
        contents.refresh(Filter())
    assert heard == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.dateline", "two.dateline"]  # no WAL is left


def test_the_timeline_comes_before_the_lists(qtbot: QtBot, workspace: Workspace) -> None:
    contents = Contents(workspace)
    told: list[str] = []
    contents.arranged.connect(lambda arrangement: told.append(f"timeline of {len(arrangement.columns)}"))
    contents.refreshed.connect(lambda snapshot: told.append(f"all of {len(snapshot.columns)}"))
    for _ in range(2):
        with qtbot.waitSignal(contents.refreshed):
            contents.refresh(Filter())
    marks = len(workspace.columns())
    assert told == [f"timeline of {marks}", f"all of {marks}"] * 2
    contents.close()
