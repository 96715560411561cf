# SPDX-License-Identifier: MIT
"""The line at the bottom."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from viewer.domain.progress import Progress, Stage
from viewer.domain.rows import Counts
from viewer.drawing.theme import Theme
from viewer.ui.icons import Icons
from viewer.ui.status_line import Parts, StatusLine


def test_counts_progress_and_cancel(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_icons(Icons(theme))
    line.show()
    line.show_counts(Counts(articles=3, events=1, quotes=4))
    assert any("3 articles" in label.text() and "4 quotes" in label.text() for label in line.findChildren(QLabel))
    assert not line.is_working
    line.show_progress(Progress(Stage.READING, 1, 4, "/news/flood.txt"))
    assert line.is_working
    assert line.last_word == "Reading 1 of 4 · flood.txt"
    bar = line.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert (bar.value(), bar.maximum()) == (1, 4)
    cancel = line.findChild(QToolButton, "cancelWork")
    assert isinstance(cancel, QToolButton)
    with qtbot.waitSignal(line.cancel_requested):
        QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    line.end_progress()
    assert not line.is_working
    line.say("Imported 4 files")
    assert line.last_word == "Imported 4 files"


def test_what_ends_by_itself_has_no_cross(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_icons(Icons(theme))
    line.show()
    line.show_busy("Writing story.png …")
    cancel = line.findChild(QToolButton, "cancelWork")
    assert isinstance(cancel, QToolButton)
    assert line.is_working
    assert not cancel.isVisible()
    line.show_progress(Progress(Stage.READING, 1, 4, "/news/flood.txt"))
    assert cancel.isVisible()


def test_dates_that_moved_are_one_click_away(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    line.say("Ruled", moved="3 dates moved")
    assert line.last_word == "Ruled · 3 dates moved: show"
    link = line.findChild(QToolButton, "link")
    assert isinstance(link, QToolButton)
    with qtbot.waitSignal(line.moved_requested):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    line.say("Copied")
    assert line.last_word == "Copied"
    assert not link.isVisible()


def test_counts_are_whole_or_not_there(qtbot: QtBot) -> None:
    parts = Parts()
    qtbot.addWidget(parts)
    said = ("16 articles", "107 events", "22 people")
    parts.show_parts(said)
    parts.show()
    for width in (1000, 170, 120, 20):
        parts.resize(width, 20)
        assert parts.fontMetrics().horizontalAdvance(parts.shown) <= width
        assert all(word in said for word in parts.shown.split("      ") if word)
        assert all(word in parts.text() for word in said)
    parts.resize(1000, 20)
    assert "22 people" in parts.shown
    ink = parts.grab().toImage()
    assert len({ink.pixel(x, y) for x in range(200) for y in range(20)}) > 1
