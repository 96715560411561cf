# SPDX-License-Identifier: MIT
"""The words that name happenings."""

from __future__ import annotations

from collections import Counter

import pytest

from viewer.analysis.events.lexicon import Strength, concept_of, lexicon
from viewer.domain.event import EventKind


@pytest.mark.parametrize(
    ("base", "following", "lemma"),
    [
        ("shoot", ("down", "the", "drone"), "shoot down"),
        ("shoot", ("the", "drone", "down"), "shoot down"),
        ("shoot", ("the", "guard"), "shoot"),
        ("take", ("office", "in"), "take office"),
        ("step", ("quietly", "down"), "step down"),
        ("meet", ("the", "envoy"), "meet"),
        ("meet", ("demand",), "meet demand"),
    ],
)
def test_the_longest_phrase_wins(base: str, following: tuple[str, ...], lemma: str) -> None:
    found = lexicon().verb_phrase(base, following)
    assert found is not None
    assert found.lemma == lemma


@pytest.mark.parametrize(
    ("form", "before", "lemma"),
    [
        ("summits", ("two",), "summit"),
        ("conference", ("a", "press"), "press conference"),
        ("conference", ("a",), "conference"),
        ("cop28", ("at",), "cop#"),
        ("calls", ("two", "phone"), "phone call"),
    ],
)
def test_nouns_are_known_by_their_last_word(form: str, before: tuple[str, ...], lemma: str) -> None:
    found = lexicon().noun_phrase(form, before)
    assert found is not None
    assert found.lemma == lemma


@pytest.mark.parametrize(("form", "before"), [("calls", ("two",)), ("tables", ()), ("2028", ("in",))])
def test_other_nouns_name_nothing(form: str, before: tuple[str, ...]) -> None:
    assert lexicon().noun_phrase(form, before) is None


def test_a_phrase_that_tells_nothing_says_so() -> None:
    found = lexicon().verb_phrase("play", ("a", "role"))
    assert found is not None
    assert found.sense.strength is Strength.NONE


def test_words_of_one_concept_can_name_the_same_happening() -> None:
    assert concept_of("quake") == concept_of("earthquake")
    assert concept_of("die") == concept_of("death")
    assert concept_of("visit") != concept_of("arrest")
    assert concept_of("gut-punch") == "gut-punch"


def test_no_word_is_listed_under_two_concepts() -> None:
    for phrases in (*lexicon().senses.values(), *lexicon().nouns.values()):
        concepts: Counter[tuple[str, ...]] = Counter()
        for rest in {(phrase.rest, phrase.sense.concept) for phrase in phrases}:
            concepts[rest[0]] += 1
        assert max(concepts.values()) == 1, [phrase.lemma for phrase in phrases]


def test_every_kind_of_event_has_words() -> None:
    assert {sense.kind for sense in lexicon().concepts.values()} == set(EventKind)
