# SPDX-License-Identifier: MIT
"""The window comes back as it was left. More of it: tests/flows/test_second_start.py."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from viewer.ui.settings import Settings
from viewer.ui.window import MainWindow
from viewer.workspace.workspace import Workspace


def _open(qtbot: QtBot, library: Path, settings: Path) -> MainWindow:
    made = MainWindow(Workspace.open(library), settings=Settings(settings), chooser=Answers())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not made.contents.is_asking and made.contents.snapshot.total.articles > 0)
    return made


def test_size_marks_and_place_come_back(qtbot: QtBot, library: Path, tmp_path: Path) -> None:
    first = _open(qtbot, library, tmp_path / "window.ini")
    first.resize(760, 560)
    first.trigger("view.mark_names")
    first.canvas.animated = False
    first.canvas.show_span(1_700_000_000, 1_720_000_000)
    qtbot.waitUntil(lambda: first.focus.shown is not None and first.focus.shown.start == 1_700_000_000)
    first.close()
    second = _open(qtbot, library, tmp_path / "window.ini")
    assert (second.width(), second.height()) == (760, 560)
    assert not second.actions_["view.mark_names"].isChecked()
    assert second.actions_["view.mark_dates"].isChecked()
    qtbot.waitUntil(lambda: second.focus.shown is not None and second.focus.shown.start == 1_700_000_000)
    second.close()
