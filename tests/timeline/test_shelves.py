# SPDX-License-Identifier: MIT
from __future__ import annotations

import random

import numpy as np
import pytest

from viewer.domain import calendar
from viewer.timeline.columns import Columns
from viewer.timeline.rows import NO_ROW, pack
from viewer.timeline.scale import LIMIT
from viewer.timeline.shelves import Shelves, keys, runs

DAY = calendar.DAY


@pytest.fixture
def busy(columns_of) -> Columns:
    dice = random.Random(4)
    days = ["{:04d}-{:02d}-{:02d}".format(*calendar.civil(18_000 + dice.randrange(300))) for _ in range(500)]
    return columns_of([(f"No {n}", day, dice.choice(("vote", "court")), 1) for n, day in enumerate(days)])


@pytest.mark.parametrize("least", [1, DAY, 3 * DAY, 20 * DAY])
@pytest.mark.parametrize(("first", "last"), [(0, 300), (100, 130), (250, 600), (-50, 10)])
def test_it_finds_what_looking_at_every_mark_finds(busy: Columns, least: int, first: int, last: int) -> None:
    rows = pack(busy, DAY)
    start, end = (18_000 + first) * DAY, (18_000 + last) * DAY
    found = set(Shelves.of(busy, rows).drawn(start, end, least).tolist())
    wanted = np.flatnonzero(
        (rows.row != NO_ROW) & (rows.prominence >= least) & (busy.start >= start) & (busy.start <= end)
    )
    assert set(wanted.tolist()) <= found
    # What comes on top is at most the one before in each row: it may reach into the span.
    extra = found - set(wanted.tolist())
    assert all(busy.start[index] < start for index in extra)
    assert len(extra) <= sum(rows.of_lane)


def test_a_long_bar_is_found_from_the_middle_of_its_time(columns_of) -> None:
    columns = columns_of([("War", "1618-05-23/1648-10-24", "attack", 9), ("Peace talks", "1650-03-01", "attack", 1)])
    shelves = Shelves.of(columns, pack(columns, DAY))
    assert shelves.drawn(calendar.seconds(1630), calendar.seconds(1631), DAY).tolist() == [0]


def test_keys_sort_by_track_and_then_by_time() -> None:
    track = np.array([1, 0, 0, 1, 0])
    second = np.array([-5, 10**18, 3, 7, -(10**18)])
    made = keys(track, second)
    assert np.argsort(made).tolist() == [4, 2, 1, 0, 3]
    assert made[1] < keys(np.array([1]), np.array([-LIMIT]))[0]


def test_runs_are_ranges_one_after_the_other() -> None:
    assert runs(np.array([3, 9, 20]), np.array([6, 9, 22])).tolist() == [3, 4, 5, 20, 21]
    assert runs(np.array([], int), np.array([], int)).tolist() == []


def test_nothing_is_drawn_of_nothing() -> None:
    empty = Columns.empty()
    assert len(Shelves.of(empty, pack(empty, 1.0)).drawn(0, 1, 1)) == 0
