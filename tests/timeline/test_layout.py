# SPDX-License-Identifier: MIT
from __future__ import annotations

import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain import calendar
from viewer.domain.basis import Grade
from viewer.domain.event import EventKind, Status
from viewer.domain.rows import EventRow
from viewer.domain.when import Precision, When
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.layout import LABEL_ROOM, Layout, View
from viewer.timeline.opening import opening, whole
from viewer.timeline.scale import TimeScale

DAY = calendar.DAY
KINDS = (EventKind.MEETING, EventKind.VOTE, EventKind.ATTACK)


def seven(text: str) -> float:
    return 7.0 * len(text)


def library(seed: int, count: int) -> Columns:
    """Events in bursts, of every precision, some open, some conflicting, some undated."""
    dice = random.Random(seed)
    rows = []
    burst = 18_000
    for number in range(count):
        if dice.random() < 0.1:
            burst = 17_000 + dice.randrange(4000)
        day = burst + int(dice.expovariate(0.1))
        when = dice.choice(
            (
                When.days(day, 1),
                When.days(day, 1),
                When.days(day, dice.randrange(2, 90), lasting=True),
                When.days(day, 7, precision=Precision.WEEK),
                When.month(*calendar.civil(day)[:2]),
                When.year(calendar.civil(day)[0]),
                When(day * DAY, None, Precision.DAY),
                When(None, day * DAY, Precision.YEAR),
                None,
            )
        )
        title = " ".join(["word"] * dice.randrange(1, 12))
        status = dice.choice(tuple(Status))
        articles = tuple(range(dice.randrange(1, 5)))
        conflict = dice.random() < 0.05
        rows.append(EventRow(number, title, dice.choice(KINDS), status, when, Grade.WRITTEN, conflict, (), articles, 1))
    return Columns.of_rows(rows, ())


def counted(frame: Frame) -> int:
    return len(frame.marks.index) + sum(count.number for count in frame.counts) + sum(frame.before) + sum(frame.after)


def view(columns: Columns, *, zoom: float = 1.0, at: float = 0.5, height: float = 700, width: float = 900) -> View:
    scale = TimeScale.fitting(*whole(columns), left=106, width=width)
    return View(scale.zoomed(zoom, 106 + at * width), height)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 400), st.floats(-2, 12), st.floats(0, 1), st.booleans())
def test_marks_and_counts_sum_to_all_there_is(seed: int, count: int, power: float, at: float, chosen: bool) -> None:
    columns = library(seed, count)
    asked = view(columns, zoom=2**power, at=at)
    if chosen and len(columns):
        asked = View(asked.scale, asked.height, selected=seed % len(columns))
    frame = Layout(Arrangement.of(columns), seven).frame(asked)
    assert counted(frame) == len(columns)
    assert all(count.number > 0 for count in frame.counts)
    assert min((*frame.before, *frame.after), default=0) >= 0
    shown = frame.marks.index.tolist()
    assert len(set(shown)) == len(shown)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 400), st.floats(-1, 12), st.floats(0, 1), st.booleans())
def test_labels_and_counts_never_touch(seed: int, count: int, power: float, at: float, chosen: bool) -> None:
    columns = library(seed, count)
    if not len(columns):
        return
    asked = view(columns, zoom=2**power, at=at)
    asked = View(asked.scale, asked.height, selected=seed % len(columns) if chosen else None)
    frame = Layout(Arrangement.of(columns), seven).frame(asked)
    labels = sorted(frame.labels, key=lambda label: (label.y, label.x))
    for one, two in pairwise(labels):
        assert one.y != two.y or one.x + one.width <= two.x
    for one, two in pairwise(sorted(frame.counts, key=lambda count: (count.lane, count.box.x))):
        assert one.lane != two.lane or one.box.right <= two.box.x
    assert all(label.x + label.width <= frame.plot.right for label in frame.labels)


def test_labels_do_not_cover_other_marks() -> None:
    columns = library(3, 300)
    layout = Layout(Arrangement.of(columns), seven)
    for zoom in (1, 8, 64):
        frame = layout.frame(view(columns, zoom=zoom))
        for label in frame.labels:
            if label.inside:
                continue
            beside = frame.marks.x0[(frame.marks.y == label.y) & (frame.marks.index != label.index)]
            own = columns.start[label.index]
            later = beside[frame.scale.positions(np.array([own]))[0] < beside]
            assert not len(later) or label.x + label.width < later.min()


def test_panning_moves_everything_and_changes_nothing() -> None:
    columns = library(5, 400)
    layout = Layout(Arrangement.of(columns), seven)
    start = view(columns, zoom=6)
    before = layout.frame(start)
    for px in (1, 13, 64, 111):
        after = layout.frame(View(start.scale.panned(px), start.height))
        words = {label.index: label for label in after.labels}
        for label in before.labels:
            inner = 200 + 106 < label.x < 600
            if inner and not label.inside:
                assert words[label.index].text == label.text
                assert words[label.index].x == pytest.approx(label.x - px)
                assert words[label.index].y == label.y
        counts = {(count.lane, count.start): count.number for count in after.counts}
        inner_counts = [count for count in before.counts if 206 < count.box.x < 700]
        assert inner_counts
        assert all(counts[count.lane, count.start] == count.number for count in inner_counts)


