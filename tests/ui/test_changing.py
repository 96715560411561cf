# SPDX-License-Identifier: MIT
"""Rulings are made beside the window, while nothing else is written."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.disputed import STORY
from viewer.domain.edit import Changed, Ruled
from viewer.domain.errors import ReadOnlyLibrary
from viewer.domain.event import About
from viewer.domain.selection import Noun
from viewer.ui import wording
from viewer.ui.changing import Changer
from viewer.ui.contents import Contents
from viewer.ui.importing import Importer
from viewer.workspace.workspace import Workspace


@pytest.fixture
def importer() -> Iterator[Importer]:
    made = Importer()
    yield made
    made.wait()


@pytest.fixture
def changer(disputed: Workspace, importer: Importer) -> Iterator[Changer]:
    made = Changer(Contents(disputed), importer)
    yield made
    made.wait()


def _ruling(workspace: Workspace) -> Ruled:
    event = workspace.ids(Noun.EVENT)[0]
    return Ruled(About.NUMBER, next(claim.id for claim in workspace.claims(event) if claim.numbers))


def test_a_ruling_is_made_and_undone(qtbot: QtBot, changer: Changer, disputed: Workspace) -> None:
    ruling = _ruling(disputed)
    with qtbot.waitSignal(changer.finished) as told:
        changer.make(ruling, "the log says so")
        assert changer.is_running
    made: Changed = told.args[0]
    assert (made.edit.correction, made.edit.reason) == (ruling, "the log says so")
    with qtbot.waitSignal(changer.finished) as told:
        changer.undo(made.edit)
    assert told.args[0].edit.undone
    assert not changer.is_running


def test_one_at_a_time(qtbot: QtBot, changer: Changer, disputed: Workspace) -> None:
    said: list[str] = []
    changer.refused.connect(said.append)
    with qtbot.waitSignal(changer.finished):
        changer.make(_ruling(disputed), "first")
        changer.make(_ruling(disputed), "second")
    assert said == [wording.CHANGING]
    assert [edit.reason for edit in disputed.edits()] == ["first"]


def test_not_while_articles_are_imported(
    qtbot: QtBot, changer: Changer, importer: Importer, disputed: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "more.txt").write_text(STORY["first.txt"].replace("12", "11"), encoding="utf-8")
    importer.start(disputed, [tmp_path / "more.txt"])
    with qtbot.waitSignal(changer.refused) as told:
        changer.make(_ruling(disputed), "now")
    assert told.args == [wording.STILL_IMPORTING]
    qtbot.waitUntil(lambda: not importer.is_running, timeout=30_000)
    assert disputed.edits() == []


def test_what_cannot_be_written_is_told(
    qtbot: QtBot,
    disputed: Workspace,
    importer: Importer,
    open_folder: Path,
    as_a_stranger: Callable[[], AbstractContextManager[None]],
) -> None:
    ruling = _ruling(disputed)
    path = Path(shutil.copy(disputed.library, open_folder / "opening.dateline"))
    with as_a_stranger(), Workspace.open(path, create=False) as locked:
        assert Contents(locked).read_only
        changer = Changer(Contents(locked), importer)
        with qtbot.waitSignal(changer.failed) as told:
            changer.make(ruling, "now")
        assert isinstance(told.args[0], ReadOnlyLibrary)


def test_without_a_library_nothing_happens(importer: Importer) -> None:
    changer = Changer(Contents(None), importer)
    changer.make(Ruled(About.WHEN, 1), "now")
    assert not changer.is_running
