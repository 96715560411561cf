# SPDX-License-Identifier: MIT
"""What lies behind the marks: eras that a person named, silences, weekends, and the present moment.

Eras and silences have a line of their own between the axis and the lanes, where their names stand; it is there as long
as there is anything that it could name, in view or not, so that nothing below it jumps while panning.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from viewer.domain import calendar
from viewer.timeline.frame import Band, Box, Ground
from viewer.timeline.scale import TimeScale

LINE = 22.0  # height of the line of names
_WIDE = 9.0  # px of a day, from which on weekends show
_SATURDAY = 5
_MOST = 400  # weekends in a view


@dataclass(frozen=True, slots=True)
class Stretch:
    """A named stretch of time, half-open, in seconds."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What to show behind the marks. ``now`` is in seconds, None where the present is not to be seen."""

    eras: tuple[Stretch, ...] = ()
    silences: tuple[Stretch, ...] = ()
    weekends: bool = True
    now: float | None = None

    @property
    def line(self) -> float:
        """The height of the line of names."""
        return LINE if self.eras or self.silences else 0.0


NOTHING = Backdrop()


def bands(backdrop: Backdrop, scale: TimeScale) -> tuple[Band, ...]:
    """What of it is in view, weekends first and eras last. Bands are cut to the view, and names know only that."""
    return (
        *(_band(Ground.WEEKEND, 0, one, scale) for one in _weekends(backdrop, scale)),
        *_named(Ground.SILENCE, backdrop.silences, scale),
        *_named(Ground.ERA, backdrop.eras, scale),
    )


def now_at(backdrop: Backdrop, plot: Box, scale: TimeScale) -> float | None:
    """Where the present moment is, None where it is out of view."""
    if backdrop.now is None:
        return None
    x = scale.to_px(backdrop.now)
    return x if plot.x <= x < plot.right else None


def _named(ground: Ground, stretches: Iterable[Stretch], scale: TimeScale) -> Iterator[Band]:
    for number, one in enumerate(stretches):
        if one.end > scale.start and one.start < scale.end:
            yield _band(ground, number, one, scale)


def _band(ground: Ground, number: int, one: Stretch, scale: TimeScale) -> Band:
    left, right = max(scale.to_px(one.start), scale.left), min(scale.to_px(one.end), scale.right)
    return Band(ground, number, left, max(right, left + 1), one.name)


def _weekends(backdrop: Backdrop, scale: TimeScale) -> Iterator[Stretch]:
    if not backdrop.weekends or scale.length(calendar.DAY) < _WIDE:
        return
    first = int(scale.start // calendar.DAY)
    day = first - (calendar.weekday(first) - _SATURDAY) % 7
    if (day + 2) * calendar.DAY <= scale.start:
        day += 7
    for _ in range(_MOST):
        if day * calendar.DAY >= scale.end:
            return
        yield Stretch(day * calendar.DAY, (day + 2) * calendar.DAY, "")
        day += 7
