# SPDX-License-Identifier: MIT
"""An event from what articles tell of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from viewer.domain.event import EventKind, Status
from viewer.domain.identity import content_id


def test_what_happened_wins_over_what_was_planned(library: Callable[..., Any]) -> None:
    found = library(
        " date 2024-05-04\n\nClara Novak will meet Petra Lind in Oslo on Monday, May 6.",
        " date 2024-05-07\n\nClara Novak met Petra Lind in Oslo on Monday.",
    )
    (event,) = [event for event in found.links.events if event.kind is EventKind.MEETING]
    assert event.status is Status.HAPPENED
    assert event.title == "Clara Novak met Petra Lind in Oslo"
    assert event.when is not None
    assert event.when.edtf == "2024-05-06"
    assert event.id == content_id("event", min(event.claims))


def test_a_proper_name_goes_without_what_is_said_of_it(library: Callable[..., Any]) -> None:
    found = library(" date 2024-05-07\n\nClara Novak promised to work for a successful COP33 in December.")
    assert "COP33" in {event.title for event in found.links.events}


def test_claims_stand_in_the_order_of_publication(library: Callable[..., Any]) -> None:
    later = " date 2024-05-07\n\nClara Novak met Petra Lind in Oslo on Monday."
    earlier = " date 2024-05-06\n\nClara Novak met Petra Lind in Oslo on Monday to talk about cod."
    found = library(later, earlier)
    (event,) = [event for event in found.links.events if event.kind is EventKind.MEETING]
    assert [found.claims[claim][1].article.path for claim in event.claims] == ["1.txt", "0.txt"]


def test_the_most_central_come_first(library: Callable[..., Any]) -> None:
    found = library(" date 2024-05-07\n\nIn Oslo on Monday, Clara Novak accused Petra Lind of theft.")
    (event,) = found.links.events
    assert found.names(event)[:2] == ["Clara Novak", "Petra Lind"]


def test_the_first_report_dates_what_nobody_dates(library: Callable[..., Any]) -> None:
    found = library(
        " date 2024-05-09\n\nThe ferry Aurora has sunk off Porto, the coast guard said.",
        " date 2024-05-08\n\nThe ferry Aurora has sunk off Porto, fishermen said.",
    )
    sunk = [event for event in found.shared() if event.kind is EventKind.DISASTER]
    assert [event.when.edtf for event in sunk if event.when] == ["2024-05-08"]
