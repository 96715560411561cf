# SPDX-License-Identifier: MIT
"""Each date that is claimed of an event has its prong, where it is claimed to be."""

from __future__ import annotations

import pytest

from viewer.domain import calendar
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.claimed import NONE, Claimed
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale

NOVEMBER = (7, calendar.seconds(2023, 11), calendar.seconds(2023, 12))
DECEMBER = (7, calendar.seconds(2023, 12), calendar.seconds(2024, 1))
OTHER = (9, calendar.seconds(2023, 11), calendar.seconds(2023, 12))


@pytest.fixture
def disputed(event) -> Columns:
    rows = [
        event(7, "Summit", "2023-11/2023-12", "meeting", 2, conflict=True),
        event(8, "Talks", "2023-10", "meeting", 1),
    ]
    return Columns.of_rows(rows, ())


def frame_of(columns: Columns, claimed: Claimed) -> Frame:
    scale = TimeScale.fitting(calendar.seconds(2023, 9), calendar.seconds(2024, 2), left=100, width=900)
    return Layout(Arrangement.of(columns), lambda text: 7.0 * len(text)).frame(View(scale, 400, claimed=claimed))


def test_there_is_a_prong_for_each_date_and_none_for_other_events(disputed: Columns) -> None:
    frame = frame_of(disputed, Claimed.of([DECEMBER, NOVEMBER, OTHER, NOVEMBER]))
    number = frame.marks.index.tolist().index(disputed.titles.index("Summit"))
    assert frame.prongs[:, 0].tolist() == [number, number]
    for row, (_, start, end) in zip(frame.prongs.tolist(), (NOVEMBER, DECEMBER), strict=True):
        assert row[1:] == pytest.approx([frame.scale.to_px(start), frame.scale.to_px(end)])


def test_where_nothing_is_known_of_claims_there_is_no_prong(disputed: Columns) -> None:
    assert len(frame_of(disputed, NONE).prongs) == 0
    assert len(frame_of(Columns.empty(), Claimed.of([NOVEMBER])).prongs) == 0
