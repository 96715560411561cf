# SPDX-License-Identifier: MIT
"""Calendar dates that the text names, from days to centuries."""

from __future__ import annotations

import pytest

from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.rules_dates import DATE_RULES
from viewer.domain.timex import TimexType

PUBLISHED = "2024-03-13"
"""A Wednesday."""
NAMES = {rule.name for rule in DATE_RULES}

FOUND = [
    ("The ferry sank on October 12, 1931.", "October 12, 1931", "1931-10-12"),
    ("The ferry sank on the 12th of October 1931.", "the 12th of October 1931", "1931-10-12"),
    ("The ferry sank on 30 Nov. 1931.", "30 Nov. 1931", "1931-11-30"),
    ("The ferry sank on Jan. 9.", "Jan. 9", "2024-01-09"),
    ("The ferry will sail on 21 April.", "21 April", "2024-04-21"),
    ("The April 21 vote will be close.", "April 21", "2024-04-21"),
    ("The log is stamped 2019-08-17.", "2019-08-17", "2019-08-17"),
    # days and months from one to another
    ("The show runs July 4-7, 2025.", "July 4-7, 2025", "2025-07-04/2025-07-07"),
    ("The show ran on the 4th and 5th of July, 1999.", "the 4th and 5th of July, 1999", "1999-07-04/1999-07-05"),
    (
        "The show ran from 30 January to 2 February 2020.",
        "from 30 January to 2 February 2020",
        "2020-01-30/2020-02-02",
    ),
    (
        "The show ran between January 30 and February 2, 2020.",
        "between January 30 and February 2, 2020",
        "2020-01-30/2020-02-02",
    ),
    ("Herring were scarce from October to February 2020.", "from October to February 2020", "2019-10/2020-02"),
    ("Herring were scarce between April and June 1988.", "between April and June 1988", "1988-04/1988-06"),
    # months
    ("A canal was dug in August 1822.", "August 1822", "1822-08"),
    ("A canal was dug in mid-July 2003.", "mid-July 2003", "2003-07"),
    ("A canal was begun in September.", "September", "2023-09"),
    ("A canal was begun during the first half of February.", "the first half of February", "2024-02"),
    ("A canal was begun in June last year.", "June last year", "2023-06"),
    ("A canal was begun last August.", "last August", "2023-08"),
    ("The firm's December bonus was cut.", "December", "2023-12"),
    ("The paper of 2018-11 was lost.", "2018-11", "2018-11"),
    # years
    ("The 1975/76 winter league was lost.", "1975/76", "1975/1976"),
    ("She reigned between 1702 and 1714.", "between 1702 and 1714", "1702/1714"),
    ("The 1932-33 famine spread.", "1932-33", "1932/1933"),
    ("A canal was dug around 1740 by monks.", "1740", "1740~"),
    ("A canal was dug circa 1840 by monks.", "circa 1840", "1840~"),
    ("It grew in the years 1840, 1850 and 1860.", "1850", "1850"),
    ("The 1951 treaty lapsed.", "1951", "1951"),
    ("It was the calendar year 2011.", "the calendar year 2011", "2011"),
    ("It was begun in nineteen sixty-nine.", "nineteen sixty-nine", "1969"),
    # decades and centuries
    ("The ferry sank in 07/1931.", "07/1931", "1931-07"),
    ("The ferry will sail on 5 May this year.", "5 May this year", "2024-05-05"),
    ("The ferry sank on the 5th of May of last year.", "the 5th of May of last year", "2023-05-05"),
    ("The ferry sailed on 7, 9 and 12 January.", "7", "2024-01-07"),
    ("The ferry sailed on 7, 9 and 12 January.", "9", "2024-01-09"),
    ("The ferry sailed on January 7, 9 and 12.", "9", "2024-01-09"),
    ("The ferry sailed on January 7, 9 and 12.", "12", "2024-01-12"),
    ("The ferry sailed on January 7 and 12.", "12", "2024-01-12"),
    ("The ferry was sold in the 2016-17 financial year.", "the 2016-17 financial year", "2016/2017"),
    ("The ferry was sold in the financial year 2016/17.", "the financial year 2016/17", "2016/2017"),
    ("The waste will glow until the year 12500.", "the year 12500", "Y12500"),
    ("The comet will come back in the year 9999.", "the year 9999", "9999"),
]

BLOCKED = [
    "They sold 2000 shares and 1900 barrels.",
    "She may march to the sound of drums.",
    "April Mason and August Strand sang.",
    "Gate 44, row 31, seat 5.",
    "The march went on.",
    "The choir of 1200 children sang for 1600 guests.",
    "The March for Kindness was long.",
    "Temperatures climbed to the mid-80s.",
]


@pytest.mark.parametrize(("sentence", "words", "value"), FOUND, ids=lambda row: row)
def test_a_wording_is_found_by_these_rules_and_valued(lay_out, values, sentence, words, value):
    assert values(sentence, PUBLISHED).get(words) == value
    (found,) = (each for each in find_expressions(lay_out(sentence)) if each.span.of(sentence) == words)
    assert (found.type, found.rule in NAMES) == (TimexType.DATE, True)


@pytest.mark.parametrize("sentence", BLOCKED)
def test_what_reads_otherwise_is_not_found(lay_out, sentence):
    assert find_expressions(lay_out(sentence)) == ()


@pytest.mark.parametrize(
    "words", ["April 31, 1931", "31 June 1931", "30th of February", "May 32", "2019-13-01", "2019-02-30"]
)
def test_a_day_that_no_calendar_has_is_never_read_as_one(values, words):
    assert not {value for value in values(f"The ferry sank on {words}.").values() if value.count("-") == 2}


@pytest.mark.parametrize("words", ["February 29, 1931", "February 30, 1931", "July 4 and 9, 1999"])
def test_a_year_that_stands_there_is_never_left_out(values, words):
    # Read without its year, the rest would be a day of the year of publication: a date that nobody wrote.
    assert not {value for value in values(f"The ferry sank on {words}.").values() if value.startswith("202")}
