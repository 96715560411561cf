# SPDX-License-Identifier: MIT
"""Corrections are made beside the window, one after the other, when nobody else writes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.domain.edit import Published, ReadAlone, SamePerson
from viewer.domain.errors import LibraryError, ReadOnlyLibrary
from viewer.domain.selection import Noun
from viewer.domain.when import When
from viewer.ui.correcting import Corrector, Doing, Outcome
from viewer.ui.importing import Importer
from viewer.ui.jobs import Turns
from viewer.workspace.workspace import Workspace

DAY = When.day(2024, 3, 1)


@pytest.fixture
def turns() -> Turns:
    return Turns()


@pytest.fixture
def corrector(workspace: Workspace, turns: Turns) -> Iterator[Corrector]:
    made = Corrector(turns)
    made.set_workspace(workspace)
    yield made
    made.wait()


@pytest.fixture
def outcomes(corrector: Corrector) -> list[Outcome]:
    told: list[Outcome] = []
    corrector.finished.connect(told.append)
    return told


def test_a_correction_is_made_undone_and_made_again(
    qtbot: QtBot, corrector: Corrector, workspace: Workspace, outcomes: list[Outcome]
) -> None:
    article = workspace.ids(Noun.ARTICLE)[0]
    before = workspace.article_rows([article])[0].published
    for doing, step in ((Doing.MAKE, None), (Doing.UNDO, corrector.undo), (Doing.REDO, corrector.redo)):
        with qtbot.waitSignal(corrector.finished):
            if step is None:
                corrector.make(Published(article, DAY), "the site says so")
            else:
                step()
        assert outcomes[-1].doing is doing
        assert outcomes[-1].moved >= 1
        assert len(outcomes[-1].batches) == 1
        published = workspace.article_rows([article])[0].published
        assert published == (before if doing is Doing.UNDO else DAY)
    [edit] = workspace.edits()
    assert edit.reason == "the site says so"
    assert corrector.stack.to_undo == (edit,)


def test_what_belongs_together_is_one_step(
    qtbot: QtBot, corrector: Corrector, workspace: Workspace, outcomes: list[Outcome]
) -> None:
    corrector.make_all([Published(article, DAY) for article in workspace.ids(Noun.ARTICLE)[:2]])
    corrector.make(ReadAlone(workspace.ids(Noun.ARTICLE)[2]))
    assert corrector.is_running
    qtbot.waitUntil(lambda: not corrector.is_running)
    assert [len(outcome.edits) for outcome in outcomes] == [2, 1]
    corrector.undo()
    qtbot.waitUntil(lambda: not corrector.is_running)
    corrector.undo()
    qtbot.waitUntil(lambda: not corrector.is_running)
    assert all(edit.undone for edit in workspace.edits())
    corrector.undo()
    assert not corrector.is_running


def test_it_waits_for_an_import(
    qtbot: QtBot, corrector: Corrector, workspace: Workspace, turns: Turns, tmp_path: Path, outcomes: list[Outcome]
) -> None:
    path = tmp_path / "note.txt"
    path.write_text(" date 2024-05-01\nNote\n\nNobody came on Monday.\n", encoding="utf-8")
    importer = Importer(turns=turns)
    counts: list[int] = []
    corrector.finished.connect(lambda: counts.append(workspace.counts().articles))
    importer.start(workspace, [path])
    corrector.make(ReadAlone(workspace.ids(Noun.ARTICLE)[0]))
    importer.start(workspace, [path])
    qtbot.waitUntil(lambda: not corrector.is_running and not importer.is_running, timeout=30_000)
    assert counts == [4]
    assert len(outcomes) == 1


def test_what_is_gone_is_told_and_what_was_done_before_it_stays(
    qtbot: QtBot, corrector: Corrector, workspace: Workspace, outcomes: list[Outcome]
) -> None:
    with qtbot.waitSignal(corrector.finished):
        corrector.make_all([ReadAlone(workspace.ids(Noun.ARTICLE)[0]), SamePerson(1, 2)])
    assert isinstance(outcomes[0].error, LibraryError)
    assert outcomes[0].error.reason == "not_there"
    assert len(outcomes[0].edits) == len(workspace.edits()) == 1
    assert corrector.stack.to_undo == outcomes[0].edits


def test_waiting_does_all_that_was_asked_for(corrector: Corrector, workspace: Workspace) -> None:
    for article in workspace.ids(Noun.ARTICLE):
        corrector.make(ReadAlone(article))
    corrector.wait()
    assert not corrector.is_running
    assert len(workspace.edits()) == 3


def test_without_a_library_nothing_is_made(qtbot: QtBot) -> None:
    corrector = Corrector(Turns())
    corrector.make(ReadAlone(1))
    assert not corrector.is_running


def test_a_library_that_cannot_be_written_says_so(
    qtbot: QtBot, imported: Path, open_folder: Path, as_a_stranger: Callable[[], AbstractContextManager[None]]
) -> None:
    path = Path(shutil.copy(imported, open_folder / "orrin.dateline"))
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with as_a_stranger(), Workspace.open(path) as workspace:
        corrector = Corrector(Turns())
        corrector.set_workspace(workspace)
        with qtbot.waitSignal(corrector.finished) as told:
            corrector.make(ReadAlone(workspace.ids(Noun.ARTICLE)[0]))
        assert isinstance(told.args[0].error, ReadOnlyLibrary)
        assert corrector.stack.to_undo == ()
