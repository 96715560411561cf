# SPDX-License-Identifier: MIT
"""What an import says of itself."""

from __future__ import annotations

from viewer.domain.progress import ImportReport, Progress, Skipped, Stage
from viewer.domain.rows import Counts
from viewer.wording.imports import import_summary, moved_sentence, progress_words, skipped_summary


def test_what_an_import_did() -> None:
    skipped = (Skipped("/news/a.txt", "duplicate"), Skipped("/news/b.pdf", "unknown_format"))
    report = ImportReport((1, 2), skipped, seconds=0.42)
    assert import_summary(report) == "Imported 2 files in 0.4 s, 1 here already, 1 skipped"
    assert import_summary(ImportReport(cancelled=True)) == "Import cancelled; imported 0 files in 0.0 s"
    assert import_summary(ImportReport((1,), names_pipeline="en_x")).endswith("0.0 s, names found by en_x")
    assert skipped_summary(report).startswith("1 file could not be imported")
    assert import_summary(ImportReport((1,)), Counts(articles=1)).endswith("1 article, 0 events in the library.")


def test_how_far_an_import_is() -> None:
    assert progress_words(Progress(Stage.READING, 3, 12, "/news/vote.txt")) == "Reading 3 of 12 · vote.txt"
    assert progress_words(Progress(Stage.FINDING, 0, 0)) == "Looking for articles …"


def test_dates_that_an_import_moved() -> None:
    assert moved_sentence(ImportReport((1,))) == ""
    assert moved_sentence(ImportReport((1,), moved=1, batch=4)).startswith("1 date of the library moved")
    assert moved_sentence(ImportReport((1,), moved=3, batch=4)).startswith("3 dates of the library moved")
