# SPDX-License-Identifier: MIT
"""How long a frame of the timeline takes.

    python tests/bench/bench_frames.py [--events 10000 100000] [--frames 300]

Made-up events in bursts over 36 years; the script zooms from everything to a day and back and pans at five zooms, with
the pointer over the canvas in every frame. Prints a table; asserts nothing, because time on a shared machine is noise.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QHoverEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from viewer.domain import calendar
from viewer.domain.event import EventKind
from viewer.domain.selection import Related
from viewer.domain.when import Precision
from viewer.drawing.theme import Theme
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns, Flag
from viewer.timeline.opening import whole
from viewer.timeline.scale import TimeScale
from viewer.timeline.titles import Titles
from viewer.ui.canvas import Canvas
from viewer.ui.focus import Focus

YEARS = 36
LANES = (*list(EventKind)[:6],)
WORDS = ("council", "vote", "bridge", "harbour", "minister", "strike", "storm", "court", "budget", "treaty", "envoy")
PANS = (18 * 365, 5 * 365, 180, 30, 1)  # days across the screen


def events(count: int, seed: int = 7) -> Columns:
    """Bursts of events: 70 % points, 30 % spans of 2 to 400 days, a fifth known to the month or year only."""
    dice = np.random.default_rng(seed)
    stories = dice.uniform(0, YEARS * 365.25, max(count // 40, 1))
    day = stories[dice.integers(0, len(stories), count)] + dice.exponential(20, count)
    first = (7305 + day).astype(np.int64)
    length = np.where(dice.random(count) < 0.3, np.clip(dice.lognormal(3, 1, count), 2, 400), 1).astype(np.int64)
    coarse = dice.random(count)
    precision = np.where(coarse < 0.15, Precision.MONTH, np.where(coarse < 0.2, Precision.YEAR, Precision.DAY))
    length = np.where(precision == Precision.MONTH, 30, np.where(precision == Precision.YEAR, 365, length))
    order = np.argsort(first, kind="stable")
    words = random.Random(seed)
    titles = [" ".join(words.choices(WORDS, k=words.randrange(2, 10))).capitalize() for _ in range(count)]
    flags = np.where((length > 1) & (precision == Precision.DAY), Flag.LASTING, 0)
    flags = np.where(dice.random(count) < 0.02, flags | Flag.CONFLICT, flags)
    return Columns(
        nouns=np.ones(count, np.uint8),
        ids=np.arange(count, dtype=np.int64),
        start=first[order] * calendar.DAY,
        end=(first + length)[order] * calendar.DAY,
        lane=dice.integers(0, len(LANES), count).astype(np.uint8),
        precision=precision[order].astype(np.uint8),
        flags=flags[order].astype(np.uint16),
        rank=dice.permutation(count).astype(np.int32),
        sources=dice.integers(1, 9, count).astype(np.uint16),
        reprints=np.zeros(count, np.uint16),
        titles=Titles.of(titles),
        lanes=tuple(str(kind) for kind in LANES),
    )


def script(columns: Columns, frames: int) -> Iterator[tuple[str, TimeScale]]:
    """What is shown, frame by frame."""
    scale = TimeScale.fitting(*whole(columns), left=106, width=1494)
    busiest = columns.start[len(columns) // 2]
    at = scale.to_px(float(busiest))
    factor = ((scale.end - scale.start) / calendar.DAY) ** (1 / frames)
    for _ in range(frames):
        scale = scale.zoomed(factor, at)
        yield "zoom in", scale
    for _ in range(frames):
        scale = scale.zoomed(1 / factor, at)
        yield "zoom out", scale
    for days in PANS:
        half = days * calendar.DAY / 2
        scale = TimeScale.fitting(busiest - half, busiest + half, left=106, width=1494)
        for _ in range(frames // 3):
            scale = scale.panned(12)
            yield f"pan {days} days", scale


def run(count: int, frames: int, app: QApplication) -> None:
    began = time.perf_counter()
    columns = events(count)
    made = time.perf_counter()
    canvas = Canvas(Focus(lambda _ref: Related()), Theme.load("light"), {"sources": "{count} sources"})
    canvas.animated = False
    canvas.resize(1600, 900)
    canvas.set_arrangement(Arrangement.of(columns))
    laid_out = time.perf_counter()
    canvas.show()
    app.processEvents()
    shown = time.perf_counter()
    print(
        f"\n{count:,} events: made {made - began:.2f} s, index {laid_out - made:.2f} s, shown {shown - laid_out:.3f} s"
    )
    times: dict[str, list[float]] = {}
    for number, (name, scale) in enumerate(script(columns, frames)):
        start = time.perf_counter()
        canvas.show_span(round(scale.start), round(scale.end))
        pointer = QPointF(200 + number * 7 % 1300, 60 + number * 3 % 700)
        none = Qt.MouseButton.NoButton
        move = QMouseEvent(QHoverEvent.Type.MouseMove, pointer, pointer, none, none, Qt.KeyboardModifier.NoModifier)
        app.sendEvent(canvas.viewport(), move)
        canvas.viewport().repaint()
        app.processEvents()
        times.setdefault(name, []).append((time.perf_counter() - start) * 1000)
    times["all"] = [each for section in times.values() for each in section]
    print(f"{'':14}{'frames':>8}{'median':>9}{'p95':>9}{'p99':>9}{'max':>9}  ms")
    for name, section in times.items():
        found = np.percentile(section, [95, 99, 100])
        middle = statistics.median(section)
        print(f"{name:14}{len(section):>8}{middle:>9.1f}" + "".join(f"{each:>9.1f}" for each in found))
    canvas.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--frames", type=int, default=300)
    options = parser.parse_args()
    app = QApplication([])
    for count in options.events:
        run(count, options.frames, app)


if __name__ == "__main__":
    main()
