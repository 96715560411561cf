# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.when import When
from viewer.ui.dialogs.go_to_date import GoToDateDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> GoToDateDialog:
    made = GoToDateDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_date_is_read_while_it_is_typed_and_told_with_enter(qtbot: QtBot, dialog: GoToDateDialog) -> None:
    assert not dialog.go.isEnabled()
    QTest.keyClicks(dialog.field, "2021-09-02")
    assert dialog.reading.text() == "Thursday 2 Sep 2021"
    with qtbot.waitSignal(dialog.told) as caught:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert caught.args == [When.day(2021, 9, 2)]


def test_what_is_no_date_is_not_told(qtbot: QtBot, dialog: GoToDateDialog) -> None:
    QTest.keyClicks(dialog.field, "2021-13")
    assert dialog.reading.text().startswith("There is no month 13.")
    assert not dialog.go.isEnabled()
    with qtbot.assertNotEmitted(dialog.told):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
