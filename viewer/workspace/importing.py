# SPDX-License-Identifier: MIT
"""Bringing files into a library: find, read, link, save. A generator of progress that knows no screen.

Files are read and analysed in worker processes; what they give is taken up in the order of the files, and saved with
the links in one transaction, so that neither the number of workers nor a cancel half-way leaves a trace. So are the
articles of the library that read otherwise beside the new ones.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from viewer.analysis.names.pipeline import name_finder
from viewer.domain.progress import ImportReport, Progress, Skipped, Stage
from viewer.readers.files import find_files
from viewer.store.library import Library
from viewer.store.loading import known_fingerprints
from viewer.workspace.linking import Cancelled, Moves, link_and_save
from viewer.workspace.preferences import read_preferences
from viewer.workspace.reading import Outcome, Outcomes, Read, read_all

Steps = Generator[Progress, None, ImportReport]


@dataclass(slots=True)
class _Batch:
    """What an import has come to."""

    articles: list[Read] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)

    def take(self, outcome: Outcome, known: set[str]) -> None:
        """Add what a file gave, unless an article of the same bytes is there."""
        if isinstance(outcome, Skipped):
            self.skipped.append(outcome)
        elif (article := outcome.findings.article).fingerprint in known:
            self.skipped.append(Skipped(article.path, "duplicate"))
        else:
            known.add(article.fingerprint)
            self.articles.append(outcome)


def import_paths(
    library: Library,
    paths: Sequence[Path],
    *,
    jobs: int | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    names_pipeline: str | None = None,
) -> Steps:
    """Import files and folders; the report comes as the generator's value.

    ``jobs`` is the number of worker processes, 1 for none; by default as many as there are processors. ``cancelled``
    is asked between files, and for the last time before anything is written. ``names_pipeline`` is the spaCy pipeline
    that finds names, empty for the rules; by default the one that the user prefers. LibraryError where nothing can be
    written, PreferencesError where the pipeline cannot be had; a file that cannot be read is in the report, and the
    others are imported.
    """
    began = time.monotonic()
    library.require_writable()
    pipeline = read_preferences().names_pipeline if names_pipeline is None else names_pipeline
    name_finder(pipeline)  # here and now, not in a worker at the first file
    yield Progress(Stage.FINDING, 0, 0)
    found = find_files(paths)
    yield Progress(Stage.FINDING, len(found.files), len(found.files))
    batch = _Batch(skipped=list(found.skipped))
    with library.reading() as session:
        known = set(known_fingerprints(session))
    outcomes = read_all(found.files, frozenset(known), jobs=jobs, names_pipeline=pipeline)
    moves: Moves | None = None
    if (yield from _read(found.files, outcomes, batch=batch, known=known, cancelled=cancelled)):
        moves = yield from _save(library, batch, cancelled)
    imported = tuple(sorted(read.findings.article.id for read in batch.articles)) if moves else ()
    skipped = tuple(sorted(batch.skipped, key=lambda item: (item.path, item.reason)))
    return ImportReport(
        imported,
        skipped,
        moves is None,
        time.monotonic() - began,
        pipeline,
        moved=moves.number if moves else 0,
        batch=moves.batch if moves else None,
    )


def _read(
    files: Sequence[Path], outcomes: Outcomes, *, batch: _Batch, known: set[str], cancelled: Callable[[], bool]
) -> Generator[Progress, None, bool]:
    """Fill the batch; False where that was cancelled."""
    with closing(outcomes):
        for done, path in enumerate(files):
            yield Progress(Stage.READING, done, len(files), str(path))
            if cancelled():
                return False
            batch.take(next(outcomes), known)
    yield Progress(Stage.READING, len(files), len(files))
    return True


def _save(library: Library, batch: _Batch, cancelled: Callable[[], bool]) -> Generator[Progress, None, Moves | None]:
    """Write the batch and all links, or nothing; None where that was cancelled."""
    if not batch.articles:
        return None if cancelled() else Moves()
    yield Progress(Stage.LINKING, 0, 1)
    try:
        with library.writing() as session:
            # Another process may have imported the same files since.
            known = set(known_fingerprints(session))
            fresh, batch.articles = batch.articles, []
            for read in fresh:
                batch.take(read, known)
            moves = yield from link_and_save(session, batch.articles, cancelled=cancelled)
    except Cancelled:
        return None
    yield Progress(Stage.SAVING, 1, 1)
    return moves
