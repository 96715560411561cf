# SPDX-License-Identifier: MIT
"""Numbers in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from viewer.analysis.dates.reading import number, short_year, unit_of
from viewer.analysis.dates.vocabulary import Unit


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("three", 3),
        ("twenty - four", 24),
        ("two hundred", 200),
        ("a hundred", 100),
        ("three thousand five hundred", 3500),
        ("1,500", 1500),
        ("2 1/2", Fraction(5, 2)),
        ("two and a half", Fraction(5, 2)),
        ("half an", Fraction(1, 2)),
        ("a couple of", 2),
        ("a dozen", 12),
        ("several", None),
        ("", None),
        ("1234567890123", None),
        ("nine hundred thousand", 900_000),
    ],
)
def test_a_number_is_read(words, value):
    assert number(words.split()) == value


def test_two_digits_mean_a_year_of_our_time():
    assert [short_year(digits) for digits in (0, 21, 49, 50, 99)] == [2000, 2021, 2049, 1950, 1999]


def test_plurals_name_the_same_unit():
    assert [unit_of(word) for word in ("century", "centuries", "fortnight")] == [
        Unit.CENTURY,
        Unit.CENTURY,
        Unit.FORTNIGHT,
    ]
