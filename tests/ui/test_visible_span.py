# SPDX-License-Identifier: MIT
"""A library opens where it was left."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from viewer.ui.canvas import Canvas
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus, Shown
from viewer.ui.settings import Settings
from viewer.ui.visible_span import VisibleSpan
from viewer.ui.window import MainWindow


def test_it_comes_back_once(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    contents: Contents = window.contents
    focus: Focus = window.focus
    canvas: Canvas = window.canvas
    settings = Settings(tmp_path / "other.ini")
    workspace = contents.workspace
    assert workspace is not None
    settings.set_span(workspace.library, Shown(1_710_000_000, 1_712_000_000, "test"))
    span = VisibleSpan(settings, contents, focus, canvas)
    span.come_back()
    qtbot.waitUntil(lambda: focus.shown is not None and focus.shown.start == 1_710_000_000)
    canvas.show_span(1_700_000_000, 1_720_000_000)
    qtbot.waitUntil(lambda: focus.shown is not None and focus.shown.start == 1_700_000_000)
    span.remember()
    span.come_back()
    assert settings.span(workspace.library) == (1_700_000_000, 1_720_000_000)
    canvas.show_span(1_710_000_000, 1_712_000_000)
    span.expect()
    span.come_back()
    qtbot.waitUntil(lambda: focus.shown is not None and focus.shown.start == 1_700_000_000)
