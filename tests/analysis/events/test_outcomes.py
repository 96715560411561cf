# SPDX-License-Identifier: MIT
"""What befell those that are counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.analysis.events import outcomes


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("sailors were killed by pirates.", "killed"),
        ("sailors killed in the storm.", "killed"),
        ("sailors killed two pirates.", None),
        ("sailors killed pirates.", None),
        ("sailors reported missing.", "missing"),
        ("sailors die in storm", "killed"),
        ("sailors lost their lives.", "killed"),
        ("sailors, all from one town, were injured.", "injured"),
        ("sailors, the mayor said on the radio.", None),
        ("sailors slept.", None),
    ],
)
def test_what_stands_behind(clauses: Callable[[str], Any], text: str, outcome: str | None) -> None:
    words, _ = clauses(text)
    found = outcomes.outcome_behind(words, 1, subject=True)
    assert (found and found[0]) == outcome


def test_what_is_no_subject_is_not_what_was_killed(clauses: Callable[[str], Any]) -> None:
    words, _ = clauses("villages were destroyed.")
    assert outcomes.outcome_behind(words, 1, subject=False) is None


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The storm killed 23", "killed"),
        ("The storm killed another 23", "killed"),
        ("Pirates shot dead 23", "killed"),
        ("The arrest of 23", "arrested"),
        ("The storm hit 23", None),
    ],
)
def test_what_stands_in_front(clauses: Callable[[str], Any], text: str, outcome: str | None) -> None:
    words, found = clauses(text)
    assert outcomes.outcome_before(words, found, len(words) - 1) == outcome


def test_nouns_and_adjectives_tell_outcomes() -> None:
    assert outcomes.outcome_of_noun("fatality") == "killed"
    assert outcomes.outcome_of_noun("boat") is None
    assert outcomes.outcome_of_adjective("wounded") == "injured"
    assert outcomes.outcome_of_adjective("killing") is None
