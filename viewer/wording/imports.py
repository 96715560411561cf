# SPDX-License-Identifier: MIT
"""What an import is doing, and what it did."""

from __future__ import annotations

from pathlib import PurePath

from viewer.domain.progress import ImportReport, Progress, Stage
from viewer.domain.rows import Counts
from viewer.wording.counts import counted, counts_words

STAGES = {
    Stage.FINDING: "Looking for articles",
    Stage.READING: "Reading",
    Stage.LINKING: "Linking what belongs together",
    Stage.SAVING: "Saving",
}


def import_summary(report: ImportReport, counts: Counts | None = None) -> str:
    """What an import did, in one line, and how much the library holds now."""
    words = "Import cancelled; " if report.cancelled else ""
    words += f"{'i' if words else 'I'}mported {counted(len(report.imported), 'file')} in {report.seconds:.1f} s"
    already = len(report.skipped) - len(report.problems)
    if already:
        words += f", {already:,} here already"
    if report.problems:
        words += f", {len(report.problems):,} skipped"
    if report.names_pipeline:
        words += f", names found by {report.names_pipeline}"
    return f"{words}; {counts_words(counts)} in the library." if counts else words


def skipped_summary(report: ImportReport) -> str:
    """The head of the list of what was not imported."""
    return f"{counted(len(report.problems), 'file')} could not be imported; what to do is said behind each."


def moved_sentence(report: ImportReport) -> str:
    """That an import has moved dates that the library had; empty where it has not."""
    if not report.moved:
        return ""
    return f"{counted(report.moved, 'date')} of the library moved; the window lists them (View, Dates that moved)."


def progress_words(progress: Progress) -> str:
    """What an import is doing."""
    words = STAGES[progress.stage]
    if progress.total:
        words += f" {progress.done:,} of {progress.total:,}"
    return f"{words} · {PurePath(progress.label).name}" if progress.label else f"{words} …"
