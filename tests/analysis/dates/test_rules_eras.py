# SPDX-License-Identifier: MIT
"""Decades, centuries, and years before or after Christ."""

from __future__ import annotations

import pytest

from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.rules_eras import ERA_RULES
from viewer.domain.timex import TimexType

PUBLISHED = "2024-03-13"
NAMES = {rule.name for rule in ERA_RULES}

FOUND = [
    ("The temple burned in 587 BC.", "587 BC", "-0586"),
    ("The temple burned in 70 AD.", "70 AD", "0070"),
    ("It was dug in the late 1920s.", "the late 1920s", "192X"),
    ("She left in the early seventies.", "the early seventies", "197X"),
    ("Wool was king in the fifteenth century.", "the fifteenth century", "14XX"),
    ("Wool was king in the twenty-first century.", "the twenty-first century", "20XX"),
    ("The ferry sailed until the late 80s.", "the late 80s", "198X"),
    ("The ferry sailed in the early nineteen-thirties.", "the early nineteen-thirties", "193X"),
    ("The fleet sank on 9 May 410 BC.", "9 May 410 BC", "-0409-05-09"),
    ("The fleet sank on May 9, 410 BC.", "May 9, 410 BC", "-0409-05-09"),
    ("The port flourished from 900 to 650 BC.", "from 900 to 650 BC", "-0899/-0649"),
]


@pytest.mark.parametrize(("sentence", "words", "value"), FOUND, ids=lambda row: row)
def test_a_wording_is_found_by_these_rules_and_valued(lay_out, values, sentence, words, value):
    assert values(sentence, PUBLISHED).get(words) == value
    (found,) = (each for each in find_expressions(lay_out(sentence)) if each.span.of(sentence) == words)
    assert (found.type, found.rule in NAMES) == (TimexType.DATE, True)


@pytest.mark.parametrize("words", ["0 BC", "100000 BC"])
def test_an_era_that_cannot_be_is_not_read_as_one(values, words):
    assert not {value for value in values(f"The port fell in {words}.").values() if value.startswith("-")}


def test_years_that_run_backwards_are_no_stretch(values):
    assert list(values("The port fell in 650 to 900 BC.").values()) == ["-0899"]
