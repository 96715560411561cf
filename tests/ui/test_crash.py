# SPDX-License-Identifier: MIT
"""What nobody caught is logged and told, and the window goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from viewer.domain.errors import LibraryError
from viewer.ui import wording
from viewer.ui.crash import FAULT_FILE, LAST_FAULT_FILE, CrashNet
from viewer.ui.dialogs.notice import Notice


@pytest.fixture
def net(qtbot: QtBot, tmp_path: Path) -> Iterator[CrashNet]:
    made = CrashNet(tmp_path)
    assert made.install() == ""
    yield made
    made.uninstall()


def _notices() -> list[Notice]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Notice) and widget.isVisible()]


def _throw(error: Exception) -> None:
    try:
        raise error
    except type(error):
        kind, value, at = sys.exc_info()
        assert kind is not None
        assert value is not None
        sys.excepthook(kind, value, at)


def test_a_fault_is_logged_and_told_once_at_a_time(
    qtbot: QtBot, net: CrashNet, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        _throw(ZeroDivisionError("a slot divided"))
        _throw(ZeroDivisionError("and again"))
    qtbot.waitUntil(lambda: bool(_notices()))
    assert len(_notices()) == 1
    notice = _notices()[0]
    assert notice.windowTitle() == wording.CRASHED
    details = notice.findChild(QPlainTextEdit)
    assert isinstance(details, QPlainTextEdit)
    assert "a slot divided" in details.toPlainText()
    assert caplog.text.count("ZeroDivisionError") >= 2
    notice.close()
    qtbot.waitUntil(lambda: not isValid(notice))
    _throw(ZeroDivisionError("later"))
    qtbot.waitUntil(lambda: bool(_notices()))
    _notices()[0].close()


def test_the_environments_fault_is_one_sentence(qtbot: QtBot, net: CrashNet) -> None:
    _throw(LibraryError("/stories/a.dateline", "damaged"))
    qtbot.waitUntil(lambda: bool(_notices()))
    assert _notices()[0].findChild(QPlainTextEdit) is None
    _notices()[0].close()


def test_a_fault_on_a_thread_is_told_too(qtbot: QtBot, net: CrashNet) -> None:
    def fall() -> None:
        raise KeyError("on a thread")

    thread = threading.Thread(target=fall)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(_notices()))
    _notices()[0].close()


def test_what_the_last_run_left_is_read_and_kept(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / FAULT_FILE).write_text("Fatal Python error: Segmentation fault\n", encoding="utf-8")
    hook = sys.excepthook
    net = CrashNet(tmp_path)
    try:
        assert "Segmentation fault" in net.install()
        assert "Segmentation fault" in (tmp_path / LAST_FAULT_FILE).read_text(encoding="utf-8")
    finally:
        net.uninstall()
    assert not (tmp_path / FAULT_FILE).exists()
    assert sys.excepthook is hook


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_start(qtbot: QtBot, tmp_path: Path) -> None:
    net = CrashNet(tmp_path / "not" / "there")
    try:
        assert net.install() == ""
    finally:
        net.uninstall()
