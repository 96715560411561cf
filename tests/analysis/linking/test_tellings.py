# SPDX-License-Identifier: MIT
"""What one article tells of one happening."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.analysis.linking.tellings import tellings_of


def tellings(library: Callable[..., Any], text: str) -> list[Any]:
    found = library(f" date 2024-05-08\n\n{text}")
    return list(tellings_of(found.articles[0]))


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
    assert len([one for one in found if one.kind in kinds]) == count, [sorted(one.concepts) for one in found]


def test_a_telling_knows_who_acts_and_where(library: Callable[..., Any]) -> None:
    (found,) = tellings(library, "Clara Novak met Petra Lind in Oslo on Monday.")
    assert len(found.actors) == 2
    assert len(found.places) == 1
    assert found.cast == found.actors | found.places
    assert found.when.edtf == "2024-05-06"


def test_a_telling_keeps_all_claims_dates_and_words(library: Callable[..., Any]) -> None:
    (found,) = tellings(library, "A quake struck Lima on Monday. The quake of Lima killed nine people on May 6.")
    assert len(found.claims) == len(found.dates) == 2
    assert (found.id, found.rank) == (found.claims[0], 0)
    assert {"quake", "lima", "nine", "killed"} <= set(found.words)
