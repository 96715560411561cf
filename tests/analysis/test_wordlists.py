# SPDX-License-Identifier: MIT
"""The lists that the analysis reads its words from."""

from __future__ import annotations

import pytest

from viewer.analysis import wordlists


@pytest.mark.parametrize(
    ("name", "label", "word"),
    [
        ("abbreviations", "before_name", "mr"),
        ("cues", "say", "said"),
        ("cues", "call", "called"),
        ("grammar", "pronoun", "she"),
        ("genders", "female", "ann"),
        ("speakers", "envoy", "ambassador"),
        ("outcomes", "killed#", "fatality"),
        ("quantities", "currency", "euro"),
    ],
)
def test_a_word_stands_in_its_class(name: str, label: str, word: str) -> None:
    assert word in wordlists.classes(name)[label]


def test_a_list_without_classes_is_its_words() -> None:
    assert {"the", "he", "but"} <= wordlists.words("starters")


@pytest.mark.parametrize(
    "name",
    ["abbreviations", "addressing", "cues", "genders", "grammar", "outcomes", "quantities", "speakers", "starters"],
)
def test_words_are_lower_case_and_none_is_empty(name: str) -> None:
    assert all(word and word == word.lower() for word in wordlists.words(name))
