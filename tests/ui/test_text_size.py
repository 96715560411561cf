# SPDX-License-Identifier: MIT
"""The window takes the size of text from the system, at the start and later."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from viewer.ui.style import ROW_HEIGHT, body_font, grown, stylesheet
from viewer.ui.text_size import GrowingHeight
from viewer.ui.window import MainWindow


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[QFont]:
    """The font of a system, to be changed; the program has its usual one again in the end."""
    font = QFont("DejaVu Sans")
    font.setPixelSize(13)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _kind: font)
    qapp.setFont(body_font())
    yield font
    monkeypatch.undo()
    qapp.setFont(body_font())


@pytest.mark.parametrize(("pixels", "body"), [(9, 9), (12, 13), (13, 13), (15, 13), (16, 16), (27, 27)])
def test_what_the_system_came_with_is_as_designed_and_what_was_chosen_is_taken(
    system: QFont, pixels: int, body: int
) -> None:
    system.setPixelSize(pixels)
    assert body_font().pixelSize() == body


def test_all_of_the_window_follows(qtbot: QtBot, system: QFont, window: MainWindow) -> None:
    shown = window.canvas.frame.scale
    heights = {bar: bar.height() for bar in (window.top_bar, window.filter_bar, window.docks.dock("quotes").head)}
    rows = window.docks.articles.list
    assert rows.rowHeight(0) == ROW_HEIGHT
    assert window.canvas.growth == 1.0
    system.setPixelSize(26)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    QApplication.processEvents()
    assert window.canvas.growth == 2.0
    assert window.canvas.frame.scale.start == pytest.approx(shown.start, abs=1)
    assert all(bar.height() > before for bar, before in heights.items())
    assert rows.rowHeight(0) == 2 * ROW_HEIGHT == grown(ROW_HEIGHT)
    assert "#filterShowing, #filterCounts { font-size: 24px" in stylesheet(window.theme)
    system.setPixelSize(13)
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    QApplication.processEvents()
    assert window.canvas.growth == 1.0
    assert {bar: bar.height() for bar in heights} == heights


def test_a_height_goes_with_the_font(qtbot: QtBot, system: QFont, qapp: QApplication) -> None:
    label = QLabel("Harbour")
    qtbot.addWidget(label)
    GrowingHeight(label, 30)
    assert label.height() == 30
    system.setPixelSize(26)
    qapp.setFont(body_font())
    QApplication.processEvents()
    assert label.minimumHeight() == 47
