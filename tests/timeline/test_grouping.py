# SPDX-License-Identifier: MIT
"""Whatever the lanes are, every mark is in one of them, and keeps its colour."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.domain.lanes import ALL, OTHERS, PUBLISHED, QUOTED, lane_name
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import ARTICLE, EVENT, QUOTE, Columns
from viewer.timeline.grouping import MOST, Groups, Keys, grouped
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale


def keys_of(columns: Columns, noun: int, key) -> Keys:
    return Keys.of({id_: key(id_) for id_ in columns.ids[columns.nouns == noun].tolist()})


def test_all_in_one_leaves_articles_apart(story: Columns) -> None:
    found = grouped(story, None)
    assert found.lanes == (ALL, PUBLISHED)
    assert np.array_equal(found.lane == 1, found.nouns == ARTICLE)


def test_lanes_are_named_and_the_fullest_comes_first(story: Columns) -> None:
    groups = Groups(keys_of(story, EVENT, lambda id_: 1 + (id_ > 3)), None, {1: "Few", 2: "Many"})
    found = grouped(story, groups)
    assert [lane_name(code) for code in found.lanes[:2]] == ["Many", "Few"]
    assert found.lanes[-1] == PUBLISHED


def test_what_belongs_to_none_is_with_the_others(story: Columns) -> None:
    groups = Groups(Keys.of({1: 5}), Keys.of({}), {5: "One"})
    found = grouped(story, groups)
    assert [lane_name(code) or code for code in found.lanes] == ["One", OTHERS]
    assert int((found.lane == 0).sum()) == 1


def test_there_are_no_more_lanes_than_can_be_overlooked(columns_of) -> None:
    columns = columns_of([(f"Event {n}", "2021-05-05", "vote", 1) for n in range(3 * MOST)])
    groups = Groups(keys_of(columns, EVENT, lambda id_: id_ + 1), None, {n: f"No {n}" for n in range(1, 4 * MOST)})
    found = grouped(columns, groups)
    assert len(found.lanes) == MOST + 1
    assert int((found.lane == MOST).sum()) == 2 * MOST


def test_colours_are_those_of_the_kinds(story: Columns) -> None:
    found = grouped(story, None)
    assert [found.colours[number] for number in found.colour.tolist()] == [
        story.lanes[number] for number in story.lane.tolist()
    ]
    assert story.colours == story.lanes


@pytest.fixture
def with_quotes(story: Columns) -> Columns:
    """The story, with the mark of a quote for that of each third event, in their place."""
    quoted = (story.nouns == EVENT) & (story.ids % 3 == 0)
    nouns, lane = np.where(quoted, QUOTE, story.nouns), np.where(quoted, len(story.lanes), story.lane)
    return replace(story, nouns=nouns.astype(np.uint8), lane=lane.astype(np.uint8), lanes=(*story.lanes, QUOTED))


@pytest.mark.parametrize("articles", [None, Keys.of({7: 5})])
def test_quotes_have_a_lane_of_their_own_however_others_are_parted(with_quotes: Columns, articles) -> None:
    keys = Keys.of(dict.fromkeys(with_quotes.ids.tolist(), 5))
    for groups in (None, Groups(keys, articles, {5: "One"}, keys)):
        found = grouped(with_quotes, groups)
        assert np.array_equal(found.lane == found.lanes.index(QUOTED), found.nouns == QUOTE)


def test_of_nothing_there_is_nothing() -> None:
    assert len(grouped(Columns.empty(), None)) == 0
    assert grouped(Columns.empty(), None).lanes == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # nothing changes the story
@given(st.dictionaries(st.integers(1, 30), st.integers(-3, 6)), st.floats(0, 1), st.floats(0.01, 3))
def test_marks_and_counts_sum_to_all_in_any_lanes(
    with_quotes: Columns, pairs: dict[int, int], where: float, zoom: float
) -> None:
    columns = grouped(with_quotes, Groups(Keys.of(pairs), None, {key: f"Lane {key}" for key in range(-3, 7)}))
    start, end = float(columns.start[0]), float(columns.end.max())
    length = (end - start) * zoom
    middle = start + (end - start) * where
    scale = TimeScale.fitting(middle - length / 2, middle + length / 2, left=100, width=900)
    frame = Layout(Arrangement.of(columns), lambda text: 7.0 * len(text)).frame(View(scale, 700))
    counted = sum(count.number for count in frame.counts)
    assert len(frame.marks.index) + counted + sum(frame.before) + sum(frame.after) == len(columns)
