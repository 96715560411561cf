# SPDX-License-Identifier: MIT
"""Times in words."""

from __future__ import annotations

import pytest

from viewer.domain import calendar
from viewer.domain.when import Precision, When
from viewer.wording.dates import edtf_words, length_words, seconds_words, weekday_words, when_words, year_words

_MORNING = When(calendar.seconds(2021, 9, 2, 6), calendar.seconds(2021, 9, 2, 12), Precision.PART_OF_DAY)
_FRIDAY = calendar.day_number(2021, 9, 3)


@pytest.mark.parametrize(
    ("when", "long", "short"),
    [
        (None, "undated", "undated"),
        (When.day(2021, 9, 2), "2 September 2021", "2 Sep 2021"),
        (When.parse("2021-04-12/2021-04-18"), "12 – 18 Apr 2021", "12 – 18 Apr 2021"),
        (When.parse("2021-04-28/2021-05-03"), "28 Apr – 3 May 2021", "28 Apr – 3 May 2021"),
        (When.parse("2020-12-30/2021-01-02"), "30 Dec 2020 – 2 Jan 2021", "30 Dec 2020 – 2 Jan 2021"),
        (When.days(_FRIDAY, 7, precision=Precision.WEEK), "3 – 9 Sep 2021", "3 – 9 Sep 2021"),
        (When.month(2021, 9), "September 2021", "September 2021"),
        (When.month(2020, 5, approximate=True), "about May 2020", "about May 2020"),
        (When.parse("2021-09/2021-11"), "September – November 2021", "Sep – Nov 2021"),
        (When.parse("2021-11/2022-01"), "November 2021 – January 2022", "Nov 2021 – Jan 2022"),
        (When.year(2021), "2021", "2021"),
        (When.year(-43), "44 BCE", "44 BCE"),
        (When.parse("2015/2017"), "2015 – 2017", "2015 – 2017"),
        (When.parse("199X"), "the 1990s", "the 1990s"),
        (When.parse("18XX"), "the 1800s", "the 1800s"),
        (When.parse("2021-21"), "spring 2021", "spring 2021"),
        (When.parse("2021-24"), "winter 2021/22", "winter 2021/22"),
        (When.parse("2021-35"), "third quarter of 2021", "third quarter of 2021"),
        (When.parse("../2030"), "by 2030", "by 2030"),
        (When.parse("2021-09-02/.."), "from 2 September 2021 on", "from 2 Sep 2021 on"),
        (When.parse("2021-09-02T14:30"), "2 September 2021, 14:30", "2 Sep 2021, 14:30"),
        (_MORNING, "2 September 2021, morning", "2 Sep 2021, morning"),
    ],
)
def test_a_time_is_worded_as_precisely_as_it_is_known(when: When | None, long: str, short: str) -> None:
    assert when_words(when) == long
    assert when_words(when, short=True) == short


def test_bounds_that_cut_a_month_are_told_by_their_days() -> None:
    when = When(calendar.seconds(2021, 9, 4), calendar.seconds(2021, 10, 1), Precision.MONTH)
    assert when_words(when) == "4 – 30 Sep 2021"


def test_one_day_has_its_weekday() -> None:
    assert weekday_words(When.day(2021, 9, 1)) == "Wednesday 1 Sep 2021"
    assert weekday_words(When.month(2021, 9)) == "September 2021"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [("2021-09-02", "Thursday 2 Sep 2021"), ("2021-04-12/2021-04-18", "12 – 18 Apr 2021"), ("", ""), ("soon", "soon")],
)
def test_edtf_in_words(edtf: str, words: str) -> None:
    assert edtf_words(edtf) == words


def test_a_stretch_of_the_filter() -> None:
    start, end = calendar.seconds(2021, 1, 1), calendar.seconds(2022, 1, 1)
    assert seconds_words(start, end) == "1 Jan – 31 Dec 2021"
    assert seconds_words(None, end) == "by 31 Dec 2021"
    assert seconds_words(start, None) == "from 1 Jan 2021 on"
    assert seconds_words(None, None) == "any time"


@pytest.mark.parametrize(("year", "words"), [(1, "1"), (0, "1 BCE"), (-9999, "10000 BCE"), (12_000, "12000")])
def test_there_is_no_year_zero(year: int, words: str) -> None:
    assert year_words(year) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (12 * 86_400, "12 days"),
        (36 * 3600, "2 days"),
        (5 * 3600, "5 hours"),
        (90, "2 minutes"),
        (1, "1 minute"),
        (100 * 86_400, "3 months"),
        (800 * 86_400, "2 years"),
    ],
)
def test_a_length_has_the_unit_that_says_it_well(seconds: int, words: str) -> None:
    assert length_words(seconds) == words
