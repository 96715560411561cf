# SPDX-License-Identifier: MIT
"""Where the keyboard is can be seen by those who use it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.focus_frame import FocusFrame

_Reason = Qt.FocusReason


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(200, 100)
    widget.show()
    return widget


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        (_Reason.TabFocusReason, True),
        (_Reason.BacktabFocusReason, True),
        (_Reason.ShortcutFocusReason, True),
        (_Reason.MouseFocusReason, False),
        (_Reason.OtherFocusReason, False),
    ],
)
def test_it_shows_for_the_keyboard_only(around: QWidget, reason: Qt.FocusReason, shown: bool) -> None:
    frame = FocusFrame(around)
    QApplication.sendEvent(around, QFocusEvent(QEvent.Type.FocusIn, reason))
    assert frame.isVisible() is shown
    QApplication.sendEvent(around, QFocusEvent(QEvent.Type.FocusOut, _Reason.TabFocusReason))
    assert not frame.isVisible()


def test_it_covers_all_of_it_and_stays_below_a_menu(around: QWidget) -> None:
    frame = FocusFrame(around)
    QApplication.sendEvent(around, QFocusEvent(QEvent.Type.FocusIn, _Reason.TabFocusReason))
    around.resize(300, 150)
    assert frame.geometry() == around.rect()
    QApplication.sendEvent(around, QFocusEvent(QEvent.Type.FocusOut, _Reason.PopupFocusReason))
    assert frame.isVisible()
