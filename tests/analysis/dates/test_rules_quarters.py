# SPDX-License-Identifier: MIT
"""Seasons, quarters, halves of the year, and what reports compare them with."""

from __future__ import annotations

import pytest

from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.rules_quarters import QUARTER_RULES
from viewer.domain.timex import TimexType

PUBLISHED = "2024-03-13"
"""A Wednesday."""
NAMES = {rule.name for rule in QUARTER_RULES}

FOUND = [
    ("The orchard bloomed this spring.", "this spring", "2024-21"),
    ("The orchard will bloom next summer.", "next summer", "2024-22"),
    ("The orchard bloomed last winter.", "last winter", "2023-24"),
    ("The orchard bloomed in the autumn of 2009.", "the autumn of 2009", "2009-23"),
    ("The orchard bloomed in summer 2016.", "summer 2016", "2016-22"),
    ("The orchard bloomed during the winter.", "the winter", "2023-24"),
    ("They dug on June 7, 2011. That autumn they left.", "That autumn", "2011-23"),
    ("Orders fell in the first quarter of 2017.", "the first quarter of 2017", "2017-33"),
    ("Orders fell in Q4 2022.", "Q4 2022", "2022-36"),
    ("Orders fell in 2022 Q4.", "2022 Q4", "2022-36"),
    ("Orders fell in the fourth quarter.", "the fourth quarter", "2023-36"),
    ("Orders fell in last year's third quarter.", "last year's third quarter", "2023-35"),
    ("Orders fell in the 2015 second quarter.", "the 2015 second quarter", "2015-34"),
    ("Orders fell in the year-ago first quarter.", "the year-ago first quarter", "2023-33"),
    ("Orders fell in the quarter ended Dec. 31.", "the quarter", "2023-36"),
    ("Orders fell in its latest quarter.", "its latest quarter", "2023-36"),
    ("Orders fell in the second half of last year.", "the second half of last year", "2023-07/2023-12"),
    ("Orders fell in the first half of 1986.", "the first half of 1986", "1986-01/1986-06"),
    ("Orders will fall in the full year.", "the full year", "2024"),
    ("Orders rose in Q3 2019 but fell in the same period a year earlier.", "the same period a year earlier", "2018-35"),
    ("Orders fell in Q3 of last year.", "Q3 of last year", "2023-35"),
    ("Orders fell in H2 2019.", "H2 2019", "2019-07/2019-12"),
    ("Orders fell in H1 of last year.", "H1 of last year", "2023-01/2023-06"),
    ("The orchard bloomed in late summer.", "late summer", "2023-22"),
    ("The orchard froze in the winter of 2015-16.", "the winter of 2015-16", "2015-24"),
    ("The orchard froze in winter 2015/16.", "winter 2015/16", "2015-24"),
]

BLOCKED = [
    "A spring broke in the watch.",
    "They sang at the Winter Palace.",
    "Three quarters of the crowd left.",
    "The fall of the wall and summers of love.",
    "The H1N1 strain was mild.",
]


@pytest.mark.parametrize(("sentence", "words", "value"), FOUND, ids=lambda row: row)
def test_a_wording_is_found_by_these_rules_and_valued(lay_out, values, sentence, words, value):
    assert values(sentence, PUBLISHED).get(words) == value
    (found,) = (each for each in find_expressions(lay_out(sentence)) if each.span.of(sentence) == words)
    assert (found.type, found.rule in NAMES) == (TimexType.DATE, True)


@pytest.mark.parametrize("sentence", BLOCKED)
def test_what_reads_otherwise_is_not_found(lay_out, sentence):
    assert find_expressions(lay_out(sentence)) == ()


def test_a_fifth_quarter_is_none(values):
    assert values("Orders fell in the 5th quarter of 2017.", PUBLISHED) == {"2017": "2017"}


def test_a_business_year_is_a_length_and_its_end_a_day(values):
    found = values("Orders fell in the year ended June 30.", PUBLISHED)
    assert found == {"the year": "P1Y", "June 30": "2023-06-30"}
