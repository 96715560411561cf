# SPDX-License-Identifier: MIT
"""What the window takes up again at the next start: its shape, what the reader marks, and where in time one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.ui.commands import MARK_ACTIONS
from viewer.ui.contents import Snapshot
from viewer.ui.settings import Settings

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow


class Remembered:
    """Goes between a window and the user's settings."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        self._window = window
        self._settings = settings
        self._restore_span = True

    def restore(self) -> None:
        """Give the window the shape in which it was left."""
        window, settings = self._window, self._settings
        if geometry := settings.geometry:
            window.restoreGeometry(geometry)
        if layout := settings.layout:
            window.restoreState(layout)
        for kind, name in MARK_ACTIONS.items():
            window.actions_.check(name, kind.value in settings.marks)
        window.docks.reader.set_kinds(frozenset(kind for kind in MARK_ACTIONS if kind.value in settings.marks))
        window.docks.add_mark_toggles({kind.value: window.actions_[name] for kind, name in MARK_ACTIONS.items()})
        window.set_theme(window.theme.name)

    def save(self) -> None:
        """Keep all of it."""
        self._settings.geometry = self._window.saveGeometry()
        self._settings.layout = self._window.saveState()
        self.save_span()
        self._settings.save()

    def save_span(self) -> None:
        """Keep the stretch of time on screen with the library."""
        contents, shown = self._window.contents, self._window.focus.shown
        if contents.workspace is not None and shown is not None and contents.snapshot.total.articles:
            self._settings.set_span(contents.workspace.library, shown)

    def expect_library(self) -> None:
        """Another library comes: where one was in it counts once it is there."""
        self._restore_span = True

    def restore_span(self, snapshot: Snapshot) -> None:
        """Once a library is there, go to where it was left."""
        workspace = self._window.contents.workspace
        if not self._restore_span or workspace is None or not snapshot.total.articles:
            return
        self._restore_span = False
        if span := self._settings.span(workspace.library):
            self._window.canvas.show_span(*span)
        else:
            self._window.canvas.fit_opening()
