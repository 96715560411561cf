# SPDX-License-Identifier: MIT
"""Imports, one at a time, on the one thread that writes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.domain.progress import ImportReport, Progress
from viewer.ui.jobs import Job, Turns

if TYPE_CHECKING:
    from viewer.workspace.workspace import Workspace


class Importer(QObject):
    """Runs imports; what is asked for meanwhile waits its turn."""

    progressed = Signal(object)  # Progress
    finished = Signal(object)  # ImportReport
    failed = Signal(object)  # DatelineError
    state_changed = Signal()

    def __init__(self, parent: QObject | None = None, *, turns: Turns | None = None) -> None:
        super().__init__(parent)
        self._turns = turns or Turns()
        self._job: Job | None = None
        self._asked = False  # for a turn
        self._waiting: list[tuple[Workspace, tuple[Path, ...]]] = []

    @property
    def is_running(self) -> bool:
        """Whether one is on its way, or waits until something else is written."""
        return self._job is not None or self._asked

    def start(self, workspace: Workspace, paths: Sequence[Path]) -> None:
        """Import files and folders into a library."""
        if not paths:
            return
        self._waiting.append((workspace, tuple(paths)))
        if not self.is_running:
            self._next()

    def cancel(self) -> None:
        """Stop the import in hand, and forget those that wait."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def wait(self) -> None:
        """Stop, and block until nobody writes."""
        self.cancel()
        if self._job is not None:
            self._job.wait()
            self._end()

    def _next(self) -> None:
        if self._waiting:
            self._asked = True
            self._turns.take(self._begin)

    def _begin(self) -> None:
        self._asked = False
        if not self._waiting:  # cancelled meanwhile
            self._turns.give_back()
            self.state_changed.emit()
            return
        workspace, paths = self._waiting.pop(0)
        self._job = Job(_work(workspace, paths), self)
        self._job.progressed.connect(self._on_progressed)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.broken.connect(self._on_broken)
        self._job.start()
        self.state_changed.emit()

    def _end(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None
            self._turns.give_back()
            self.state_changed.emit()

    def _on_progressed(self, progress: Progress) -> None:
        if self.sender() is self._job:
            self.progressed.emit(progress)

    def _on_finished(self, report: ImportReport) -> None:
        if self.sender() is self._job:
            self._end()
            self.finished.emit(report)
            self._next()

    def _on_failed(self, error: object) -> None:
        if self.sender() is self._job:
            self._end()
            self.failed.emit(error)
            self._next()

    def _on_broken(self) -> None:
        if self.sender() is self._job:
            self._end()
            self._next()


def _work(
    workspace: Workspace, paths: tuple[Path, ...]
) -> Callable[[Callable[[], bool]], Generator[Progress, None, ImportReport]]:
    return lambda cancelled: workspace.import_paths(paths, cancelled=cancelled)
