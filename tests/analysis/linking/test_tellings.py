# SPDX-License-Identifier: MIT
"""What one article tells of one happening."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.analysis.linking.tellings import merged, tellings_of


def tellings(library: Callable[..., Any], text: str) -> list[Any]:
    found = library(f" date 2024-05-08\n\n{text}")
    people = {entity: who for who in found.links.participants for entity in who.entities}
    return tellings_of(0, found.articles[0], people)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Clara Novak visited Oslo on Monday. The visit was short.", 1),
        ("Clara Novak visited Oslo on Monday. Petra Lind visited Oslo on Monday.", 2),
        ("Clara Novak visited Oslo in March. Clara Novak visited Oslo in April.", 2),
        ("A quake struck Lima on Monday. The quake killed nine people.", 1),
        ("Clara Novak said the cod was gone. Novak added that the nets were empty.", 1),
        ("Nine ministers met ahead of COP31 in Lima. COP31 will be held in November.", 1),
    ],
)
def test_what_is_told_again_is_one(library: Callable[..., Any], text: str, count: int) -> None:
    found = tellings(library, text)
    kinds = {"visit", "disaster", "statement", "meeting", "attack"}
    assert len([one for one in found if one.kind in kinds]) == count, [
        [claim.lemma for claim in one.claims] for one in found
    ]


def test_a_telling_knows_who_acts_and_where(library: Callable[..., Any]) -> None:
    (found,) = tellings(library, "Clara Novak met Petra Lind in Oslo on Monday.")
    assert len(found.actors) == 2
    assert len(found.places) == 1
    assert found.cast == found.actors | found.places
    assert found.when.edtf == "2024-05-06"


def test_tellings_put_together_keep_all_claims_and_dates(library: Callable[..., Any]) -> None:
    found = tellings(library, "Clara Novak visited Oslo in March. Clara Novak visited Oslo in April.")
    both = merged(found)
    assert len(both.claims) == len(both.dates) == 2
    assert both.rank == 0
