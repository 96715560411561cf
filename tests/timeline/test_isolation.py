# SPDX-License-Identifier: MIT
"""The distance to who came before is what looking at everybody finds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.isolation import isolation

ALONE = 10**9


def looked_at(track: list[int], at: list[int], turn: list[int]) -> list[int]:
    return [
        min(
            (
                abs(here - there)
                for there, other, earlier in zip(at, track, turn, strict=True)
                if other == mine and earlier < own
            ),
            default=ALONE,
        )
        for here, mine, own in zip(at, track, turn, strict=True)
    ]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 200)), unique=True, max_size=80), st.randoms())
def test_it_finds_what_looking_at_everybody_finds(places: list[tuple[int, int]], dice) -> None:
    places.sort()
    turn = list(range(len(places)))
    dice.shuffle(turn)
    track, at = ([place[side] for place in places] for side in (0, 1))
    found = isolation(np.array(track, np.int64), np.array(at, np.int64), np.array(turn, np.int64), ALONE)
    assert found.tolist() == looked_at(track, at, turn)


@pytest.mark.parametrize(
    "turn", [range(1, 401), range(400, 0, -1), [*range(1, 400), 0], [*range(200, 400), *range(200)]]
)
def test_an_order_by_time_is_no_trouble(turn) -> None:
    track, at = [0] * 150 + [1] * 250, [number**2 for number in range(400)]
    found = isolation(np.array(track, np.int64), np.array(at, np.int64), np.array(list(turn), np.int64), ALONE)
    assert found.tolist() == looked_at(track, at, list(turn))
