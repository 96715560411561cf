# SPDX-License-Identifier: MIT
"""The words that name a happening."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.analysis.events.lexicon import lexicon
from viewer.analysis.events.triggers import find_nouns, occasion, supported, verb_trigger


@pytest.mark.parametrize(
    ("sentence", "lemmas"),
    [
        ("The crash site lay near the airport.", []),
        ("The crash killed nine.", ["crash"]),
        ("A phone call and two summits were planned.", ["phone call", "summit"]),
        ("They fled in <March|2024-03>.", []),
    ],
)
def test_event_nouns(clauses: Callable[[str], Any], sentence: str, lemmas: list[str]) -> None:
    words, found = clauses(sentence)
    assert [noun.lemma for noun in find_nouns(words, found, lexicon())] == lemmas


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Jets shot the drone down.", "shoot down"),
        ("The dam met demand.", None),
        ("The dam resembles a wall.", None),
        ("A mob gutted the shop.", "gut"),
        ("The envoy zigzagged home.", None),
    ],
)
def test_verbs_that_name_a_happening(clauses: Callable[[str], Any], sentence: str, lemma: str | None) -> None:
    words, found = clauses(sentence)
    trigger = verb_trigger(words, found, 0, lexicon()) if found else None
    assert (trigger.lemma if trigger else None) == lemma


def test_a_support_verb_lends_itself_to_its_noun(clauses: Callable[[str], Any]) -> None:
    words, found = clauses("[Ada Brook] held talks in {Oslo}.")
    noun = supported(words, found[0], find_nouns(words, found, lexicon()))
    assert noun is not None
    assert noun.lemma == "talks"


def test_the_occasion_of_a_speech(clauses: Callable[[str], Any]) -> None:
    words, found = clauses("[Ada Brook] criticised the plan at a press conference.")
    noun = occasion(words, found[0], find_nouns(words, found, lexicon()))
    assert noun is not None
    assert noun.lemma == "press conference"
