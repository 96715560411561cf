# SPDX-License-Identifier: MIT
"""Two papers disagree: look at what they claim, rule, undo, as a user would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.disputed import make_library
from viewer.domain.event import About
from viewer.timeline.columns import Flag
from viewer.ui.attention import Reason
from viewer.ui.dialogs.ruling import RulingDialog
from viewer.ui.evidence import Evidence
from viewer.ui.window import MainWindow


@pytest.fixture
def opened(qtbot: QtBot, start: Callable[[], MainWindow], tmp_path: Path) -> MainWindow:
    """A window on a library of a disputed opening, the event selected from the list of what needs a look."""
    window = start()
    window.open_library(str(make_library(tmp_path / "opening.dateline", tmp_path / "opening")))
    _settle(qtbot, window)
    attention = window.docks.attention.list
    row = _open_conflicts(window)[0]
    attention.setCurrentIndex(attention.rows.index(row))
    return window


def _settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not (window.corrector.is_running or window.contents.is_asking), timeout=30_000)


def _open_conflicts(window: MainWindow) -> list[int]:
    return [item.id for item in window.contents.snapshot.attention if item.reason is Reason.CONFLICT]


def _evidence(window: MainWindow) -> Evidence:
    return window.docks.reader.evidence


def _settled(window: MainWindow) -> list[str]:
    labels = _evidence(window).findChildren(QLabel, "disputeSettled")
    return [label.text() for label in labels if label.isVisible()]


def _flags(window: MainWindow) -> int:
    ref = window.focus.selected.ref
    assert ref is not None
    index = window.canvas.columns.find(ref)
    assert index is not None
    return int(window.canvas.columns.flags[index])


def _rule(qtbot: QtBot, window: MainWindow, about: About, reason: str) -> None:
    """Go down the ledger to the first claim that gives a number, and say that it is right."""
    ledger = _evidence(window).ledger
    ledger.setFocus()
    row = next(row for row, line in enumerate(ledger.lines) if line.entry and line.entry.claim.numbers)
    QTest.keyClick(ledger, Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(ledger, Qt.Key.Key_Down)
    button = _evidence(window).why.choices[about]
    QTest.keyClick(button, Qt.Key.Key_Space)
    dialog = next(dialog for dialog in window.findChildren(RulingDialog) if dialog.isVisible())
    QTest.keyClicks(dialog.reason, reason)
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    _settle(qtbot, window)


def test_rule_a_conflict_and_undo_it(qtbot: QtBot, opened: MainWindow) -> None:
    workspace = opened.contents.workspace
    assert workspace is not None
    ref = opened.focus.selected.ref
    assert ref is not None
    assert _flags(opened) & Flag.CONFLICT
    _rule(qtbot, opened, About.WHEN, "the programme says so")
    claim = _evidence(opened).claim
    assert claim is not None
    assert opened.focus.selected.ref == ref
    assert _settled(opened) == ["Ruled on the date: 12 Jun 2023, “the programme says so”"]
    assert workspace.event_rows([ref.id])[0].when == claim.when
    assert _open_conflicts(opened), "the number is still open"
    _rule(qtbot, opened, About.NUMBER, "the guest book says so")
    assert not _open_conflicts(opened)
    assert not _flags(opened) & Flag.CONFLICT
    assert opened.contents.snapshot.total.conflicts == 0
    for link in list(_evidence(opened).disputes.links):
        assert link.isVisible()
    while _evidence(opened).disputes.links:
        _evidence(opened).disputes.links[0].click()
        _settle(qtbot, opened)
    assert _settled(opened) == []
    assert _flags(opened) & Flag.CONFLICT
    assert _open_conflicts(opened)
    assert [(edit.reason, edit.undone) for edit in workspace.edits()] == [
        ("the programme says so", True),
        ("the guest book says so", True),
    ]


def test_cancel_leaves_everything(qtbot: QtBot, opened: MainWindow) -> None:
    evidence = _evidence(opened)
    button = next(button for button in evidence.why.choices.values() if not button.isHidden())
    button.click()
    dialog = next(dialog for dialog in opened.findChildren(RulingDialog) if dialog.isVisible())
    dialog.reason.setText("perhaps")
    dialog.cancel.click()
    _settle(qtbot, opened)
    assert opened.contents.workspace is not None
    assert opened.contents.workspace.edits() == []


def test_a_ruling_is_still_there_at_the_next_start(
    qtbot: QtBot, opened: MainWindow, start: Callable[[], MainWindow]
) -> None:
    ref = opened.focus.selected.ref
    _rule(qtbot, opened, About.WHEN, "the programme says so")
    opened.close()
    again = start()
    again.focus.select(ref, "test")
    assert _settled(again) == ["Ruled on the date: 12 Jun 2023, “the programme says so”"]
