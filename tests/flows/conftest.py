# SPDX-License-Identifier: MIT
"""The real window, driven by action ids, on a library that the flow itself fills."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.ui.application import make_application
from viewer.ui.chooser import Chooser
from viewer.ui.settings import Settings
from viewer.ui.window import MainWindow

STORY = {
    "strike-begins.txt": """ date 2023-01-10
Ferry crews walk out in Port Selden

Ferry crews in Port Selden went on strike on Monday.

“Nobody can live on these wages,” said union leader Marta Lind. The company refused to comment.
""",
    "strike-talks.txt": """ date 2023-02-02
Talks begin in ferry strike

Union leader Marta Lind met company chairman Owen Frye on Wednesday for talks in Port Selden.

“We listened,” Frye said. “That is a beginning.”

The talks are to end by March 2023.
""",
    "strike-ends.txt": """ date 2023-03-05
Ferry strike ends with agreement

The union and the company signed an agreement on 4 March 2023, eight weeks after the crews walked out.

“The ferries sail tomorrow,” Marta Lind told reporters on Saturday.
""",
}


class Answers(Chooser):
    """A user who answers every file dialog with the place that the flow has laid out for it."""

    def __init__(self, place: Path) -> None:
        super().__init__()
        self._at = place

    def articles(self, parent: object) -> list[Path]:
        return [self._at / "story" / "strike-begins.txt"]

    def folder(self, parent: object) -> Path | None:
        return self._at / "story"

    def library(self, parent: object) -> Path | None:
        return self._at / "strike.dateline"

    def new_library(self, parent: object) -> Path | None:
        return self._at / "strike.dateline"

    def picture(self, parent: object, name: str) -> Path | None:
        return self._at / f"{name}.svg"

    def data(self, parent: object, name: str) -> Path | None:
        return self._at / f"{name}.json"

    def stop_import(self, parent: object) -> bool:
        return True


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return make_application([])


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the story in it."""
    (tmp_path / "story").mkdir()
    for name, text in STORY.items():
        (tmp_path / "story" / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def start(qtbot: QtBot, place: Path) -> Iterator[Callable[[], MainWindow]]:
    """Start the window as the program does; once more for a second start with the same settings."""
    windows: list[MainWindow] = []

    def begin() -> MainWindow:
        window = MainWindow(None, settings=Settings(), chooser=Answers(place))
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        gc.collect()  # windows that other tests left behind are not to be collected on the thread that opens it
        window.start("", [])
        qtbot.waitExposed(window)
        settle(qtbot, window)
        return window

    yield begin
    for window in windows:
        window.close()


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is at work."""

    def idle() -> bool:
        working = (window.importer, window.exporter, window.corrector)
        return not (any(each.is_running for each in working) or window.contents.is_asking)

    qtbot.waitUntil(idle, timeout=30_000)


@pytest.fixture
def window(qtbot: QtBot, start: Callable[[], MainWindow]) -> MainWindow:
    """A window on a library that holds the story, imported through the menu."""
    made = start()
    made.trigger("file.new")
    made.trigger("file.import_folder")
    settle(qtbot, made)
    return made


@pytest.fixture
def ready(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The timeline shows the whole story, moves at once, and has the keyboard."""
    window.trigger("view.reduce_motion")
    window.trigger("view.fit")
    window.activateWindow()
    window.canvas.setFocus()
    qtbot.waitUntil(window.canvas.hasFocus)
    return window
