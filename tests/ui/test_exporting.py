# SPDX-License-Identifier: MIT
"""Pictures and data out of the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from viewer.domain import calendar
from viewer.domain.errors import ExportError
from viewer.ui.chooser import Chooser
from viewer.ui.dialogs.picture import Time
from viewer.ui.exporting import Exporter
from viewer.ui.window import MainWindow


class _Answer(Chooser):
    def __init__(self, to: Path | None) -> None:
        super().__init__()
        self._to = to

    def picture(self, parent: object, name: str) -> Path | None:
        assert name == "orrin"
        return self._to

    def data(self, parent: object, name: str) -> Path | None:
        return self._to


def _exporter(window: MainWindow, to: Path | None) -> Exporter:
    return Exporter(window, window.contents, window.focus, _Answer(to))


@pytest.mark.parametrize("time", list(Time))
def test_a_picture_has_the_size_that_was_asked_for(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, time: Time
) -> None:
    to = tmp_path / "story.png"
    exporter = _exporter(window, to)
    dialog = exporter.ask_picture("dark", (calendar.seconds(2024, 3), calendar.seconds(2024, 7)))
    dialog.choose(size=(640, 400), theme="dark", time=time)
    with qtbot.waitSignal(exporter.written) as told:
        dialog.accept()
        assert exporter.is_running
    assert told.args == [to]
    assert not exporter.is_running
    image = QImage(str(to))
    assert (image.width(), image.height()) == (640, 400)
    assert image.pixelColor(5, 5).lightness() < 100


def test_data_is_written_beside_the_window(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    to = tmp_path / "story.json"
    exporter = _exporter(window, to)
    with qtbot.waitSignal(exporter.written):
        exporter.ask_data()
        assert exporter.is_running
        exporter.ask_data()
    assert len(json.loads(to.read_text(encoding="utf-8"))["articles"]) == 3
    assert not exporter.is_running


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    exporter = _exporter(window, tmp_path / "no" / "folder" / "story.json")
    with qtbot.waitSignal(exporter.failed) as told:
        exporter.ask_data()
    assert isinstance(told.args[0], ExportError)
    exporter = _exporter(window, tmp_path / "no" / "folder" / "story.svg")
    dialog = exporter.ask_picture("light")
    with qtbot.waitSignal(exporter.failed) as told:
        dialog.accept()
    assert isinstance(told.args[0], ExportError)


def test_who_thinks_better_of_it_gets_nothing(qtbot: QtBot, window: MainWindow) -> None:
    exporter = _exporter(window, None)
    told: list[object] = []
    exporter.written.connect(told.append)
    exporter.ask_data()
    exporter.ask_picture("light").accept()
    assert not exporter.is_running
    assert told == []
