# SPDX-License-Identifier: MIT
"""What a meaning is worth on a day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.analysis.dates.explanation import ValueRule, rule_of
from viewer.analysis.dates.meaning import (
    About,
    Away,
    Bound,
    Current,
    Feast,
    OfDay,
    PartOfYear,
    Portion,
    Range,
    Reference,
    Rest,
    Stated,
    Tense,
    Timeless,
    Way,
    Weekday,
)
from viewer.analysis.dates.valuation import Anchor, reference_of, value
from viewer.analysis.dates.vocabulary import Unit
from viewer.domain import calendar
from viewer.domain.timex import TimexType
from viewer.domain.when import When

SATURDAY = calendar.day_number(2021, 9, 4)

MEANINGS = [
    (Current(Unit.WEEKEND), Tense.PAST, "2021-09-04/2021-09-05"),
    (Current(Unit.WEEKEND, 1), Tense.FUTURE, "2021-09-11/2021-09-12"),
    (Current(Unit.WEEK, 0, Rest.EARLIER), Tense.PAST, "2021-08-30/2021-09-03"),
    (Current(Unit.WEEK, 0, Rest.LATER), Tense.PAST, "2021-09-05"),
    (Current(Unit.MONTH, 0, Rest.LATER), Tense.FUTURE, "2021-09"),
    (Portion(-1), Tense.PAST, "2021-34"),
    (Weekday(5), Tense.PAST, "2021-09-04"),
    (Weekday(5), Tense.FUTURE, "2021-09-04"),
    (Weekday(5, Way.LAST), Tense.PAST, "2021-08-28"),
    (Weekday(0, Way.THIS, weeks=-1), Tense.PAST, "2021-08-23"),
    (PartOfYear(9), Tense.PAST, "2021-09"),
    (PartOfYear(9), Tense.FUTURE, "2021-09"),
    (PartOfYear(9, way=Way.LAST), Tense.PAST, "2020-09"),
    (PartOfYear(10, way=Way.NEXT), Tense.PAST, "2021-10"),
    (PartOfYear(2, 29), Tense.PAST, "2020-02-29"),
    (PartOfYear(33, step=-1), Tense.PAST, "2020-33"),
    (PartOfYear(36), Tense.UNKNOWN, "2021-36"),
    (Feast("Easter", way=Way.NEXT), Tense.PAST, "2022-04-17"),
    (Away(Unit.MONTH, -1, Stated(When.day(2021, 3, 31))), Tense.PAST, "2021-02"),
    (About(Weekday(0)), Tense.PAST, "2021-08-30~"),
    (Bound(PartOfYear(12)), Tense.FUTURE, "../2021-12"),
    (OfDay(Current(Unit.DAY), 540, 540), Tense.PAST, "2021-09-04T09:00:00"),
    (OfDay(Current(Unit.MONTH), 540, 540), Tense.PAST, None),
    (Range(PartOfYear(11), PartOfYear(2, following=True)), Tense.FUTURE, "2021-11/2022-02"),
    (Timeless("P3D", TimexType.DURATION), Tense.PAST, None),
]


@pytest.mark.parametrize(("meaning", "tense", "edtf"), MEANINGS)
def test_a_meaning_has_a_value_on_a_day(meaning, tense, edtf):
    when = value(meaning, Anchor(SATURDAY, None, tense))
    assert (when.edtf if when else None) == edtf


@pytest.mark.parametrize(
    ("meaning", "told", "edtf"),
    [
        (Away(Unit.DAY, 2, Reference.NARRATIVE), "2019-05-03", "2019-05-05"),
        (Away(Unit.DAY, 2, Reference.NARRATIVE), "2019", None),
        (Away(Unit.MONTH, 2, Reference.NARRATIVE), "2019", None),
        (Away(Unit.YEAR, 2, Reference.NARRATIVE, keep=True), "2019-05", "2021-05"),
        (Current(Unit.DAY, 1, reference=Reference.NARRATIVE), "2019-05", None),
        (Current(Unit.YEAR, 1, reference=Reference.NARRATIVE), "2019-05", "2020"),
        (Weekday(0, Way.NEXT, Reference.NARRATIVE), "2019-05-03", "2019-05-06"),
        (Weekday(0, Way.NEXT, Reference.NARRATIVE), "2019-05", None),
    ],
)
def test_what_was_told_is_counted_from_as_far_as_it_is_known(meaning, told, edtf):
    when = value(meaning, Anchor(None, When.parse(told)))
    assert (when.edtf if when else None) == edtf


@given(st.sampled_from([row[0] for row in MEANINGS]), st.integers(-1_000_000, 4_000_000), st.sampled_from(list(Tense)))
def test_every_day_gives_a_value_or_none(meaning, today, tense):
    when = value(meaning, Anchor(today, None, tense))
    if when is not None:
        assert When.parse(when.edtf).edtf == when.edtf


@pytest.mark.parametrize(("meaning", "tense", "edtf"), MEANINGS)
def test_without_a_day_only_what_is_stated_has_a_value(meaning, tense, edtf):
    if reference_of(meaning) is not None:
        assert value(meaning, Anchor(None, None, tense)) is None


def test_every_meaning_has_a_rule():
    assert {rule_of(meaning, Tense.PAST) for meaning, _, _ in MEANINGS} <= set(ValueRule)
    assert rule_of(Weekday(0), Tense.FUTURE) is ValueRule.WEEKDAY_FUTURE
    assert rule_of(Weekday(0), Tense.UNKNOWN) is ValueRule.WEEKDAY_PAST
    assert rule_of(About(Range(PartOfYear(5), PartOfYear(6))), Tense.PRESENT) is ValueRule.YEAR_NEAREST
    assert rule_of(Timeless("PAST_REF", TimexType.DATE), Tense.PAST) is ValueRule.VAGUE
