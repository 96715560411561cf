# SPDX-License-Identifier: MIT
"""The names of the rules that give values."""

from __future__ import annotations

import pytest

from viewer.analysis.dates.explanation import ValueRule, rule_of
from viewer.analysis.dates.meaning import (
    About,
    Away,
    Bound,
    Current,
    DayOfMonth,
    Feast,
    OfDay,
    PartOfYear,
    Portion,
    Range,
    Stated,
    Tense,
    Timeless,
    Way,
    Weekday,
)
from viewer.analysis.dates.vocabulary import Unit
from viewer.domain.timex import TimexType
from viewer.domain.when import When

ANY_TENSE = [
    (Stated(When.year(1950)), ValueRule.WRITTEN),
    (PartOfYear(6, way=Way.LAST), ValueRule.YEAR_TOLD),
    (PartOfYear(6, step=-1), ValueRule.YEAR_TOLD),
    (Feast("easter", 1997), ValueRule.YEAR_TOLD),
    (Feast("easter", way=Way.NEXT), ValueRule.YEAR_TOLD),
    (Weekday(2, Way.NEXT), ValueRule.WEEKDAY_TOLD),
    (Weekday(2, Way.THIS, weeks=-1), ValueRule.WEEKDAY_TOLD),
    (Current(Unit.MONTH), ValueRule.UNIT_AT_HAND),
    (Portion(-1), ValueRule.UNIT_AT_HAND),
    (Away(Unit.DAY, 2, Weekday(2)), ValueRule.COUNTED),
    (DayOfMonth(19), ValueRule.COUNTED),
    (Timeless("P2W", TimexType.DURATION), ValueRule.DURATION),
    (Timeless("P2W", TimexType.SET), ValueRule.SET),
    (Timeless("FUTURE_REF", TimexType.DATE), ValueRule.VAGUE),
]
BY_TENSE = [
    (PartOfYear(6), Tense.PAST, ValueRule.YEAR_PAST),
    (PartOfYear(6), Tense.FUTURE, ValueRule.YEAR_FUTURE),
    (PartOfYear(6), Tense.PRESENT, ValueRule.YEAR_NEAREST),
    (PartOfYear(6, 21), Tense.UNKNOWN, ValueRule.YEAR_NEAREST),
    (Feast("easter"), Tense.PAST, ValueRule.YEAR_PAST),
    (Feast("easter"), Tense.FUTURE, ValueRule.YEAR_FUTURE),
    (Weekday(2), Tense.FUTURE, ValueRule.WEEKDAY_FUTURE),
    (Weekday(2), Tense.PAST, ValueRule.WEEKDAY_PAST),
    (Weekday(2), Tense.UNKNOWN, ValueRule.WEEKDAY_PAST),
]


@pytest.mark.parametrize("tense", Tense)
@pytest.mark.parametrize(("meaning", "rule"), ANY_TENSE, ids=repr)
def test_what_the_words_tell_has_one_rule_in_every_tense(meaning, rule, tense):
    assert rule_of(meaning, tense) is rule


@pytest.mark.parametrize(("meaning", "tense", "rule"), BY_TENSE, ids=repr)
def test_what_the_words_leave_open_is_named_after_the_tense(meaning, tense, rule):
    assert rule_of(meaning, tense) is rule


@pytest.mark.parametrize(("meaning", "tense", "rule"), BY_TENSE, ids=repr)
def test_what_wraps_a_date_is_explained_by_the_date(meaning, tense, rule):
    for wrapped in (OfDay(meaning, 720, 720), Bound(meaning), About(meaning), Range(meaning, DayOfMonth(30))):
        assert rule_of(wrapped, tense) is rule


def test_every_name_is_given_to_some_meaning():
    assert {row[-1] for row in (*ANY_TENSE, *BY_TENSE)} == set(ValueRule)


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("The kiln cracked on 8 June 1950.", "date_written"),
        ("The kiln will crack in June.", "year_from_future_tense"),
        ("The kiln cracked in June last year.", "year_told"),
        ("The kiln cracked last Sunday.", "weekday_told"),
        ("The kiln cracked nine days ago.", "counted"),
        ("The kiln cracked last month.", "unit_at_hand"),
    ],
)
def test_the_name_is_what_a_reader_of_a_date_is_told(read, sentence, rule):
    assert read(f" date 2024-03-13\n\n{sentence}")[1][-1].basis.rule == rule
