# SPDX-License-Identifier: MIT
"""When the selected event was reported, looked up beside the window for the timeline to show below its mark."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.domain.selection import Noun, Ref
from viewer.timeline.reports import NONE, Reports
from viewer.ui.canvas import Canvas
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus

if TYPE_CHECKING:  # the window paints its first frame before SQLAlchemy is there
    from viewer.workspace.workspace import Workspace


class Reporting(QObject):
    """Follows the selection, and the library: an import may have brought more articles."""

    def __init__(self, canvas: Canvas, contents: Contents, focus: Focus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._contents = contents
        self._focus = focus
        focus.selection_changed.connect(self._ask)
        contents.refreshed.connect(self._ask)

    def _ask(self) -> None:
        ref = self._focus.selected.ref
        if ref is None or ref.noun is not Noun.EVENT:
            self._canvas.reports = NONE
        else:
            self._contents.ask(partial(_reports, event=ref.id), self._on_answer)

    def _on_answer(self, reports: Reports) -> None:
        if self._focus.selected.ref == Ref(Noun.EVENT, reports.event):
            self._canvas.reports = reports


def _reports(workspace: Workspace, event: int) -> Reports:
    return workspace.reports(event)
