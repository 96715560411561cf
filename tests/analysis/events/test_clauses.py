# SPDX-License-Identifier: MIT
"""Clauses: subject, verb, what follows, and what they hang on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


def subject(words: Any, clause: Any) -> str:
    return " ".join(words.lower[clause.subject[0] : clause.subject[1] + 1]) if clause.subject else ""


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("[Ada Brook] left and met [Tom Reyes].", ["ada brook", "ada brook"]),
        ("[Ada Brook], the envoy of {Malta}, left.", ["ada brook"]),
        ("The envoy, [Ada Brook], left.", ["ada brook"]),
        ("[Ada Brook], who won the vote, left.", ["ada brook", "ada brook"]),
        ("[Tom Reyes] said [Ada Brook] had left.", ["tom reyes", "ada brook"]),
        ("Talks in {Geneva} collapsed.", ["talks in geneva"]),
        ("On <Monday|2024-05-06> [Ada Brook] left.", ["ada brook"]),
        ("“It is over,” said the head of the guild.", ["it", "the head of the guild"]),
        ("A convoy crossing the desert was bombed.", ["a convoy"]),
        ("Two trips to {Peru} that ended badly were long.", ["two trips to peru", "two trips to peru"]),
        ("The third envoy to visit {Lisbon} left.", ["the third envoy", "the third envoy"]),
    ],
)
def test_subjects(clauses: Callable[[str], Any], sentence: str, subjects: list[str]) -> None:
    words, found = clauses(sentence)
    assert [subject(words, clause) for clause in found][-len(subjects) :] == subjects


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("[Ada Brook] met [Tom Reyes], [Lia Storm] and others, then left.", "tom reyes , lia storm and others"),
        ("[Ada Brook] left {Oslo} when the storm hit.", "oslo"),
        ("[Ada Brook] left {Oslo} after a row.", "oslo after a row"),
        (
            "[Ada Brook] toured the port of {Porto} — a mile from the sea — with [Tom Reyes].",
            "the port of porto — a mile from the sea — with tom reyes",
        ),
        ("[Ada Brook] accused them of a “grave mistake” in a letter.", "them of a “ grave mistake ” in a letter"),
    ],
)
def test_what_belongs_to_the_verb_on_its_right(clauses: Callable[[str], Any], sentence: str, right: str) -> None:
    words, found = clauses(sentence)
    assert " ".join(words.lower[found[0].group.last + 1 : found[0].right + 1]) == right


def test_what_is_told_hangs_on_the_telling(clauses: Callable[[str], Any]) -> None:
    _, found = clauses("[Ada Brook] said that the ship would sail if the storm passed.")
    assert [(clause.parent, clause.opener) for clause in found] == [(-1, ""), (0, "that"), (1, "if")]


def test_behind_a_comma_a_verb_goes_on_with_the_main_clause(clauses: Callable[[str], Any]) -> None:
    words, found = clauses("[Ada Brook] told them that [Tom Reyes] had not called, but urged calm.")
    assert subject(words, found[-1]) == "ada brook"
