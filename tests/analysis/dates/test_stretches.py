# SPDX-License-Identifier: MIT
"""Calendar units around a day."""

from __future__ import annotations

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from viewer.analysis.dates.stretches import moved, moved_years, part_of_year, unit_around
from viewer.analysis.dates.vocabulary import Unit
from viewer.domain import calendar
from viewer.domain.when import When

THURSDAY = calendar.day_number(2021, 9, 2)


@pytest.mark.parametrize(
    ("unit", "step", "edtf"),
    [
        (Unit.DAY, -1, "2021-09-01"),
        (Unit.WEEK, 0, "2021-08-30/2021-09-05"),
        (Unit.WEEKEND, 0, "2021-09-04/2021-09-05"),
        (Unit.MONTH, 4, "2022-01"),
        (Unit.QUARTER, -3, "2020-36"),
        (Unit.YEAR, 1, "2022"),
        (Unit.DECADE, 0, "202X"),
        (Unit.CENTURY, -1, "19XX"),
    ],
)
def test_the_unit_around_a_day(unit, step, edtf):
    when = unit_around(THURSDAY, unit, step)
    assert when is not None
    assert when.edtf == edtf


@pytest.mark.parametrize(
    ("code", "day", "edtf"),
    [
        (5, None, "2021-05"),
        (5, 3, "2021-05-03"),
        (2, 29, None),
        (22, None, "2021-22"),
        (36, None, "2021-36"),
        (41, None, "2021-07/2021-12"),
    ],
)
def test_a_part_of_a_year(code, day, edtf):
    when = part_of_year(code, 2021, day)
    assert (when.edtf if when else None) == edtf


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.integers(-200, 200))
def test_moves_are_those_of_relativedelta(day, count):
    number = calendar.day_number(day.year, day.month, day.day)
    for unit, delta in ((Unit.MONTH, relativedelta(months=count)), (Unit.WEEK, relativedelta(weeks=count))):
        there = day + delta
        assert moved(number, unit, count) == calendar.day_number(there.year, there.month, there.day)


def test_a_year_earlier_is_as_long_and_as_precise():
    quarter = When.parse("2021-35")
    assert moved_years(quarter, -1) == When.parse("2020-35")


def test_nothing_lies_beyond_the_calendar():
    assert moved(THURSDAY, Unit.CENTURY, 99_999) is None
    assert unit_around(THURSDAY, Unit.CENTURY, 99_999) is None
