# SPDX-License-Identifier: MIT
"""Several writes add up; a write of which nothing is known makes all unknown."""

from __future__ import annotations

from viewer.domain.selection import Noun, Ref
from viewer.store.noting import Written
from viewer.workspace.journal import Journal

ONE, TWO = (frozenset({Ref(Noun.EVENT, number)}) for number in (1, 2))


def test_writes_add_up_to_the_state_that_is_asked_for() -> None:
    journal = Journal()
    for before, after, marks in (("a", "b", ONE), ("b", "c", TWO), ("c", "d", frozenset())):
        journal.note(Written(before, after, marks))
    assert journal.between("a", "b") == ONE
    assert journal.between("b", "d") == TWO
    assert journal.between("d", "d") == frozenset()


def test_what_is_between_others_writes_is_not_known() -> None:
    journal = Journal()
    journal.note(Written("a", "b", ONE))
    journal.note(Written("x", "y", TWO))
    assert journal.between("a", "y") is None
    journal.note(Written("y", "z", None))
    assert journal.between("y", "z") is None
