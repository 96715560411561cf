# SPDX-License-Identifier: MIT
"""Long work beside the window: on a thread of its own, told about on the window's thread."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from viewer.domain.errors import DatelineError
from viewer.workspace.garbage import collect_deferred

Work = Callable[[Callable[[], bool]], Generator[Any, None, Any]]
_TELL_EVERY = 0.04  # seconds; a thousand small steps must not flood the window


class _Tells(Enum):
    PROGRESS = auto()
    RESULT = auto()
    ERROR = auto()
    BROKEN = auto()


class Job(QObject):
    """One piece of work: a generator that yields how far it is and returns its result.

    ``work`` gets a function that says whether to stop. This object lives with the window and owns the signals; the
    thread has only a bound one to emit. One of ``finished`` (the result), ``failed`` (a ``DatelineError``) and
    ``broken`` (a fault of ours, which ``threading.excepthook`` reports) comes at the end.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    broken = Signal()
    _told = Signal(object, object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        tell = self._told.emit
        self._thread = threading.Thread(target=_run, args=(work, self._stop.is_set, tell), name="dateline-job")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop; it ends with what it has."""
        self._stop.set()

    def wait(self) -> None:
        """Block until the thread has ended. What it told last may still be on its way."""
        if self._thread.is_alive():
            self._thread.join()

    def _on_told(self, kind: _Tells, value: object) -> None:
        if kind is _Tells.PROGRESS:
            self.progressed.emit(value)
        elif kind is _Tells.RESULT:
            self.finished.emit(value)
        elif kind is _Tells.ERROR:
            self.failed.emit(value)
        else:
            self.broken.emit()


def _run(work: Work, cancelled: Callable[[], bool], tell: Callable[[_Tells, object], None]) -> None:
    """What the thread does. Whatever happens, an end is told."""
    end: tuple[_Tells, object] = (_Tells.BROKEN, None)
    try:
        end = (_Tells.RESULT, _exhaust(work(cancelled), tell))
    except DatelineError as error:
        end = (_Tells.ERROR, error)
    finally:
        collect_deferred()
        tell(*end)


def _exhaust(steps: Generator[Any, None, Any], tell: Callable[[_Tells, object], None]) -> object:
    told = 0.0
    while True:
        try:
            step = next(steps)
        except StopIteration as stop:
            return stop.value
        now = time.monotonic()
        if now - told >= _TELL_EVERY:
            told = now
            tell(_Tells.PROGRESS, step)


class Turns:
    """Who may write: one at a time, in the order in which they asked."""

    def __init__(self) -> None:
        self._taken = False
        self._waiting: deque[Callable[[], None]] = deque()

    def take(self, begin: Callable[[], None]) -> None:
        """Call ``begin`` when it is its turn: now, or when all before it have given theirs back."""
        if self._taken:
            self._waiting.append(begin)
        else:
            self._taken = True
            begin()

    def give_back(self) -> None:
        """The turn is over, and the next one's begins."""
        self._taken = False
        if self._waiting:
            self.take(self._waiting.popleft())
