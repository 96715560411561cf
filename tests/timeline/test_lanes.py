# SPDX-License-Identifier: MIT
"""Lanes are folded, moved and pinned as a person wants, and every mark stays accounted for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.domain import calendar
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.hit import Part, hit
from viewer.timeline.lanes import LaneWishes
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale

CODES = ("meeting", "visit", "statement", "target", "other")


def frame_of(columns: Columns, wishes: LaneWishes, top: float = 0, height: float = 420) -> Frame:
    scale = TimeScale.fitting(calendar.seconds(2021, 2), calendar.seconds(2021, 12), left=106, width=900)
    layout = Layout(Arrangement.of(columns), lambda text: 7.0 * len(text))
    return layout.frame(View(scale, height, top, lanes=wishes))


def names(frame: Frame) -> list[str]:
    return [lane.code for lane in sorted(frame.lanes, key=lambda lane: lane.box.y)]


def test_lanes_that_nobody_wished_for_keep_their_order() -> None:
    assert LaneWishes().arranged(CODES) == [0, 1, 2, 3, 4]
    assert LaneWishes(order=("target", "gone", "visit")).arranged(CODES) == [3, 1, 0, 2, 4]
    assert LaneWishes(order=("visit",), pinned=frozenset({"other"})).arranged(CODES) == [4, 1, 0, 2, 3]


def test_a_lane_is_moved_past_others_and_no_farther_than_the_end() -> None:
    up = LaneWishes().moved("statement", -1, CODES)
    assert [CODES[number] for number in up.arranged(CODES)] == ["meeting", "statement", "visit", "target", "other"]
    assert up.moved("statement", -5, CODES).arranged(CODES)[0] == 2
    assert up.moved("statement", 9, CODES).arranged(CODES)[-1] == 2
    pinned = LaneWishes(pinned=frozenset({"visit", "target"})).moved("target", -1, CODES)
    assert [CODES[number] for number in pinned.arranged(CODES)][:2] == ["target", "visit"]
    assert LaneWishes(order=("gone", "visit")).moved("visit", 1, CODES).order[-1] == "gone"


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # nothing changes the story
@given(st.permutations(CODES), st.sets(st.sampled_from(CODES)), st.sets(st.sampled_from(CODES)), st.integers(0, 300))
def test_marks_and_counts_sum_to_all_whatever_is_folded_moved_and_pinned(
    story: Columns, order: list[str], folded: set[str], pinned: set[str], top: int
) -> None:
    frame = frame_of(story, LaneWishes(tuple(order), frozenset(folded), frozenset(pinned)), top)
    drawn = len(frame.marks.index)
    counted = sum(count.number for count in frame.counts)
    assert drawn + counted + sum(frame.before) + sum(frame.after) == len(story)
    boxes = sorted((lane.box.y, lane.box.bottom) for lane in frame.lanes if not lane.pinned)
    assert all(one[1] <= two[0] + 1e-6 for one, two in pairwise(boxes))


def test_a_folded_lane_shows_counts_only(story: Columns) -> None:
    opened, folded = (frame_of(story, LaneWishes(folded=frozenset(codes))) for codes in ((), ("statement",)))
    number = story.lanes.index("statement")
    assert number in opened.marks.lane
    assert number not in folded.marks.lane
    assert folded.lanes[number].box.height < opened.lanes[number].box.height
    assert any(count.lane == number for count in folded.counts)


def test_what_lies_above_a_lane_that_opens_or_closes_stays_where_it_is(story: Columns) -> None:
    for height in (420, 1400):  # with and without air between the lanes
        opened, folded = (frame_of(story, LaneWishes(folded=frozenset(x)), 0, height) for x in ((), ("statement",)))
        number = story.lanes.index("statement")
        assert folded.lanes[number].box.y == opened.lanes[number].box.y
        assert all(folded.lanes[n].box == opened.lanes[n].box for n in range(number))


def test_pinned_lanes_do_not_scroll_and_lie_on_top(story: Columns) -> None:
    wishes = LaneWishes(pinned=frozenset({"visit"}))
    still, scrolled = frame_of(story, wishes), frame_of(story, wishes, 60)
    number = story.lanes.index("visit")
    assert still.lanes[number].box == scrolled.lanes[number].box
    assert still.lanes[number].box.y == still.plot.y
    assert names(still)[0] == "visit"
    other = story.lanes.index("meeting")
    assert scrolled.lanes[other].box.y == still.lanes[other].box.y - 60
    y = still.lanes[number].first_row
    for x in range(110, 1000, 7):
        found = hit(scrolled, x, y)
        if found.part is Part.MARK:
            assert story.lane[found.index] == number


def test_not_so_many_are_pinned_that_the_rest_cannot_be_seen(story: Columns) -> None:
    frame = frame_of(story, LaneWishes(pinned=frozenset(story.lanes)), 50)
    assert 0 < frame.pinned <= 0.6 * frame.plot.height
    assert any(not lane.pinned for lane in frame.lanes)


def test_the_name_of_a_lane_is_under_the_pointer(story: Columns) -> None:
    frame = frame_of(story, LaneWishes(order=("target",)), 0, 1400)
    for lane in frame.lanes:
        found = hit(frame, 20, lane.box.y + 3)
        assert (found.part, found.index) == (Part.LANE, lane.number)
    assert names(frame)[0] == "target"
