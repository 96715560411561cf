# SPDX-License-Identifier: MIT
"""The timeline, or why there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from viewer.domain.filter import Filter
from viewer.domain.rows import Counts
from viewer.ui import wording
from viewer.ui.pages import Pages
from viewer.ui.snapshot import Snapshot
from viewer.ui.window import MainWindow

_FULL = Snapshot(articles=(1,), total=Counts(articles=1))


@pytest.mark.parametrize(
    ("snapshot", "has_library", "sentence"),
    [
        (Snapshot(), False, wording.NO_LIBRARY),
        (Snapshot(), True, wording.NO_CONTENT),
        (replace(_FULL, articles=(), filter=Filter(text="x")), True, wording.NO_RESULT),
        (_FULL, True, None),
    ],
)
def test_one_sentence_for_each_reason(
    qtbot: QtBot, window: MainWindow, snapshot: Snapshot, has_library: bool, sentence: str | None
) -> None:
    timeline = QWidget()
    pages = Pages(timeline, window.actions_)
    qtbot.addWidget(pages)
    pages.show_snapshot(snapshot, has_library=has_library)
    if sentence is None:
        assert pages.currentWidget() is timeline
    else:
        label = pages.currentWidget().findChild(QLabel)
        assert isinstance(label, QLabel)
        assert label.text() == sentence


def test_what_covers_them_stays_until_it_is_taken_away(qtbot: QtBot, window: MainWindow) -> None:
    timeline, cover = QWidget(), QWidget()
    pages = Pages(timeline, window.actions_)
    qtbot.addWidget(pages)
    pages.cover(cover)
    pages.show_snapshot(_FULL, has_library=True)
    assert pages.currentWidget() is cover
    pages.cover(None)
    assert pages.currentWidget() is timeline
