# SPDX-License-Identifier: MIT
"""The one place where seconds become pixels and pixels seconds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Where time ends for the screen: some 60,000 years either way. What lies beyond is drawn at the end.
LIMIT = 2_000_000_000_000
_FINEST = 0.5  # seconds a pixel: a minute is then 120 px wide
_MARGIN = 0.04  # of the width, at either side, when a span is shown whole


@dataclass(frozen=True, slots=True)
class TimeScale:
    """``width`` pixels of time from ``start`` (seconds, at ``left``) at ``per_px`` seconds a pixel.

    Immutable: a pan or a zoom is another scale. Positions are pixels, increasing to the right.
    """

    start: float
    per_px: float
    left: float
    width: float

    @classmethod
    def fitting(cls, start: float, end: float, *, left: float, width: float) -> TimeScale:
        """The scale that shows ``start`` to ``end`` exactly; clamped to what makes sense."""
        width = max(width, 1.0)
        return cls(start, (end - start) / width, left, width).clamped()

    @property
    def end(self) -> float:
        """The second at the right edge."""
        return self.start + self.per_px * self.width

    @property
    def right(self) -> float:
        """The position of the right edge."""
        return self.left + self.width

    def to_px(self, second: float) -> float:
        """Where a second lies."""
        return self.left + (second - self.start) / self.per_px

    def positions(self, seconds: NDArray[np.int64] | NDArray[np.float64]) -> NDArray[np.float64]:
        """Where many seconds lie."""
        return np.asarray(self.left + (seconds - self.start) / self.per_px, np.float64)

    def to_time(self, px: float) -> int:
        """The whole second at a position."""
        return round(self.start + (px - self.left) * self.per_px)

    def length(self, seconds: float) -> float:
        """How many pixels so many seconds take."""
        return seconds / self.per_px

    def zoomed(self, factor: float, at: float) -> TimeScale:
        """``factor`` times as many pixels a second; what lies at position ``at`` stays there."""
        per_px = min(max(self.per_px / factor, _FINEST), 2 * LIMIT / self.width)
        held = self.start + (at - self.left) * self.per_px
        return TimeScale(held - (at - self.left) * per_px, per_px, self.left, self.width).clamped()

    def panned(self, px: float) -> TimeScale:
        """Moved on by ``px`` pixels: positive goes to later times."""
        return TimeScale(self.start + px * self.per_px, self.per_px, self.left, self.width).clamped()

    def resized(self, *, left: float, width: float) -> TimeScale:
        """The same start and seconds a pixel in another place on screen."""
        return TimeScale(self.start, self.per_px, left, max(width, 1.0)).clamped()

    def clamped(self) -> TimeScale:
        """Neither finer nor coarser than makes sense, and never beyond the end of time."""
        per_px = min(max(self.per_px, _FINEST), 2 * LIMIT / self.width)
        start = self.start if per_px == self.per_px else (self.start + self.end) / 2 - per_px * self.width / 2
        start = min(max(start, -LIMIT), LIMIT - per_px * self.width)
        return TimeScale(start, per_px, self.left, self.width)

    def between(self, other: TimeScale, share: float) -> TimeScale:
        """On the way to ``other``: 0 is here, 1 is there. Zooming goes evenly, so the seconds a pixel grow by ratio."""
        if share >= 1:
            return other
        per_px = self.per_px * (other.per_px / self.per_px) ** share
        # The share of the way by scale, not by clock, keeps the second under the cursor where it is.
        gone = share if other.per_px == self.per_px else (per_px - self.per_px) / (other.per_px - self.per_px)
        return TimeScale(self.start + (other.start - self.start) * gone, per_px, other.left, other.width)


def with_margin(start: float, end: float, *, after: float = _MARGIN) -> tuple[float, float]:
    """A span with some air around it; ``after`` is the share behind it, where labels need room."""
    length = max(end - start, 1.0)
    return start - length * _MARGIN, end + length * after
