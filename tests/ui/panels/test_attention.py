# SPDX-License-Identifier: MIT
"""The list of what needs a look leads there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.domain.event import About
from viewer.domain.rows import GapKind, GapRow
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.drawing.theme import Theme
from viewer.ui.attention import AttentionItem, Reason
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.ui.panels.attention import AttentionPanel, attention_text
from viewer.ui.snapshot import Snapshot

_SILENT = When.parse("2023-01-01/2023-08-31")


@pytest.fixture
def listed(snapshot: Snapshot) -> Snapshot:
    event, quote = Ref(Noun.EVENT, snapshot.events[0]), Ref(Noun.QUOTE, snapshot.quotes[0])
    return replace(
        snapshot,
        attention=(
            AttentionItem(0, Reason.CONFLICT, event, "Vote", 2, (About.WHERE,)),
            AttentionItem(1, Reason.SILENCE, None, "", gap=GapRow(GapKind.SILENCE, None, "", _SILENT)),
            AttentionItem(2, Reason.SPEAKER, quote, "At last"),
        ),
    )


@pytest.fixture
def panel(
    contents: Contents,
    focus: Focus,
    theme: Theme,
    listed: Snapshot,
    shown: Callable[[QWidget], None],
    monkeypatch: pytest.MonkeyPatch,
) -> AttentionPanel:
    monkeypatch.setattr(contents, "_snapshot", listed)
    made = AttentionPanel(focus, contents, theme, QFont())
    shown(made)
    made.show_snapshot(listed)
    return made


def _click(panel: AttentionPanel, row: int) -> None:
    at = panel.list.visualRect(panel.list.rows.index(row)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_click_selects_what_it_is_about(panel: AttentionPanel, focus: Focus, listed: Snapshot) -> None:
    _click(panel, 2)
    assert focus.selected.ref == listed.attention[2].ref
    assert panel.list.currentIndex().row() == 2


def test_a_silence_is_shown_on_the_timeline(qtbot: QtBot, panel: AttentionPanel) -> None:
    with qtbot.waitSignal(panel.span_requested) as told:
        _click(panel, 1)
    assert told.args == [_SILENT.earliest, _SILENT.latest]


def test_it_follows_a_selection_made_elsewhere(panel: AttentionPanel, focus: Focus, listed: Snapshot) -> None:
    focus.select(listed.attention[0].ref, "elsewhere")
    assert panel.list.currentIndex().row() == 0
    focus.select(None, "elsewhere")
    assert not panel.list.selectionModel().hasSelection()


def test_items_speak(listed: Snapshot) -> None:
    assert attention_text(listed.attention[0]) == "Vote · 2 sources disagree on the place"
