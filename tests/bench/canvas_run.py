# SPDX-License-Identifier: MIT
"""One run: the canvas on some made-up events, all sections; prints what it measured as JSON.

    python tests/bench/canvas_run.py EVENTS FRAMES WIDTHxHEIGHT

A process of its own, so that its memory and its platform are its own, too.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.script import script, timed
from tests.made_up import made_up
from viewer.domain.selection import Related
from viewer.drawing.lettering import BODY
from viewer.drawing.theme import Theme
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.changing import changed, rehearse
from viewer.timeline.scale import TimeScale
from viewer.ui.canvas import Canvas
from viewer.ui.focus import Focus


def main() -> None:
    count, frames = int(sys.argv[1]), int(sys.argv[2])
    width, height = map(int, sys.argv[3].split("x"))
    app = QApplication([])
    font = app.font()
    font.setPixelSize(BODY)  # whatever the system has, or the same size would hold another number of rows
    app.setFont(font)
    columns = made_up(count)
    began = time.perf_counter()
    arrangement = Arrangement.of(columns)
    index = time.perf_counter() - began
    focus = Focus(lambda _ref: Related())
    canvas = Canvas(focus, Theme.load("light"), {"sources": "{count} sources"})
    canvas.animated = False
    canvas.resize(width, height)
    began = time.perf_counter()
    canvas.set_arrangement(arrangement)
    chosen = len(columns) // 2 + int(np.argmin(columns.rank[len(columns) // 2 :]))
    focus.select(columns.ref(chosen), "bench")
    canvas.show()
    app.processEvents()
    first = time.perf_counter() - began
    gc.collect()
    gc.freeze()
    labels: list[int] = []

    def show(number: int, scale: TimeScale) -> None:
        canvas.show_span(round(scale.start), round(scale.end))
        hover(canvas, app, number, width, height)
        canvas.viewport().repaint()
        app.processEvents()
        labels.append(len(canvas.frame.labels))

    sections = timed(script(columns, frames, width), show)
    rehearse(arrangement)  # as the window does beside itself once all is shown
    began = time.perf_counter()
    one = replace(made_up(1, seed=3), ids=np.array([count + 1]))
    canvas.set_arrangement(changed(arrangement, [], one))
    canvas.viewport().repaint()
    adding = time.perf_counter() - began
    print(
        json.dumps(
            {
                "what": "canvas",
                "adding one ms": adding * 1000,
                "events": count,
                "platform": app.platformName(),
                "index s": index,
                "first frame ms": first * 1000,
                "labels a frame": float(np.mean(labels)),
                "MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
                "sections": sections,
            }
        )
    )


def hover(canvas: Canvas, app: QApplication, number: int, width: int, height: int) -> None:
    """Move the pointer over the lanes, to another place in every frame."""
    viewport: QWidget = canvas.viewport()
    pointer = QPointF(200 + number * 7 % (width - 300), 60 + number * 3 % (height - 200))
    none = Qt.MouseButton.NoButton
    where = viewport.mapToGlobal(pointer)
    app.sendEvent(
        viewport, QMouseEvent(QEvent.Type.MouseMove, pointer, where, none, none, Qt.KeyboardModifier.NoModifier)
    )


if __name__ == "__main__":
    main()
