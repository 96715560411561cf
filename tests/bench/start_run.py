# SPDX-License-Identifier: MIT
# ruff: noqa: E402  # what the program does before it loads anything is done before
"""One start of the window with a library: how long from the start of the process to the first full frame.

    python tests/bench/start_run.py LIBRARY BEGAN

``BEGAN`` is what ``time.monotonic()`` said when the process was started. Prints JSON: the first frame with marks on it,
the lists, the memory, and the longest time for which the window did nothing else.
"""

from __future__ import annotations

import gc

gc.disable()  # as viewer.app does

import json
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from viewer import app  # noqa: F401  # as the program loads it
from viewer.ui.application import make_application, open_window
from viewer.ui.window import MainWindow

BEAT = 5  # ms


class Watch(QObject):
    """Looks at the window as it comes up, and closes it when all is there."""

    def __init__(self, began: float) -> None:
        super().__init__()
        self.told: dict[str, float] = {}
        self._began = began
        self._last = time.monotonic()
        self._longest = 0.0
        self._window: MainWindow | None = None
        self._timer = QTimer(self, interval=BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and "first frame s" not in self.told:
            windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
            if windows and watched is windows[0].canvas.viewport() and len(windows[0].canvas.columns):
                self._window = windows[0]
                self._window.refreshed.connect(self._on_refreshed)
                self.told["first frame s"] = 0.0
                QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        now = time.monotonic()
        self.told["first frame s"] = now - self._began
        self.told["marks"] = len(self._window.canvas.columns) if self._window else 0
        self._last, self._longest = now, 0.0

    def _beat(self) -> None:
        now = time.monotonic()
        self._longest = max(self._longest, now - self._last - BEAT / 1000)
        self._last = now

    def _on_refreshed(self) -> None:
        self._beat()
        if self._window is not None and self._window.contents.workspace is not None:
            self.told["lists s"] = time.monotonic() - self._began
            self.told["longest standstill ms"] = self._longest * 1000
            self.told["MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            QTimer.singleShot(0, self._window.close)


def main() -> None:
    began = float(sys.argv[2])
    application = make_application([])
    watch = Watch(began)
    application.installEventFilter(watch)
    open_window(sys.argv[1], [])
    print(json.dumps(watch.told))


if __name__ == "__main__":
    main()
