# SPDX-License-Identifier: MIT
"""Stories, prints, tellings and utterances of small libraries."""

from __future__ import annotations

from tests.cannery import NAMES, id_of, read_of
from viewer.analysis.linking.grouping import (
    regroup_copies,
    regroup_quotes,
    regroup_stories,
    regroup_tellings,
)
from viewer.analysis.linking.kinship import relate_articles, relate_copies, relate_quotes, relate_tellings
from viewer.analysis.linking.shelf import Shelf

NAME_OF = {id_of(name): name for name in NAMES}


def related(*names: str) -> Shelf:
    """A shelf whose articles are paired; each reads as it does by itself."""
    shelf = Shelf()
    shelf.add([read_of(name).digest for name in names])
    for relate in (relate_articles, relate_copies):
        list(relate(shelf))
    mates = regroup_stories(shelf).mates
    list(relate_tellings(shelf, mates, ()))
    list(relate_quotes(shelf, mates, ()))
    return shelf


def test_every_article_is_of_one_story() -> None:
    stories = regroup_stories(related(*NAMES))
    assert sorted(article for story in stories.new for article in story.articles) == sorted(NAME_OF)
    groups = [{NAME_OF[article] for article in story.articles} for story in stories.new]
    assert {"fire", "fire_again", "ruins", "owner"} in groups
    assert {"alone"} in groups
    assert stories.old == ()


def test_mates_are_the_others_of_the_story_and_all_of_them_are_new() -> None:
    stories = regroup_stories(related("fire", "ruins", "alone"))
    fire, ruins, alone = map(id_of, ("fire", "ruins", "alone"))
    assert stories.mates == {fire: {ruins}, ruins: {fire}, alone: set()}
    assert stories.parted == {(min(fire, ruins), max(fire, ruins))}


def test_the_first_print_is_the_earliest() -> None:
    copies = regroup_copies(related("fire_again", "fire", "ruins"))
    assert [[NAME_OF[one] for one in origin.articles] for origin in copies.new] == [["fire", "fire_again"]]
    assert {NAME_OF[one]: NAME_OF[first] for one, first in copies.first.items()} == {
        "fire": "fire",
        "fire_again": "fire",
        "ruins": "ruins",
    }
    assert {NAME_OF[one] for one in copies.articles} == {"fire_again"}


def test_every_telling_is_of_one_event() -> None:
    shelf = related(*NAMES)
    events = regroup_tellings(shelf, frozenset(), frozenset())
    told = sorted(telling.id for group in events.groups for telling in group)
    assert told == sorted(telling.id for name in NAMES for telling in read_of(name).digest.tellings)
    together = [{NAME_OF[telling.article] for telling in group} for group in events.groups]
    assert {"seeds", "letters"} in together
    assert {"ruins", "owner"} in together


def test_an_utterance_is_in_the_order_of_print() -> None:
    utterances = regroup_quotes(related("ruins", "fire_again", "fire", "today")).new
    home = {said.quote: name for name in NAMES for said in read_of(name).digest.sayings}
    groups = sorted([home[quote] for quote in utterance.quotes] for utterance in utterances)
    assert [(group[0], set(group)) for group in groups] == [("fire", {"fire", "fire_again", "ruins"})]
