# SPDX-License-Identifier: MIT
"""Corrections are kept as they were made, in the order in which they were."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from viewer.domain.edit import Correction, Edit, Era, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.event import About
from viewer.domain.when import Precision, When
from viewer.store.edits import add_edit, load_edits, mark_undone
from viewer.store.library import Library

LARGE = 2**63 - 1  # ids are 63 bits wide: more than a float holds
MADE = "2026-01-02T03:04:05+00:00"
CORRECTIONS: list[Correction] = [
    SamePerson(LARGE, 0),
    OtherPerson(1, LARGE - 1),
    Published(LARGE, When(None, 2**40, Precision.WEEK, approximate=True, lasting=True)),
    Published(1, When.day(2024, 5, 8)),
    Era("1f", When.days(18_000, 400, lasting=True)),
    Era("Kanzlerschaft “Ä”", When.year(2021)),
    ReadAlone(LARGE),
    *(Ruled(about, LARGE) for about in About),
]


@pytest.mark.parametrize("correction", CORRECTIONS, ids=str)
def test_a_correction_comes_back_as_it_was(library: Library, correction: Correction) -> None:
    with library.writing() as session:
        edit = add_edit(session, correction, "“who knows?”\n", MADE)
    assert edit == Edit(1, correction, "“who knows?”\n", MADE)
    with library.reading() as session:
        assert load_edits(session) == [edit]


def test_edits_count_up_and_keep_their_order(library: Library) -> None:
    for correction in CORRECTIONS:
        with library.writing() as session:
            add_edit(session, correction, "", MADE)
    with library.reading() as session:
        assert [(edit.id, edit.correction) for edit in load_edits(session)] == list(enumerate(CORRECTIONS, 1))


def test_an_edit_is_undone_once_and_done_again_once(library: Library) -> None:
    with library.writing() as session:
        for _ in range(2):
            add_edit(session, ReadAlone(1), "", MADE)
        marks = [mark_undone(session, 2, undone=undone) for undone in (False, True, True)]
        assert marks == [False, True, False]
        assert [edit.undone for edit in load_edits(session)] == [False, True]
        assert mark_undone(session, 2, undone=False)
        assert [edit.undone for edit in load_edits(session)] == [False, False]
        assert not mark_undone(session, 3, undone=True)


def test_ids_are_kept_as_words(library: Library) -> None:
    # Readers of JSON that have floats only would make another one of them.
    with library.writing() as session:
        add_edit(session, SamePerson(LARGE, 0), "", MADE)
        written = session.execute(text("SELECT CAST(correction AS TEXT) FROM edit")).scalar_one()
    assert '"7fffffffffffffff"' in written
