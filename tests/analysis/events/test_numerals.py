# SPDX-License-Identifier: MIT
"""Numbers in digits and words, with what bounds them."""

from __future__ import annotations

import pytest

from viewer.analysis.events.numerals import find_numerals
from viewer.analysis.events.tokens import Marks
from viewer.domain.span import Span


def found(text: str) -> list[tuple[float | None, float | None]]:
    words = Marks([], [], []).words(text, Span(0, len(text)))
    return [(numeral.low, numeral.high) for numeral in find_numerals(words)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("23", 23),
        ("1,200", 1_200),
        ("1,200.5", 1_200.5),
        ("1.200.000", 1_200_000),
        ("10 000", 10_000),
        ("10\u00a0000", 10_000),
        ("5.9", 5.9),
        ("1.2m", 1_200_000),
        ("3bn", 3e9),
        ("40k", 40_000),
        ("2.5 million", 2_500_000),
        ("500 crore", 5e9),
        ("twenty-three", 23),
        ("twenty three", 23),
        ("two hundred and fifty", 250),
        ("six thousand two hundred", 6_200),
        ("three hundred thousand", 300_000),
        ("a hundred", 100),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("one and a half million", 1_500_000),
        ("two and a half", 2.5),
    ],
)
def test_a_number_has_one_value_however_it_is_written(text: str, value: float) -> None:
    assert found(f"They sold {text} boats") == [(value, value)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("at least 23", 23, None),
        ("well over 23", 23, None),
        ("23 or more", 23, None),
        ("500+", 500, None),
        ("no more than 30", None, 30),
        ("up to a million", None, 1e6),
        ("30 or fewer", None, 30),
        ("10-20", 10, 20),
        ("10 to 20", 10, 20),
        ("between 10 and 20", 10, 20),
        ("3 to 5 million", 3e6, 5e6),
        ("$3-5 billion", 3e9, 5e9),
        ("from 10 to 20", 20, 20),
        ("dozens of", 24, 99),
        ("tens of thousands of", 20_000, 99_999),
        ("several hundred", 200, 999),
        ("millions of", 2e6, None),
    ],
)
def test_words_around_a_number_bound_it(text: str, low: float | None, high: float | None) -> None:
    assert found(f"They sold {text} boats") == [(low, high)]


def test_two_numbers_stay_two() -> None:
    assert found("five and six boats") == [(5, 5), (6, 6)]
    assert found("rose 3.5 percent to £40,000") == [(3.5, 3.5), (40_000, 40_000)]


@pytest.mark.parametrize("text", ["23rd", "10:30", "G20", "COP28", "1.2.3", "05/06/24", "#5", "14-13-2", "MH-17"])
def test_what_only_holds_digits_is_no_number(text: str) -> None:
    assert found(f"They sold {text} boats") == []


def test_the_sides_of_a_result_keep_their_order() -> None:
    text = "lost by 48 to 52"
    words = Marks([], [], []).words(text, Span(0, len(text)))
    assert [numeral.sides for numeral in find_numerals(words)] == [(48, 52)]
