# SPDX-License-Identifier: MIT
"""Dates that count from another one."""

from __future__ import annotations

from fractions import Fraction

import pytest

from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.meaning import Away, Current, Portion, Reference
from viewer.analysis.dates.rules_relative import NARRATIVE, RELATIVE_RULES, STEPS, at_hand, counted, minutes_away
from viewer.analysis.dates.vocabulary import Unit
from viewer.domain.timex import TimexType

PUBLISHED = "2024-03-13"
"""A Wednesday."""
NAMES = {rule.name for rule in RELATIVE_RULES}

FOUND = [
    ("The pipe burst yesterday.", "yesterday", TimexType.DATE, "2024-03-12"),
    ("The pipe burst early today.", "early today", TimexType.DATE, "2024-03-13"),
    ("The pipe will be mended tomorrow.", "tomorrow", TimexType.DATE, "2024-03-14"),
    ("The pipe was bent the day before yesterday.", "the day before yesterday", TimexType.DATE, "2024-03-11"),
    ("The pipe burst later last year.", "later last year", TimexType.DATE, "2023"),
    ("The pipe burst earlier this month.", "earlier this month", TimexType.DATE, "2024-03"),
    ("The pipe will burst next decade.", "next decade", TimexType.DATE, "203X"),
    ("The pipe burst last century.", "last century", TimexType.DATE, "19XX"),
    ("The pipe burst this quarter.", "this quarter", TimexType.DATE, "2024-33"),
    ("The pipe burst at the start of the year.", "the start of the year", TimexType.DATE, "2024"),
    ("The pipe will burst before month-end.", "month-end", TimexType.DATE, "2024-03"),
    ("The pipe burst over the weekend.", "the weekend", TimexType.DATE, "2024-03-09/2024-03-10"),
    ("The pipe burst four days ago.", "four days ago", TimexType.DATE, "2024-03-09"),
    ("The pipe burst nearly six months ago.", "nearly six months ago", TimexType.DATE, "2023-09"),
    ("The pipe burst half a century ago.", "half a century ago", TimexType.DATE, "1974"),
    ("The pipe burst two and a half years ago.", "two and a half years ago", TimexType.DATE, "2021-09"),
    ("The pipe will burst nine months from now.", "nine months from now", TimexType.DATE, "2024-12"),
    ("They dug on May 9, 2011. The very next day the pipe burst.", "The very next day", TimexType.DATE, "2011-05-10"),
    (
        "They dug on May 9, 2011. The week before, it froze.",
        "The week before",
        TimexType.DATE,
        "2011-05-02/2011-05-08",
    ),
    ("They dug on May 9, 2011, and stopped on the 11th.", "the 11th", TimexType.DATE, "2011-05-11"),
    (
        "They dug on May 9, 2011, and left three weeks later.",
        "three weeks later",
        TimexType.DATE,
        "2011-05-30/2011-06-05",
    ),
    ("They dug on May 9, 2011, and had come two years earlier.", "two years earlier", TimexType.DATE, "2009-05-09"),
    ("The pipe burst years ago.", "years ago", TimexType.DATE, "PAST_REF"),
    ("The pipe burst a few hours ago.", "a few hours ago", TimexType.DATE, "PAST_REF"),
    ("The pipe is presently dry.", "presently", TimexType.DATE, "PRESENT_REF"),
    ("The pipe burst lately.", "lately", TimexType.DATE, "PAST_REF"),
    ("The pipe will burst in the near future.", "the near future", TimexType.DATE, "FUTURE_REF"),
    ("The pipe leaked in recent weeks.", "recent weeks", TimexType.DURATION, "PXW"),
    ("They dug in the past decade.", "the past decade", TimexType.DURATION, "P10Y"),
    ("The pipe will be mended the week after next.", "the week after next", TimexType.DATE, "2024-03-25/2024-03-31"),
    ("The pipe burst the month before last.", "the month before last", TimexType.DATE, "2024-01"),
    ("The pipe burst this time last year.", "this time last year", TimexType.DATE, "2023"),
    ("The pipe will be mended in two weeks' time.", "two weeks' time", TimexType.DATE, "2024-03-25/2024-03-31"),
    ("The pipe will be mended in a year's time.", "a year's time", TimexType.DATE, "2025"),
    ("The pipe burst a fortnight ago.", "a fortnight ago", TimexType.DATE, "2024-02-26/2024-03-03"),
    ("Savings are planned in future years.", "future years", TimexType.DATE, "FUTURE_REF"),
]

BLOCKED = [
    "She was second to none and as soon as possible.",
    "She bought futures and gave presents.",
    "Her year-old son and this month-old cat slept.",
    "The past tense is hard, and so is his past.",
    "They live on the 11th floor.",
    "The plumber came, but this time the pipe held.",
    "The plumber spoke to USA Today.",
]


@pytest.mark.parametrize(("sentence", "words", "kind", "value"), FOUND, ids=lambda row: row)
def test_a_wording_is_found_by_these_rules_and_valued(lay_out, values, sentence, words, kind, value):
    assert values(sentence, PUBLISHED).get(words) == value
    (found,) = (each for each in find_expressions(lay_out(sentence)) if each.span.of(sentence) == words)
    assert (found.type, found.rule in NAMES) == (kind, True)


@pytest.mark.parametrize("sentence", BLOCKED)
def test_what_reads_otherwise_is_not_found(lay_out, sentence):
    assert find_expressions(lay_out(sentence)) == ()


@pytest.mark.parametrize(
    ("unit", "count", "meaning"),
    [
        (Unit.DAY, -3, Away(Unit.DAY, -3)),
        (Unit.QUARTER, 2, Away(Unit.MONTH, 6)),
        (Unit.DECADE, -2, Away(Unit.YEAR, -20)),
        (Unit.CENTURY, Fraction(-1, 2), Away(Unit.YEAR, -50)),
        (Unit.YEAR, Fraction(3, 2), Away(Unit.MONTH, 18)),
        (Unit.MONTH, Fraction(1, 2), None),
        (Unit.YEAR, Fraction(1, 7), None),
    ],
)
def test_a_count_is_one_of_units_that_calendars_have_or_no_date(unit, count, meaning):
    assert counted(unit, count, origin=Reference.PUBLISHED) == meaning


def test_what_counts_from_the_story_keeps_its_precision():
    assert counted(Unit.YEAR, -1, origin=Reference.NARRATIVE) == Away(Unit.YEAR, -1, Reference.NARRATIVE, keep=True)


def test_a_quarter_at_hand_is_a_portion_of_the_year_and_all_else_a_calendar_unit():
    assert at_hand(Unit.QUARTER, -1) == Portion(-1)
    assert at_hand(Unit.WEEK, 1) == Current(Unit.WEEK, 1)


@pytest.mark.parametrize(("way", "count"), [("later", 12), ("earlier", -12), ("before", -12)])
def test_minutes_are_counted_from_the_time_told_last(way, count):
    assert minutes_away(12, way) == Away(Unit.MINUTE, count, Reference.NARRATIVE)


def test_every_adjective_that_counts_from_the_story_has_a_step():
    assert STEPS.keys() >= NARRATIVE
