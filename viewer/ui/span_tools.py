# SPDX-License-Identifier: MIT
"""What is said of the selected span of time, and offered for it: counted beside the window, under the filter of now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.domain.filter import Filter
from viewer.domain.rows import Counts
from viewer.ui import wording
from viewer.ui.actions import Actions
from viewer.ui.canvas import Canvas
from viewer.ui.canvas.span_bar import SpanBar
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.wording.counts import within_words
from viewer.wording.dates import length_words, seconds_words

if TYPE_CHECKING:  # the window paints its first frame before SQLAlchemy is there
    from viewer.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Within:
    """How much lies in a span, which is part of the filter that was asked with."""

    filter: Filter
    counts: Counts


class SpanTools(QObject):
    """Keeps the bar in step with the span."""

    def __init__(self, canvas: Canvas, contents: Contents, focus: Focus, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._contents = contents
        self._focus = focus
        offered = (
            ("view.zoom_span", wording.SPAN_ZOOM),
            ("edit.filter_span", wording.SPAN_FILTER),
            ("file.export_span", wording.SPAN_EXPORT),
            ("edit.unmark_span", wording.SPAN_CLOSE),
        )
        self.bar = SpanBar([(actions[name], title) for name, title in offered], wording.MARKED_TIME, canvas.viewport())
        canvas.band_changed.connect(self._on_band_changed)
        canvas.view_changed.connect(self._place)
        canvas.span_selected.connect(self._count)
        contents.refreshed.connect(self._count)

    def _on_band_changed(self) -> None:
        if span := self._canvas.selected_span:
            self.bar.say(_dates(span))
        self._place()

    def _place(self) -> None:
        self.bar.place(self._canvas.band_box())

    def _count(self) -> None:
        if wanted := self._wanted():
            self._contents.ask(partial(_counted, wanted=wanted), self._on_counted)

    def _on_counted(self, found: Within) -> None:
        span = self._canvas.selected_span
        if span is not None and found.filter == self._wanted():
            self.bar.say(wording.joined([_dates(span), within_words(found.counts)]))
            self._place()

    def _wanted(self) -> Filter | None:
        span = self._canvas.selected_span
        return self._canvas.in_span(self._focus.filter, span) if span else None


def _dates(span: tuple[int, int]) -> str:
    return wording.joined([seconds_words(*span), length_words(span[1] - span[0])])


def _counted(workspace: Workspace, wanted: Filter) -> Within:
    return Within(wanted, workspace.counts(wanted))
