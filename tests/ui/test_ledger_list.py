# SPDX-License-Identifier: MIT
"""Going through a ledger with mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.event import Status
from viewer.domain.rows import ClaimRow
from viewer.domain.span import Span
from viewer.drawing.theme import Theme
from viewer.ui.ledger_lines import fold_id
from viewer.ui.ledger_list import LedgerList
from viewer.workspace.ledger import Entry, Print


def _print(article: int, copies: tuple[Print, ...] = (), reprint_of: int | None = None) -> Print:
    claim = ClaimRow(article * 10, 1, article, "", Span(0, 1), "It opened.", None, None, (), Status.HAPPENED)
    if reprint_of is not None:
        claim = ClaimRow(
            article * 10, 1, article, "", Span(0, 1), "", None, None, (), Status.HAPPENED, reprint_of=reprint_of
        )
    return Print(article, None, (Entry(claim, frozenset()),), reprints=copies)


@pytest.fixture
def ledger(qtbot: QtBot, theme: Theme) -> LedgerList:
    made = LedgerList(theme, QFont())
    qtbot.addWidget(made)
    made.resize(360, 300)
    made.show_ledger((_print(1, (_print(2, reprint_of=1), _print(3, reprint_of=1))), _print(4)), {}, frozenset())
    made.show()
    qtbot.waitExposed(made)
    return made


def _ids(ledger: LedgerList) -> list[int]:
    return [line.id for line in ledger.lines]


def _click(ledger: LedgerList, line: int) -> None:
    row = ledger.rows.position(line)
    assert row is not None
    QTest.mouseClick(
        ledger.viewport(), Qt.MouseButton.LeftButton, pos=ledger.visualRect(ledger.rows.index(row)).center()
    )


_CLOSED = [10, fold_id(1), 40]
_OPEN = [10, fold_id(1), 20, 30, 40]


def test_a_click_on_a_claim_tells_and_on_a_fold_opens_it(ledger: LedgerList) -> None:
    told: list[int] = []
    ledger.claim_chosen.connect(told.append)
    assert _ids(ledger) == _CLOSED
    _click(ledger, fold_id(1))
    assert _ids(ledger) == _OPEN
    assert told == []
    _click(ledger, 30)
    assert told == [30]
    _click(ledger, fold_id(1))
    assert _ids(ledger) == _CLOSED


def test_the_keyboard_opens_closes_and_enters(ledger: LedgerList) -> None:
    told: list[int] = []
    ledger.claim_opened.connect(told.append)
    ledger.setFocus()
    ledger.select_claim(10)
    QTest.keyClick(ledger, Qt.Key.Key_Right)
    assert _ids(ledger) == _OPEN
    for _ in range(2):
        QTest.keyClick(ledger, Qt.Key.Key_Down)
    QTest.keyClick(ledger, Qt.Key.Key_Left)
    assert _ids(ledger) == _CLOSED
    assert ledger.currentIndex().row() == 1
    QTest.keyClick(ledger, Qt.Key.Key_Return)
    assert _ids(ledger) == _OPEN
    QTest.keyClick(ledger, Qt.Key.Key_Down)
    QTest.keyClick(ledger, Qt.Key.Key_Return)
    assert told == [20]
    QTest.keyClick(ledger, Qt.Key.Key_End)
    QTest.keyClick(ledger, Qt.Key.Key_Right)
    assert _ids(ledger) == _OPEN


def test_a_claim_behind_a_fold_comes_to_light(ledger: LedgerList) -> None:
    ledger.select_claim(30)
    assert _ids(ledger) == _OPEN
    assert ledger.currentIndex().row() == 3


def test_a_double_click_opens_a_fold_once(ledger: LedgerList) -> None:
    row = ledger.rows.position(fold_id(1))
    assert row is not None
    at = ledger.visualRect(ledger.rows.index(row)).center()
    QTest.mouseClick(ledger.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(ledger.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert _ids(ledger) == _OPEN


def test_the_line_in_hand_stays_in_sight(ledger: LedgerList) -> None:
    ledger.select_claim(30)
    ledger.resize(360, 70)
    assert ledger.viewport().rect().contains(ledger.visualRect(ledger.currentIndex()))


def test_lines_are_as_high_as_what_they_hold(ledger: LedgerList) -> None:
    assert [ledger.rowHeight(row) for row in range(3)] == [line.height for line in ledger.lines]
