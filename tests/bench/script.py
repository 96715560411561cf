# SPDX-License-Identifier: MIT
"""What is shown frame by frame, and how long each frame took."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import numpy as np

from viewer.domain import calendar
from viewer.timeline.columns import Columns
from viewer.timeline.opening import whole
from viewer.timeline.scale import TimeScale

LANE_NAMES = 106  # px that the names of lanes take
PANS = {"pan 18 y": 18 * 365, "pan 5 y": 5 * 365, "pan 6 mo": 180, "pan 1 mo": 30, "pan 1 d": 1}  # days across
STEP = 12  # px
LATE = 1000 / 60  # ms


def script(columns: Columns, frames: int, width: int) -> Iterator[tuple[str, TimeScale]]:
    """Zoom from everything to a day and back at 62 % of the width, then pan at five zooms; ``frames`` of each."""
    width -= LANE_NAMES
    scale = TimeScale.fitting(*whole(columns), left=LANE_NAMES, width=width)
    busiest = float(columns.start[len(columns) // 2])
    at = LANE_NAMES + 0.62 * width
    scale = TimeScale(busiest - scale.per_px * 0.62 * width, scale.per_px, LANE_NAMES, width)
    factor = ((scale.end - scale.start) / calendar.DAY) ** (1 / frames)
    for name, step in (("zoom in", factor), ("zoom out", 1 / factor)):
        for _ in range(frames):
            scale = scale.zoomed(step, at)
            yield name, scale
    for name, days in PANS.items():
        half = days * calendar.DAY / 2
        scale = TimeScale.fitting(busiest - half, busiest + half, left=LANE_NAMES, width=width)
        for _ in range(frames):
            scale = scale.panned(STEP)
            yield name, scale


def timed(
    steps: Iterator[tuple[str, TimeScale]], show: Callable[[int, TimeScale], None]
) -> dict[str, dict[str, float]]:
    """Show all steps; for each section and for all of them the number of frames, quantiles of milliseconds, and shares.

    ``cpu`` is what this thread computed, which others on the machine do not stretch.
    """
    wall: dict[str, list[float]] = {}
    cpu: dict[str, list[float]] = {}
    for number, (name, scale) in enumerate(steps):
        computed, began = time.thread_time(), time.perf_counter()  # to ask for the first one takes its time, too
        show(number, scale)
        ended = time.perf_counter()
        cpu.setdefault(name, []).append((time.thread_time() - computed) * 1000)
        wall.setdefault(name, []).append((ended - began) * 1000)
    for each in (wall, cpu):
        each["all"] = [one for section in each.values() for one in section]
    return {name: _summary(wall[name], cpu[name]) for name in wall}


def _summary(wall: list[float], cpu: list[float]) -> dict[str, float]:
    median, p95, p99 = np.percentile(wall, [50, 95, 99]).tolist()
    found = {"frames": len(wall), "median": median, "p95": p95, "p99": p99, "max": max(wall)}
    late = sum(each > LATE for each in wall) / len(wall)
    return found | {"cpu p99": float(np.percentile(cpu, 99)), "late": late}
