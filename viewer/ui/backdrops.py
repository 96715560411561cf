# SPDX-License-Identifier: MIT
"""What the window shows behind the marks: eras, silences on wish, weekends, and the present moment."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from viewer.domain import calendar
from viewer.domain.when import When
from viewer.timeline.backdrop import Backdrop, Stretch
from viewer.timeline.scale import LIMIT
from viewer.ui.canvas import Canvas
from viewer.ui.settings import Settings
from viewer.wording.gaps import silence_words

_MINUTE = 60_000  # milliseconds: the present moves on


class Backdrops(QObject):
    """Keeps the canvas's backdrop as the library and the settings want it."""

    def __init__(self, canvas: Canvas, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._settings = settings
        self._eras: tuple[Stretch, ...] = ()
        self._silences: tuple[When, ...] = ()
        self._clock = QTimer(self, interval=_MINUTE)
        self._clock.timeout.connect(self.update)
        self._clock.start()
        self.update()

    def show_library(self, eras: Iterable[Stretch], silences: Iterable[When]) -> None:
        """The library may have changed."""
        self._eras = tuple(eras)
        self._silences = tuple(silences)
        self.update()

    def set_silences(self, shown: bool) -> None:
        """Shade stretches of which nothing is told, or do not."""
        self._settings.silences = shown
        self.update()

    def set_weekends(self, shown: bool) -> None:
        """Shade weekends where days are wide, or do not."""
        self._settings.weekends = shown
        self.update()

    def update(self) -> None:
        """Hand over what there is now."""
        silences = self._silences if self._settings.silences else ()
        self._canvas.backdrop = Backdrop(
            self._eras, tuple(map(_silence, silences)), self._settings.weekends, now_second(datetime.now())
        )


def now_second(moment: datetime) -> float:
    """A moment of this machine's clock as the timeline counts: news has no time zone, so it is the local time."""
    day = calendar.seconds(moment.year, moment.month, moment.day)
    return float(day + moment.hour * 3600 + moment.minute * 60 + moment.second)


def _silence(when: When) -> Stretch:
    start = -LIMIT if when.earliest is None else when.earliest
    return Stretch(start, LIMIT if when.latest is None else when.latest, silence_words(when))
