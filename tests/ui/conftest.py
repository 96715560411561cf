# SPDX-License-Identifier: MIT
"""A small story in a real library, and the window on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.disputed import make_library
from tests.fjord import write_story
from viewer.drawing.theme import Theme
from viewer.store.library import open_library
from viewer.ui.application import make_application
from viewer.ui.chooser import Chooser
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.ui.settings import Settings
from viewer.ui.snapshot import Snapshot
from viewer.ui.window import MainWindow
from viewer.workspace.workspace import Workspace

STORY = {
    "bridge-vote.txt": """ date 2024-03-07
Council votes for a new bridge over the Lenn

The town council of Orrin voted on Wednesday to build a new bridge over the river Lenn.

“We have waited thirty years for this bridge,” said Mayor Clara Voss. “Tonight the waiting is over.”

Opposition leader Piotr Hale told reporters that the plan was “a road into debt for every family”.

Construction is to begin in May 2024 and to end by 2027.
""",
    "bridge-minister.txt": """ date 2024-03-12
Minister visits Orrin after bridge vote

Transport Minister Lena Okafor visited Orrin on Monday, five days after the council voted to build a new bridge.

“The state will pay half of it,” Okafor said. Mayor Clara Voss met the minister at the town hall on Monday.

“She kept her word,” said Voss.
""",
    "bridge-flood.txt": """ date 2024-06-20
Flood destroys works at the Lenn

A flood on 18 June 2024 destroyed the works for the new bridge in Orrin. Nobody was hurt.

“We will start again on the first dry day,” Mayor Clara Voss said on Wednesday.
""",
}


class Answers(Chooser):
    """A user who has made up their mind about every file dialog."""

    def __init__(self, **places: Path) -> None:
        super().__init__()
        self.places = places

    def articles(self, parent: object) -> list[Path]:
        return [self.places["articles"]] if "articles" in self.places else []

    def folder(self, parent: object) -> Path | None:
        return self.places.get("folder")

    def library(self, parent: object) -> Path | None:
        return self.places.get("library")

    def new_library(self, parent: object) -> Path | None:
        return self.places.get("new_library")

    def picture(self, parent: object, name: str) -> Path | None:
        return self.places.get("picture")

    def data(self, parent: object, name: str) -> Path | None:
        return self.places.get("data")

    def stop_import(self, parent: object) -> bool:
        return True


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application([])


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of articles."""
    folder = tmp_path_factory.mktemp("story")
    for name, text in STORY.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def imported(story: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that holds the story; nobody writes to it."""
    path = tmp_path_factory.mktemp("library") / "orrin.dateline"
    with Workspace.open(path) as workspace:
        for _ in workspace.import_paths([story], jobs=1):
            pass
    return path


@pytest.fixture
def library(imported: Path, tmp_path: Path) -> Path:
    """A library of this test that holds the story."""
    return Path(shutil.copy(imported, tmp_path / "orrin.dateline"))


@pytest.fixture
def workspace(library: Path) -> Iterator[Workspace]:
    with Workspace.open(library) as opened:
        yield opened


@pytest.fixture(scope="session")
def made_disputed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of an event that sources disagree on; nobody writes to it."""
    folder = tmp_path_factory.mktemp("disputed")
    return make_library(folder / "opening.dateline", folder / "story")


@pytest.fixture
def disputed(made_disputed: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A library of this test with an event that sources disagree on."""
    with Workspace.open(Path(shutil.copy(made_disputed, tmp_path / "opening.dateline"))) as opened:
        yield opened


@pytest.fixture
def theme() -> Theme:
    return Theme.load("light")


@pytest.fixture
def contents(qtbot: QtBot, workspace: Workspace) -> Iterator[Contents]:
    """What the window would ask of the library, asked already."""
    made = Contents(workspace)
    refresh(qtbot, made)
    yield made
    made.wait()


@pytest.fixture
def focus(contents: Contents) -> Focus:
    return Focus(contents.related)


@pytest.fixture
def snapshot(contents: Contents) -> Snapshot:
    return contents.snapshot


@pytest.fixture
def fjord(tmp_path: Path) -> Path:
    """A library that holds the story of ``tests/fjord.py``, in which one utterance has two wordings."""
    path = tmp_path / "fjord.dateline"
    with closing(open_library(path)) as library:
        write_story(library)
    return path


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Path], MainWindow]]:
    """Opens the real window on a real library, and waits until it is filled."""
    windows: list[MainWindow] = []

    def begin(library: Path) -> MainWindow:
        made = MainWindow(Workspace.open(library), settings=Settings(tmp_path / "window.ini"), chooser=Answers())
        windows.append(made)
        qtbot.addWidget(made)
        qtbot.waitUntil(lambda: not made.contents.is_asking and made.contents.snapshot.total.articles > 0)
        made.show()
        qtbot.waitExposed(made)
        return made

    yield begin
    for made in windows:
        made.close()


@pytest.fixture
def fjord_window(open_window: Callable[[Path], MainWindow], fjord: Path) -> MainWindow:
    """The real window on the library with wordings."""
    return open_window(fjord)


@pytest.fixture
def window(open_window: Callable[[Path], MainWindow], library: Path) -> MainWindow:
    """The real window on the real library, filled."""
    return open_window(library)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is at work."""
    qtbot.waitUntil(
        lambda: not (window.importer.is_running or window.corrector.is_running or window.contents.is_asking),
        timeout=30_000,
    )


def refresh(qtbot: QtBot, contents: Contents) -> Snapshot:
    """Ask again and wait for the answer."""
    with qtbot.waitSignal(contents.refreshed):
        contents.refresh(contents.snapshot.filter)
    return contents.snapshot
