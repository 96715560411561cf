# SPDX-License-Identifier: MIT
"""Says what is at work and what it came to: in the status line, and in a notice where one line is not enough."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.domain.errors import DatelineError
from viewer.domain.progress import ImportReport, Progress
from viewer.ui import wording
from viewer.ui.correcting import Corrector, Outcome
from viewer.ui.dialogs.notice import Notice
from viewer.ui.exporting import Exporter
from viewer.ui.importing import Importer
from viewer.ui.status_line import StatusLine
from viewer.ui.wording_corrections import CORRECTING, outcome_words
from viewer.wording.edits import moved_words
from viewer.wording.errors import error_sentence, skipped_sentence
from viewer.wording.imports import import_summary, skipped_summary

if TYPE_CHECKING:
    from viewer.ui.moves import Moves


class Reports(QObject):
    """Listens to whatever works beside the window."""

    library_changed = Signal()  # what is shown may be another thing now
    state_changed = Signal()  # something began or ended

    def __init__(self, window: QWidget, status: StatusLine, moves: Moves) -> None:
        super().__init__(window)
        self._window = window
        self._status = status
        self._moves = moves
        self._running: list[Importer | Exporter | Corrector] = []

    def follow_imports(self, importer: Importer) -> None:
        """Tell of imports."""
        self._running.append(importer)
        importer.progressed.connect(self._status.show_progress)
        importer.finished.connect(self._on_imported)
        importer.failed.connect(self._on_failed)
        importer.state_changed.connect(self._on_state_changed)
        self._status.cancel_requested.connect(importer.cancel)

    def follow_exports(self, exporter: Exporter) -> None:
        """Tell of exports."""
        self._running.append(exporter)
        exporter.progressed.connect(self._on_writing)
        exporter.written.connect(self._on_written)
        exporter.failed.connect(self._on_failed)
        exporter.broken.connect(self._on_state_changed)

    def follow_corrections(self, corrector: Corrector) -> None:
        """Tell of corrections."""
        self._running.append(corrector)
        corrector.finished.connect(self._on_corrected)
        corrector.state_changed.connect(self._on_correcting)

    def show_error(self, error: DatelineError) -> None:
        """Tell what went wrong."""
        Notice(wording.FAILED, error_sentence(error), details=error.detail, parent=self._window).open()

    def _on_imported(self, report: ImportReport) -> None:
        if report.batch is not None:
            self._moves.note_import(report)
        self._status.say(import_summary(report), moved=moved_words(report.moved))
        if report.problems:
            details = "\n".join(skipped_sentence(skipped) for skipped in report.problems)
            Notice(wording.SKIPPED_TITLE, skipped_summary(report), details=details, parent=self._window).open()
        if report.imported:
            self.library_changed.emit()

    def _on_corrected(self, outcome: Outcome) -> None:
        self._moves.note_outcome(outcome)
        words = outcome_words(outcome.doing, outcome.edits)
        self._status.say(words if outcome.edits else wording.FAILED, moved=moved_words(outcome.moved))
        if outcome.edits:
            self.library_changed.emit()
        if outcome.error is not None:
            self.show_error(outcome.error)

    def _on_correcting(self) -> None:
        if any(each.is_running for each in self._running if isinstance(each, Corrector)):
            self._status.show_busy(CORRECTING)
        self._on_state_changed()

    def _on_writing(self, progress: Progress) -> None:
        if not any(each.is_running for each in self._running if isinstance(each, Importer)):
            self._status.show_busy(wording.writing_words(progress.label))

    def _on_written(self, to: Path) -> None:
        self._on_state_changed()
        self._status.say(wording.exported_sentence(str(to)))

    def _on_failed(self, error: DatelineError) -> None:
        self._on_state_changed()
        self._status.say(wording.FAILED)
        self.show_error(error)

    def _on_state_changed(self) -> None:
        if not any(each.is_running for each in self._running):
            self._status.end_progress()
        self.state_changed.emit()
