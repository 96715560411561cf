# SPDX-License-Identifier: MIT
"""The two clocks of one event side by side: when it was, and when the articles that tell of it came out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from viewer.domain.when import When
from viewer.domain.wish import Clock
from viewer.timeline.columns import EVENT, Columns, bounds
from viewer.timeline.frame import Marks, Whiskers
from viewer.timeline.placing import BAR
from viewer.timeline.scale import TimeScale

_BELOW = 4.0  # px between a mark and its whiskers


@dataclass(frozen=True, slots=True)
class Reports:
    """Of an event its own bounds in seconds (None where it has no date), and those of the publication of each article
    that has one, by time.
    """

    event: int
    own: tuple[int, int] | None
    published: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, event: int, when: When | None, published: Iterable[When | None]) -> Reports:
        """From what is known of each time."""
        return cls(
            event, None if when is None else bounds(when), tuple(sorted(bounds(each) for each in published if each))
        )

    def whiskers(self, found: Marks, columns: Columns, scale: TimeScale) -> Whiskers | None:
        """Where they are drawn, below the event's mark; None where it has none in view."""
        at = np.flatnonzero((columns.nouns[found.index] == EVENT) & (columns.ids[found.index] == self.event))
        if not len(at) or not self.published:
            return None
        mark = int(at[0])
        ticks = tuple(scale.to_px((start + end) / 2) for start, end in self.published)
        own = None
        if self.own is not None and columns.clock is Clock.REPORTED:
            own = scale.to_px(self.own[0]), scale.to_px(self.own[1])
        reach = (*ticks, float(found.at[mark]), *(own or ()))
        y = float(found.y[mark]) + BAR / 2 + _BELOW
        return Whiskers(int(found.lane[mark]), y, min(reach), max(reach), ticks, own)


NONE = Reports(0, None, ())
