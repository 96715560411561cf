# SPDX-License-Identifier: MIT
"""Call names in marks, and the familiar forms of given names."""

from __future__ import annotations

import pytest

from viewer.analysis.names.nicknames import end_of_marked, formal_names, short_names, without_marked


@pytest.mark.parametrize(
    ("name", "plain", "called"),
    [
        ("Rafael “Tito” Lindqvist", "Rafael Lindqvist", "Tito"),
        ('Rafael "Tito" Lindqvist', "Rafael Lindqvist", "Tito"),
        ("Rafael ‘Tito’ Lindqvist", "Rafael Lindqvist", "Tito"),
        ("Rafael 'Tito' Lindqvist", "Rafael Lindqvist", "Tito"),
        ("Rafael ``Tito'' Lindqvist", "Rafael Lindqvist", "Tito"),
        ("Rafael «Tito» Lindqvist", "Rafael Lindqvist", "Tito"),
        ("Ida J. (Bunny) Moreau", "Ida J. Moreau", "Bunny"),
        ("Oskar “the Hammer” Dahl", "Oskar Dahl", "the Hammer"),
        ("Oskar “Big Red” Dahl", "Oskar Dahl", "Big Red"),
        ("Rafael Lindqvist", "Rafael Lindqvist", ""),
        ("Sean O'Dowd", "Sean O'Dowd", ""),
    ],
)
def test_a_call_name_in_marks_is_told_from_the_name(name: str, plain: str, called: str) -> None:
    assert without_marked(name) == (plain, called)
    assert bool(end_of_marked(name, len(name.split()[0]))) == (bool(called) and " J. " not in name)


@pytest.mark.parametrize(
    "text",
    [
        "Anna (Norway) Berg",
        "Anna (R) Berg",
        "Anna “French” Berg",
        "Anna “and then” Berg",
        "Anna “Tito”, Berg",
        "Anna “Tito Berg",
        "Anna",
        "Anna ",
        "Anna “",
    ],
)
def test_what_stands_in_marks_and_is_no_call_name(text: str) -> None:
    assert end_of_marked(text, 4) == 0


def test_familiar_forms_stand_for_given_names() -> None:
    assert {"robert", "bob"} <= formal_names("Bob")
    assert formal_names("Robert") == {"robert"}
    assert "Jim" in short_names("James")
    assert not short_names("Zoltan")
    assert formal_names("Alex") & formal_names("Alexander")
    assert not formal_names("Alexander") & formal_names("Alexandra")
