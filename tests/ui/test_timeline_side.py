# SPDX-License-Identifier: MIT
"""What stands beside the canvas follows the settings and the library."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.conftest import settle
from viewer.domain.lanes import LanesBy
from viewer.ui.window import MainWindow


def test_pictures_show_what_the_canvas_shows(window: MainWindow) -> None:
    assert window.exporter.backdrop() == window.canvas.backdrop
    window.trigger("view.silences")
    assert window.exporter.backdrop().silences == window.canvas.backdrop.silences
    window.canvas.wish_lanes(window.canvas.lanes.with_folded(window.canvas.columns.lanes[0], folded=True))
    assert window.exporter.lanes() == window.canvas.lanes


def test_what_was_remembered_is_shown_as_chosen(window: MainWindow) -> None:
    assert window.actions_["view.lanes_kind"].isChecked()
    assert window.actions_["view.colours_kind"].isChecked()
    assert window.actions_["view.articles"].isChecked()
    assert not window.actions_["view.quotes"].isChecked()
    assert not window.actions_["view.reported"].isChecked()
    assert window.actions_["view.weekends"].isChecked()
    assert not window.actions_["view.silences"].isChecked()


def test_pictures_explain_colours_where_their_lanes_do_not(qtbot: QtBot, window: MainWindow) -> None:
    assert window.exporter.coloured() is None  # lanes and colours are by kind
    window.trigger("view.colours_participant")
    settle(qtbot, window)
    assert window.exporter.coloured() is LanesBy.PARTICIPANT
    window.trigger("view.lanes_participant")
    settle(qtbot, window)
    assert window.exporter.coloured() is None
