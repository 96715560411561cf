# SPDX-License-Identifier: MIT
from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.timeline.beside import beside
from viewer.timeline.frame import Box

WITHIN = Box(0, 0, 800, 500)


def test_below_where_there_is_room() -> None:
    assert beside(Box(300, 100, 80, 20), (320, 150), WITHIN, 320) == Box(300, 128, 320, 150)


def test_above_where_there_is_none_below() -> None:
    assert beside(Box(300, 400, 80, 20), (320, 150), WITHIN, 320) == Box(300, 242, 320, 150)


def test_at_its_side_where_all_is_low() -> None:
    low = Box(0, 0, 800, 180)
    assert beside(Box(20, 80, 80, 20), (320, 150), low, 40) == Box(108, 24, 320, 150)
    assert beside(Box(700, 80, 80, 20), (320, 150), low, 720) == Box(372, 24, 320, 150)


def test_nowhere_where_it_would_cover_the_mark() -> None:
    assert beside(Box(0, 80, 800, 20), (320, 150), Box(0, 0, 800, 180), 40) is None
    assert beside(Box(0, 80, 10, 20), (900, 150), WITHIN, 40) is None


def test_it_begins_near_the_pointer_on_a_long_mark() -> None:
    found = beside(Box(-4000, 100, 9000, 20), (320, 150), WITHIN, 400)
    assert found is not None
    assert found.x == 372


@given(st.floats(0, 780), st.floats(0, 480), st.floats(1, 900), st.floats(40, 500), st.floats(30, 400))
def test_it_never_covers_the_mark_and_stays_within(x: float, y: float, width: float, wide: float, high: float) -> None:
    mark = Box(x, y, width, 20)
    found = beside(mark, (wide, high), WITHIN, x + width / 2)
    if found is not None:
        apart = found.y >= mark.bottom or found.bottom <= mark.y or found.x >= mark.right or found.right <= mark.x
        assert apart
        assert found.x >= 0
        assert found.y >= 0
        assert found.right <= WITHIN.right
        assert found.bottom <= WITHIN.bottom
