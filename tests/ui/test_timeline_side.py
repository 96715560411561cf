# SPDX-License-Identifier: MIT
"""What stands beside the canvas follows the settings and the library."""

from __future__ import annotations

from viewer.ui.window import MainWindow


def test_pictures_show_what_the_canvas_shows(window: MainWindow) -> None:
    assert window.exporter.backdrop() == window.canvas.backdrop
    window.trigger("view.silences")
    assert window.exporter.backdrop().silences == window.canvas.backdrop.silences
    window.canvas.wish_lanes(window.canvas.lanes.with_folded(window.canvas.columns.lanes[0], folded=True))
    assert window.exporter.lanes() == window.canvas.lanes


def test_what_was_remembered_is_shown_as_chosen(window: MainWindow) -> None:
    assert window.actions_["view.lanes_kind"].isChecked()
    assert window.actions_["view.weekends"].isChecked()
    assert not window.actions_["view.silences"].isChecked()
