# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from viewer.domain import calendar
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.hit import Part, hit
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale


@pytest.fixture
def frame(story: Columns) -> Frame:
    scale = TimeScale.fitting(calendar.seconds(2021, 2), calendar.seconds(2021, 12), left=106, width=900)
    return Layout(Arrangement.of(story), lambda text: 7.0 * len(text)).frame(View(scale, 900))


def test_every_mark_in_view_is_under_its_own_middle(frame: Frame) -> None:
    for number, index in enumerate(frame.marks.index.tolist()):
        x = min(max(float(frame.marks.at[number]), 110), 1000)
        if frame.marks.x1[number] > 110 and frame.marks.x0[number] < 1000:
            assert hit(frame, x, float(frame.marks.y[number])) == hit(frame, x, float(frame.marks.y[number]) + 2)
            assert hit(frame, x, float(frame.marks.y[number])).index == index


def test_labels_are_their_marks(frame: Frame) -> None:
    for label in frame.labels:
        found = hit(frame, label.x + label.width - 1, label.y + 4)
        assert (found.part, found.index) == (Part.MARK, label.index)


def test_counts_chips_and_far_marks_are_found(frame: Frame) -> None:
    for count in frame.counts:
        assert hit(frame, count.box.x + 3, count.box.y + 3).count == count
    for beyond in frame.beyond:
        assert hit(frame, beyond.x + 3, beyond.y).index == beyond.index
    assert [hit(frame, chip.box.x + 3, chip.box.y + 3).index for chip in frame.chips] == [0, 1]


def test_the_minimap_has_handles_and_a_window(frame: Frame) -> None:
    assert frame.minimap is not None
    window, y = frame.minimap.window, frame.minimap.box.y + 20
    assert hit(frame, window.x + 2, y).part is Part.WINDOW_START
    assert hit(frame, window.right - 2, y).part is Part.WINDOW_END
    assert hit(frame, (window.x + window.right) / 2, y).part is Part.WINDOW
    above_flags = frame.minimap.box.y + 4
    assert hit(frame, window.right + 30, above_flags).part in (Part.MINIMAP, Part.ELSEWHERE)


def test_where_nothing_is_there_is_nothing(frame: Frame) -> None:
    assert hit(frame, 500, 10).part is Part.ELSEWHERE
    assert hit(frame, 20, 30).part is Part.CLOCK  # beside the axis
    assert hit(frame, 20, frame.height - 5).part is Part.ELSEWHERE
    assert hit(frame, 150, frame.lanes[0].box.y + 2).part is Part.PLOT


def test_flags_of_what_lies_far_outside_lead_there(frame: Frame, story: Columns) -> None:
    assert frame.edges
    for edge in frame.edges:
        found = hit(frame, edge.box.x + 3, edge.box.y + 3)
        assert (found.part, found.index) == (Part.EDGE, edge.index)
