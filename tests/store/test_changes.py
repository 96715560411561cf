# SPDX-License-Identifier: MIT
"""Dates that were moved are kept in their order, under a number for each time."""

from __future__ import annotations

from viewer.domain.selection import Noun, Ref
from viewer.domain.when import Precision, When
from viewer.queries.changes import date_changes
from viewer.store.changes import Moved, add_changes
from viewer.store.library import Library

DAY = When.day(2024, 5, 8)
FIRST = [
    Moved(Ref(Noun.ARTICLE, 2**63 - 1), None, DAY),
    Moved(Ref(Noun.EVENT, 5), DAY, None),
]
SECOND = [Moved(Ref(Noun.ARTICLE, 3), DAY, When(None, 2**40, Precision.WEEK, True, True))]


def test_each_time_has_a_number_and_keeps_its_order(library: Library) -> None:
    for expected, moved in enumerate((FIRST, SECOND), 1):
        with library.writing() as session:
            assert add_changes(session, moved) == expected
    with library.reading() as session:
        kept = [(one.batch, Moved(one.ref, one.before, one.after)) for one in date_changes(session)]
    assert kept == [(2, SECOND[0]), (1, FIRST[0]), (1, FIRST[1])]


def test_two_times_within_one_transaction_are_two(library: Library) -> None:
    with library.writing() as session:
        assert [add_changes(session, moved) for moved in (FIRST, SECOND)] == [1, 2]
