# SPDX-License-Identifier: MIT
"""A button that looks like a link."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.ui.link_button import LinkButton


def test_a_link_can_be_clicked_and_pressed(qtbot: QtBot) -> None:
    link = LinkButton("Undo ruling")
    qtbot.addWidget(link)
    link.show()
    told: list[bool] = []
    link.clicked.connect(lambda: told.append(True))
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert len(told) == 2
    assert link.accessibleName() == link.text() == "Undo ruling"
    assert link.focusPolicy() is Qt.FocusPolicy.TabFocus
