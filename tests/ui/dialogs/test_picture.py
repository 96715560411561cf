# SPDX-License-Identifier: MIT
"""What a picture should show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from viewer.ui.dialogs.picture import PictureDialog, Time


def test_what_is_chosen_is_told(qtbot: QtBot) -> None:
    dialog = PictureDialog("dark", {Time.WHOLE: (-5e9, 5e9), Time.SHOWN: (1000, 90_000_000), Time.STORY: (0.0, 8e8)})
    dialog.open()
    assert dialog.options.theme == "dark"
    assert dialog.options.size == (1600, 900)
    assert (dialog.options.since, dialog.options.until) == (1000, 90_000_000)
    dialog.choose(size=(800, 600), theme="light", time=Time.WHOLE)
    write = dialog.findChildren(QPushButton)[-1]
    with qtbot.waitSignal(dialog.chosen) as told:
        QTest.mouseClick(write, Qt.MouseButton.LeftButton)
    options = told.args[0]
    assert options.size == (800, 600)
    assert options.theme == "light"
    assert (options.since, options.until) == (-5_000_000_000, 5_000_000_000)


def test_cancel_tells_nothing(qtbot: QtBot) -> None:
    dialog = PictureDialog("light", {Time.WHOLE: (0, 1)})
    told: list[object] = []
    dialog.chosen.connect(told.append)
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert told == []
