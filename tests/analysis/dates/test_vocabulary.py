# SPDX-License-Identifier: MIT
"""The words of time expressions."""

from __future__ import annotations

import re

import pytest

from viewer.analysis.dates.vocabulary import (
    AMBIGUOUS_MONTHS,
    DECADE_WORDS,
    FREQUENCIES,
    MONTH_NUMBER,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS_OF_DAY,
    SEASONS,
    UNITS,
    UNITS_PLURAL,
    WEEKDAY_NUMBER,
    WEEKDAYS,
    WORD_SYMBOLS,
    Unit,
    calendar_symbols,
)
from viewer.domain.when import Precision, When


@pytest.mark.parametrize(
    ("numbers", "names", "first"), [(MONTH_NUMBER, MONTHS, 1), (WEEKDAY_NUMBER, WEEKDAYS, 0)], ids=["months", "days"]
)
def test_every_name_and_short_form_has_the_number_of_its_place(numbers, names, first):
    assert set(numbers.values()) == set(range(first, first + len(names)))
    for word, number in numbers.items():
        assert names[number - first].startswith(word)


@pytest.mark.parametrize(
    ("word", "symbols"),
    [
        ("october", {"MONTH", "SUREMONTH"}),
        ("march", {"MONTH", "NAMEMONTH"}),
        ("august", {"MONTH", "NAMEMONTH"}),
        ("may", {"MONTH"}),
        ("jan", {"MONTH"}),
        ("sept", {"MONTH"}),
        ("tuesday", {"WEEKDAY", "FULLDAY"}),
        ("sun", {"WEEKDAY"}),
        ("thurs", {"WEEKDAY"}),
        ("octobers", set()),
        ("moonday", set()),
        ("October", set()),
        ("", set()),
    ],
)
def test_a_month_or_weekday_stands_for_as_much_as_it_surely_is(word, symbols):
    assert calendar_symbols(word) == symbols


def test_no_ambiguous_month_is_a_sure_one():
    sure = {word for word in MONTH_NUMBER if "SUREMONTH" in calendar_symbols(word)}
    assert MONTH_NUMBER.keys() > AMBIGUOUS_MONTHS
    assert sure == MONTH_NUMBER.keys() - AMBIGUOUS_MONTHS


def test_numbers_decades_and_ordinals_agree():
    assert [ORDINALS[word] for word in ("first", "second", "third", "twelfth", "thirtieth")] == [1, 2, 3, 12, 30]
    assert sorted(ORDINALS.values()) == [*range(1, 21), 30]
    assert sorted(NUMBERS.values()) == [*range(1, 20), *range(20, 100, 10)]
    for word, number in DECADE_WORDS.items():
        assert NUMBERS[word.removesuffix("ies") + "y"] == number


@pytest.mark.parametrize(
    ("plural", "unit"),
    [
        ("seconds", Unit.SECOND),
        ("fortnights", Unit.FORTNIGHT),
        ("weekends", Unit.WEEKEND),
        ("quarters", Unit.QUARTER),
        ("decades", Unit.DECADE),
        ("centuries", Unit.CENTURY),
    ],
)
def test_plurals_name_the_same_units(plural, unit):
    assert UNITS_PLURAL[plural] is unit


def test_every_unit_has_a_word_in_both_numbers():
    assert set(UNITS.values()) == set(UNITS_PLURAL.values()) == set(Unit)
    assert "centurys" not in UNITS_PLURAL


@pytest.mark.parametrize("season", SEASONS)
def test_every_season_is_one_of_edtf(season):
    assert When.parse(f"1994-{SEASONS[season]}").precision is Precision.SEASON


@pytest.mark.parametrize("part", PARTS_OF_DAY)
def test_every_part_of_a_day_lies_within_it(part):
    first, end = PARTS_OF_DAY[part]
    assert 0 <= first < end <= 24


@pytest.mark.parametrize("word", FREQUENCIES)
def test_every_frequency_is_a_duration_of_timex3(word):
    assert re.fullmatch(r"PT?[1-9][HDWMY]", FREQUENCIES[word])


@pytest.mark.parametrize(
    ("word", "symbols"),
    [
        ("second", {"ORD", "UNIT"}),
        ("fall", {"SEASON"}),
        ("midday", {"PART", "NOON"}),
        ("dozen", {"NUMWORD"}),
        ("gmt", {"ZONE"}),
        ("mondays", {"WEEKDAYS"}),
        ("quarterly", {"FREQUENCY"}),
    ],
)
def test_a_word_stands_for_all_that_it_can_be(word, symbols):
    assert WORD_SYMBOLS[word] == symbols


def test_words_are_in_lower_case_and_others_are_unknown():
    assert all(word == word.lower() and symbols for word, symbols in WORD_SYMBOLS.items())
    with pytest.raises(KeyError):
        WORD_SYMBOLS["harbour"]
