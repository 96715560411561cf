# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.domain import calendar
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame, Lane
from viewer.timeline.lane_drop import drop_at
from viewer.timeline.lanes import LaneWishes
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale


def frame_of(columns: Columns, wishes: LaneWishes, top: float = 0) -> Frame:
    scale = TimeScale.fitting(calendar.seconds(2021), calendar.seconds(2022), left=106, width=900)
    layout = Layout(Arrangement.of(columns), lambda text: 7.0 * len(text))
    return layout.frame(View(scale, 700, top, lanes=wishes))


def by_height(frame: Frame) -> list[Lane]:
    return sorted(frame.lanes, key=lambda lane: lane.box.y)


def test_a_lane_goes_where_the_pointer_has_passed_the_middle_of_others(story: Columns) -> None:
    frame = frame_of(story, LaneWishes())
    first, second, third = by_height(frame)[:3]
    middle = second.box.y + second.box.height / 2
    assert drop_at(frame, first.code, middle - 1).by == 0
    assert drop_at(frame, first.code, middle + 1).by == 1
    assert drop_at(frame, first.code, middle + 1).y == second.box.bottom
    assert drop_at(frame, third.code, middle - 1).by == -1
    assert drop_at(frame, third.code, middle - 1).y == second.box.y
    assert drop_at(frame, third.code, -1000).by == -2
    assert drop_at(frame, first.code, 10_000).by == len(frame.lanes) - 1
    assert drop_at(frame, "gone", middle) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # nothing changes the story
@given(st.data())
def test_what_is_shown_is_what_is_done(story: Columns, data: st.DataObject) -> None:
    """Dropped there, the lane lies at the border that was shown, or as near as pinned lanes allow."""
    codes = story.lanes
    pinned = frozenset(data.draw(st.sets(st.sampled_from(codes), max_size=2)))
    wishes = LaneWishes(tuple(data.draw(st.permutations(codes))), pinned=pinned)
    code = data.draw(st.sampled_from(codes))
    frame = frame_of(story, wishes)
    drop = drop_at(frame, code, data.draw(st.floats(0, 700)))
    assert frame.plot.y <= drop.y <= frame.plot.bottom
    after = [lane.code for lane in by_height(frame_of(story, wishes.moved(code, drop.by, codes)))]
    before = [lane.code for lane in by_height(frame)]
    assert after.index(code) - before.index(code) == drop.by
    assert [each for each in after if each != code] == [each for each in before if each != code]


@pytest.mark.parametrize("height", [0, 300, 699])
def test_a_pinned_lane_stays_among_the_pinned(story: Columns, height: float) -> None:
    wishes = LaneWishes(pinned=frozenset({"visit", "meeting"}))
    frame = frame_of(story, wishes)
    drop = drop_at(frame, "visit", height)
    assert drop.y <= frame.plot.y + frame.pinned
    assert drop.by in (-1, 0)
