# SPDX-License-Identifier: MIT
"""How long and how often."""

from __future__ import annotations

from fractions import Fraction

import pytest

from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.rules_spans import SPAN_RULES, duration
from viewer.analysis.dates.vocabulary import Unit
from viewer.domain.timex import TimexType

PUBLISHED = "2024-03-13"
"""A Wednesday."""
NAMES = {rule.name for rule in SPAN_RULES}

FOUND = [
    ("The climb lasted nine weeks.", "nine weeks", TimexType.DURATION, "P9W"),
    ("The climb lasted almost two centuries.", "almost two centuries", TimexType.DURATION, "P200Y"),
    ("The climb lasted three and a half years.", "three and a half years", TimexType.DURATION, "P3Y6M"),
    ("The climb lasted four days and six hours.", "four days and six hours", TimexType.DURATION, "P4DT6H"),
    ("The climb lasted half a day.", "half a day", TimexType.DURATION, "PT12H"),
    ("The climb lasted a minute and a half.", "a minute and a half", TimexType.DURATION, "PT1M30S"),
    ("The climb lasted five to seven days.", "five to seven days", TimexType.DURATION, "P7D"),
    ("The climb lasted a dozen years.", "a dozen years", TimexType.DURATION, "P12Y"),
    ("The climb lasted many months.", "many months", TimexType.DURATION, "PXM"),
    ("The climb lasted another full week.", "another full week", TimexType.DURATION, "P1W"),
    ("The climb lasted for centuries.", "centuries", TimexType.DURATION, "PXC"),
    ("It slowed in the coming years.", "the coming years", TimexType.DURATION, "PXY"),
    ("It slowed in a yearlong drought.", "yearlong", TimexType.DURATION, "P1Y"),
    ("It rose for six consecutive quarters.", "six consecutive quarters", TimexType.DURATION, "P6Q"),
    ("The boat leaves every Sunday.", "every Sunday", TimexType.SET, "XXXX-WXX-7"),
    ("The boat leaves every three hours.", "every three hours", TimexType.SET, "PT3H"),
    ("The boat leaves every winter.", "every winter", TimexType.SET, "XXXX-24"),
    ("The boat leaves every morning.", "every morning", TimexType.SET, "P1D"),
    ("The boat leaves on Fridays.", "Fridays", TimexType.SET, "XXXX-WXX-5"),
    ("The boat leaves on Saturday mornings.", "Saturday mornings", TimexType.SET, "XXXX-WXX-6"),
    ("The boat leaves fortnightly.", "fortnightly", TimexType.SET, "P2W"),
    ("The climb lasted a fortnight.", "a fortnight", TimexType.DURATION, "P2W"),
    ("The hut stood for a quarter of a century.", "a quarter of a century", TimexType.DURATION, "P25Y"),
]

BLOCKED = [
    "A 40-year-old mason fell.",
    "His ten-year-old niece sang.",
    "Three quarters of the town left.",
    "He came second, she third.",
    "The yearling and the hourglass broke.",
    "The Daily Mail and the Daily Telegraph agreed.",
    "The firm cut its quarterly dividend.",
]


@pytest.mark.parametrize(("sentence", "words", "kind", "value"), FOUND, ids=lambda row: row)
def test_a_wording_is_found_by_these_rules_and_valued(lay_out, values, sentence, words, kind, value):
    assert values(sentence, PUBLISHED).get(words) == value
    (found,) = (each for each in find_expressions(lay_out(sentence)) if each.span.of(sentence) == words)
    assert (found.type, found.rule in NAMES) == (kind, True)


@pytest.mark.parametrize("sentence", BLOCKED)
def test_what_reads_otherwise_is_not_found(lay_out, sentence):
    assert find_expressions(lay_out(sentence)) == ()


@pytest.mark.parametrize(
    ("count", "unit", "spelled"),
    [
        (Fraction(3), Unit.DAY, "P3D"),
        (Fraction(3), Unit.MINUTE, "PT3M"),
        (Fraction(3), Unit.MONTH, "P3M"),
        (Fraction(2), Unit.DECADE, "P20Y"),
        (Fraction(1, 2), Unit.CENTURY, "P50Y"),
        (Fraction(1, 2), Unit.HOUR, "PT30M"),
        (Fraction(5, 2), Unit.DAY, "P2DT12H"),
        (Fraction(5, 4), Unit.YEAR, "P1Y3M"),
        (Fraction(5, 2), Unit.WEEK, "P2.5W"),
        (None, Unit.SECOND, "PTXS"),
        (None, Unit.DECADE, "PXE"),
    ],
)
def test_a_duration_is_spelled_as_timex3_does(count, unit, spelled):
    assert duration(count, unit) == spelled
