# SPDX-License-Identifier: MIT
"""Colours apart from lanes: the most frequent have their own, the rest one that is neutral, and nothing moves."""

from __future__ import annotations

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.domain.lanes import ALL, OTHERS, PUBLISHED, colour_code, coloured_lane, lane_name, palette_number
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.colouring import COLOURS, coloured, coloured_by_kind, most_told
from viewer.timeline.columns import ARTICLE, EVENT, Columns
from viewer.timeline.grouping import Groups, Keys, grouped
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale


def colours(columns: Columns) -> list[str]:
    return [columns.colours[number] for number in columns.colour.tolist()]


def test_the_most_frequent_have_colours_and_the_rest_share_one(columns_of) -> None:
    # The first is of 1, two are of 2, three of 3 and so on.
    keys = [key for key in range(1, COLOURS + 3) for _ in range(key)]
    columns = columns_of([(f"Event {n}", "2021-05-05", "vote", 1) for n in range(len(keys))])
    of_event = dict(zip(range(1, len(keys) + 1), keys, strict=True))
    groups = Groups(Keys.of(of_event), None, {key: f"No {key}" for key in keys})
    found = coloured(columns, groups)
    names = dict(zip(found.ids.tolist(), colours(found), strict=True))
    for event, key in of_event.items():
        if key <= 2:
            assert names[event] == OTHERS
        else:
            assert lane_name(coloured_lane(names[event])) == f"No {key}"
            assert palette_number(names[event]) == COLOURS + 2 - key  # the most frequent has the first


def test_a_colour_does_not_change_with_what_is_filtered_out(columns_of) -> None:
    columns = columns_of([(f"Event {n}", "2021-05-05", "vote", 1) for n in range(5)])
    groups = Groups(Keys.of({1: 7, 2: 7, 3: 7, 4: 8, 5: 9}), None, {7: "Seven", 8: "Eight", 9: "Nine"})
    whole = dict(zip(columns.ids.tolist(), colours(coloured(columns, groups)), strict=True))
    some = columns.only(columns.ids > 3, np.zeros(0, np.bool_))
    assert dict(zip(some.ids.tolist(), colours(coloured(some, groups)), strict=True)) == {4: whole[4], 5: whole[5]}


def test_what_belongs_to_none_is_with_the_others_and_articles_keep_their_colour(story: Columns) -> None:
    found = coloured(story, Groups(Keys.of({1: 5}), None, {5: "One"}))
    for noun, code in zip(found.nouns.tolist(), colours(found), strict=True):
        assert (code == PUBLISHED) == (noun == ARTICLE)
        assert noun == ARTICLE or code in (OTHERS, colour_code(0, next(iter(most_told(_one()).values()))))


def _one() -> Groups:
    return Groups(Keys.of({1: 5}), None, {5: "One"})


def test_of_kinds_too_the_most_frequent_have_colours(story: Columns) -> None:
    found = coloured_by_kind(grouped(story, None), ["statement", "meeting"])
    wanted = {"statement": 0, "meeting": 1}
    for kind, code in zip((story.lanes[lane] for lane in story.lane.tolist()), colours(found), strict=True):
        if kind == PUBLISHED:
            assert code == PUBLISHED
        else:
            assert code == (colour_code(wanted[kind], kind) if kind in wanted else OTHERS)
    assert len(coloured_by_kind(Columns.empty(), ["vote"])) == 0


def test_all_events_alike_have_the_first_colour(story: Columns) -> None:
    found = coloured(story, None)
    assert {code for noun, code in zip(found.nouns.tolist(), colours(found), strict=True) if noun == EVENT} == {
        colour_code(0, ALL)
    }


def test_a_lane_has_a_colour_where_all_of_its_marks_have_it(story: Columns) -> None:
    found = coloured(story, Groups(Keys.of({1: 5, 4: 5}), None, {5: "One"}))
    by_lane = dict(zip(found.lanes, found.lane_colours, strict=True))
    assert lane_name(coloured_lane(by_lane["visit"])) == "One"  # its one event
    assert by_lane["meeting"] == OTHERS  # of which one is coloured, and two are not
    assert by_lane[PUBLISHED] == PUBLISHED


def test_colours_can_be_other_than_lanes(story: Columns) -> None:
    lanes = Groups(Keys.of({1: 5}), None, {5: "Lane"})
    found = coloured(grouped(story, lanes), Groups(Keys.of({2: 6}), None, {6: "Colour"}))
    assert lane_name(found.lanes[0]) == "Lane"
    assert {lane_name(coloured_lane(code)) for code in found.colours} == {"Colour", None}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # nothing changes the story
@given(st.dictionaries(st.integers(1, 30), st.integers(-3, 30)), st.floats(0, 1), st.floats(0.01, 3))
def test_colours_move_nothing(story: Columns, pairs: dict[int, int], where: float, zoom: float) -> None:
    groups = Groups(Keys.of(pairs), None, {key: f"No {key}" for key in range(-3, 31)})
    columns = coloured(story, groups)
    assert int(columns.colour.max()) < len(columns.colours)
    start, end = float(columns.start[0]), float(columns.end.max())
    middle, length = start + (end - start) * where, (end - start) * zoom
    scale = TimeScale.fitting(middle - length / 2, middle + length / 2, left=100, width=900)
    one, two = (
        Layout(Arrangement.of(each), lambda text: 7.0 * len(text)).frame(View(scale, 700)) for each in (columns, story)
    )
    assert list(one.labels) == list(two.labels)
    assert list(one.counts) == list(two.counts)
    assert one.marks.x0.tolist() == two.marks.x0.tolist()
