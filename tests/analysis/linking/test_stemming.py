# SPDX-License-Identifier: MIT
"""Stems of words: the same for one root, others for another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.analysis.linking.stemming import stem


@pytest.mark.parametrize(
    "words",
    [
        "cooperate cooperates cooperated cooperating cooperation cooperative",
        "labour labor labours laboring laboured",
        "organise organize organised organizing organisation organization",
        "travelled traveled travelling traveling travel",
        "programme program programmes",
        "centre center centres",
        "defence defense",
        "go went gone goes going",
        "fall fell fallen falling falls",
        "child children",
        "city cities",
        "pass passes passed passing",
        "agree agreed agreeing agrees",
        "hope hoped hoping",
        "hop hopped hopping",
    ],
)
def test_forms_of_one_word(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize("words", ["hope hop", "four for", "universe unit", "relation late", "lay lie"])
def test_other_words(words: str) -> None:
    one, two = words.split()
    assert stem(one) != stem(two)


# examples of Porter's paper whose stems spelling and irregular verbs do not touch
@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("caresses", "caress"), ("ponies", "poni"), ("plastered", "plaster"), ("motoring", "motor"),
        ("conflated", "conflat"), ("sized", "size"), ("relational", "relat"), ("conditional", "condit"),
        ("triplicate", "triplic"), ("formative", "form"), ("hopefulness", "hope"), ("goodness", "good"),
        ("revival", "reviv"), ("replacement", "replac"), ("adoption", "adopt"), ("effective", "effect"),
        ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"), ("controlling", "control"),
    ],
)  # fmt: skip
def test_the_examples_of_the_method(word: str, wanted: str) -> None:
    assert stem(word) == wanted


@given(st.text(max_size=12))
def test_every_text_has_a_stem(word: str) -> None:
    assert bool(stem(word)) == bool(word)
