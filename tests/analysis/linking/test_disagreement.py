# SPDX-License-Identifier: MIT
"""What articles disagree on, and what is no disagreement."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

MET = "Mayor Clara Novak met the envoy Petra Lind in {} on Monday."
FIRE = "A fire destroyed a cannery in Porto on Monday, killing {} workers."


@pytest.mark.parametrize(
    ("wording", "one", "two", "expected"),
    [
        (MET, "Bergen", "Munich", {"where"}),
        (MET, "Spain", "Portugal", {"where"}),
        (MET, "Bergen", "Bergen", set()),
        (MET, "Bergen", "Norway", set()),  # like is held against like
        (MET, "Bergen", "Spain", set()),
        (MET, "Bergen", "Saltby", set()),  # nobody knows what that is
        (FIRE, "five", "12", {"number"}),
        (FIRE, "five", "5", set()),
        (FIRE, "five", "at least three", set()),
        (FIRE, "five", "many", set()),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_like_is_held_against_like(
    library: Callable[..., Any], wording: str, one: str, two: str, expected: set[str], turned: bool
) -> None:
    texts = [f" date 2024-05-0{7 + number}\n\n{wording.format(word)}" for number, word in enumerate((one, two))]
    (event,) = library(*(texts[::-1] if turned else texts)).shared()
    assert {conflict.about for conflict in event.conflicts} == expected
    assert event.conflict == bool(expected)


def test_what_is_denied_disagrees_with_nothing(library: Callable[..., Any]) -> None:
    found = library(
        f" date 2024-05-07\n\n{MET.format('Bergen')}",
        f" date 2024-05-08\n\n{MET.format('Munich').replace('met', 'did not meet')}",
    )
    assert not [event for event in found.links.events if event.conflict]


def test_an_article_does_not_disagree_with_itself(library: Callable[..., Any]) -> None:
    found = library(f" date 2024-05-07\n\n{FIRE.format('five')} {FIRE.format('12')}")
    assert not [event for event in found.links.events if event.conflict]


LONG = (
    " The cannery had stood at the old quay for eighty years and gave work to most of the street behind it. Firemen "
    "from four towns fought the flames until the morning, and the smoke was seen as far away as the lighthouse. The "
    "harbour master closed the quay, and the school beside it sent the children home before noon."
)


def test_prints_of_one_text_are_one_source(library: Callable[..., Any]) -> None:
    found = library(*(f" date 2024-05-0{day}\n\n{FIRE.format(dead)}{LONG}" for day, dead in ((7, "five"), (8, "12"))))
    assert [len(origin.articles) for origin in found.links.origins] == [2]
    assert not [event for event in found.links.events if event.conflict]
