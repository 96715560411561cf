# SPDX-License-Identifier: MIT
"""One row is filled as if each stretch had been tried in its turn."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.rowfill import Stretches, filled

STRETCHES = st.lists(st.tuples(st.integers(0, 2), st.integers(-60, 60), st.integers(1, 40)), max_size=60)


def stretches(rows: list[tuple[int, int, int]]) -> Stretches:
    lane, start, length = np.array(rows, np.int64).reshape(-1, 3).T
    return Stretches(lane.astype(np.uint8), start, start + length)


def in_turn(rows: list[tuple[int, int, int]], waiting: list[int], there: list[int]) -> list[bool]:
    taken = [rows[index] for index in there]
    found = []
    for lane, start, length in (rows[index] for index in waiting):
        meets = any(lane == other and start < begin + long and begin < start + length for other, begin, long in taken)
        found.append(not meets)
        if not meets:
            taken.append((lane, start, length))
    return found


@pytest.mark.slow
@given(STRETCHES)
def test_an_empty_row_is_filled(rows: list[tuple[int, int, int]]) -> None:
    found = filled(stretches(rows), np.arange(len(rows)), np.empty(0, np.int64))
    assert found.tolist() == in_turn(rows, list(range(len(rows))), [])


@given(STRETCHES, STRETCHES)
def test_what_is_there_stays(first: list[tuple[int, int, int]], more: list[tuple[int, int, int]]) -> None:
    there = [number for number, kept in enumerate(in_turn(first, list(range(len(first))), [])) if kept]
    waiting = list(range(len(first), len(first) + len(more)))[::-1]
    found = filled(stretches(first + more), np.array(waiting, np.int64), np.array(there, np.int64))
    assert found.tolist() == in_turn(first + more, waiting, there)


@pytest.mark.parametrize("apart", [1, 3, 50])
def test_portions_make_no_difference(apart: int) -> None:
    # Many more than a portion, all of one place or spread out, in an order that has nothing to do with time.
    dice = np.random.default_rng(apart)
    start = dice.integers(0, 12_000 * apart, 12_000)
    of = Stretches(np.zeros(12_000, np.uint8), start, start + 20)
    found = np.flatnonzero(filled(of, np.arange(12_000), np.empty(0, np.int64)))
    kept = np.sort(start[found])
    assert (np.diff(kept) >= 20).all()
    # Who was turned away meets one that came before.
    at = np.searchsorted(kept, start)
    near = (np.append(kept, 10**9)[at] - start < 20) | (start - np.insert(kept, 0, -(10**9))[at] < 20)
    assert near.all()
