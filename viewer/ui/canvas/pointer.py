# SPDX-License-Identifier: MIT
"""What dragging does: pan the view, select a span of time, or move the window of the minimap."""

from __future__ import annotations

from dataclasses import dataclass

from viewer.timeline.frame import Minimap
from viewer.timeline.hit import Part
from viewer.timeline.scale import TimeScale

_NARROWEST = 6.0  # px of a window in the minimap


@dataclass(frozen=True, slots=True)
class Drag:
    """A button that was pressed: on what, where, and how the view was then."""

    part: Part
    x: float
    y: float
    scale: TimeScale
    top: int
    selecting: bool

    @property
    def on_minimap(self) -> bool:
        """Whether it moves the minimap's window."""
        return self.part in (Part.WINDOW_START, Part.WINDOW_END, Part.WINDOW, Part.MINIMAP)

    def panned(self, x: float) -> TimeScale:
        """The view when the pointer has come to ``x``: what was under it still is."""
        return self.scale.panned(self.x - x)

    def span(self, x: float) -> tuple[int, int]:
        """The span of time between where the button was pressed and ``x``."""
        first, last = sorted((self.scale.to_time(self.x), self.scale.to_time(x)))
        return first, max(last, first + 1)

    def by_minimap(self, minimap: Minimap, x: float) -> TimeScale:
        """The view when the pointer has come to ``x`` in the minimap."""
        whole = minimap.scale
        start, end = self.scale.start, self.scale.end
        least = _NARROWEST * whole.per_px
        second = float(whole.to_time(min(max(x, whole.left), whole.right)))
        if self.part is Part.WINDOW_START:
            start = min(second, end - least)
        elif self.part is Part.WINDOW_END:
            end = max(second, start + least)
        elif self.part is Part.WINDOW:
            moved = (x - self.x) * whole.per_px
            start, end = start + moved, end + moved
        else:
            half = (end - start) / 2
            start, end = second - half, second + half
        return TimeScale.fitting(start, end, left=self.scale.left, width=self.scale.width)
