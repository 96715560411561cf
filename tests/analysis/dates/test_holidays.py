# SPDX-License-Identifier: MIT
"""Holidays of a year."""

from __future__ import annotations

import pytest

from viewer.analysis.dates.holidays import celebrated, holiday, holidays, weekday_of_month
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


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1818, 3, 22), (1943, 4, 25), (1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2038, 4, 25)],
)
def test_easter_moves(year, month, day):
    assert holiday("Easter", year) == calendar.day_number(year, month, day)


@pytest.mark.parametrize("year", [-44, 0, 10_000])
def test_a_year_beyond_the_calendar_has_no_holidays(year):
    assert holiday("Christmas", year) is None


def test_every_rule_of_the_list_can_be_read():
    for name in holidays():
        assert any(holiday(name, year) is not None for year in range(2020, 2025)), name


@pytest.mark.parametrize(
    ("name", "year", "edtf"),
    [
        ("Christmas", 2020, ["2020-12-25"]),
        ("Leap Day", 2021, []),
        ("Leap Day", 2024, ["2024-02-29"]),
        ("Chinese New Year", 2020, ["2020-01-25"]),
        ("Passover", 2023, ["2023-04-06/2023-04-13"]),
        ("Super Bowl Sunday", 2017, ["2017-02-05"]),
        ("Eid al-Adha", 2006, ["2006-01-10~", "2006-12-31~"]),
        ("Diwali", 1890, []),
    ],
)
def test_a_holiday_is_celebrated_as_long_and_as_surely_as_it_is_known(name, year, edtf):
    assert [when.edtf for when in celebrated(name, year)] == edtf


def test_an_unknown_name_is_no_holiday():
    with pytest.raises(KeyError):
        holiday("Market Day", 2021)


def test_weekdays_are_counted_from_both_ends_of_a_month():
    assert weekday_of_month(2021, 9, 0, position=1) == calendar.day_number(2021, 9, 6)
    assert weekday_of_month(2021, 9, 3, position=-1) == calendar.day_number(2021, 9, 30)
