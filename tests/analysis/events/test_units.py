# SPDX-License-Identifier: MIT
"""What a number counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.analysis.events.numerals import find_numerals
from viewer.analysis.events.units import units_of


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("They sent 12 armed police officers home.", ["officer"]),
        ("They sent 12 people's champions.", ["person"]),
        ("They found 109 boats {Kenya} had lost.", ["boat"]),
        ("Dozens of the island's boats sank.", []),
        ("They sank 5m boats.", ["boat"]),
        ("They ran 100m freely.", []),
        ("They sent 2 to the coast.", []),
    ],
)
def test_the_head_of_the_noun_phrase_is_the_unit(clauses: Callable[[str], Any], text: str, units: list[str]) -> None:
    words, found = clauses(text)
    told = [unit.name for numeral in find_numerals(words) for unit in units_of(words, found, numeral)]
    assert told == units


def test_what_befell_the_counted_is_kept_apart_for_lists(clauses: Callable[[str], Any]) -> None:
    words, found = clauses("The storm killed 12 sailors in 3 towns.")
    units = [unit for numeral in find_numerals(words) for unit in units_of(words, found, numeral)]
    assert [(unit.befell, unit.plain) for unit in units] == [("killed", False), ("", True)]
