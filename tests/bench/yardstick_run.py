# SPDX-License-Identifier: MIT
"""The yardstick: the same script over a plain QGraphicsScene with a rectangle an event, without labels or text.

    python tests/bench/yardstick_run.py EVENTS FRAMES WIDTHxHEIGHT

It is what a timeline is commonly made of, on the same machine in the same minute. Prints JSON as ``canvas_run`` does.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtGui import QBrush, QColor, QPen, QTransform
from PySide6.QtWidgets import QApplication, QGraphicsRectItem, QGraphicsScene, QGraphicsView

from tests.bench.script import script, timed
from tests.made_up import made_up
from viewer.domain.calendar import DAY
from viewer.timeline.scale import TimeScale

ROWS, ROW = 24, 30


def main() -> None:
    count, frames = int(sys.argv[1]), int(sys.argv[2])
    width, height = map(int, sys.argv[3].split("x"))
    app = QApplication([])
    columns = made_up(count)
    began = time.perf_counter()
    scene = QGraphicsScene()
    pen, brush = QPen(QColor("#335577")), QBrush(QColor("#88aacc"))
    pen.setCosmetic(True)
    for number, (start, end) in enumerate(zip(columns.start.tolist(), columns.end.tolist(), strict=True)):
        item = QGraphicsRectItem(start / DAY, number % ROWS * ROW, (end - start) / DAY, ROW - 8)
        item.setPen(pen)
        item.setBrush(brush)
        scene.addItem(item)
    view = QGraphicsView(scene)
    view.resize(width, height)
    view.setMouseTracking(True)
    built = time.perf_counter() - began
    began = time.perf_counter()
    view.show()
    app.processEvents()
    first = time.perf_counter() - began
    gc.collect()
    gc.freeze()

    def show(number: int, scale: TimeScale) -> None:
        view.setTransform(QTransform.fromScale(DAY / scale.per_px, 1.0))
        view.centerOn((scale.start + scale.end) / 2 / DAY, ROWS * ROW / 2)
        view.itemAt(200 + number * 7 % (width - 300), 60 + number * 3 % (height - 200))
        view.viewport().repaint()
        app.processEvents()

    sections = timed(script(columns, frames, width), show)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {"what": "yardstick", "events": count, "platform": app.platformName(), "index s": built}
    print(json.dumps(told | {"first frame ms": first * 1000, "MB": memory, "sections": sections}))


if __name__ == "__main__":
    main()
