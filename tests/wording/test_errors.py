# SPDX-License-Identifier: MIT
"""Every error is one sentence that names the file and the way on."""

from __future__ import annotations

import pytest

from viewer.domain.errors import (
    DatelineError,
    ExportError,
    LibraryError,
    NewerLibrary,
    NotALibrary,
    PipelineError,
    PreferencesError,
    ReadError,
    ReadOnlyLibrary,
)
from viewer.domain.progress import Skipped
from viewer.domain.rows import Problem
from viewer.readers.content import LIMIT
from viewer.wording.errors import error_sentence

_PLACE = "/news/bridge.txt"


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ReadError(_PLACE, "empty"), "is empty"),
        (ReadError(_PLACE, "binary"), "is not text"),
        (ReadError(_PLACE, "too_large"), "too large"),
        (ReadError(_PLACE, "no_permission"), "may not be read"),
        (ReadError(_PLACE, "missing"), "is not there"),
        (Skipped(_PLACE, "duplicate"), "in the library already"),
        (Skipped(_PLACE, "unknown_format"), "cannot be read yet"),
        (Skipped(_PLACE, "struck_by_lightning"), "struck by lightning"),
        (NotALibrary(_PLACE, "not_a_library"), "is not a Dateline library"),
        (NewerLibrary(_PLACE, "newer"), "newer Dateline"),
        (ReadOnlyLibrary(_PLACE, "read_only"), "cannot be written"),
        (ReadOnlyLibrary(_PLACE, "closed_folder"), "Choose another place"),
        (LibraryError(_PLACE, "missing"), "begin a new library"),
        (LibraryError(_PLACE, "busy"), "another program"),
        (LibraryError(_PLACE, "disk_full"), "no room"),
        (ExportError(_PLACE, "no_permission"), "may not be written"),
        (ExportError(_PLACE, "unknown_form"), ".png, .svg, .pdf or .json"),
        (ExportError(_PLACE, "no_folder"), "Choose another place"),
        (ExportError(_PLACE, "is_library"), "is a Dateline library"),
        (ExportError(_PLACE, "disk_full"), "no room"),
        (ReadError(_PLACE, "long_path"), "too deep"),
        (PreferencesError(_PLACE, "unreadable"), "cannot be read"),
        (PreferencesError(_PLACE, "bad_form"), "Mend it"),
        (PipelineError(_PLACE, "no_spacy"), "pip install 'dateline[spacy]'"),
        (PipelineError(_PLACE, "no_pipeline"), "no spaCy pipeline here"),
        (PipelineError(_PLACE, "broken_pipeline"), "this version of spaCy"),
        (PipelineError(_PLACE, "nameless_pipeline"), "finds no names"),
        (DatelineError(_PLACE, "nobody_of_that_name"), "nobody's name"),
        (Problem("fingerprint", _PLACE), "not what was imported"),
        (Problem("offset", _PLACE, "quote 3"), "beyond its text (quote 3)"),
    ],
)
def test_the_sentence_names_the_file_and_the_way_on(error: DatelineError | Skipped | Problem, words: str) -> None:
    sentence = error_sentence(error)
    assert sentence.startswith(_PLACE)
    assert words in sentence
    assert sentence.endswith(".")
    assert "_" not in sentence


def test_how_much_is_too_much_is_said_as_it_is() -> None:
    assert f"more than {LIMIT // 1_000_000} MB" in error_sentence(ReadError(_PLACE, "too_large"))
