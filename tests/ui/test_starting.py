# SPDX-License-Identifier: MIT
"""What is kept shows at once; the library follows."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.made_up_library import write_library
from viewer.domain.wish import Clock, Wish
from viewer.ui.dialogs.notice import Notice
from viewer.ui.settings import Settings
from viewer.ui.window import MainWindow
from viewer.workspace.workspace import Workspace


@pytest.fixture(autouse=True)
def tidy() -> None:
    """Windows that other tests left behind are not to be collected on the thread that opens the library."""
    gc.collect()


def test_what_is_kept_shows_before_the_library_is_open(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "large.dateline"
    write_library(library, 500)
    with Workspace.open(library) as workspace:
        marks = len(workspace.arrangement().columns)
    window = MainWindow(None)
    qtbot.addWidget(window)
    window.show()
    window.start(str(library), [])
    assert window.contents.workspace is None
    assert len(window.canvas.columns) == marks
    assert window.pages.currentWidget() is window.canvas
    window.canvas.show_span(1_000_000_000, 1_010_000_000)
    with qtbot.waitSignal(window.refreshed):
        pass
    qtbot.waitUntil(lambda: window.contents.workspace is not None and not window.contents.is_asking)
    assert len(window.canvas.columns) == marks
    assert window.focus.shown is not None
    assert abs(window.focus.shown.start - 1_000_000_000) < 10  # the reader had moved on: it stays there
    window.close()


def test_what_is_kept_is_not_shown_where_something_else_is_wished(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "large.dateline"
    write_library(library, 500)
    with Workspace.open(library) as workspace:
        workspace.arrangement()
    settings = Settings(tmp_path / "window.ini")
    settings.wish = Wish(clock=Clock.REPORTED)
    window = MainWindow(None, settings=settings)
    qtbot.addWidget(window)
    window.show()
    window.start(str(library), [])
    assert len(window.canvas.columns) == 0
    qtbot.waitUntil(lambda: window.contents.workspace is not None and not window.contents.is_asking)
    assert window.canvas.columns.clock is Clock.REPORTED
    assert len(window.canvas.columns) > 0
    window.close()


def test_a_library_that_cannot_be_opened_at_the_start_is_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(None)
    qtbot.addWidget(window)
    (tmp_path / "text.dateline").write_text("ten years of work")
    window.start(str(tmp_path / "text.dateline"), [])
    qtbot.waitUntil(lambda: not window.contents.is_asking)
    assert window.contents.workspace is None
    (notice,) = window.findChildren(Notice)
    notice.close()
    assert window.pages.currentWidget() is not window.canvas
    window.close()
