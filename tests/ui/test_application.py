# SPDX-License-Identifier: MIT
"""The program around the window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.ui.application import make_application, open_window
from viewer.ui.settings import Settings
from viewer.ui.window import MainWindow


def test_the_application_has_name_style_and_icon(qapp: QApplication) -> None:
    assert make_application([]) is qapp
    assert qapp.applicationName() == "dateline"
    assert qapp.applicationDisplayName() == "Dateline"
    assert qapp.desktopFileName() == "dateline"
    assert not qapp.windowIcon().isNull()
    assert qapp.font().pixelSize() == 13


def _when_idle(do: Callable[[MainWindow], None]) -> QTimer:
    """Call ``do`` with the window of the program once nothing is at work in it, then close it."""
    timer = QTimer()

    def look() -> None:
        windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]
        if windows and not windows[0].importer.is_running and not windows[0].contents.is_asking:
            timer.stop()
            do(windows[0])
            windows[0].close()

    timer.timeout.connect(look)
    timer.start(20)
    return timer


def test_the_window_opens_with_a_library_and_articles(qtbot: QtBot, story: Path, tmp_path: Path) -> None:
    gc.collect()  # windows that other tests left behind are not to be collected on the thread that opens the library
    seen: list[int] = []
    hook = sys.excepthook
    timer = _when_idle(lambda window: seen.append(window.contents.snapshot.total.articles))
    library = tmp_path / "new.dateline"
    assert open_window(str(library), [story]) == 0
    assert seen == [3]
    assert library.is_file()
    assert sys.excepthook is hook
    assert Settings().last_library == str(library)
    timer.deleteLater()

    again = _when_idle(lambda window: seen.append(window.contents.snapshot.total.articles))
    assert open_window("", []) == 0
    assert seen == [3, 3]
    again.deleteLater()


def test_articles_without_a_library_go_into_the_users_own(qtbot: QtBot, story: Path) -> None:
    seen: list[str] = []
    timer = _when_idle(lambda window: seen.append(window.windowTitle()))
    assert open_window("", [story / "bridge-vote.txt"]) == 0
    assert seen == ["library.dateline"]
    timer.deleteLater()
