# SPDX-License-Identifier: MIT
"""How the timeline takes wheel and dragging, and whether it moves in steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from viewer.ui.handling import system_reduces_motion
from viewer.ui.settings import Settings
from viewer.ui.window import MainWindow


class Still(QProxyStyle):
    """A style of a system on which animations are turned off."""

    def styleHint(self, hint, option=None, widget=None, returnData=None) -> int:  # noqa: N802, N803
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        return super().styleHint(hint, option, widget, returnData)


@pytest.fixture
def still(qapp: QApplication) -> Iterator[None]:
    sheet = qapp.styleSheet()
    qapp.setStyleSheet("")
    qapp.setStyle(Still("Fusion"))
    yield
    qapp.setStyle("Fusion")
    qapp.setStyleSheet(sheet)


def test_at_first_all_is_as_everywhere(window: MainWindow) -> None:
    assert not system_reduces_motion()
    assert window.canvas.animated
    assert not window.canvas.wheel_zooms
    assert not window.canvas.drag_marks


def test_the_toggles_work_and_are_remembered(window: MainWindow, tmp_path: Path) -> None:
    for action in ("view.wheel_zooms", "view.drag_marks", "view.reduce_motion"):
        window.trigger(action)
    assert window.canvas.wheel_zooms
    assert window.canvas.drag_marks
    assert not window.canvas.animated
    settings = Settings(tmp_path / "window.ini")
    assert settings.wheel_zooms
    assert settings.drag_marks
    assert settings.reduce_motion is True
    window.trigger("view.reduce_motion")
    assert window.canvas.animated
    assert Settings(tmp_path / "window.ini").reduce_motion is None


def test_a_system_without_motion_is_followed(
    still: None, open_window: Callable[[Path], MainWindow], library: Path
) -> None:
    assert system_reduces_motion()
    window = open_window(library)
    assert window.actions_["view.reduce_motion"].isChecked()
    assert not window.canvas.animated
    before = window.canvas.frame.scale
    window.trigger("view.zoom_in")
    assert window.canvas.frame.scale.per_px == pytest.approx(before.per_px / 1.6)
    window.trigger("view.reduce_motion")
    assert window.canvas.animated


def test_a_wish_of_the_user_comes_first(
    still: None, open_window: Callable[[Path], MainWindow], library: Path, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings.reduce_motion = False
    settings.save()
    assert open_window(library).canvas.animated
