# SPDX-License-Identifier: MIT
from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest

from tests.made_up import made_up
from tests.timeline.one_by_one import packed
from viewer.domain import calendar
from viewer.timeline.columns import Columns
from viewer.timeline.rows import ALWAYS, NO_ROW, pack

DAY = calendar.DAY


def random_columns(event, count: int, seed: int = 1) -> Columns:
    dice = random.Random(seed)
    days = [dice.randrange(400) for _ in range(count)]
    spans = [f"{date(day)}/{date(day + dice.randrange(1, 60))}" if dice.random() < 0.4 else date(day) for day in days]
    kinds = ("meeting", "vote", "attack")
    return Columns.of_rows(
        [event(n, "Some words " * dice.randrange(1, 6), span, dice.choice(kinds), 1) for n, span in enumerate(spans)],
        (),
    )


def date(day: int) -> str:
    return "{:04d}-{:02d}-{:02d}".format(*calendar.civil(18_000 + day))


def test_marks_of_a_row_never_overlap(event) -> None:
    columns = random_columns(event, 400)
    rows = pack(columns, 0.5 * DAY)
    track = columns.lane.astype(int) * 100 + rows.row
    for number in np.unique(track[rows.row != NO_ROW]):
        inside = np.flatnonzero((track == number) & (rows.row != NO_ROW))
        inside = inside[np.argsort(columns.start[inside])]
        assert (columns.end[inside][:-1] <= columns.start[inside][1:]).all()


def test_the_most_important_mark_of_a_lane_has_the_first_row_and_is_always_drawn(event) -> None:
    columns = random_columns(event, 400)
    rows = pack(columns, 0.5 * DAY)
    for lane in range(len(columns.lanes)):
        inside = np.flatnonzero(columns.lane == lane)
        best = inside[np.argmin(columns.rank[inside])]
        assert rows.row[best] == 0
        assert rows.prominence[best] == ALWAYS


def test_marks_that_a_scale_draws_are_that_far_apart(event) -> None:
    columns = random_columns(event, 300)
    rows = pack(columns, 0.5 * DAY)
    for least in (DAY, 7 * DAY, 60 * DAY):
        drawn = np.flatnonzero(rows.prominence >= least)
        for one, two in combinations(drawn.tolist(), 2):
            if columns.lane[one] == columns.lane[two] and rows.row[one] == rows.row[two]:
                assert abs(columns.start[one] - columns.start[two]) >= least


def test_few_marks_all_have_room_for_their_labels(story: Columns) -> None:
    rows = pack(story, 0.5 * DAY)
    assert (rows.row != NO_ROW).all()
    assert (rows.prominence >= 96 * 0.5 * DAY).all()


def test_many_marks_of_one_day_leave_some_without_a_row(event) -> None:
    columns = Columns.of_rows([event(n, f"No {n}", "2020-01-01") for n in range(40)], ())
    rows = pack(columns, DAY)
    assert rows.of_lane == (12,)
    assert (rows.row == NO_ROW).sum() == 28
    assert set(columns.rank[rows.row != NO_ROW].tolist()) == set(range(12))


def test_nothing_has_no_rows() -> None:
    assert pack(Columns.empty(), 1.0).of_lane == ()


@pytest.mark.parametrize("rank", ["random", "time", "back"])
@pytest.mark.parametrize(
    ("count", "years", "hours"),
    [(1, 1, False), (40, 36, False), (700, 0.1, True), (3000, 36, False), (4000, 900, True)],
)
@pytest.mark.parametrize("per_px", [1.0, 9000.0, 1_300_000.0, 4e9])
def test_rows_filled_at_once_are_those_filled_mark_by_mark(
    count: int, years: float, hours: bool, rank: str, per_px: float
) -> None:
    columns = made_up(count, seed=count, years=years, rank=rank, hours=hours)
    found = pack(columns, per_px)
    assert (found.row.tolist(), found.prominence.tolist(), found.of_lane) == packed(columns, per_px)


def test_the_ends_of_time_are_no_trouble() -> None:
    columns = made_up(60, years=1)
    columns.start[:20] = -(10**17)
    columns.end[10:20] = 10**17
    columns.start[40:] = 10**16
    columns.end[40:] = 10**17
    found = pack(columns, 4e9)
    assert (found.row.tolist(), found.prominence.tolist(), found.of_lane) == packed(columns, 4e9)


def test_a_large_set_keeps_what_a_small_one_keeps() -> None:
    columns = made_up(60_000)
    rows = pack(columns, 100_000.0)
    track = columns.lane.astype(int) * 100 + rows.row
    for number in np.unique(track[rows.row != NO_ROW]):
        inside = np.flatnonzero(track == number)
        assert (columns.end[inside][:-1] <= columns.start[inside][1:]).all()
        best = inside[np.argmin(columns.rank[inside])]
        assert number % 100 or rows.prominence[best] == ALWAYS
        assert (rows.prominence[inside] > 0).all()
    assert (rows.prominence[rows.row == NO_ROW] == 0).all()
