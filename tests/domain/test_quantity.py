# SPDX-License-Identifier: MIT
"""Whether two numbers can both be true."""

from __future__ import annotations

import pytest

from viewer.domain.quantity import Quantity, agrees
from viewer.domain.span import Span


def quantity(low: float | None, high: float | None, *, about: bool = False, unit: str = "person killed") -> Quantity:
    return Quantity(Span(0, 1), low, high, about, unit)


@pytest.mark.parametrize(
    ("one", "two", "both"),
    [
        (quantity(23, 23), quantity(23, 23), True),
        (quantity(23, 23), quantity(24, 24), False),
        (quantity(23, None), quantity(40, 40), True),
        (quantity(23, None), quantity(22, 22), False),
        (quantity(None, 40), quantity(23, 23), True),
        (quantity(None, 40), quantity(41, 41), False),
        (quantity(None, 40), quantity(23, None), True),
        (quantity(10, 20), quantity(20, 30), True),
        (quantity(10, 20), quantity(21, 30), False),
        (quantity(1_200, 1_200, about=True), quantity(1_250, 1_250), True),
        (quantity(1_200, 1_200, about=True), quantity(1_400, 1_400), False),
        (quantity(24, 99, about=True), quantity(60, 60), True),
        (quantity(24, 99, about=True), quantity(150, 150), False),
        (quantity(None, None), quantity(150, 150), True),
    ],
)
def test_numbers_agree_where_their_ranges_meet(one: Quantity, two: Quantity, both: bool) -> None:
    assert agrees(one, two) is both
    assert agrees(two, one) is both


def test_the_dead_are_not_held_against_the_injured() -> None:
    with pytest.raises(ValueError, match="person injured"):
        agrees(quantity(23, 23), quantity(23, 23, unit="person injured"))


def test_a_number_is_exact_where_nothing_leaves_room() -> None:
    assert quantity(23, 23).exact
    assert not quantity(23, None).exact
    assert not quantity(23, 23, about=True).exact
    assert not quantity(None, None).exact