def test_zooming_in_only_ever_adds_marks_and_rows_never_change() -> None:
    columns = library(6, 400)
    layout = Layout(Arrangement.of(columns), seven)
    rows: dict[int, float] = {}
    shown: set[int] = set()
    for step in range(12):
        frame = layout.frame(view(columns, zoom=1.5**step))
        for index, y in zip(frame.marks.index.tolist(), frame.marks.y.tolist(), strict=True):
            assert rows.setdefault(index, y) == y
        in_view = {index for index in shown if frame.scale.start <= columns.start[index] <= frame.scale.end}
        assert in_view <= set(frame.marks.index.tolist())
        shown = set(frame.marks.index.tolist())


def test_drawn_marks_of_a_row_have_room_for_labels() -> None:
    columns = library(7, 400)
    frame = Layout(Arrangement.of(columns), seven).frame(view(columns, zoom=3))
    starts = frame.scale.positions(columns.start[frame.marks.index])
    for y in np.unique(frame.marks.y):
        assert (np.diff(np.sort(starts[frame.marks.y == y])) >= LABEL_ROOM - 0.01).all()


def test_the_selected_mark_is_always_drawn_with_its_label(columns_of) -> None:
    columns = columns_of([(f"Vote number {n}", "2020-05-05", "vote", 1) for n in range(60)])
    layout = Layout(Arrangement.of(columns), seven)
    last = int(np.argmax(columns.rank))
    scale = TimeScale.fitting(*opening(columns), left=106, width=900)
    plain = layout.frame(View(scale, 700))
    assert last not in plain.marks.index
    frame = layout.frame(View(scale, 700, selected=last))
    assert last in frame.marks.index
    assert frame.labels[-1].index == last
    assert frame.labels[-1].text == columns.titles[last]
    assert counted(frame) == counted(plain) == 60


def test_a_lane_with_nothing_in_view_says_where_it_goes_on(story: Columns) -> None:
    scale = TimeScale.fitting(calendar.seconds(2021, 3), calendar.seconds(2021, 12), left=106, width=900)
    beyond = {frame_lane.code: [] for frame_lane in Layout(Arrangement.of(story), seven).frame(View(scale, 700)).lanes}
    frame = Layout(Arrangement.of(story), seven).frame(View(scale, 700))
    for each in frame.beyond:
        beyond[frame.lanes[each.lane].code].append((each.text, each.later, each.more))
    assert beyond["target"] == [("New quay open", True, 0)]
    assert beyond["other"] == [("First quay built", False, 0)]
    assert beyond["meeting"] == []


def test_lanes_take_spare_height_and_scroll_when_there_is_none(story: Columns) -> None:
    layout = Layout(Arrangement.of(story), seven)
    scale = TimeScale.fitting(*opening(story), left=106, width=900)
    tall, low = layout.frame(View(scale, 1200)), layout.frame(View(scale, 300))
    assert tall.content > layout.content
    assert low.content == layout.content > low.plot.height
    scrolled = layout.frame(View(scale, 300, top=40))
    assert [lane.first_row for lane in scrolled.lanes] == [lane.first_row - 40 for lane in low.lanes]
    assert scrolled.content == low.content


def test_a_count_leads_to_its_marks() -> None:
    columns = library(8, 300)
    layout = Layout(Arrangement.of(columns), seven)
    frame = layout.frame(view(columns, zoom=2))
    for count in frame.counts:
        inside = layout.within(count.lane, count.start, count.end)
        assert len(inside) - np.isin(inside, frame.marks.index).sum() == count.number


def test_an_empty_library_has_a_frame() -> None:
    columns = Columns.empty()
    scale = TimeScale.fitting(*opening(columns), left=106, width=900)
    frame = Layout(Arrangement.of(columns), seven).frame(View(scale, 600))
    assert frame.lanes == ()
    assert frame.minimap is None
    assert frame.axis.minor


@pytest.mark.slow
def test_the_work_of_a_frame_is_bounded_whatever_the_number_of_events() -> None:
    few, many = library(9, 500), library(9, 20_000)
    for zoom in (1, 30):
        small, large = (Layout(Arrangement.of(c), seven).frame(view(c, zoom=zoom)) for c in (few, many))
        rows = 3 * 12
        for frame in (small, large):
            assert len(frame.marks.index) <= rows * (900 / LABEL_ROOM + 3)
            assert len(frame.labels) <= rows * (900 / LABEL_ROOM + 8)
            assert len(frame.counts) <= 3 * 14
            assert len(frame.bars) <= 3 * 310
