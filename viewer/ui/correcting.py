# SPDX-License-Identifier: MIT
"""A user's corrections: made, undone and done again beside the window, when nobody else writes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.domain.edit import Changed, Correction, Edit
from viewer.domain.errors import DatelineError, LibraryError
from viewer.ui.edit_stack import EditStack
from viewer.ui.jobs import Job, Turns

if TYPE_CHECKING:
    from viewer.workspace.workspace import Workspace


class Doing(StrEnum):
    """What can be done with edits."""

    MAKE = "make"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done, in its order; ``error`` says what stopped it half-way."""

    doing: Doing
    changed: tuple[Changed, ...]
    error: DatelineError | None = None

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits as they are now."""
        return tuple(change.edit for change in self.changed)

    @property
    def moved(self) -> int:
        """How many dates that moved."""
        return sum(change.moved for change in self.changed)

    @property
    def batches(self) -> tuple[int, ...]:
        """The numbers under which these are listed."""
        return tuple(change.batch for change in self.changed if change.batch is not None)


_Step = Callable[["Workspace"], Changed]


@dataclass(frozen=True, slots=True)
class _Wish:
    """Steps that belong together."""

    doing: Doing
    workspace: Workspace
    steps: tuple[_Step, ...]


class Corrector(QObject):
    """Makes corrections one after the other; what is asked for while something else is written waits its turn."""

    finished = Signal(object)  # Outcome
    state_changed = Signal()

    def __init__(self, turns: Turns, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = EditStack()
        self._turns = turns
        self._workspace: Workspace | None = None
        self._job: Job | None = None
        self._waiting: deque[_Wish] = deque()

    @property
    def is_running(self) -> bool:
        """Whether something is being corrected, or waits for it."""
        return self._job is not None or bool(self._waiting)

    def set_workspace(self, workspace: Workspace | None) -> None:
        """Correct another library."""
        self.wait()
        self.stack.clear()
        self._workspace = workspace

    def make(self, correction: Correction, reason: str = "") -> None:
        """Make a correction; ``finished`` tells what it came to."""
        self.make_all((correction,), reason)

    def make_all(self, corrections: Iterable[Correction], reason: str = "") -> None:
        """Make corrections that belong together, and are undone together."""
        self._wish(Doing.MAKE, (partial(_make, each, reason) for each in corrections))

    def undo(self) -> None:
        """Take the last step back."""
        self.undo_edits(self.stack.to_undo)

    def redo(self) -> None:
        """Do again what was undone last."""
        self.redo_edits(self.stack.to_redo)

    def undo_edits(self, edits: Sequence[Edit]) -> None:
        """Let edits count for nothing, the last one first."""
        self._wish(Doing.UNDO, (partial(_undo, edit.id) for edit in reversed(edits)))

    def redo_edits(self, edits: Sequence[Edit]) -> None:
        """Let edits count again."""
        self._wish(Doing.REDO, (partial(_redo, edit.id) for edit in edits))

    def wait(self) -> None:
        """Block until all that was asked for is done; nobody is told of it."""
        while self._job is not None:
            self._job.wait()
            self._end()

    def _wish(self, doing: Doing, steps: Iterable[_Step]) -> None:
        wanted = tuple(steps)
        if self._workspace is None or not wanted:
            return
        self._waiting.append(_Wish(doing, self._workspace, wanted))
        self._turns.take(self._begin)

    def _begin(self) -> None:
        self._job = Job(partial(_work, self._waiting.popleft()), self)
        self._job.finished.connect(self._on_finished)
        self._job.failed.connect(self._on_broken)
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

    def _on_finished(self, outcome: Outcome) -> None:
        if self.sender() is not self._job:
            return  # told by a job that was waited for
        told = {Doing.MAKE: self.stack.made, Doing.UNDO: self.stack.undone, Doing.REDO: self.stack.redone}
        if outcome.edits:
            told[outcome.doing](outcome.edits)
        self._end()
        self.finished.emit(outcome)

    def _on_broken(self) -> None:
        if self.sender() is self._job:
            self._end()


def _work(wish: _Wish, _cancelled: Callable[[], bool]) -> Generator[None, None, Outcome]:
    done: list[Changed] = []
    for step in wish.steps:
        yield
        try:
            done.append(step(wish.workspace))
        except DatelineError as error:
            return Outcome(wish.doing, tuple(done), error)
        except LookupError:
            return Outcome(wish.doing, tuple(done), LibraryError(wish.workspace.library, "not_there"))
    return Outcome(wish.doing, tuple(done))


def _make(correction: Correction, reason: str, workspace: Workspace) -> Changed:
    return workspace.correct(correction, reason)


def _undo(edit: int, workspace: Workspace) -> Changed:
    return workspace.undo(edit)


def _redo(edit: int, workspace: Workspace) -> Changed:
    return workspace.redo(edit)
