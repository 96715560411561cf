# SPDX-License-Identifier: MIT
"""Names of one thing have one handle, whichever form an article uses."""

from __future__ import annotations

import pytest

from viewer.analysis.linking.handles import handle_of
from viewer.domain.participant import Entity, EntityKind

PERSON, PLACE, BODY = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (PERSON, ["Clara Novak", "Novak", "C. Novak", "Petr Novak"]),  # who of them is settled elsewhere
        (PERSON, ["Hu Jianguo", "Hu"]),  # the surname comes first
        (PERSON, ["Jürgen Müller", "Muller"]),
        (PERSON, ["Edwin E. Kern Jr.", "Kern"]),
        (PLACE, ["US", "U.S.", "United States"]),
        (PLACE, ["Burma", "Myanmar"]),
        (PLACE, ["LISBON", "Lisbon"]),
        (BODY, ["Zentrix Corp", "Zentrix Corporation", "Zentrix"]),
        (BODY, ["International Monetary Fund", "IMF"]),
        (BODY, ["U.N.", "UN"]),
    ],
)
def test_forms_of_one_name_have_one_handle(kind: EntityKind, names: list[str]) -> None:
    assert len({handle_of(Entity(1, kind, name)) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ((PERSON, "Clara Novak"), (PERSON, "Clara Weber")),
        ((PLACE, "Niger"), (PLACE, "Nigeria")),
        ((BODY, "German Foreign Ministry"), (BODY, "French Foreign Ministry")),
        ((PERSON, "Lisbon"), (PLACE, "Lisbon")),
        ((BODY, "Lisbon"), (PLACE, "Lisbon")),
    ],
)
def test_others_have_others(one: tuple[EntityKind, str], two: tuple[EntityKind, str]) -> None:
    assert handle_of(Entity(1, *one)) != handle_of(Entity(1, *two))


def test_an_article_that_explains_its_letters_is_found_by_them() -> None:
    explained = Entity(1, BODY, "Global Seed Alliance", ("G.S.A.", "the Alliance"))
    assert handle_of(explained) == handle_of(Entity(2, BODY, "GSA"))
    assert handle_of(Entity(3, BODY, "Global Seed Alliance")) != handle_of(explained)
