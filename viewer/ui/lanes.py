# SPDX-License-Identifier: MIT
"""By what the timeline is parted into lanes, and how a person wants these: remembered, and kept to."""

from __future__ import annotations

from PySide6.QtCore import QObject

from viewer.domain.lanes import LanesBy
from viewer.timeline.lanes import LaneWishes
from viewer.ui.actions import Actions
from viewer.ui.canvas import Canvas
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.ui.settings import Settings


class Lanes(QObject):
    """Carries the choice of lanes to the library, and what is wished of them into the settings."""

    def __init__(
        self, canvas: Canvas, contents: Contents, focus: Focus, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._contents = contents
        self._focus = focus
        self._settings = settings
        contents.lanes_by = settings.lanes_by
        canvas.lanes = settings.lane_wishes(settings.lanes_by)
        canvas.lanes_wished.connect(self._on_wished)

    def restore(self, actions: Actions) -> None:
        """Show which choice was remembered."""
        actions.check(f"view.lanes_{self._settings.lanes_by}", True)

    def part_by(self, by: LanesBy) -> None:
        """Part the timeline otherwise. Each way has its own order, folds and pins."""
        if by is self._contents.lanes_by:
            return
        self._settings.lanes_by = by
        self._contents.lanes_by = by
        self._canvas.lanes = self._settings.lane_wishes(by)
        self._contents.refresh(self._focus.filter)

    def _on_wished(self, wishes: LaneWishes) -> None:
        self._settings.set_lane_wishes(self._contents.lanes_by, wishes)
