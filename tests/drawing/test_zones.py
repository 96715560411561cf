# SPDX-License-Identifier: MIT
from __future__ import annotations

import numpy as np

from viewer.domain import calendar
from viewer.drawing.zones import zones
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.lanes import LaneWishes
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale


def frame_of(columns: Columns, wishes: LaneWishes) -> Frame:
    scale = TimeScale.fitting(calendar.seconds(2021, 2), calendar.seconds(2021, 12), left=106, width=900)
    layout = Layout(Arrangement.of(columns), lambda text: 7.0 * len(text))
    return layout.frame(View(scale, 900, lanes=wishes))


def test_where_no_lane_is_pinned_one_zone_shows_all(columns: Columns) -> None:
    frame = frame_of(columns, LaneWishes())
    (zone,) = zones(frame)
    assert zone.is_all
    assert zone.of(frame) == list(frame.lanes)
    assert zone.shows(frame.marks.lane).all()
    assert (zone.top, zone.bottom) == (frame.plot.y, frame.plot.bottom)


def test_a_pinned_lane_comes_last_and_lies_over_the_others(columns: Columns) -> None:
    frame = frame_of(columns, LaneWishes().with_pinned(columns.lanes[0], pinned=True))
    under, over = zones(frame)
    assert [lane.number for lane in over.of(frame)] == [0]
    assert 0 not in [lane.number for lane in under.of(frame)]
    assert over.bottom == under.top == frame.plot.y + frame.pinned
    assert np.array_equal(over.shows(frame.marks.lane), frame.marks.lane == 0)
    assert np.array_equal(under.shows(frame.marks.lane), frame.marks.lane != 0)
