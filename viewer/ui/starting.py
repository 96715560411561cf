# SPDX-License-Identifier: MIT
"""The start of the window with a library: what is kept of it shows at once, the library is opened beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.domain.errors import DatelineError
from viewer.domain.filter import Filter
from viewer.timeline.arrangement import Arrangement
from viewer.ui.canvas import Canvas
from viewer.ui.contents import Contents
from viewer.ui.first_frame import FirstFrame
from viewer.ui.pages import Pages
from viewer.ui.visible_span import VisibleSpan
from viewer.workspace.keeping import kept_of_file

if TYPE_CHECKING:
    from viewer.workspace.workspace import Workspace


class Starting(QObject):
    """Opens the first library. ``take_over`` shows a workspace that is open, ``bring`` imports articles into it."""

    def __init__(
        self,
        contents: Contents,
        canvas: Canvas,
        pages: Pages,
        span: VisibleSpan,
        *,
        take_over: Callable[[Workspace], None],
        bring: Callable[[Sequence[Path]], None],
        complain: Callable[[DatelineError], None],
    ) -> None:
        super().__init__(contents)
        self._contents = contents
        self._canvas = canvas
        self._pages = pages
        self._span = span
        self._take_over = take_over
        self._bring = bring
        self._complain = complain
        self._articles: tuple[Path, ...] = ()
        contents.arranged.connect(self.show_early)
        contents.opened.connect(self._on_opened)
        contents.open_failed.connect(self._on_failed)

    def begin(self, library: str, articles: Sequence[Path], *, create: bool) -> None:
        """Show a library, and import articles into it once it is open; a file is made only where ``create`` says so."""
        self._articles = tuple(articles)
        if not library:
            self._bring(self._articles)
            return
        kept = kept_of_file(library) if self._contents.wish.is_plain else None  # what is kept is of no other wish
        self._contents.open_soon(library, create=create, kept=kept)
        if kept is not None:
            self.show_early(kept.arrangement)
            self._span.go_early(library)
            FirstFrame(self._canvas.viewport(), self._contents.begin_opening)

    def show_early(self, arrangement: Arrangement) -> None:
        """Show the timeline of a library whose lists are still to come."""
        if len(arrangement.columns):
            self._canvas.set_arrangement(arrangement)
            self._pages.show_timeline()

    def _on_opened(self, workspace: Workspace) -> None:
        self._take_over(workspace)
        self._bring(self._articles)

    def _on_failed(self, error: DatelineError) -> None:
        self._contents.refresh(Filter())
        self._complain(error)
        self._bring(self._articles)
