# SPDX-License-Identifier: MIT
"""Lets the view glide on after a swipe on a touchpad, where the system does not do so itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from viewer.ui.canvas.glide import Glide, Swipe

_TICK = 16  # milliseconds
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.FocusOut}


class Kinetics(QObject):
    """Watches what the wheel says of fingers. ``move`` scrolls by pixels, as the wheel did; ``where`` is what the view
    shows: once somebody else has moved it, the glide ends.
    """

    def __init__(self, watched: QWidget, move: Callable[[float, float], None], where: Callable[[], object]) -> None:
        super().__init__(watched)
        self._watched = watched
        self._move = move
        self._where = where
        self._swipe = Swipe()
        self._glide: Glide | None = None
        self._gone = (0.0, 0.0)
        self._left: object = None
        self._system_glides = False
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, interval=_TICK)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def is_gliding(self) -> bool:
        """Whether the view goes on by itself."""
        return self._glide is not None

    def stop(self) -> None:
        """Stand."""
        if self._glide is not None:
            self._glide = None
            self._timer.stop()
            self._watched.removeEventFilter(self)

    def follow(self, event: QWheelEvent, *, allowed: bool) -> None:
        """The wheel has turned, or fingers have come, moved or left; ``allowed`` says whether the view may glide."""
        self.stop()
        phase, second, pixels = event.phase(), event.timestamp() / 1000, event.pixelDelta()
        if phase is Qt.ScrollPhase.ScrollMomentum:
            self._system_glides = True
        elif phase is Qt.ScrollPhase.ScrollBegin:
            self._swipe.begin()
        if phase in (Qt.ScrollPhase.ScrollBegin, Qt.ScrollPhase.ScrollUpdate) and not pixels.isNull():
            self._swipe.add(second, pixels.x(), pixels.y())
        elif phase is Qt.ScrollPhase.ScrollEnd:
            glide = self._swipe.end(second)
            if glide is not None and allowed and not self._system_glides:
                self._start(glide)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key stops it."""
        if event.type() in _KEYS:
            self.stop()
        return False

    def _start(self, glide: Glide) -> None:
        self._glide, self._gone, self._left = glide, (0.0, 0.0), self._where()
        self._clock.start()
        self._timer.start()
        self._watched.installEventFilter(self)

    def _tick(self) -> None:
        glide = self._glide
        if glide is None or self._where() != self._left:
            self.stop()
            return
        seconds = self._clock.elapsed() / 1000
        way = glide.way(seconds)
        self._move(way[0] - self._gone[0], way[1] - self._gone[1])
        self._gone, self._left = way, self._where()
        if seconds >= glide.seconds:
            self.stop()
