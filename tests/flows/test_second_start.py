# SPDX-License-Identifier: MIT
"""What one leaves is there again at the next start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from viewer.ui.window import MainWindow


def test_everything_is_where_it_was(qtbot: QtBot, window: MainWindow, start: Callable[[], MainWindow]) -> None:
    window.trigger("view.theme_dark")
    window.trigger("view.mark_names")
    window.trigger("panel.attention")
    window.resize(1180, 760)
    window.trigger("view.zoom_in")
    window.trigger("view.zoom_in")
    left = window.focus.shown
    assert left is not None
    window.close()

    again = start()
    assert again.theme.name == "dark"
    assert again.actions_["view.theme_dark"].isChecked()
    assert not again.actions_["view.mark_names"].isChecked()
    assert again.actions_["view.mark_dates"].isChecked()
    assert again.docks.dock("attention").isHidden()
    assert not again.actions_["panel.attention"].isChecked()
    assert again.contents.workspace is not None
    assert again.contents.workspace.library.endswith("strike.dateline")
    assert again.contents.snapshot.total.articles == 3
    shown = again.focus.shown
    assert shown is not None
    length = left.end - left.start
    assert abs(shown.start - left.start) < length / 20
    assert abs(shown.end - left.end) < length / 20
    again.trigger("view.theme_light")
    again.trigger("view.reset_layout")
    assert not again.docks.dock("attention").isHidden()


def test_a_library_that_has_gone_is_not_made_anew(
    qtbot: QtBot, window: MainWindow, start: Callable[[], MainWindow]
) -> None:
    assert window.contents.workspace is not None
    library = window.contents.workspace.library
    window.close()
    Path(library).unlink()
    again = start()
    assert again.contents.workspace is None
    assert not Path(library).exists()
