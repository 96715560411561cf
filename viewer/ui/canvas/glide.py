# SPDX-License-Identifier: MIT
"""How the view goes on when the fingers have left the touchpad: as fast as they were, slowed down by friction.

Friction takes the same share of the speed in every stretch of time, so the way is ``speed / FRICTION`` in the end.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from math import exp, hypot, log

FRICTION = 4.0  # of the speed, a second
_RECENT = 0.1  # seconds: what the fingers did before that is no part of how they left
_LEAST = 90.0  # px a second: slower fingers have stopped
_STILL = 14.0  # px a second: a slower view stands
_MOST = 6000.0  # px a second


@dataclass(frozen=True, slots=True)
class Glide:
    """A way that begins with so many pixels a second."""

    dx: float
    dy: float

    @property
    def seconds(self) -> float:
        """How long it takes until the view stands."""
        return max(log(max(hypot(self.dx, self.dy), _STILL) / _STILL) / FRICTION, 0.0)

    def way(self, seconds: float) -> tuple[float, float]:
        """How far the view has come, in pixels."""
        share = (1 - exp(-FRICTION * min(max(seconds, 0.0), self.seconds))) / FRICTION
        return self.dx * share, self.dy * share


class Swipe:
    """What the fingers have just done."""

    def __init__(self) -> None:
        self._steps: deque[tuple[float, float, float]] = deque(maxlen=32)

    def begin(self) -> None:
        """The fingers have come."""
        self._steps.clear()

    def add(self, second: float, dx: float, dy: float) -> None:
        """They have moved by so many pixels."""
        self._steps.append((second, dx, dy))

    def end(self, second: float) -> Glide | None:
        """They have left: how the view goes on; None where they had come to rest."""
        recent = [step for step in self._steps if second - step[0] <= _RECENT]
        self._steps.clear()
        if len(recent) < 2:
            return None
        # Each step tells of the time since the one before it, so the first one only marks the beginning.
        time = max(second, recent[-1][0]) - recent[0][0]
        if time <= 0:
            return None
        dx, dy = (sum(step[axis] for step in recent[1:]) / time for axis in (1, 2))
        speed = hypot(dx, dy)
        if speed < _LEAST:
            return None
        slower = min(1.0, _MOST / speed)
        return Glide(dx * slower, dy * slower)
