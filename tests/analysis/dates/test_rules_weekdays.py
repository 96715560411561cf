# SPDX-License-Identifier: MIT
"""Days of the week, and holidays."""

from __future__ import annotations

import pytest

from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.meaning import Way
from viewer.analysis.dates.rules_relative import STEPS
from viewer.analysis.dates.rules_weekdays import WAYS, WEEKDAY_RULES
from viewer.domain.timex import TimexType

PUBLISHED = "2024-03-13"
"""A Wednesday."""
NAMES = {rule.name for rule in WEEKDAY_RULES}

FOUND = [
    ("The judge ruled on Friday.", "Friday", "2024-03-08"),
    ("The judge will rule on Friday.", "Friday", "2024-03-15"),
    ("The judge ruled on Wednesday.", "Wednesday", "2024-03-13"),
    ("The judge ruled on Thu. in private.", "Thu.", "2024-03-07"),
    ("The judge ruled last Saturday.", "last Saturday", "2024-03-09"),
    ("The judge will rule next Saturday.", "next Saturday", "2024-03-16"),
    ("The judge will rule this coming Sunday.", "this coming Sunday", "2024-03-17"),
    ("The judge ruled on Thursday of last week.", "Thursday of last week", "2024-03-07"),
    ("The judge will rule on Thursday next week.", "Thursday next week", "2024-03-21"),
    ("The judge ruled Thursday last.", "Thursday last", "2024-03-07"),
    ("The judge will rule a week from Monday.", "a week from Monday", "2024-03-25"),
    ("The judge met her on Oct. 7, 2003, and again the following Sunday.", "the following Sunday", "2003-10-12"),
    ("The judge ruled the day before last Monday.", "the day before last Monday", "2024-03-10"),
    ("The judge ruled a week before November 5.", "a week before November 5", "2023-10-23/2023-10-29"),
    ("The judge ruled in the week of January 8.", "the week of January 8", "2024-01-08/2024-01-14"),
    # holidays
    ("The judge will rule three days after Easter.", "three days after Easter", "2024-04-03"),
    ("The judge ruled the day after Christmas.", "the day after Christmas", "2023-12-26"),
    ("The judge ruled on New Year's Eve.", "New Year's Eve", "2023-12-31"),
    ("The judge ruled on Christmas Day 1997.", "Christmas Day 1997", "1997-12-25"),
    ("The judge will rule next Easter.", "next Easter", "2024-03-31"),
    ("The judge ruled on Thanksgiving weekend.", "Thanksgiving weekend", "2023-11-25/2023-11-26"),
    ("The judge ruled on Black Friday.", "Black Friday", "2023-11-24"),
    ("The judge was ill in the week of 5 February.", "the week of 5 February", "2024-02-05/2024-02-11"),
    ("The judge was ill in the week of May 4, 2020.", "the week of May 4, 2020", "2020-05-04/2020-05-10"),
    ("The judge was ill in the week ended Feb. 10.", "the week", "2024-02-05/2024-02-11"),
    ("The judge was ill in the week ending Friday, 9 February.", "the week", "2024-02-05/2024-02-11"),
    ("The judge ruled a week ago Tuesday.", "a week ago Tuesday", "2024-03-05"),
    ("The judge ruled two weeks ago on Friday.", "two weeks ago on Friday", "2024-02-23"),
    ("The judge ruled a year ago Tuesday.", "a year ago Tuesday", "2023-03-14"),
    ("The judge ruled two Mondays ago.", "two Mondays ago", "2024-03-04"),
    ("The judge will rule a week on Monday.", "a week on Monday", "2024-03-25"),
    ("The hearing is on Friday.", "Friday", "2024-03-15"),
    ("The judge rested over the Presidents' Day weekend.", "Presidents' Day weekend", "2024-02-17/2024-02-18"),
    ("The judge ruled on Cyber Monday.", "Cyber Monday", "2023-11-27"),
    ("The judge ruled on Super Bowl Sunday 2017.", "Super Bowl Sunday 2017", "2017-02-05"),
    ("The judge ruled at Lunar New Year.", "Lunar New Year", "2024-02-10"),
    ("The judge fasted during Ramadan 2019.", "Ramadan 2019", "2019-05-06~/2019-06-04~"),
]

BLOCKED = [
    "He reads the Sunday Telegraph and the Friday Times.",
    "Bloody Sunday is a song.",
    "The sat nav showed a sun and a wed couple.",
    "He sold it all on Bloody Sunday.",
    "The mon, the fri and the thu were gone.",
    "Tariq Ramadan spoke.",
    "Mr Friday spoke.",
]


@pytest.mark.parametrize(("sentence", "words", "value"), FOUND, ids=lambda row: row)
def test_a_wording_is_found_by_these_rules_and_valued(lay_out, values, sentence, words, value):
    assert values(sentence, PUBLISHED).get(words) == value
    (found,) = (each for each in find_expressions(lay_out(sentence)) if each.span.of(sentence) == words)
    assert (found.type, found.rule in NAMES) == (TimexType.DATE, True)


@pytest.mark.parametrize("sentence", BLOCKED)
def test_what_reads_otherwise_is_not_found(lay_out, sentence):
    assert find_expressions(lay_out(sentence)) == ()


def test_an_adjective_that_counts_points_the_same_way_for_units_and_weekdays():
    steps = {Way.LAST: -1, Way.THIS: 0, Way.NEXT: 1}
    assert {which: steps[way] for which, way in WAYS.items()} == {which: STEPS[which] for which in WAYS}
