# SPDX-License-Identifier: MIT
"""What waits for the first frame comes after it, and once."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.ui import first_frame
from viewer.ui.first_frame import FirstFrame


class Painted(QWidget):
    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self.told = told

    def paintEvent(self, event: QPaintEvent) -> None:
        self.told.append("painted")


def test_it_comes_after_the_frame_and_once(qtbot: QtBot) -> None:
    told: list[str] = []
    widget = Painted(told)
    qtbot.addWidget(widget)
    FirstFrame(widget, lambda: told.append("then"))
    widget.show()
    qtbot.waitUntil(lambda: "then" in told)
    assert told[0] == "painted"
    widget.repaint()
    assert told.count("then") == 1


def test_it_comes_too_where_nothing_is_painted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_frame, "_LONGEST", 20)
    told: list[str] = []
    widget = Painted(told)
    qtbot.addWidget(widget)
    FirstFrame(widget, lambda: told.append("then"))
    qtbot.waitUntil(lambda: told == ["then"])
