# SPDX-License-Identifier: MIT
from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from viewer.ui.mouse_ways import MouseWays
from viewer.ui.window import MainWindow


def test_it_says_what_the_mouse_does_now_and_turns_it_round(qtbot: QtBot, window: MainWindow) -> None:
    ways = MouseWays(window.actions_["view.wheel_zooms"], window.actions_["view.drag_marks"])
    qtbot.addWidget(ways)
    ways.show()

    def said() -> dict[str, str]:
        labels = [label.text() for label in ways.findChildren(QLabel)][1:]
        return dict(zip(labels[::2], labels[1::2], strict=True))

    assert said()["Zoom at the pointer"] == "Ctrl+wheel, pinch"
    qtbot.mouseClick(ways.boxes[0], Qt.MouseButton.LeftButton, pos=ways.boxes[0].rect().center() * 0.2)
    assert window.canvas.wheel_zooms
    assert said()["Zoom at the pointer"] == "wheel, pinch"
    window.trigger("view.drag_marks")
    assert ways.boxes[1].isChecked()
    assert said()["Mark a stretch of time"] == "drag"
