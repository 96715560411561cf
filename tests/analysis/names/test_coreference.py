# SPDX-License-Identifier: MIT
"""Which short forms a name has, and which namings of an article belong together."""

from __future__ import annotations

import pytest

from viewer.analysis.names.coreference import place_key, resolve, short_forms
from viewer.analysis.names.headlines import Naming
from viewer.domain.participant import EntityKind


@pytest.mark.parametrize(
    ("name", "usual", "never"),
    [
        ("Clara Novak", {"Novak"}, {"Clara"}),
        ("Hu Jianguo", {"Hu"}, {"Jianguo"}),
        ("Kim Walters", {"Walters"}, {"Kim"}),
        ("Kim Sung-min", {"Kim"}, set()),
        ("Ursula von der Heide", {"Heide", "von der Heide"}, {"von"}),
        ("Omar al-Tamimi", {"al-Tamimi", "Tamimi"}, {"Omar"}),
        ("Sammy Dahl Jr", {"Dahl"}, {"Jr"}),
        ("Nguyen Van Minh", {"Nguyen"}, {"Minh"}),
    ],
)
def test_usual_short_forms(name: str, usual: set[str], never: set[str]) -> None:
    found = {short for rank, short in short_forms(name) if rank == 0}
    assert usual <= found
    assert not never & found


def keys(kind: EntityKind, *forms: str) -> list[str]:
    return resolve([Naming(index, index + 1, form, kind) for index, form in enumerate(forms)])


@pytest.mark.parametrize(
    ("kind", "forms", "expected"),
    [
        (EntityKind.PERSON, ("Novak", "Clara Novak"), ["Clara Novak"] * 2),
        (EntityKind.PERSON, ("Ann Dahl", "Dahl", "Bo Dahl", "Dahl"), ["Ann Dahl", "Ann Dahl", "Bo Dahl", "Bo Dahl"]),
        (EntityKind.PERSON, ("Nguyen Van Minh", "Minh"), ["Nguyen Van Minh"] * 2),
        (EntityKind.PERSON, ("Luis de Moura", "De Moura"), ["Luis de Moura"] * 2),
        (EntityKind.PERSON, ("Kemal Yildoğan", "Yildogan"), ["Kemal Yildoğan"] * 2),
        (EntityKind.ORGANISATION, ("Royal Nordic Brell", "Brell"), ["Royal Nordic Brell"] * 2),
        (EntityKind.ORGANISATION, ("Inter Milan", "Milan"), ["Inter Milan", "Milan"]),
        (EntityKind.ORGANISATION, ("North Brell", "South Brell", "Brell"), ["North Brell", "South Brell", "Brell"]),
        (EntityKind.ORGANISATION, ("Global Seed Alliance", "GSA"), ["Global Seed Alliance"] * 2),
        (EntityKind.ORGANISATION, ("Brightwell Motors Ltd", "Brightwell"), ["Brightwell Motors Ltd"] * 2),
        (
            EntityKind.ORGANISATION,
            ("Polish Fisheries Ministry", "Fisheries Ministry"),
            ["Polish Fisheries Ministry"] * 2,
        ),
        (
            EntityKind.ORGANISATION,
            ("Polish Fisheries Ministry", "Danish Fisheries Ministry", "Fisheries Ministry"),
            ["Polish Fisheries Ministry", "Danish Fisheries Ministry", "Fisheries Ministry"],
        ),
        (EntityKind.PERSON, ("James Kern", "Jim Kern", "Kern", "Jim"), ["James Kern"] * 4),
        (EntityKind.PERSON, ("Rafael “Tito” Berg", "Tito Berg", "Tito", "Berg"), ["Rafael “Tito” Berg"] * 4),
        (EntityKind.PERSON, ("James Kern", "Jack Kern", "Jim Kern"), ["James Kern", "Jack Kern", "James Kern"]),
        (EntityKind.PERSON, ("Edwin E. Marlow Jr", "Edwin Marlow", "Marlow"), ["Edwin E. Marlow Jr"] * 3),
        (EntityKind.PLACE, ("Fla", "Florida"), ["Florida"] * 2),
        (EntityKind.PLACE, ("US", "United States", "America"), ["United States"] * 3),
        (EntityKind.PLACE, ("LISBON", "Lisbon"), ["Lisbon"] * 2),
    ],
)
def test_resolve(kind: EntityKind, forms: tuple[str, ...], expected: list[str]) -> None:
    assert keys(kind, *forms) == expected


def test_place_keys_do_not_touch_short_capitals() -> None:
    assert place_key("UAE") == "United Arab Emirates"
    assert place_key("OHIO") == "OHIO"
