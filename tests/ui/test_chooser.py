# SPDX-License-Identifier: MIT
"""What the system's file dialogs answer becomes a path with an ending; what else the user is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from viewer.ui import wording
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


def test_the_next_dialog_opens_where_the_last_one_ended(monkeypatch: pytest.MonkeyPatch, parent: QWidget) -> None:
    asked: list[str] = []

    def answer(_parent: object, _title: str, place: str, _forms: str) -> tuple[str, str]:
        asked.append(place)
        return "/news/may/story.json", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    chooser = Chooser()
    chooser.data(parent, "story")
    chooser.data(parent, "story")
    assert Path(asked[0]).is_absolute()
    assert asked[1] == "/news/may/story.json"


@pytest.mark.parametrize(("answer", "stops"), [(wording.STOP_IMPORT, True), (wording.GO_ON_IMPORTING, False)])
def test_an_import_ends_only_where_the_user_says_so(qtbot: QtBot, parent: QWidget, answer: str, stops: bool) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.findChildren(QAbstractButton) if button.text() == answer).click()

    QTimer.singleShot(0, press)
    assert Chooser().stop_import(parent) is stops
