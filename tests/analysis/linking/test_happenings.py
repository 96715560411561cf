# SPDX-License-Identifier: MIT
"""Which claims are one event: within an article, within a story, and across stories."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from typing import Any

import pytest

FIRE_ONE = """ date 2024-05-07

Nine die in Porto cannery fire

A fire destroyed a cannery in Porto on Monday, killing nine workers, the mayor Clara Novak said.

Novak visited the ruins on Tuesday and promised help to the families.
"""
FIRE_TWO = """ date 2024-05-08

A fire at a cannery in Porto killed nine workers on Monday, officials said.

Police arrested the owner of the cannery, Tomas Reyes, on Wednesday.
"""
VOTE = """ date 2024-05-08

The parliament of Malta approved a new fishing law on Tuesday after a long debate.

Petra Lind, the minister of fisheries, resigned.
"""
TALKS_ONE = """ date 2024-04-20

Clara Novak held talks with Petra Lind in Oslo on April 18 about the price of cod.
"""
TALKS_LATER = """ date 2024-09-02

The harbour of Malta is to be widened, the port authority announced on Monday.

Clara Novak met Petra Lind in Oslo on April 18 and spoke of little else.
"""


def test_two_articles_tell_of_one_fire(library: Callable[..., Any]) -> None:
    found = library(FIRE_ONE, FIRE_TWO, VOTE)
    shared = found.shared()
    assert any(event.when and event.when.edtf == "2024-05-06" and not event.conflict for event in shared)
    assert not any("Malta" in found.names(event) for event in shared)


def test_what_others_do_is_another_event(library: Callable[..., Any]) -> None:
    found = library(FIRE_ONE, FIRE_TWO, VOTE)
    arrests = [event for event in found.links.events if "arrest" in event.title]
    assert len(arrests) == 1
    assert len(arrests[0].claims) == 1


def test_background_is_found_again_months_later(library: Callable[..., Any]) -> None:
    found = library(TALKS_ONE, TALKS_LATER)
    (talks,) = [event for event in found.shared() if event.kind == "meeting"]
    assert talks.when is not None
    assert talks.when.edtf == "2024-04-18"
    assert {"Clara Novak", "Petra Lind"} <= set(found.names(talks))


def test_articles_that_disagree_make_a_conflict_and_keep_their_claims(library: Callable[..., Any]) -> None:
    found = library(
        " date 2024-05-08\n\nMinisters urged haste ahead of COP31, which will be held in Lima in November.",
        " date 2024-05-09\n\nThe organisers said COP31 will be held in Lima in December.",
    )
    (event,) = [event for event in found.links.events if event.conflict]
    assert event.when is not None
    assert event.when.edtf == "2024-11/2024-12"
    assert {found.claims[claim][0].when.edtf for claim in event.claims if found.claims[claim][0].when} == {
        "2024-11",
        "2024-12",
    }


def test_an_article_does_not_contradict_itself(library: Callable[..., Any]) -> None:
    # It tells of two calls; that another article's call is like both makes them no disagreement about one.
    found = library(
        " date 2024-05-09\n\nNovak will speak with Jon Aas, a member of the council, on a video call Thursday night, "
        "the Harbour Post reported.\n\nNorwegian Foreign Minister Petra Lind told Clara Novak in a video call "
        "Wednesday that Lisbon must take the first step on cod.\n",
        " date 2024-05-09\n\nPetra Lind warned the Portuguese envoy Clara Novak on Wednesday that cod could not be "
        "parted from herring.\n\nIn a video call with Novak, Lind accused Lisbon of a “grave mistake” and of waste.\n",
    )
    assert not [event for event in found.links.events if event.conflict]
    (shared,) = found.shared()
    assert shared.when is not None
    assert shared.when.edtf == "2024-05-08"


def test_two_visitors_are_two_visits(library: Callable[..., Any]) -> None:
    found = library(
        " date 2024-05-08\n\nClara Novak visited Oslo on Monday to speak about cod.",
        " date 2024-05-08\n\nPetra Lind visited Oslo on Monday to speak about cod.",
    )
    assert len([event for event in found.links.events if event.kind == "visit"]) == 2


def test_every_claim_stands_in_exactly_one_event(library: Callable[..., Any]) -> None:
    found = library(FIRE_ONE, FIRE_TWO, VOTE, TALKS_ONE, TALKS_LATER)
    told = [claim for event in found.links.events for claim in event.claims]
    assert sorted(told) == sorted(found.claims)


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_the_order_of_the_articles_leaves_no_trace(library: Callable[..., Any], order: tuple[int, ...]) -> None:
    texts = (FIRE_ONE, FIRE_TWO, TALKS_ONE, TALKS_LATER)
    assert library(*(texts[index] for index in order)).links == library(*texts).links


def test_an_empty_library_has_no_events(library: Callable[..., Any]) -> None:
    assert library().links.events == ()
