# SPDX-License-Identifier: MIT
"""The list of articles follows the focus and moves it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import refresh
from viewer.domain.selection import Noun, Ref
from viewer.drawing.theme import Theme
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.ui.panels.articles import ArticlesPanel
from viewer.ui.snapshot import Snapshot
from viewer.workspace.workspace import Workspace

Shown = Callable[[QWidget], None]


@pytest.fixture
def panel(contents: Contents, focus: Focus, theme: Theme, snapshot: Snapshot, shown: Shown) -> ArticlesPanel:
    made = ArticlesPanel(focus, contents, theme, QFont())
    shown(made)
    made.show_snapshot(snapshot)
    return made


def test_a_click_selects(panel: ArticlesPanel, focus: Focus, snapshot: Snapshot) -> None:
    at = panel.list.visualRect(panel.list.rows.index(1)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert focus.selected.ref == Ref(Noun.ARTICLE, snapshot.articles[1])


def test_it_follows_a_selection_made_elsewhere(panel: ArticlesPanel, focus: Focus, snapshot: Snapshot) -> None:
    focus.select(Ref(Noun.ARTICLE, snapshot.articles[-1]), "elsewhere")
    assert panel.list.currentIndex().row() == len(snapshot.articles) - 1
    focus.select(None, "elsewhere")
    assert not panel.list.selectionModel().hasSelection()


def test_what_goes_with_the_selection_is_lighter(panel: ArticlesPanel, focus: Focus, snapshot: Snapshot) -> None:
    other = Noun.QUOTE if Noun.ARTICLE is not Noun.QUOTE else Noun.ARTICLE
    ref = Ref(other, (snapshot.quotes if other is Noun.QUOTE else snapshot.articles)[0])
    focus.select(ref, "elsewhere")
    assert focus.selected.related.of(Noun.ARTICLE)
    assert panel.list.rows.first_related() is not None


def test_the_head_counts(qtbot: QtBot, panel: ArticlesPanel, snapshot: Snapshot) -> None:
    with qtbot.waitSignal(panel.count_changed) as told:
        panel.show_snapshot(snapshot)
    assert told.args[0].startswith(str(len(snapshot.articles)))


def test_rows_speak_to_a_screen_reader(panel: ArticlesPanel, snapshot: Snapshot) -> None:
    words = [
        panel.list.rows.index(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(len(snapshot.articles))
    ]
    assert all(words)
    assert len(set(words)) == len(words)


def test_nothing_fits(panel: ArticlesPanel) -> None:
    panel.show_snapshot(Snapshot())
    assert not panel.list.isVisible()


def test_a_reprint_names_what_it_prints_again(qtbot: QtBot, disputed: Workspace, theme: Theme, shown: Shown) -> None:
    contents = Contents(disputed)
    panel = ArticlesPanel(Focus(contents.related), contents, theme, QFont())
    shown(panel)
    panel.show_snapshot(refresh(qtbot, contents))
    words = [panel.list.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert "reprint" not in words[0]
    assert "+1 reprint" in words[1]
    assert "same text as A bridge for Orrin" in words[2]
    contents.wait()
