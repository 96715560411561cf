# SPDX-License-Identifier: MIT
from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.canvas.glide import FRICTION, Glide, Swipe


def swiped(*steps: tuple[float, float, float], end: float) -> Glide | None:
    swipe = Swipe()
    swipe.begin()
    for step in steps:
        swipe.add(*step)
    return swipe.end(end)


def test_it_goes_on_as_fast_as_the_fingers_were() -> None:
    glide = swiped((0.00, 9, 0), (0.02, 12, 0), (0.04, 12, 0), (0.06, 12, 0), end=0.06)
    assert glide is not None
    assert glide.dx == pytest.approx(600)
    assert glide.dy == 0


def test_only_how_they_left_counts() -> None:
    assert swiped((0.0, 500, 0), (0.1, 500, 0), (0.9, 1, 0), (0.95, 1, 0), end=0.96) is None
    glide = swiped((0.0, -500, 0), (0.90, 8, 0), (0.92, 8, 0), (0.94, 8, 0), end=0.94)
    assert glide is not None
    assert glide.dx > 0


def test_fingers_that_rest_before_they_leave_stop_the_view() -> None:
    assert swiped((0.0, 20, 0), (0.02, 20, 0), end=0.5) is None


def test_a_single_step_is_no_swipe() -> None:
    assert swiped((0.0, 80, 0), end=0.0) is None
    assert swiped(end=0.0) is None


def test_it_is_never_too_fast() -> None:
    glide = swiped((0.0, 900, 900), (0.01, 900, 900), (0.02, 900, 900), end=0.02)
    assert glide is not None
    assert (glide.dx**2 + glide.dy**2) ** 0.5 == pytest.approx(6000)


@given(st.floats(-6000, 6000), st.floats(-6000, 6000))
def test_it_slows_down_and_stands(dx: float, dy: float) -> None:
    glide = Glide(dx, dy)
    steps = [glide.way(glide.seconds * part / 10) for part in range(12)]
    assert steps[0] == (0, 0)
    gone = [abs(two[0]) - abs(one[0]) for one, two in pairwise(steps)]
    assert all(later <= sooner + 1e-9 for sooner, later in pairwise(gone))
    assert steps[10] == steps[11]
    assert abs(steps[-1][0]) <= abs(dx) / FRICTION
