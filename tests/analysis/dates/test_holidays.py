# SPDX-License-Identifier: MIT
"""Holidays of a year."""

from __future__ import annotations

import pytest
from dateutil.easter import easter as dateutil_easter

from viewer.analysis.dates.holidays import easter, holiday, holidays, weekday_of_month
from viewer.domain import calendar


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("Christmas", (2020, 12, 25)),
        ("Thanksgiving", (1999, 11, 25)),
        ("Black Friday", (2021, 11, 26)),
        ("Election Day", (1998, 11, 3)),
        ("Memorial Day", (2021, 5, 31)),
        ("Labor Day", (2021, 9, 6)),
        ("Good Friday", (2021, 4, 2)),
        ("Easter Monday", (2021, 4, 5)),
        ("Ash Wednesday", (2020, 2, 26)),
        ("new year’s eve", (2019, 12, 31)),
    ],
)
def test_a_holiday_has_its_day(name, date):
    assert holiday(name, date[0]) == calendar.day_number(*date)


@pytest.mark.parametrize("year", range(1583, 2400, 7))
def test_easter_is_that_of_dateutil(year):
    day = dateutil_easter(year)
    assert easter(year) == calendar.day_number(day.year, day.month, day.day)


def test_every_rule_of_the_list_can_be_read():
    for name in holidays():
        assert holiday(name, 2021) is not None


def test_an_unknown_name_is_no_holiday():
    with pytest.raises(KeyError):
        holiday("Market Day", 2021)


def test_weekdays_are_counted_from_both_ends_of_a_month():
    assert weekday_of_month(2021, 9, 0, position=1) == calendar.day_number(2021, 9, 6)
    assert weekday_of_month(2021, 9, 3, position=-1) == calendar.day_number(2021, 9, 30)
