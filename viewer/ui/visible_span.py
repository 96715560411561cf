# SPDX-License-Identifier: MIT
"""Which stretch of time is on screen when a library is opened: where it was left, else where most of it lies."""

from __future__ import annotations

from viewer.ui.canvas import Canvas
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.ui.settings import Settings


class VisibleSpan:
    """Remembers it by library."""

    def __init__(self, settings: Settings, contents: Contents, focus: Focus, canvas: Canvas) -> None:
        self._settings = settings
        self._contents = contents
        self._focus = focus
        self._canvas = canvas
        self._to_come_back = True
        self._went_early = ""  # the library of which only the timeline shows

    def remember(self) -> None:
        """The library is about to be left."""
        workspace, shown = self._contents.workspace, self._focus.shown
        if workspace is not None and shown is not None and self._contents.snapshot.total.articles:
            self._settings.set_span(workspace.library, shown)

    def expect(self) -> None:
        """Another library is about to be shown."""
        self._to_come_back = True

    def go_early(self, library: str) -> None:
        """Go to where a library was left before it is open; the reader may move on until it is."""
        self._went_early = library
        self._go(library)

    def come_back(self) -> None:
        """Once there is something to show, go to where the library was left."""
        workspace = self._contents.workspace
        if not self._to_come_back or workspace is None or not self._contents.snapshot.total.articles:
            return
        self._to_come_back = False
        early, self._went_early = self._went_early, ""
        if early != workspace.library:
            self._go(workspace.library)

    def _go(self, library: str) -> None:
        if span := self._settings.span(library):
            self._canvas.show_span(*span)
        else:
            self._canvas.fit_opening()
