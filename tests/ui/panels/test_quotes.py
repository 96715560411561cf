# SPDX-License-Identifier: MIT
"""The list of quotes follows the focus and moves it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.domain.selection import Noun, Ref
from viewer.drawing.theme import Theme
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.ui.panels.quotes import QuotesPanel
from viewer.ui.snapshot import Snapshot

Shown = Callable[[QWidget], None]


@pytest.fixture
def panel(contents: Contents, focus: Focus, theme: Theme, snapshot: Snapshot, shown: Shown) -> QuotesPanel:
    made = QuotesPanel(focus, contents, theme, QFont())
    shown(made)
    made.show_snapshot(snapshot)
    return made


def test_a_click_selects(panel: QuotesPanel, focus: Focus, snapshot: Snapshot) -> None:
    at = panel.list.visualRect(panel.list.rows.index(1)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert focus.selected.ref == Ref(Noun.QUOTE, snapshot.quotes[1])


def test_it_follows_a_selection_made_elsewhere(panel: QuotesPanel, focus: Focus, snapshot: Snapshot) -> None:
    focus.select(Ref(Noun.QUOTE, snapshot.quotes[-1]), "elsewhere")
    assert panel.list.currentIndex().row() == len(snapshot.quotes) - 1
    focus.select(None, "elsewhere")
    assert not panel.list.selectionModel().hasSelection()


def test_what_goes_with_the_selection_is_lighter(panel: QuotesPanel, focus: Focus, snapshot: Snapshot) -> None:
    other = Noun.QUOTE if Noun.QUOTE is not Noun.QUOTE else Noun.ARTICLE
    ref = Ref(other, (snapshot.quotes if other is Noun.QUOTE else snapshot.articles)[0])
    focus.select(ref, "elsewhere")
    assert focus.selected.related.of(Noun.QUOTE)
    assert panel.list.rows.first_related() is not None


def test_the_head_counts(qtbot: QtBot, panel: QuotesPanel, snapshot: Snapshot) -> None:
    with qtbot.waitSignal(panel.count_changed) as told:
        panel.show_snapshot(snapshot)
    assert told.args[0].startswith(str(len(snapshot.quotes)))


def test_rows_speak_to_a_screen_reader(panel: QuotesPanel, snapshot: Snapshot) -> None:
    words = [
        panel.list.rows.index(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(len(snapshot.quotes))
    ]
    assert all(words)
    assert len(set(words)) == len(words)


def test_nothing_fits(panel: QuotesPanel) -> None:
    panel.show_snapshot(Snapshot())
    assert not panel.list.isVisible()
