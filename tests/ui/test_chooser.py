# SPDX-License-Identifier: MIT
"""What the system's file dialogs answer becomes a path with an ending."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.chooser import Chooser


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize(
    ("typed", "form", "path"),
    [
        ("/p/story", "PNG picture (*.png)", "/p/story.png"),
        ("/p/story", "SVG drawing (*.svg)", "/p/story.svg"),
        ("/p/story", "PDF document (*.pdf)", "/p/story.pdf"),
        ("/p/story.pdf", "PNG picture (*.png)", "/p/story.pdf"),
        ("", "", None),
    ],
)
def test_a_picture_gets_the_ending_of_its_form(
    monkeypatch: pytest.MonkeyPatch, parent: QWidget, typed: str, form: str, path: str | None
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (typed, form))
    assert Chooser().picture(parent, "story") == (Path(path) if path else None)


def test_libraries_data_articles_and_folders(monkeypatch: pytest.MonkeyPatch, parent: QWidget) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/p/story", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/p/old.dateline", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/p/a.txt", "/p/b.txt"], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    chooser = Chooser()
    assert chooser.new_library(parent) == Path("/p/story.dateline")
    assert chooser.data(parent, "story") == Path("/p/story.json")
    assert chooser.library(parent) == Path("/p/old.dateline")
    assert chooser.articles(parent) == [Path("/p/a.txt"), Path("/p/b.txt")]
    assert chooser.folder(parent) is None
