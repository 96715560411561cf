# SPDX-License-Identifier: MIT
"""One sentence, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from viewer.ui.empty_state import EmptyState


def test_the_button_is_the_action(qtbot: QtBot) -> None:
    action, second = QAction("Import articles …"), QAction("Open the sample story")
    page = EmptyState("Nothing is here yet.", action, second)
    qtbot.addWidget(page)
    page.show()
    label = page.findChild(QLabel)
    assert isinstance(label, QLabel)
    assert label.text() == "Nothing is here yet."
    primary, quiet = page.findChildren(QPushButton)
    assert primary.property("primary") is True
    assert quiet.property("primary") is False
    with qtbot.waitSignal(action.triggered):
        QTest.mouseClick(primary, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(second.triggered):
        QTest.mouseClick(quiet, Qt.MouseButton.LeftButton)
