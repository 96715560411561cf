# SPDX-License-Identifier: MIT
"""Errors travel between processes and say what they are about."""

from __future__ import annotations

import pickle

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

KINDS = [
    *(DatelineError, ReadError, LibraryError, NotALibrary, NewerLibrary, ReadOnlyLibrary, ExportError),
    *(PreferencesError, PipelineError),
]


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_comes_back_whole_from_a_worker(kind: type[DatelineError]) -> None:
    error = pickle.loads(pickle.dumps(kind("/a.txt", "missing", "errno 2")))
    assert type(error) is kind
    assert (error.where, error.reason, error.detail) == ("/a.txt", "missing", "errno 2")


def test_an_error_names_its_place_and_reason() -> None:
    assert str(ReadError("/a.txt", "empty")) == "/a.txt: empty"
    assert str(ReadError("/a.txt", "empty", "0 bytes")) == "/a.txt: empty (0 bytes)"


@pytest.mark.parametrize("kind", [NotALibrary, NewerLibrary, ReadOnlyLibrary])
def test_who_cannot_open_a_library_need_not_tell_why(kind: type[DatelineError]) -> None:
    assert issubclass(kind, LibraryError)
