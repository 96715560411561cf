# SPDX-License-Identifier: MIT
"""Stretches of a text."""

from __future__ import annotations

import pytest

from viewer.domain.span import Span


@pytest.mark.parametrize(
    ("left", "right", "overlaps", "contains"),
    [
        (Span(0, 5), Span(0, 5), True, True),
        (Span(0, 5), Span(1, 4), True, True),
        (Span(1, 4), Span(0, 5), True, False),
        (Span(0, 5), Span(4, 9), True, False),
        (Span(0, 5), Span(5, 9), False, False),
        (Span(5, 9), Span(0, 5), False, False),
    ],
)
def test_how_two_lie_to_each_other(left: Span, right: Span, overlaps: bool, contains: bool) -> None:
    assert left.overlaps(right) is overlaps
    assert right.overlaps(left) is overlaps
    assert left.contains(right) is contains


def test_characters_are_counted_not_bytes() -> None:
    assert Span(2, 4).of("🇳🇴é🙂") == "é🙂"


def test_spans_sort_by_the_text() -> None:
    assert sorted([Span(3, 4), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(3, 4)]
