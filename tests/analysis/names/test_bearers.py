# SPDX-License-Identifier: MIT
"""Which full names can be one person's, and when two of them must stay apart."""

from __future__ import annotations

from itertools import permutations

import pytest

from viewer.analysis.names.bearers import FullName, folded, full_name, group_bearers


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Clara Novak", FullName("novak", ("clara",), "", "")),
        ("Clara M. Novak Jr.", FullName("novak", ("clara", "m"), "jr", "")),
        ("J.K. Brandt", FullName("brandt", ("j", "k"), "", "")),
        ("JD Brandt", FullName("brandt", ("j", "d"), "", "")),
        ("Ursula von der Heide", FullName("heide", ("ursula",), "", "")),
        ("Omar al-Tamimi", FullName("tamimi", ("omar",), "", "")),
        ("Hu Jian-guo", FullName("hu", ("jianguo",), "", "")),
        ("Rafael “Tito” Lindqvist", FullName("lindqvist", ("rafael",), "", "tito")),
        ("Novak", None),
        ("von der Heide", None),
    ],
)
def test_the_parts_of_a_name(name: str, parts: FullName | None) -> None:
    assert full_name(name) == parts


def test_folding_leaves_letters_and_hyphens() -> None:
    assert folded("José  A. Núñez-Weber") == "jose a nunez-weber"


@pytest.mark.parametrize(
    "names",
    [
        ("Clara Novak", "Clara M. Novak", "Clara Maria Novak"),
        ("Edwin E. Marlow Jr", "Edwin Marlow"),
        ("James Lindqvist", "Jim Lindqvist", "Jimmy Lindqvist"),
        ("William Dahl", "Bill Dahl", "Will Dahl"),
        ("Bill Dahl", "Will Dahl"),
        ("John Kern", "Jack Kern"),
        ("Jorge Núñez", "Jorge Nunez"),
        ("Hu Jianguo", "Hu Jian-guo", "HU JIANGUO"),
        ("J. Brandt", "Jonas Brandt"),
        ("W. Mark Kern", "Mark Kern"),
        ("Rafael “Tito” Berg", "Tito Berg", "Rafael Berg", "Rafael J. Berg"),
        ("Omar al-Tamimi", "Omar Tamimi"),
        ("Suu Min Kyaw", "Min Kyaw"),
    ],
)
def test_names_that_agree_are_one_bearers(names: tuple[str, ...]) -> None:
    assert set(group_bearers(names).values()) == {names[0]}


@pytest.mark.parametrize(
    "names",
    [
        ("Clara Novak", "Clara Weber"),
        ("Clara Novak", "Petr Novak"),
        ("Clara A. Novak", "Clara B. Novak"),
        ("George H. W. Kern", "George W. Kern"),
        ("Edwin Marlow Jr", "Edwin Marlow Sr"),
        ("James Lindqvist", "Jack Lindqvist"),
        ("Alexander Berg", "Alexandra Berg"),
        ("Tito Berg", "Rafael Berg"),
        ("Ann Lee Berg", "Mary Ann Berg"),
        ("Park Min-jung", "Park Min-ho"),
    ],
)
def test_names_that_contradict_each_other_are_two(names: tuple[str, str]) -> None:
    assert group_bearers(names) == {name: name for name in names}


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        (("John A. Marlow", "John B. Marlow", "John Marlow", "Jack Marlow"), 3),
        (("James Dahl", "Jim Dahl", "J. Dahl"), 1),
        (("Jonas Dahl", "Jim Dahl", "J. Dahl"), 3),
        (("Alex Berg", "Alexander Berg", "Alexandra Berg"), 3),
        (("Charles “Pete” Kern", "Pete Kern", "Peter Kern", "Charles Kern"), 3),
    ],
)
def test_a_name_that_two_bearers_may_have_stays_on_its_own(names: tuple[str, ...], groups: int) -> None:
    for order in permutations(names):
        assert len(set(group_bearers(order).values())) == groups


def test_many_namesakes_are_compared_once() -> None:
    names = [f"{letter}. {other}. Kern" for letter in "ABCDEFGHIJ" for other in "ABCDEFGHIJ"]
    assert group_bearers(names) == {name: name for name in names}
