# SPDX-License-Identifier: MIT
"""Where the axis has its ticks, in two tiers: from ages to minutes, always at true borders of the calendar.

A tick is data (a unit and the second at which it starts); ``drawing/axis.py`` words it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from viewer.domain import calendar
from viewer.timeline.scale import TimeScale

MAJOR_GAP = 120  # px, at least, between labels of the upper tier


class Unit(IntEnum):
    """Units of the axis, coarse to fine."""

    YEAR = 0
    MONTH = 1
    DAY = 2
    HOUR = 3
    MINUTE = 4


@dataclass(frozen=True, slots=True)
class Step:
    """Every so many of a unit; ``room`` is the least distance in pixels that a label of this step wants."""

    unit: Unit
    count: int
    room: int

    @property
    def seconds(self) -> float:
        """How long it is on average."""
        return self.count * _LENGTH[self.unit]


@dataclass(frozen=True, slots=True)
class Tick:
    """A border of the calendar: where it is on screen and in time, and the step it starts."""

    px: float
    second: int
    step: Step


@dataclass(frozen=True, slots=True)
class Axis:
    """Ticks of both tiers in view. The first major tick may lie left of the view: its label stays at the edge."""

    major: tuple[Tick, ...]
    minor: tuple[Tick, ...]


_LENGTH = {
    Unit.YEAR: 365.2425 * calendar.DAY,
    Unit.MONTH: 365.2425 * calendar.DAY / 12,
    Unit.DAY: float(calendar.DAY),
    Unit.HOUR: 3600.0,
    Unit.MINUTE: 60.0,
}

# Coarse to fine. Days step within their month, so that a week is "1 8 15 22": the 29th would touch the 1st. The
# rooms are wide enough for the upper unit to have its 120 px whenever the lower one has its own.
STEPS = (
    *(
        Step(Unit.YEAR, count, 64)
        for count in (100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1)
    ),
    *(Step(Unit.MONTH, count, room) for count, room in ((6, 62), (3, 36), (2, 36), (1, 36))),
    *(Step(Unit.DAY, count, room) for count, room in ((14, 60), (7, 30), (2, 28), (1, 24))),
    *(Step(Unit.HOUR, count, room) for count, room in ((12, 60), (6, 48), (3, 48), (1, 48))),
    *(Step(Unit.MINUTE, count, 48) for count in (30, 10, 5, 1)),
)

# What stands above a step: the unit that its labels leave out. Years stand under round years.
_UPPER = {
    Unit.MONTH: Step(Unit.YEAR, 1, MAJOR_GAP),
    Unit.DAY: Step(Unit.MONTH, 1, MAJOR_GAP),
    Unit.HOUR: Step(Unit.DAY, 1, MAJOR_GAP),
    Unit.MINUTE: Step(Unit.DAY, 1, MAJOR_GAP),
}


def axis(scale: TimeScale) -> Axis:
    """The ticks of both tiers that are in view."""
    minor = _finest(scale)
    major = tuple(_ticks(scale, _above(scale, minor)))
    in_view = tuple(tick for tick in _ticks(scale, minor) if tick.px >= scale.left)
    return Axis(_spaced(major, scale), in_view)


def borders(step: Step, start: int, end: int) -> Iterator[int]:
    """The seconds at which a step starts, from the last at or before ``start`` to the last before ``end``."""
    if step.unit == Unit.YEAR:
        return _years(step.count, start, end)
    if step.unit == Unit.MONTH:
        return _months(step.count, start, end)
    if step.unit == Unit.DAY:
        return _days(step.count, start, end)
    size = step.count * int(_LENGTH[step.unit])
    return iter(range(start // size * size, end, size))


def _finest(scale: TimeScale) -> Step:
    fitting = [step for step in STEPS if scale.length(_shortest(step)) >= step.room]
    return fitting[-1] if fitting else STEPS[0]


def _above(scale: TimeScale, minor: Step) -> Step:
    if minor.unit in _UPPER:
        return _UPPER[minor.unit]
    coarser = [
        step
        for step in STEPS
        if step.unit == Unit.YEAR
        and step.count > minor.count
        and step.count % minor.count == 0
        and scale.length(step.seconds) >= MAJOR_GAP
    ]
    return coarser[-1] if coarser else STEPS[0]


def _shortest(step: Step) -> float:
    """The least distance of two borders of a step."""
    if step.unit == Unit.MONTH:
        return step.seconds * (0.91 if step.count == 1 else 0.96)
    if step.unit == Unit.YEAR:
        return step.count * 365.0 * calendar.DAY
    return step.seconds


def _ticks(scale: TimeScale, step: Step) -> Iterator[Tick]:
    for second in borders(step, int(scale.start // 1), int(scale.end // 1) + 1):
        yield Tick(scale.to_px(second), second, step)


def _spaced(ticks: tuple[Tick, ...], scale: TimeScale) -> tuple[Tick, ...]:
    """The first label sticks to the left edge; it gives way to the second where that comes too close."""
    if len(ticks) > 1 and ticks[0].px < scale.left and ticks[1].px - scale.left < MAJOR_GAP:
        return ticks[1:]
    return ticks


def _years(count: int, start: int, end: int) -> Iterator[int]:
    year = calendar.civil(start // calendar.DAY)[0] // count * count
    while (second := calendar.seconds(year)) < end:
        yield second
        year += count


def _months(count: int, start: int, end: int) -> Iterator[int]:
    year, month, _ = calendar.civil(start // calendar.DAY)
    month = (month - 1) // count * count + 1
    while (second := calendar.seconds(year, month)) < end:
        yield second
        year, month = calendar.add_months(year, month, count)


def _days(count: int, start: int, end: int) -> Iterator[int]:
    if count == 1:
        yield from range(start // calendar.DAY * calendar.DAY, end, calendar.DAY)
        return
    year, month, day = calendar.civil(start // calendar.DAY)
    day = min((day - 1) // count, _last_step(year, month, count)) * count + 1
    while (second := calendar.seconds(year, month, day)) < end:
        yield second
        if (day - 1) // count < _last_step(year, month, count):
            day += count
        else:
            (year, month), day = calendar.add_months(year, month, 1), 1


def _last_step(year: int, month: int, count: int) -> int:
    """How many whole steps a month has after its first: the rest is too short for a label of its own."""
    return calendar.days_in_month(year, month) // count - 1
