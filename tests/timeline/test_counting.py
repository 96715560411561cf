# SPDX-License-Identifier: MIT
from __future__ import annotations

from itertools import pairwise

from viewer.domain import calendar
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.counting import CELL
from viewer.timeline.frame import Frame
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale


def seven(text: str) -> float:
    return 7.0 * len(text)


def crowd(columns_of, number: int) -> Columns:
    return columns_of([(f"Vote number {n}", "2020-05-05", "vote", 1) for n in range(number)])


def frame_of(columns: Columns, first: int = 2020, last: int = 2021) -> Frame:
    scale = TimeScale.fitting(calendar.seconds(first), calendar.seconds(last), left=100, width=1000)
    return Layout(Arrangement.of(columns), seven).frame(View(scale, 700))


def test_what_has_no_row_is_counted_where_it_happened(columns_of) -> None:
    frame = frame_of(crowd(columns_of, 40))
    (count,) = frame.counts
    assert count.number == 40 - len(frame.marks.index)
    place = frame.scale.to_px(calendar.seconds(2020, 5, 5))
    assert count.box.x - CELL < place < count.box.right + CELL
    assert count.start <= calendar.seconds(2020, 5, 5) < count.end


def test_a_count_stands_in_the_strip_of_its_lane(columns_of) -> None:
    frame = frame_of(crowd(columns_of, 40))
    lane = frame.lanes[0]
    assert frame.counts[0].box.y + frame.counts[0].box.height / 2 == lane.strip
    assert lane.strip > frame.marks.y.max()


def test_many_are_drawn_as_density_too_and_a_few_are_not(columns_of) -> None:
    assert len(frame_of(crowd(columns_of, 60)).bars) == 1
    assert len(frame_of(crowd(columns_of, 14)).bars) == 0


def test_what_lies_outside_is_counted_by_side(columns_of) -> None:
    frame = frame_of(crowd(columns_of, 40), 2021, 2022)
    assert (frame.before, frame.after) == ((40,), (0,))
    assert not frame.counts
    frame = frame_of(crowd(columns_of, 40), 2018, 2019)
    assert (frame.before, frame.after) == ((0,), (40,))


def test_an_empty_lane_names_the_most_important_beyond(columns_of) -> None:
    columns = columns_of(
        [("Small", "2019-02", "vote", 1), ("Great", "2019-01", "vote", 5), ("Late", "2030", "vote", 1)]
    )
    found = {each.later: (each.text, each.more) for each in frame_of(columns).beyond}
    assert found == {False: ("Great", 1), True: ("Late", 0)}


def test_pills_are_in_view_and_apart_wherever_the_view_ends(columns_of) -> None:
    columns = columns_of([(f"No {n}", f"2020-{1 + n % 12:02d}-{1 + n % 27:02d}", "vote", 1) for n in range(900)])
    layout = Layout(Arrangement.of(columns), seven)
    scale = TimeScale.fitting(calendar.seconds(2020), calendar.seconds(2020, 9), left=100, width=900)
    for step in range(60):
        frame = layout.frame(View(scale.panned(step * 7.0), 700))
        boxes = [count.box for count in frame.counts]
        assert boxes
        assert all(frame.scale.left <= box.x and box.right <= frame.scale.right for box in boxes)
        assert all(before.right < after.x for before, after in pairwise(boxes))
