# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.timeline.frame import Box
from viewer.ui.canvas.span_bar import SpanBar


@pytest.mark.parametrize("x", [-300, 0, 380, 780])
def test_it_stays_inside(qtbot: QtBot, x: int) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(800, 400)
    parent.show()
    done: list[str] = []
    action = QAction("Zoom to the marked time")
    action.triggered.connect(lambda: done.append("zoom"))
    bar = SpanBar([(action, "Zoom")], "Marked time", parent)
    bar.say("2 – 14 Sep 2021 · 12 days · 8 events, 5 articles, 14 quotes")
    bar.place(Box(max(x, 0), 50, 20, 300))
    assert parent.rect().contains(bar.geometry())
    assert bar.y() + bar.height() <= 60
    bar.buttons[0].click()
    assert done == ["zoom"]
    bar.place(None)
    assert bar.isHidden()
