# SPDX-License-Identifier: MIT
"""What the actions of the timeline do: moving over it, walking from mark to mark, and the marked span of time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from viewer.domain.when import When
from viewer.ui.dialogs.go_to_date import GoToDateDialog

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow

_STEP = 0.15  # of the width
_HALF = 0.45
_PAGE = 0.9
TOGGLES = ("view.wheel_zooms", "view.drag_marks", "view.reduce_motion")


class TimelineCommands:
    """The doing side of those ``actions`` that are about the canvas."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What to call for each action."""
        canvas = self._window.canvas
        return {
            "view.zoom_in": canvas.zoom_in,
            "view.zoom_out": canvas.zoom_out,
            "view.fit": canvas.fit_all,
            "view.zoom_span": canvas.zoom_to_span,
            "edit.mark_span": canvas.mark_visible,
            "edit.unmark_span": canvas.clear_span,
            "file.export_span": self._export_span,
            "go.earlier": lambda: canvas.pan(-_STEP),
            "go.later": lambda: canvas.pan(_STEP),
            "go.half_earlier": lambda: canvas.pan(-_HALF),
            "go.half_later": lambda: canvas.pan(_HALF),
            "go.page_earlier": lambda: canvas.pan(-_PAGE),
            "go.page_later": lambda: canvas.pan(_PAGE),
            "go.start": canvas.go_to_start,
            "go.end": canvas.go_to_end,
            "go.date": self._go_to_date,
            "go.next_mark": canvas.select_next,
            "go.previous_mark": canvas.select_previous,
            "go.next_in_lane": lambda: canvas.select_next(in_lane=True),
            "go.previous_in_lane": lambda: canvas.select_previous(in_lane=True),
            "go.lane_above": canvas.select_lane_above,
            "go.lane_below": canvas.select_lane_below,
            "go.evidence": canvas.ask_for_evidence,
            **self._window.side.lanes.handlers(),
            "view.lane_fold": canvas.fold_lane,
            "view.lane_pin": canvas.pin_lane,
            "view.lane_up": lambda: canvas.move_lane(-1),
            "view.lane_down": lambda: canvas.move_lane(1),
            **dict.fromkeys(TOGGLES, self._window.side.handling.update),
        }

    def _go_to_date(self) -> None:
        dialog = GoToDateDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.told.connect(self._go_to)
        dialog.open()

    def _go_to(self, when: When) -> None:
        if when.earliest is not None and when.latest is not None:
            self._window.canvas.go_to(when.earliest, when.latest)

    def _export_span(self) -> None:
        self._window.exporter.ask_picture(self._window.theme.name, self._window.canvas.selected_span)
