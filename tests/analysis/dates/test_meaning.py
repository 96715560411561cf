# SPDX-License-Identifier: MIT
"""What expressions mean before their day is known."""

from __future__ import annotations

import dataclasses
from typing import get_args

import pytest

from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.meaning import (
    About,
    Away,
    Bound,
    Current,
    DayOfMonth,
    Feast,
    Meaning,
    OfDay,
    PartOfYear,
    Portion,
    Range,
    Reference,
    Rest,
    Stated,
    Timeless,
    Way,
    Weekday,
    counts_minutes,
    type_of,
)
from viewer.analysis.dates.vocabulary import Unit
from viewer.domain.timex import TimexType
from viewer.domain.when import When

NOON = OfDay(Weekday(4), 720, 720)
SAMPLES = [
    (Stated(When.year(1950)), TimexType.DATE),
    (PartOfYear(6, 21), TimexType.DATE),
    (DayOfMonth(19), TimexType.DATE),
    (Weekday(0, Way.LAST), TimexType.DATE),
    (Current(Unit.WEEK, -1), TimexType.DATE),
    (Portion(1), TimexType.DATE),
    (Away(Unit.DAY, -3), TimexType.DATE),
    (Away(Unit.MINUTE, 30, Reference.NARRATIVE), TimexType.TIME),
    (NOON, TimexType.TIME),
    (Range(PartOfYear(3), PartOfYear(5, following=True)), TimexType.DATE),
    (Bound(Stated(When.year(2030))), TimexType.DATE),
    (Bound(NOON), TimexType.TIME),
    (About(NOON), TimexType.TIME),
    (Feast("christmas"), TimexType.DATE),
    (Timeless("P3D", TimexType.DURATION), TimexType.DURATION),
    (Timeless("XXXX-WXX-2", TimexType.SET), TimexType.SET),
    (Timeless("PAST_REF", TimexType.DATE), TimexType.DATE),
    (About(Timeless("P3D", TimexType.DURATION)), TimexType.DURATION),
]


@pytest.mark.parametrize(("meaning", "kind"), SAMPLES, ids=repr)
def test_a_meaning_has_its_timex3_type(meaning, kind):
    assert type_of(meaning) is kind


def test_every_kind_of_meaning_has_a_sample_here():
    assert {type(meaning) for meaning, _ in SAMPLES} == set(get_args(Meaning))


@pytest.mark.parametrize("kind", get_args(Meaning), ids=lambda kind: kind.__name__)
def test_meanings_are_frozen_values(kind):
    sample = next(meaning for meaning, _ in SAMPLES if type(meaning) is kind)
    assert sample == dataclasses.replace(sample)
    assert hash(sample) == hash(dataclasses.replace(sample))
    assert not hasattr(sample, "__dict__")


@pytest.mark.parametrize(
    ("meaning", "minutes"),
    [
        (Away(Unit.MINUTE, -5, Reference.NARRATIVE), True),
        (Away(Unit.DAY, -5), False),
        (NOON, False),
        (None, False),
    ],
)
def test_only_a_move_by_minutes_counts_minutes(meaning, minutes):
    assert counts_minutes(meaning) is minutes


@pytest.mark.parametrize(
    ("sentence", "meaning"),
    [
        ("The mill burned last Friday.", Weekday(4, Way.LAST)),
        ("The mill burned on Friday.", Weekday(4)),
        ("The mill burned in June.", PartOfYear(6)),
        ("The mill burned on 21 June.", PartOfYear(6, 21)),
        ("The mill burned last week.", Current(Unit.WEEK, -1)),
        ("The mill burned earlier this month.", Current(Unit.MONTH, 0, Rest.EARLIER)),
        ("The mill burned six days ago.", Away(Unit.DAY, -6)),
        ("The mill burned last quarter.", Portion(-1)),
        ("The mill will burn by 2041.", Bound(Stated(When.year(2041)))),
        ("The mill burned at noon on Friday.", NOON),
        ("The mill burned on May 4, 1950.", Stated(When.day(1950, 5, 4))),
        ("The mill burned for six days.", Timeless("P6D", TimexType.DURATION)),
    ],
)
def test_a_wording_means_the_same_in_any_text(lay_out, sentence, meaning):
    for text in (sentence, f"Rain fell. {sentence} Nobody saw it."):
        assert [each.meaning for each in find_expressions(lay_out(text))] == [meaning]
