# SPDX-License-Identifier: MIT
"""Who takes part, and how."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "cast"),
    [
        ("[Ada Brook] accused [Tom Reyes] of theft.", {"Ada Brook": "speaker", "Tom Reyes": "patient"}),
        (
            "[Tom Reyes] was arrested by (=Interpol=) in {Malta}.",
            {"Tom Reyes": "patient", "Interpol": "agent", "Malta": "place"},
        ),
        ("[Ada Brook] met with [Tom Reyes] in {Oslo}.", {"Ada Brook": "agent", "Tom Reyes": "agent", "Oslo": "place"}),
        ("[Brook]'s visit to {Peru} began on <Monday|2024-05-06>.", {"Brook": "agent", "Peru": "place"}),
        ("The envoy, [Ada Brook], landed in {Oslo}.", {"Ada Brook": "agent", "Oslo": "place"}),
        (
            "Talks between [Ada Brook] and [Tom Reyes] ended on <Monday|2024-05-06>.",
            {"Ada Brook": "agent", "Tom Reyes": "agent"},
        ),
        ("The treaty was signed by [Ada Brook].", {"Ada Brook": "agent"}),
        ("(=Acme=) said it had bought (=Bolt=).", {"Acme": "agent", "Bolt": "patient"}),
        ("[Ada Brook] left {Oslo} after her speech on <Monday|2024-05-06>.", {"Ada Brook": "agent", "Oslo": "patient"}),
    ],
)
def test_roles(told: Callable[..., Any], sentence: str, cast: dict[str, str]) -> None:
    found = told(sentence)
    assert cast.items() <= found.cast(found.claims[0]).items()


@pytest.mark.parametrize(
    ("sentence", "cast"),
    [
        ("{France} coach [Tom Reyes] accused the board of theft.", {"Tom Reyes": "speaker"}),
        ("(=Labour=)'s [Tom Reyes] accused the board of theft.", {"Tom Reyes": "speaker"}),
        ("[Brook]'s lawyer accused the board of theft.", {}),
        ("A spokesman for [Ada Brook] accused the board of theft.", {}),
        ("{China}'s foreign ministry accused the board of theft.", {"China": "speaker"}),
        ("[Ada Brook] and [Tom Reyes] accused the board of theft.", {"Ada Brook": "speaker", "Tom Reyes": "speaker"}),
    ],
)
def test_whose_it_is_does_not_make_somebody_act(told: Callable[..., Any], sentence: str, cast: dict[str, str]) -> None:
    found = told(sentence)
    assert found.cast(found.claims[0]) == cast


def test_a_possessive_pronoun_is_the_subject_of_its_sentence(told: Callable[..., Any]) -> None:
    found = told("[Ada Brook] was calm during her news conference on <Monday|2024-05-06>.")
    assert found.cast(found.claims[0]) == {"Ada Brook": "agent"}


def test_whoever_tells_of_it_takes_part_in_another_way(told: Callable[..., Any]) -> None:
    found = told("[Ada Brook] told reporters that [Tom Reyes] had robbed the bank on <Monday|2024-05-06>.")
    assert found.cast(found.claims[0]) == {"Tom Reyes": "agent", "Ada Brook": "other"}
