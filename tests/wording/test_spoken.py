# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from viewer.wording.conflicts import DISAGREE
from viewer.wording.spoken import spoken_count, spoken_lane, spoken_mark, spoken_number


@pytest.mark.parametrize(
    ("number", "words"), [(0, "no"), (1, "one"), (2, "two"), (12, "twelve"), (13, "13"), (1204, "1,204")]
)
def test_numbers_are_words_up_to_twelve(number: int, words: str) -> None:
    assert spoken_number(number) == words


def test_a_count_has_its_noun() -> None:
    assert spoken_count(1, "source") == "one source"
    assert spoken_count(3, "person", "people") == "three people"
    assert spoken_count(0, "event") == "no events"


def test_a_mark_is_said_with_its_date_first() -> None:
    title = "Wang and Kerry hold a video call"
    said = spoken_mark("2 September 2021", title, sources=2, reprints=0, known=[DISAGREE])
    assert said == "2 September 2021, Wang and Kerry hold a video call, two sources, one conflict"
    assert spoken_mark("undated", "Old feud", sources=0, reprints=1) == "undated, Old feud, one reprint"
    assert spoken_mark("2030", "Ports close", sources=1, reprints=0, known=["still to come"]).endswith("still to come")


def test_a_lane_says_how_much_of_it_is_in_view() -> None:
    assert spoken_lane("Meetings", 12, 3) == "Meetings, twelve events, three in view"
    assert spoken_lane("Meetings", 1, 1) == "Meetings, one event"
    assert spoken_lane("Published", 40, 0, "article") == "Published, 40 articles, none in view"
