# SPDX-License-Identifier: MIT
"""Imports run one after the other, beside the window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from viewer.domain.errors import LibraryError
from viewer.domain.progress import ImportReport
from viewer.ui.importing import Importer
from viewer.workspace.workspace import Workspace


def _articles(folder: Path, count: int) -> list[Path]:
    made = []
    for number in range(count):
        path = folder / f"note-{number}.txt"
        path.write_text(f" date 2024-05-{number + 1:02d}\nNote {number}\n\nNobody came on Monday.\n", encoding="utf-8")
        made.append(path)
    return made


def test_what_is_asked_for_meanwhile_waits_its_turn(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    first, second = _articles(tmp_path, 2)
    importer = Importer()
    reports: list[ImportReport] = []
    importer.finished.connect(reports.append)
    importer.start(workspace, [first])
    importer.start(workspace, [first, second])
    importer.start(workspace, [])
    assert importer.is_running
    qtbot.waitUntil(lambda: not importer.is_running and len(reports) == 2, timeout=30_000)
    assert [len(report.imported) for report in reports] == [1, 1]
    assert workspace.counts().articles == 5


def test_cancelling_forgets_what_waits(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    importer = Importer()
    reports: list[ImportReport] = []
    importer.finished.connect(reports.append)
    for path in _articles(tmp_path, 3):
        importer.start(workspace, [path])
    importer.cancel()
    qtbot.waitUntil(lambda: not importer.is_running, timeout=30_000)
    assert [report.cancelled for report in reports] == [True]
    assert workspace.counts().articles == 3


def test_waiting_leaves_nothing_running(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    importer = Importer()
    importer.start(workspace, _articles(tmp_path, 2))
    importer.wait()
    assert not importer.is_running
    importer.wait()


def test_a_library_that_breaks_is_told(qtbot: QtBot, library: Path, tmp_path: Path) -> None:
    with Workspace.open(library) as workspace:
        content = library.read_bytes()
        library.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))  # a disk that fails
        importer = Importer()
        with qtbot.waitSignal(importer.failed) as told:
            importer.start(workspace, _articles(tmp_path, 1))
        assert isinstance(told.args[0], LibraryError)
