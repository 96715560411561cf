# SPDX-License-Identifier: MIT
"""A splice is what leaving out and putting in one by one gives."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.splicing import Splice, lowered, raised


@given(st.integers(0, 30), st.data())
def test_stretches_and_new_ones_lie_in_order(count: int, data: st.DataObject) -> None:
    gone = sorted(data.draw(st.sets(st.integers(0, count - 1)) if count else st.just(set())))
    at = sorted(data.draw(st.lists(st.integers(0, count), max_size=6)))
    splice = Splice(count, np.array(gone, np.int64), np.array(at, np.int64))
    wanted: list[int] = []
    for place in range(count + 1):
        wanted += [-1 - number for number, each in enumerate(at) if each == place]
        wanted += [place] if place < count and place not in gone else []
    found = splice.of(np.arange(count), -1 - np.arange(len(at)))
    assert found.tolist() == wanted
    assert splice.added.tolist() == [wanted.index(-1 - number) for number in range(len(at))]
    assert splice.places().tolist() == [wanted.index(place) if place in wanted else -1 for place in range(count)]
    assert np.flatnonzero(~splice.stays()).tolist() == gone


def test_what_does_not_change_is_not_copied() -> None:
    none = np.empty(0, np.int64)
    before = np.arange(5)
    assert Splice(5, none, none).of(before, none) is before


@given(st.lists(st.integers(0, 40)), st.lists(st.integers(0, 40), max_size=20))
def test_numbers_make_room_and_close_gaps(numbers: list[int], by: list[int]) -> None:
    some, cuts = np.array(numbers, np.int32), np.array(sorted(by), np.int64)
    assert raised(some, cuts).tolist() == [number + sum(cut <= number for cut in by) for number in numbers]
    assert lowered(some, cuts).tolist() == [number - sum(cut < number for cut in by) for number in numbers]
    assert raised(some, cuts).dtype == lowered(some, cuts).dtype == np.int32
