# SPDX-License-Identifier: MIT
"""Rulings, one at a time, beside the window."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.domain.edit import Changed, Correction, Edit
from viewer.ui import wording
from viewer.ui.contents import Contents
from viewer.ui.importing import Importer
from viewer.ui.jobs import Job

if TYPE_CHECKING:
    from viewer.workspace.workspace import Workspace

Change = Callable[["Workspace"], Changed]


class Changer(QObject):
    """Makes a correction, or undoes one, while nothing else is written."""

    finished = Signal(object)  # Changed
    failed = Signal(object)  # DatelineError
    refused = Signal(str)  # why not now

    def __init__(self, contents: Contents, importer: Importer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._contents = contents
        self._importer = importer
        self._job: Job | None = None

    @property
    def is_running(self) -> bool:
        """Whether a change is on its way."""
        return self._job is not None

    def make(self, correction: Correction, reason: str) -> None:
        """Make a correction."""
        self._start(lambda workspace: workspace.correct(correction, reason))

    def undo(self, edit: Edit) -> None:
        """Let an edit count for nothing."""
        self._start(lambda workspace: workspace.undo(edit.id))

    def wait(self) -> None:
        """Block until nothing is being changed; nobody is told."""
        if self._job is not None:
            self._job.wait()
            self._end()

    def _start(self, change: Change) -> None:
        workspace = self._contents.workspace
        if self._importer.is_running or self._job is not None:
            self.refused.emit(wording.STILL_IMPORTING if self._importer.is_running else wording.CHANGING)
            return
        if workspace is None:
            return
        self._job = Job(_work(workspace, change), self)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_failed)
        self._job.broken.connect(self._on_broken)
        self._job.start()

    def _end(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None

    def _on_finished(self, changed: Changed) -> None:
        if self.sender() is self._job:
            self._end()
            self.finished.emit(changed)

    def _on_failed(self, error: object) -> None:
        if self.sender() is self._job:
            self._end()
            self.failed.emit(error)

    def _on_broken(self) -> None:
        if self.sender() is self._job:
            self._end()


def _work(workspace: Workspace, change: Change) -> Callable[[Callable[[], bool]], Generator[None, None, Changed]]:
    def work(_cancelled: Callable[[], bool]) -> Generator[None, None, Changed]:
        yield
        return change(workspace)

    return work
