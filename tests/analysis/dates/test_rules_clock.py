# SPDX-License-Identifier: MIT
"""Times of day."""

from __future__ import annotations

import pytest

from viewer.analysis.dates.expressions import find_expressions
from viewer.analysis.dates.rules_clock import CLOCK_RULES, minutes
from viewer.domain.timex import TimexType

PUBLISHED = "2024-03-13"
"""A Wednesday."""
NAMES = {rule.name for rule in CLOCK_RULES}

FOUND = [
    ("The siren rang at 6:45 a.m.", "6:45 a.m.", "2024-03-13T06:45:00"),
    ("The siren rang at 6:45 p.m. on Monday.", "6:45 p.m. on Monday", "2024-03-11T18:45:00"),
    ("The siren rang at 3 o'clock in the afternoon.", "3 o'clock in the afternoon", "2024-03-13T15:00:00"),
    ("The siren rang at midnight on Sunday.", "midnight on Sunday", "2024-03-10T00:00:00"),
    ("The siren rang at twenty minutes to nine.", "twenty minutes to nine", "2024-03-13T08:40:00"),
    ("The siren rang shortly after 14:05 GMT.", "shortly after 14:05 GMT", "2024-03-13T14:05:00"),
    ("The siren rang at 11.30 on Saturday morning.", "11.30 on Saturday morning", "2024-03-09T11:30:00"),
    ("The siren rang at 7:10 a.m. on January 9, 2001.", "7:10 a.m. on January 9, 2001", "2001-01-09T07:10:00"),
    ("The siren rang Tuesday at noon.", "Tuesday at noon", "2024-03-12T12:00:00"),
    ("The siren rang on Sunday evening.", "Sunday evening", "2024-03-10"),
    ("The siren rang on the afternoon of February 11.", "the afternoon of February 11", "2024-02-11"),
    ("The siren rang yesterday afternoon.", "yesterday afternoon", "2024-03-12"),
    ("The siren rang this morning.", "this morning", "2024-03-13"),
    ("The siren rang in the early hours of Saturday.", "the early hours of Saturday", "2024-03-09"),
    ("The siren will ring tonight.", "tonight", "2024-03-13"),
    ("They dug on June 7, 2011. The siren rang that night.", "that night", "2011-06-07"),
    ("They dug on June 7, 2011. The next evening the siren rang.", "The next evening", "2011-06-08"),
    ("They dug on June 7, 2011, and left at 5:20 p.m.", "5:20 p.m.", "2011-06-07T17:20:00"),
    ("The siren rang at 21:30 on 9 March.", "21:30 on 9 March", "2024-03-09T21:30:00"),
    ("The siren rang at 0630 GMT on Monday.", "0630 GMT on Monday", "2024-03-11T06:30:00"),
    ("The siren rang at 1400 hours on Monday.", "1400 hours on Monday", "2024-03-11T14:00:00"),
    ("The siren rang on the night of 9 March.", "the night of 9 March", "2024-03-09"),
]

BLOCKED = [
    "The score was 3:2 in the end.",
    "The ratio stood at 4.25 percent.",
    "The bonds traded at 9.80 euros.",
    "They marched ten by ten.",
    "It costs 13:70 or 25:10.",
    "She rose at 13 p.m. they joked.",
]


@pytest.mark.parametrize(("sentence", "words", "value"), FOUND, ids=lambda row: row)
def test_a_wording_is_found_by_these_rules_and_valued(lay_out, values, sentence, words, value):
    assert values(sentence, PUBLISHED).get(words) == value
    (found,) = (each for each in find_expressions(lay_out(sentence)) if each.span.of(sentence) == words)
    assert (found.type, found.rule in NAMES) == (TimexType.TIME, True)


@pytest.mark.parametrize("sentence", BLOCKED)
def test_what_reads_otherwise_is_not_found(lay_out, sentence):
    assert find_expressions(lay_out(sentence)) == ()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["noon"], 720),
        (["midnight"], 0),
        (["6:45", "pm"], 18 * 60 + 45),
        (["6.45"], 6 * 60 + 45),
        (["12", "am"], 0),
        (["12", "pm"], 720),
        (["nine", "in", "the", "evening"], 21 * 60),
        (["ten", "at", "night"], 22 * 60),
        (["two", "at", "night"], 2 * 60),
        (["half", "past", "four"], 4 * 60 + 30),
        (["a", "quarter", "to", "one"], 45),
        (["13", "pm"], None),
        (["24:00"], None),
        (["7:61"], None),
        (["siren"], None),
    ],
)
def test_the_words_of_a_time_of_day_tell_minutes_from_midnight(words, told):
    assert minutes(words) == told
