# SPDX-License-Identifier: MIT
"""What the articles of a library tell together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_entities_and_claims_stand_in_exactly_one_place(library: Callable[..., Any]) -> None:
    found = library(
        " date 2024-05-08\n\nClara Novak arrived in Oslo on Monday.",
        " date 2024-05-09\n\nNovak left Oslo on Thursday, her office said.",
    )
    entities = [entity for who in found.links.participants for entity in who.entities]
    assert sorted(entities) == sorted(one.id for findings in found.articles for one in findings.entities)
    assert sorted(c for event in found.links.events for c in event.claims) == sorted(found.claims)


def test_participants_of_events_are_participants(library: Callable[..., Any]) -> None:
    found = library(" date 2024-05-08\n\nClara Novak met Petra Lind in Oslo on Monday.")
    known = {who.id for who in found.links.participants}
    assert all(set(event.participants) <= known for event in found.links.events)
