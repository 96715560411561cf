# SPDX-License-Identifier: MIT
"""What words beyond the verb group say against a happening."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "lemma", "status"),
    [
        # negative subjects and objects
        ("No arrests were made.", "arrest", "denied"),
        ("None of the miners was killed in the blast.", "kill", "denied"),
        # it did not quite come to it
        ("A ferry nearly collided with a tug.", "collide", "denied"),
        # it is left open
        ("[Tom Reyes] allegedly stole the boat on <Monday|2024-05-06>.", "steal", "hypothetical"),
        ("[Tom Reyes] is accused of stealing the boat in <2019|2019>.", "steal", "hypothetical"),
        ("Police fear that [Tom Reyes] was murdered.", "murder", "hypothetical"),
        # what governs it
        ("Police do not believe that [Tom Reyes] was murdered.", "murder", "denied"),
        ("The office did not say that [Ada Brook] had resigned.", "resign", "hypothetical"),
        # and what is told plainly
        ("Police said that [Tom Reyes] was murdered.", "murder", "happened"),
        ("Nearly 300 miners were killed in the blast.", "kill", "happened"),
    ],
)
def test_status(told: Callable[..., Any], sentence: str, lemma: str, status: str) -> None:
    assert [claim.status for claim in told(sentence).claims if claim.lemma == lemma] == [status]


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("No arrests were made.", "No arrests were made"),
        ("A ferry nearly collided with a tug.", "ferry nearly collided with a tug"),
        ("[Tom Reyes] allegedly stole the boat.", "Tom Reyes allegedly stole the boat"),
    ],
)
def test_what_denies_it_stays_in_the_label(told: Callable[..., Any], sentence: str, label: str) -> None:
    found = told(sentence)
    assert label in [found.title(claim) for claim in found.claims]
