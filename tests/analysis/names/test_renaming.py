# SPDX-License-Identifier: MIT
"""Names that an article itself calls the same."""

from __future__ import annotations

import pytest

from viewer.analysis.names.headlines import Naming
from viewer.analysis.names.renaming import other_names
from viewer.domain.participant import EntityKind


def namings(text: str, kind: EntityKind, *forms: str) -> list[Naming]:
    return [Naming(start := text.index(form), start + len(form), form, kind) for form in forms]


@pytest.mark.parametrize(
    "text",
    [
        "Leo Marlow, born Karl Weber, sang.",
        "Leo Marlow, better known as Karl Weber, sang.",
        "Leo Marlow, also known as “Karl Weber”, sang.",
        "Leo Marlow (born Karl Weber) sang.",
        "Leo Marlow, who was born Karl Weber, sang.",
        "Leo Marlow, nicknamed Karl Weber, sang.",
        "Leo Marlow, née Karl Weber, sang.",
        "Leo Marlow, a.k.a. Karl Weber, sang.",
        "Leo Marlow, formerly Karl Weber, sang.",
    ],
)
def test_a_person_of_two_names(text: str) -> None:
    assert list(other_names(text, namings(text, EntityKind.PERSON, "Leo Marlow", "Karl Weber"))) == [(0, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Leo Marlow and Karl Weber sang.",
        "Leo Marlow (Karl Weber) sang.",
        "Leo Marlow, who was known for his songs as was Karl Weber, sang.",
        "Leo Marlow was born. Karl Weber sang.",
        "Leo Marlow, born to Karl Weber, sang.",
    ],
)
def test_two_people(text: str) -> None:
    assert not list(other_names(text, namings(text, EntityKind.PERSON, "Leo Marlow", "Karl Weber")))


@pytest.mark.parametrize(
    ("text", "initials", "same"),
    [
        ("The Union of Rural Nurses (SLS) met.", "SLS", True),
        ("The Union of Rural Nurses (SLS, for short) met.", "SLS", True),
        ("The Union of Rural Nurses (Brightwell) met.", "Brightwell", False),
        ("The Union of Rural Nurses (SLS said so) met.", "SLS", False),
    ],
)
def test_initials_in_brackets(text: str, initials: str, same: bool) -> None:
    found = list(other_names(text, namings(text, EntityKind.ORGANISATION, "Union of Rural Nurses", initials)))
    assert bool(found) == same


def test_names_of_two_kinds_are_never_the_same() -> None:
    text = "Leo Marlow, formerly Oslo, sang."
    person, place = namings(text, EntityKind.PERSON, "Leo Marlow", "Oslo")
    assert not list(other_names(text, [person, place._replace(kind=EntityKind.PLACE)]))
