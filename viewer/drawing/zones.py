# SPDX-License-Identifier: MIT
"""In which order the lanes are painted: pinned ones lie over those that scroll."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline.frame import Frame, Lane


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the plot from the top down, and the numbers of the lanes that are seen in it."""

    top: float
    bottom: float
    lanes: frozenset[int]
    is_all: bool = True  # whether there is no other one

    def shows(self, lanes: NDArray[np.integer]) -> NDArray[np.bool_]:
        """Which of some lanes are among its own."""
        return np.ones(len(lanes), np.bool_) if self.is_all else np.isin(lanes, list(self.lanes))

    def of(self, frame: Frame) -> list[Lane]:
        """Its lanes."""
        return [lane for lane in frame.lanes if lane.number in self.lanes]


def zones(frame: Frame) -> list[Zone]:
    """First what scrolls, then what lies over it."""
    plot = frame.plot
    pinned = frozenset(lane.number for lane in frame.lanes if lane.pinned)
    free = frozenset(lane.number for lane in frame.lanes) - pinned
    under = Zone(plot.y + frame.pinned, plot.bottom, free, is_all=not pinned)
    return [under, Zone(plot.y, plot.y + frame.pinned, pinned, is_all=False)] if pinned else [under]
