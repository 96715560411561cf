# SPDX-License-Identifier: MIT
"""Dates that agree, and dates that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.analysis.linking.agreement import agreed, gap
from viewer.domain.calendar import DAY
from viewer.domain.when import When


@pytest.mark.parametrize(
    ("dates", "expected", "conflict"),
    [
        (["2024-05-06"], "2024-05-06", False),
        (["2024-05", "2024-05-06"], "2024-05-06", False),
        (["2024", "2024-05/2024-06", "2024-06"], "2024-06", False),
        (["2024-04-29/2024-05-05", "2024-05-04/2024-05-08"], "2024-05-04/2024-05-05", False),
        (["2024-05-06", "2024-05-07"], "2024-05-06/2024-05-07", True),
        (["2023-11", "2023-12"], "2023-11/2023-12", True),
        (["../2030", "2029"], "2029", False),
        (["../2030"], "../2030", False),
    ],
)
def test_agreement_narrows_and_disagreement_covers(dates: list[str], expected: str, conflict: bool) -> None:
    when, disagree = agreed([When.parse(date) for date in dates])
    assert when is not None
    assert (when.edtf, disagree) == (expected, conflict)


def test_no_date_is_no_disagreement() -> None:
    assert agreed([]) == (None, False)


def test_a_range_that_lasts_goes_on_lasting() -> None:
    when, _ = agreed([When.parse("2024-05"), When.parse("2024-05-03/2024-05-04")])
    assert when is not None
    assert when.lasting


@pytest.mark.parametrize(
    ("one", "two", "days"),
    [
        ("2024-05-06", "2024-05-06", 0),
        ("2024-05-06", "2024-05-07", 0),
        ("2024-05-06", "2024-05-09", 2),
        ("2024-05", "2024-04-29", 1),
    ],
)
def test_the_gap_between_two_times(one: str, two: str, days: int) -> None:
    assert gap(When.parse(one), When.parse(two)) == gap(When.parse(two), When.parse(one)) == days * DAY


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), min_size=1, max_size=5))
def test_the_order_of_the_dates_does_not_matter(ranges: list[tuple[int, int]]) -> None:
    dates = [When.days(first, count) for first, count in ranges]
    one, two = agreed(dates), agreed(dates[::-1])
    assert one[1] == two[1]
    assert one[0] is not None
    assert two[0] is not None
    assert (one[0].earliest, one[0].latest) == (two[0].earliest, two[0].latest)
    assert one[1] or all(one[0].within(date) for date in dates)
