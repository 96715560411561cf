# SPDX-License-Identifier: MIT
from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.among import places_among

# Near each other and far apart, alike in their last sixteen bits, and negative.
IDS = st.integers(-3, 3).flatmap(lambda low: st.sampled_from([low, low + 2**16, low + 2**40, low + 2**62]))


@given(st.lists(IDS, max_size=30), st.sets(IDS, max_size=10))
def test_they_are_those_that_one_by_one_comparing_finds(ids: list[int], wanted: set[int]) -> None:
    found = places_among(np.array(ids, np.int64), wanted)
    assert found.tolist() == [place for place, each in enumerate(ids) if each in wanted]


def test_ids_that_do_not_lie_together_are_found_too() -> None:
    every_second = np.arange(20, dtype=np.int64)[::2]
    assert places_among(every_second, {4, 5, 18}).tolist() == [2, 9]
