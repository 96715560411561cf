# SPDX-License-Identifier: MIT
"""Dates in numbers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.analysis.dates.ordering import Order, date_in_numbers, order_of


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (["25/12/2020", "3/4/2021"], Order.DAY_FIRST),
        (["12/25/2020", "3/4/2021"], Order.MONTH_FIRST),
        (["3/4/2021"], Order.UNKNOWN),
        (["25/12/2020", "12/25/2020"], Order.UNKNOWN),
        (["25.12.2020", "3/4/2021"], Order.UNKNOWN),
        ([], Order.UNKNOWN),
    ],
)
def test_the_order_is_what_all_dates_allow(dates, order):
    assert order_of(dates) is order


@pytest.mark.parametrize(
    ("dates", "in_words", "order"),
    [
        (["3/4/2021"], {"day"}, Order.DAY_FIRST),
        (["3/4/2021"], {"month"}, Order.UNKNOWN),
        (["3/4/2021"], {"day", "month"}, Order.UNKNOWN),
        (["12/25/2020", "3/4/2021"], {"day"}, Order.MONTH_FIRST),
        (["12/25/2020", "25/12/2020"], {"day"}, Order.UNKNOWN),
    ],
)
def test_dates_in_words_tell_the_order_where_numbers_do_not(dates, in_words, order):
    assert order_of(dates, in_words) is order


@pytest.mark.parametrize(
    ("written", "order", "edtf"),
    [
        ("3/4/2021", Order.DAY_FIRST, "2021-04-03"),
        ("3/4/2021", Order.MONTH_FIRST, "2021-03-04"),
        ("3/4/2021", Order.UNKNOWN, None),
        ("4/4/2021", Order.UNKNOWN, "2021-04-04"),
        ("25/4/21", Order.UNKNOWN, "2021-04-25"),
        ("4-25-89", Order.UNKNOWN, "1989-04-25"),
        ("3.4.2021", Order.UNKNOWN, "2021-04-03"),
        ("2021/4/3", Order.UNKNOWN, "2021-04-03"),
        ("31/4/2021", Order.DAY_FIRST, None),
        ("13/13/2021", Order.UNKNOWN, None),
        ("0/4/2021", Order.MONTH_FIRST, None),
        ("4/2021", Order.DAY_FIRST, None),
    ],
)
def test_a_date_in_numbers_is_read_in_an_order(written, order, edtf):
    when = date_in_numbers(written, order)
    assert (when.edtf if when else None) == edtf


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)))
def test_every_day_is_read_back(day):
    for written, order in (
        (f"{day.day}/{day.month}/{day.year}", Order.DAY_FIRST),
        (f"{day.month}/{day.day}/{day.year % 100:02d}", Order.MONTH_FIRST),
        (f"{day.day}.{day.month}.{day.year}", Order.UNKNOWN),
    ):
        when = date_in_numbers(written, order)
        assert when is not None
        assert when.edtf == day.isoformat()
