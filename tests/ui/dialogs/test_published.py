# SPDX-License-Identifier: MIT
"""When an article was published, as the user knows it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.when import When
from viewer.ui.dialogs.published import PublishedDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> PublishedDialog:
    made = PublishedDialog("Pact signed", When.month(2021, 9))
    qtbot.addWidget(made)
    made.open()
    return made


def test_it_begins_with_what_is_known(dialog: PublishedDialog) -> None:
    assert dialog.field.text() == "2021-09"
    assert dialog.reading.text() == "September 2021"
    assert not dialog.correct.isEnabled()


@pytest.mark.parametrize(
    ("words", "reads"),
    [
        ("2021", "2021"),
        ("2021-09-02", "Thursday 2 Sep 2021"),
        ("2021-08-30/2021-09-05", "30 Aug – 5 Sep 2021"),
        ("2021-31", "There is no month 31"),
        ("", "A day, a month, a year"),
    ],
)
def test_it_says_how_it_reads_what_is_typed(dialog: PublishedDialog, words: str, reads: str) -> None:
    dialog.field.clear()
    QTest.keyClicks(dialog.field, words)
    assert dialog.reading.text().startswith(reads)
    assert dialog.correct.isEnabled() is (words.startswith("2021") and "31" not in words)


def test_it_tells_date_and_reason(qtbot: QtBot, dialog: PublishedDialog) -> None:
    dialog.field.clear()
    QTest.keyClicks(dialog.field, " 2021-09-02 ")
    QTest.keyClicks(dialog.reason, "on the site")
    with qtbot.waitSignal(dialog.told) as told:
        QTest.mouseClick(dialog.correct, Qt.MouseButton.LeftButton)
    assert told.args == [When.day(2021, 9, 2), "on the site"]


def test_enter_tells_nothing_that_is_wrong(dialog: PublishedDialog) -> None:
    dialog.field.setText("soon")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
