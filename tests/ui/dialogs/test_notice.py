# SPDX-License-Identifier: MIT
"""Something to be told."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from viewer.ui.dialogs.notice import Notice


def test_it_tells_and_goes(qtbot: QtBot) -> None:
    notice = Notice("Not imported", "Two <b>files</b> were skipped.\u202e", details="a.txt is empty.\nb.txt, too.")
    notice.open()
    labels = [label.text() for label in notice.findChildren(QLabel)]
    assert labels == ["Not imported", "Two <b>files</b> were skipped.\ufffd"]
    details = notice.findChild(QPlainTextEdit)
    assert isinstance(details, QPlainTextEdit)
    assert details.toPlainText() == "a.txt is empty.\nb.txt, too."
    assert details.isReadOnly()
    button = notice.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not isValid(notice))


def test_without_details_there_is_no_field(qtbot: QtBot) -> None:
    notice = Notice("About", "One sentence.")
    qtbot.addWidget(notice)
    assert notice.findChild(QPlainTextEdit) is None
