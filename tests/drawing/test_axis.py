# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from viewer.domain import calendar
from viewer.drawing.axis import major_label, minor_label
from viewer.timeline.ticks import Step, Tick, Unit


def tick(unit: Unit, count: int, *date: int) -> Tick:
    return Tick(0.0, calendar.seconds(*date), Step(unit, count, 40))


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (tick(Unit.YEAR, 1, 2021), "2021"),
        (tick(Unit.YEAR, 5, -10), "11 BCE"),
        (tick(Unit.MONTH, 1, 2021, 9), "Sep"),
        (tick(Unit.DAY, 1, 2021, 9, 2), "2"),
        (tick(Unit.HOUR, 6, 2021, 9, 2, 18), "18:00"),
        (tick(Unit.MINUTE, 5, 2021, 9, 2, 4, 5), "04:05"),
        (tick(Unit.HOUR, 1, -44, 3, 15, 9), "09:00"),
    ],
)
def test_the_lower_tier(at: Tick, words: str) -> None:
    assert minor_label(at) == words


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (tick(Unit.YEAR, 1, 2021), "2021"),
        (tick(Unit.YEAR, 10, 1990), "1990 – 1999"),
        (tick(Unit.YEAR, 100, -200), "201 – 102 BCE"),
        (tick(Unit.YEAR, 1000, 0), "1 BCE – 999 CE"),
        (tick(Unit.MONTH, 1, 2024, 2), "February 2024"),
        (tick(Unit.DAY, 1, 2021, 9, 1), "Wed 1 Sep 2021"),
        (tick(Unit.DAY, 1, 2000, 2, 29), "Tue 29 Feb 2000"),
    ],
)
def test_the_upper_tier(at: Tick, words: str) -> None:
    assert major_label(at) == words
