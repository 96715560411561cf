# SPDX-License-Identifier: MIT
"""A filter with nothing set hides nothing."""

from __future__ import annotations

import pytest

from viewer.domain.event import EventKind
from viewer.domain.filter import Filter


def test_a_new_filter_is_empty() -> None:
    assert Filter().is_empty
    assert Filter(participants=frozenset(), kinds=frozenset()).is_empty


@pytest.mark.parametrize(
    "filter",
    [
        Filter(text="x"),
        Filter(since=0),
        Filter(until=0),
        Filter(participants=frozenset({0})),
        Filter(articles=frozenset({0})),
        Filter(kinds=frozenset({EventKind.OTHER})),
        Filter(conflicts=True),
        Filter(verbatim=True),
    ],
    ids=str,
)
def test_any_condition_counts(filter: Filter) -> None:
    assert not filter.is_empty


def test_a_clock_without_a_time_asks_for_nothing() -> None:
    assert Filter(reported=True).is_empty
    assert not Filter(since=0, reported=True).is_empty
