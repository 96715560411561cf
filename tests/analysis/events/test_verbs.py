# SPDX-License-Identifier: MIT
"""Verb groups, and verbs told apart from nouns and adjectives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.analysis.events.lexicon import lexicon
from viewer.analysis.events.tokens import Marks
from viewer.analysis.events.verbs import Group, find_groups
from viewer.domain.span import Span


def groups(sentence: str, *, headline: bool = False) -> list[tuple[str, Group]]:
    words = Marks((), (), ()).words(sentence, Span(0, len(sentence)))
    found = find_groups(words, lexicon(), headline=headline)
    return [(" ".join(words.lower[group.first : group.last + 1]), group) for group in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The envoy has not yet signed the pact", ["has not yet signed"]),
        ("The probe is due to land in June", ["is due to land"]),
        ("Four men were arrested and charged", ["were arrested", "charged"]),
        ("They want to visit the capital", ["want", "to visit"]),
        ("The talks were held in private", ["were held"]),
        ("The accused man walked free", ["walked"]),
        ("He said the attack on the port failed", ["said", "failed"]),
        ("Corruption charges against the mayor remain", []),
        ("A list of limited strikes was drawn up", ["was drawn"]),
        ("She will be killed", ["will be killed"]),
        ("The storm hammered the coast", ["hammered"]),
        ("After meeting the guards he left", ["meeting", "left"]),
        ("The meeting was brief", ["was"]),
        ("A convoy crossing the desert was bombed", ["crossing", "was bombed"]),
        ("They spoke of reopening closed mines", ["spoke"]),
    ],
)
def test_groups(sentence: str, expected: list[str]) -> None:
    assert [words for words, _ in groups(sentence)] == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Airline orders ten jets", ["orders"]),
        ("Police arrest nine in raid on port", ["arrest"]),
        ("Storm batters coast", ["batters"]),
        ("Guild leader outlines plan for mines", ["outlines"]),
    ],
)
def test_headlines_speak_in_the_present(headline: str, expected: list[str]) -> None:
    assert [words for words, _ in groups(headline, headline=True)] == expected


@pytest.mark.parametrize(
    ("sentence", "features"),
    [
        ("The pact was signed by both", {"passive": True, "past": True, "finite": True}),
        ("The pact has been signed", {"passive": True, "perfect": True}),
        ("He had left", {"perfect": True, "past": True}),
        ("She did not sign", {"negated": True, "past": True}),
        ("He may resign", {"modal": "may"}),
        ("He is expected to resign", {"modal": "expected"}),
        ("To resign would be wrong", {"infinitive": True, "finite": False}),
        ("The summit hosted by Malta failed", {"passive": True, "finite": False}),
        ("A man arrested on the bridge was freed", {"passive": True, "finite": False}),
    ],
)
def test_features(sentence: str, features: dict[str, object]) -> None:
    _, group = groups(sentence)[0]
    assert {name: getattr(group, name) for name in features} == features


def test_a_name_is_no_verb(clauses: Callable[[str], Any]) -> None:
    words, found = clauses("[Will Hunt] met [Rose Bush].")
    assert [words.lower[clause.group.head] for clause in found] == ["met"]
