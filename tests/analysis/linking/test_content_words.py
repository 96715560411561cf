# SPDX-License-Identifier: MIT
"""What a text says, as far as wordings are compared by it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from viewer.analysis.linking.content_words import content_of


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("forty men", ["40"]),
        ("forty-two men and 60 women", ["42", "60"]),
        ("a hundred and twenty men", ["120"]),
        ("fifteen hundred", ["1500"]),
        ("1,500 of 2.5 million", ["1500", "2500000"]),
        ("40m crowns", ["40000000"]),
        ("one of hundreds", []),
        ("two and three", ["2", "3"]),
        ("1.5 degrees", ["3/2"]),
    ],
)
def test_numbers(text: str, numbers: list[str]) -> None:
    found = [word.value for word in content_of(text).telling if word.value is not None]
    assert found == [Fraction(number) for number in numbers]


@pytest.mark.parametrize(
    ("text", "plain", "soft"),
    [
        ("We will not sign", ["not"], []),
        ("We won't sign", ["not"], []),
        ("We cannot sign", ["not"], []),
        ("Not only did we sign", [], ["only"]),
        ("no less than a miracle", [], ["less"]),
        ("It is hard to sign", [], ["hard"]),
        ("We refused, and nobody signed", ["nobody"], ["refused"]),
    ],
)
def test_denial(text: str, plain: list[str], soft: list[str]) -> None:
    found = content_of(text)
    assert [found.words[at] for at in found.denial.plain] == plain
    assert [found.words[at] for at in found.denial.soft] == soft


@pytest.mark.parametrize(
    ("text", "corrected"),
    [
        ("not one man but several", True),
        ("not until he is dead", True),
        ("not today, but we will come", False),
        ("we will not come", False),
    ],
)
def test_a_denial_that_leads_to_what_is_said(text: str, corrected: bool) -> None:
    denial = content_of(text).denial
    assert (set(denial.plain) == denial.corrected) is corrected


@pytest.mark.parametrize(
    ("one", "two"),
    [("China", "Chinese"), ("the U.S.", "the United States"), ("Sino-American talks", "China-US talks")],
)
def test_a_country_is_one_word_under_all_its_names(one: str, two: str) -> None:
    assert [word.stem for word in content_of(one).telling] == [word.stem for word in content_of(two).telling]


def test_the_pronoun_is_no_country() -> None:
    assert content_of("They gave us nothing").words[2] == "us"


def test_what_tells_little_weighs_little() -> None:
    weights = {word.stem: word.weight for word in content_of("The people of the glacier met Donald Trump").telling}
    assert weights["peopl"] < weights["glacier"] == 1
    assert weights["donald"] + weights["trump"] < 1


def test_a_text_without_words_says_nothing() -> None:
    assert content_of("… .").mass == 0
    assert content_of("").words == ()
