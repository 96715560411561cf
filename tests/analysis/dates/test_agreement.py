# SPDX-License-Identifier: MIT
"""Days of publication that a weekday and a date of the lead prove together."""

from __future__ import annotations

import pytest

from viewer.domain.basis import Grade

AGREED = [
    # the year of a dateline: the first, from the newest date on, that makes it the weekday of the lead
    (
        "LISBON, Oct. 14 (Agency) — Eight months after the storm of February 2010, the pier is open again.\n\n"
        "The board opened it on Thursday, beside a crane that has stood there since May 3, 1962.",
        "2010-10-14",
        "dateline_year_from_weekday",
    ),
    (
        "LISBON, March 7 — The pier is open again, the board said on Monday.\n\nIt closed in the flood of May 2010.",
        "2011-03-07",
        "dateline_year_from_weekday",
    ),
    # the day of the news, given with its weekday, is the one that "this morning" or "yesterday" tells of
    (
        "The old pier fell early this morning. At six, on Tuesday, 12 October 2010, a mast broke its rail.",
        "2010-10-12",
        "day_of_the_news",
    ),
    (
        "The pier fell on Tuesday evening, on 12 October 2010. Crews were there by dusk.\n\n"
        "It was cleared yesterday afternoon.",
        "2010-10-13",
        "day_of_the_news",
    ),
    ("The pier fell yesterday, Tuesday, 12 October 2010.", "2010-10-13", "day_of_the_news"),
]

OPEN = [
    # a year that is told once may be history
    "LISBON, March 7 — The pier is open again, the board said on Monday.\n\nIt was built in 2010.",
    # the weekday is that of the dateline neither in the year of the newest date nor in the next
    "LISBON, March 7 — The pier is open again, the board said on Friday.\n\nIt closed in the flood of 2010.",
    "LISBON, March 7 — The pier is open again, the board said on Monday.",
    # the weekday is of another day than the date
    "The old pier fell early this morning. On Sunday a mast broke. It was built on 12 October 2010.",
    # something later is told
    "The old pier fell this morning. It was built on Tuesday, 12 October 2010, and closed in 2012.",
    # two days are told
    "The pier fell this morning and burned yesterday. On Tuesday, 12 October 2010, a mast broke.",
]


@pytest.mark.parametrize(("text", "value", "rule"), AGREED)
def test_a_weekday_that_agrees_dates_the_article(read, text, value, rule):
    published = read(text)[0]
    assert published.when is not None
    assert published.basis is not None
    assert (published.when.edtf, published.basis.rule, published.basis.grade) == (value, rule, Grade.INFERRED)


@pytest.mark.parametrize("text", OPEN)
def test_without_agreement_the_question_stays_open(read, text):
    assert read(text)[0].when is None
