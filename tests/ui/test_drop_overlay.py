# SPDX-License-Identifier: MIT
"""Dragging files over the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.ui.drop_overlay import DropOverlay, dropped_paths


def test_only_files_of_this_machine_count(tmp_path: Path) -> None:
    mime = QMimeData()
    assert dropped_paths(mime) == []
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/a.txt")])
    assert dropped_paths(mime) == [tmp_path]


def test_it_grows_with_its_parent(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    overlay = DropOverlay(parent)
    parent.show()
    overlay.cover()
    parent.resize(420, 260)
    assert overlay.size() == parent.size()
    assert parent.acceptDrops()


def test_it_covers_its_parent(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(300, 200)
    overlay = DropOverlay(parent)
    parent.show()
    assert not overlay.isVisible()
    overlay.cover()
    assert overlay.isVisible()
    assert overlay.size() == parent.size()
