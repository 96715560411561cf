# SPDX-License-Identifier: MIT
"""A name for a stretch of time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.when import When
from viewer.ui.dialogs.era import EraDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> EraDialog:
    made = EraDialog(When.parse("2021-01-20/2025-01-19"))
    qtbot.addWidget(made)
    made.open()
    return made


def test_it_begins_with_the_stretch_and_wants_a_name(dialog: EraDialog) -> None:
    assert dialog.field.text() == "2021-01-20/2025-01-19"
    assert "2021" in dialog.reading.text()
    assert not dialog.do.isEnabled()
    QTest.keyClicks(dialog.name, "First term")
    assert dialog.do.isEnabled()


def test_a_time_that_is_none_is_told(dialog: EraDialog) -> None:
    QTest.keyClicks(dialog.name, "First term")
    dialog.field.clear()
    QTest.keyClicks(dialog.field, "2021-31")
    assert dialog.reading.text().startswith("There is no month 31")
    assert not dialog.do.isEnabled()


def test_it_tells_name_and_time(qtbot: QtBot, dialog: EraDialog) -> None:
    QTest.keyClicks(dialog.name, " First term ")
    with qtbot.waitSignal(dialog.told) as told:
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert told.args == ["First term", When.parse("2021-01-20/2025-01-19")]
