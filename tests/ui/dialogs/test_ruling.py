# SPDX-License-Identifier: MIT
"""A ruling needs a reason."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from viewer.domain.event import About, Status
from viewer.domain.rows import ClaimRow
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.ui.dialogs.ruling import RulingDialog

_CLAIM = ClaimRow(
    1, 1, 1, "", Span(0, 1), "It <b>opened</b> on Monday.", When.day(2023, 6, 12), None, (), Status.HAPPENED
)


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[RulingDialog]:
    parent = QWidget()  # a dialog deletes itself when it is closed
    qtbot.addWidget(parent)
    made = RulingDialog(_CLAIM, About.WHEN, "Fjord Mail", parent)
    made.open()
    yield made
    parent.close()


def test_it_shows_what_is_ruled_on(dialog: RulingDialog) -> None:
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert words[:3] == ["This date is right", "12 Jun 2023 · Fjord Mail", "“It <b>opened</b> on Monday.”"]


def test_without_a_reason_there_is_no_ruling(dialog: RulingDialog) -> None:
    told: list[str] = []
    dialog.ruled.connect(told.append)
    for words in ("", "   "):
        dialog.reason.setText(words)
        assert not dialog.rule.isEnabled()
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert told == []


def test_enter_rules_and_the_reason_is_told(qtbot: QtBot, dialog: RulingDialog) -> None:
    with qtbot.waitSignal(dialog.ruled) as told:
        QTest.keyClicks(dialog.reason, " the log says so ")
        QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert told.args == ["the log says so"]


@pytest.mark.parametrize("way", ["button", "escape"])
def test_cancel_tells_nothing(dialog: RulingDialog, way: str) -> None:
    told: list[str] = []
    dialog.ruled.connect(told.append)
    dialog.reason.setText("the log says so")
    if way == "button":
        dialog.cancel.click()
    else:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert told == []
