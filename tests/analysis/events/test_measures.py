# SPDX-License-Identifier: MIT
"""Numbers with words of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.analysis.events import measures
from viewer.analysis.events.numerals import find_numerals


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It cost US$40.", "dollar"),
        ("It cost HK$40.", "hong kong dollar"),
        ("It cost Rs 500 crore.", "rupee"),
        ("It cost $40 per unit.", "dollar per unit"),
        ("It cost $40 an hour.", "dollar per hour"),
        ("It cost $40 a lot.", "dollar"),
    ],
)
def test_signs_are_currencies(clauses: Callable[[str], Any], text: str, unit: str) -> None:
    words, _ = clauses(text)
    assert [measures.money(words, numeral).name for numeral in find_numerals(words)] == [unit]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The court ruled 5-4 for the firm.", ["majority vote", "minority vote"]),
        ("They adopted the text by 52 to 48.", ["majority vote", "minority vote"]),
        ("They beat the visitors 5-4.", []),
        ("He passed for yards in a 24-20 defeat.", []),
    ],
)
def test_a_result_is_of_a_vote_only_where_one_is_told(
    clauses: Callable[[str], Any], text: str, units: list[str]
) -> None:
    words, _ = clauses(text)
    assert [unit.name for numeral in find_numerals(words) for unit in measures.votes(words, numeral)] == units


def test_a_magnitude_needs_a_quake(clauses: Callable[[str], Any]) -> None:
    for text, told in (("The quake measured 6.3.", True), ("The hall measured 6.3.", False)):
        words, _ = clauses(text)
        unit = measures.measure(words, next(find_numerals(words)))
        assert (unit is not None and unit.name == "magnitude") is told
