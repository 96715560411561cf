# SPDX-License-Identifier: MIT
"""Days and seconds as integers, held against ``datetime`` where that reaches."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain import calendar

EPOCH = date(1970, 1, 1)


@given(st.dates())
def test_day_numbers_are_those_of_datetime(day):
    number = calendar.day_number(day.year, day.month, day.day)
    assert EPOCH + timedelta(days=number) == day
    assert calendar.civil(number) == (day.year, day.month, day.day)
    assert calendar.weekday(number) == day.weekday()


@given(st.integers(-(10**9), 10**9))
def test_every_day_has_one_date(number):
    year, month, day = calendar.civil(number)
    assert 1 <= month <= 12
    assert 1 <= day <= calendar.days_in_month(year, month)
    assert calendar.day_number(year, month, day) == number


@given(st.integers(-(10**9), 10**9))
def test_weekdays_follow_each_other(number):
    assert calendar.weekday(number + 1) == (calendar.weekday(number) + 1) % 7


@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(-5000, 5000))
def test_adding_months_and_taking_them_away_is_nothing(year, month, count):
    assert calendar.add_months(*calendar.add_months(year, month, count), -count) == (year, month)


@pytest.mark.parametrize(
    ("year", "leap"), [(2000, True), (1900, False), (2020, True), (2021, False), (0, True), (-4, True), (-100, False)]
)
def test_leap_years(year, leap):
    assert calendar.is_leap(year) is leap
    assert calendar.days_in_month(year, 2) == 28 + leap


def test_the_year_before_1_is_0():
    assert calendar.day_number(1, 1, 1) - calendar.day_number(0, 12, 31) == 1


def test_seconds_count_from_1970():
    assert calendar.seconds(1970) == 0
    assert calendar.seconds(1970, 1, 2, 1, 1) == 86_400 + 3_660
    assert calendar.seconds(1969, 12, 31, 23, 59) == -60
