# SPDX-License-Identifier: MIT
"""Below the selected event stands when its articles came out, and by the other clock when it was itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from viewer.domain import calendar
from viewer.domain.when import When
from viewer.domain.wish import Clock
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.layout import Layout, View
from viewer.timeline.reports import NONE, Reports
from viewer.timeline.scale import TimeScale


def frame_of(columns: Columns, reports: Reports) -> Frame:
    scale = TimeScale.fitting(calendar.seconds(2021, 8, 20), calendar.seconds(2021, 9, 20), left=100, width=900)
    return Layout(Arrangement.of(columns), lambda text: 7.0 * len(text)).frame(View(scale, 500, reports=reports))


def when(edtf: str) -> When:
    return When.parse(edtf)


def test_there_is_a_tick_for_each_article_that_has_a_date(columns_of) -> None:
    columns = columns_of([("Pilots and owners talk", "2021-09-01", "meeting", 3)])
    frame = frame_of(columns, Reports.of(1, when("2021-09-01"), [when("2021-09-05"), None, when("2021-09-02")]))
    whiskers = frame.whiskers
    assert whiskers is not None
    noon = [calendar.seconds(2021, 9, day) + calendar.DAY // 2 for day in (2, 5)]
    assert list(whiskers.ticks) == pytest.approx([frame.scale.to_px(second) for second in noon])
    assert whiskers.x0 == pytest.approx(float(frame.marks.at[0]))
    assert whiskers.x1 == pytest.approx(whiskers.ticks[-1])
    assert frame.marks.y[0] < whiskers.y < frame.marks.y[0] + 28
    assert whiskers.own is None


def test_by_the_other_clock_the_time_of_the_event_itself_is_shown(columns_of) -> None:
    columns = replace(columns_of([("Pilots and owners talk", "2021-09-05", "meeting", 1)]), clock=Clock.REPORTED)
    frame = frame_of(columns, Reports.of(1, when("2021-09-01"), [when("2021-09-05")]))
    assert frame.whiskers is not None
    assert frame.whiskers.own is not None
    assert frame.whiskers.own[0] == pytest.approx(frame.scale.to_px(calendar.seconds(2021, 9, 1)))
    assert frame.whiskers.x0 == frame.whiskers.own[0]


@pytest.mark.parametrize("reports", [NONE, Reports.of(99, None, [When.day(2021, 9, 2)]), Reports.of(1, None, [None])])
def test_without_an_event_in_view_or_a_dated_article_there_is_nothing(columns_of, reports: Reports) -> None:
    assert frame_of(columns_of([("Talks", "2021-09-01", "meeting", 1)]), reports).whiskers is None


def test_open_ends_are_clamped_to_the_bound_there_is() -> None:
    reports = Reports.of(1, when("2021-10/.."), [when("../2021-11-01")])
    start = calendar.seconds(2021, 10)
    assert reports.own == (start, start + 1)
    assert reports.published[0][1] - reports.published[0][0] == 1
