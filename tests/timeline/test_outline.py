# SPDX-License-Identifier: MIT
from __future__ import annotations

from viewer.domain import calendar
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.layout import Layout, View
from viewer.timeline.outline import TRAY, outline
from viewer.timeline.scale import TimeScale


def frame_of(columns: Columns, since: int, until: int, height: float = 700, top: float = 0) -> Frame:
    scale = TimeScale.fitting(since, until, left=106, width=900)
    return Layout(Arrangement.of(columns), lambda text: 7.0 * len(text)).frame(View(scale, height, top))


def test_bands_are_the_lanes_and_then_the_tray(story: Columns) -> None:
    frame = frame_of(story, calendar.seconds(2021), calendar.seconds(2022))
    bands = outline(frame, len(story.undated))
    assert [band.code for band in bands] == [lane.code for lane in frame.lanes] + [TRAY]
    assert [band.marks for band in bands] == [lane.marks for lane in frame.lanes] + [2]
    assert [spot.index for spot in bands[-1].spots] == [0, 1]


def test_marks_are_in_the_order_of_time_and_only_those_in_view(story: Columns) -> None:
    frame = frame_of(story, calendar.seconds(2021), calendar.seconds(2022))
    for band in outline(frame, 2)[:-1]:
        starts = [int(story.start[spot.index]) for spot in band.spots]
        assert starts == sorted(starts)
        for spot in band.spots:
            assert frame.plot.x <= spot.box.x < spot.box.right <= frame.plot.right
            assert frame.plot.y <= spot.box.y < spot.box.bottom <= frame.plot.bottom
    seen = {story.titles[spot.index] for band in outline(frame, 2)[:-1] for spot in band.spots}
    assert "Pilots and owners talk" in seen
    assert "First quay built" not in seen


def test_the_box_of_a_mark_holds_its_label(story: Columns) -> None:
    frame = frame_of(story, calendar.seconds(2021), calendar.seconds(2022))
    label = next(label for label in frame.labels if label.text == "Pilots and owners talk")
    spot = next(spot for band in outline(frame, 2)[:-1] for spot in band.spots if spot.index == label.index)
    assert spot.box.contains(label.x + 5, label.y)


def test_a_lane_that_is_scrolled_away_is_left_out(story: Columns) -> None:
    frame = frame_of(story, calendar.seconds(2021), calendar.seconds(2022), height=300, top=150)
    codes = [band.code for band in outline(frame, 2)]
    assert frame.lanes[0].code not in codes
    assert 0 < len(codes) < len(frame.lanes)
