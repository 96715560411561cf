# SPDX-License-Identifier: MIT
"""Which of a person's edits hold."""

from __future__ import annotations

from itertools import permutations

from viewer.analysis.linking.corrections import NONE, Corrections
from viewer.domain.edit import Edit, OtherPerson, Published, ReadAlone, Ruled, SamePerson
from viewer.domain.event import About
from viewer.domain.when import When

FIRST, SECOND = When.day(2024, 5, 8), When.day(2024, 5, 9)
EDITS = [
    Edit(1, Published(11, FIRST)),
    Edit(2, Ruled(About.WHEN, 21)),
    Edit(3, SamePerson(31, 32)),
    Edit(4, ReadAlone(12)),
    Edit(5, Published(11, SECOND)),
    Edit(6, Ruled(About.WHEN, 22)),
    Edit(7, OtherPerson(31, 32)),
    Edit(8, Published(13, FIRST), undone=True),
    Edit(9, ReadAlone(14), undone=True),
]


def test_the_latest_edit_holds_and_what_is_undone_counts_for_nothing() -> None:
    expected = Corrections(
        {11: SECOND},
        frozenset({12}),
        {(About.WHEN, 21): 2, (About.WHEN, 22): 6},
        (SamePerson(31, 32), OtherPerson(31, 32)),
    )
    assert Corrections.of(EDITS) == expected
    assert all(Corrections.of(order) == expected for order in [EDITS[::-1], EDITS[4:] + EDITS[:4]])


def test_the_order_in_which_edits_are_loaded_does_not_matter() -> None:
    people = [Edit(1, SamePerson(1, 2)), Edit(2, OtherPerson(2, 3)), Edit(3, SamePerson(1, 3))]
    assert len({Corrections.of(order).people for order in permutations(people)}) == 1


def test_without_edits_nothing_is_corrected() -> None:
    assert Corrections.of([]) == NONE
