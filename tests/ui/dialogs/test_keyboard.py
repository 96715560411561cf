# SPDX-License-Identifier: MIT
"""Every command that has keys is listed with them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from viewer.ui.actions import ACTIONS
from viewer.ui.dialogs.keyboard import KeyboardDialog
from viewer.ui.window import MainWindow


def test_all_shortcuts_are_listed(qtbot: QtBot, window: MainWindow) -> None:
    dialog = KeyboardDialog(window.actions_, window)
    dialog.open()
    labels = {label.text() for label in dialog.findChildren(QLabel)}
    for record in ACTIONS:
        if record.shortcuts:
            assert record.title.rstrip(" …") in labels
    assert {"File", "View", "On the timeline"} <= labels
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))
