# SPDX-License-Identifier: MIT
"""Who writes can say what that changed; it is told once it is written, and never of what was not."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.domain.selection import Noun, Ref
from viewer.store.library import Library, open_library
from viewer.store.noting import Written, note_marks
from viewer.store.revision import revision_of

ONE, TWO = Ref(Noun.EVENT, 1), Ref(Noun.ARTICLE, 2)


def revision(library: Library) -> str:
    with library.reading() as session:
        return revision_of(session)


def test_a_write_is_told_with_the_states_around_it(tmp_path: Path) -> None:
    library = open_library(tmp_path / "a.dateline")
    told: list[Written] = []
    library.on_written = told.append
    first = revision(library)
    with library.writing() as session:
        note_marks(session, [ONE])
        note_marks(session, [TWO])
        assert not told
    second = revision(library)
    with library.writing():
        pass
    with library.writing() as session:
        note_marks(session, ())
    assert told == [
        Written(first, second, frozenset({ONE, TWO})),
        Written(second, told[1].after, None),
        Written(told[1].after, revision(library), frozenset()),
    ]
    library.close()


def test_what_was_not_written_is_not_told(tmp_path: Path) -> None:
    library = open_library(tmp_path / "a.dateline")
    told: list[Written] = []
    library.on_written = told.append
    with pytest.raises(RuntimeError):
        write_half(library)
    assert not told
    library.close()


def write_half(library: Library) -> None:
    with library.writing() as session:
        note_marks(session, [ONE])
        raise RuntimeError
