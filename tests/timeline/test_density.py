# SPDX-License-Identifier: MIT
from __future__ import annotations

import random

import numpy as np
import pytest

from viewer.timeline.columns import Columns
from viewer.timeline.density import Cells, Density
from viewer.timeline.scale import TimeScale


@pytest.fixture
def busy(columns_of) -> Columns:
    dice = random.Random(2)
    return columns_of(
        [
            (f"No {n}", f"2020-{dice.randrange(1, 13):02d}-{dice.randrange(1, 29):02d}", kind, dice.randrange(1, 9))
            for n, kind in enumerate(dice.choices(("vote", "court", "visit"), k=300))
        ]
    )


@pytest.mark.parametrize("bins", [1, 7, 100])
def test_counts_are_those_of_looking_at_every_mark(busy: Columns, bins: int) -> None:
    edges = np.linspace(busy.start[0] - 100, busy.start[-1] + 100, bins + 1).astype(np.int64)
    found = np.diff(Density.of(busy).before(edges), axis=1)
    for lane in range(len(busy.lanes)):
        brute, _ = np.histogram(busy.start[busy.lane == lane], edges)
        assert found[lane].tolist() == brute.tolist()
    assert Density.of(busy).of_all(edges).tolist() == np.histogram(busy.start, edges)[0].tolist()


def test_the_best_of_a_stretch_is_the_most_important(busy: Columns) -> None:
    density = Density.of(busy)
    first = int(density.lane_starts()[1])
    last = first + int(density.of_lane[1])
    for place in range(first, last + 1):
        before, after = density.at(first, place), density.at(place, last)
        assert density.best_until(1, place) == (before[np.argmin(busy.rank[before])] if len(before) else None)
        assert density.best_from(1, place) == (after[np.argmin(busy.rank[after])] if len(after) else None)


def test_places_lead_back_to_marks(busy: Columns) -> None:
    density = Density.of(busy)
    first = int(density.lane_starts()[2])
    marks = density.at(first, first + int(density.of_lane[2]))
    assert (busy.lane[marks] == 2).all()
    assert (np.diff(busy.start[marks]) >= 0).all()


def test_cells_cover_the_view_and_do_not_move_with_it() -> None:
    scale = TimeScale.fitting(1_000_000, 2_000_000, left=10, width=500)
    cells = Cells.covering(scale, 50)
    assert cells.size & (cells.size - 1) == 0
    assert scale.length(cells.size) >= 50
    assert cells.edges[0] <= scale.start
    assert cells.edges[-1] >= scale.end
    panned = Cells.covering(scale.panned(7), 50)
    assert panned.size == cells.size
    assert set(panned.edges.tolist()) & set(cells.edges.tolist())
    assert cells.of(np.array([cells.edges[0], cells.edges[-1], cells.edges[0] - 1])).tolist() == [0, cells.count, -1]
