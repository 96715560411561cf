# SPDX-License-Identifier: MIT
"""The word lists are well formed, and the look-ups built from them answer as the rules rely on."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer import paths
from viewer.analysis.names import lexicon
from viewer.domain.participant import EntityKind

LISTS = sorted((paths.resources() / "words" / "names").glob("*.txt"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_lists_are_sorted_and_say_what_they_are(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if not line.startswith("#")]
    assert lines[0].startswith("# ")
    assert entries == sorted(set(entries))
    assert all(entry == entry.strip() != "" for entry in entries)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Portugal", EntityKind.PLACE),
        ("U.S.", EntityKind.PLACE),
        ("Nairobi", EntityKind.PLACE),
        ("United Nations", EntityKind.ORGANISATION),
        ("Georgia", None),  # a state, a country, a woman
        ("Paris", None),
    ],
)
def test_known_names(name: str, kind: EntityKind | None) -> None:
    assert lexicon.known_names().get(name) == kind


def test_countries_know_their_other_names() -> None:
    assert lexicon.same_place()["Burma"] == "Myanmar"
    assert {"America", "USA"} <= lexicon.country_names()
    assert "" not in lexicon.places()


@pytest.mark.parametrize(
    ("word", "trait"),
    [
        ("Minister", lexicon.TITLE),
        ("minister", lexicon.ROLE),
        ("Envoy", lexicon.ROLE),
        ("Climate", lexicon.PORTFOLIO),
        ("Swedish", lexicon.DEMONYM),
        ("Thursday", lexicon.NOT_NAME),
        ("However", lexicon.FUNCTION),
        ("Nguyen", lexicon.FAMILY_FIRST),
        ("Olga", lexicon.GIVEN),
    ],
)
def test_traits(word: str, trait: int) -> None:
    assert lexicon.traits()[word] & trait


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("US State Department", ("United States", "State Department")),
        ("U.S. State Department", ("United States", "State Department")),
        ("South Korean Fisheries Ministry", ("South Korea", "Fisheries Ministry")),
        ("South Korea Fisheries Ministry", ("South Korea", "Fisheries Ministry")),
        ("Polish Fisheries Ministry", ("Poland", "Fisheries Ministry")),
        ("Polish Senate", ("", "Polish Senate")),
        ("Fisheries Ministry", ("", "Fisheries Ministry")),
    ],
)
def test_the_country_in_front_of_a_name(name: str, parted: tuple[str, str]) -> None:
    assert lexicon.part_owner(name) == parted


def test_abbreviations_of_states_mean_the_state_unless_a_city_may_be_meant() -> None:
    assert lexicon.same_place()["Calif"] == "California"
    assert not {"NY", "LA", "WA"} & lexicon.same_place().keys()
