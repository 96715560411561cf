# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from viewer.domain import calendar
from viewer.domain.event import EventKind, Status
from viewer.domain.rows import EventRow
from viewer.domain.selection import Noun, Ref
from viewer.timeline.columns import Columns
from viewer.ui.canvas.steps import other_lane as other_lane_of
from viewer.ui.canvas.steps import stepped, stepped_in_lane

YEAR = (calendar.seconds(2021), calendar.seconds(2022))
OLD_FEUD = Ref(Noun.EVENT, 90)
Step = Callable[[Columns, Ref | None, int, tuple[int, int]], Ref | None]


def other_lane(columns: Columns, current: Ref | None, step: int, view: tuple[int, int]) -> Ref | None:
    """With the lanes in their own order."""
    return other_lane_of(columns, current, step, view, range(len(columns.lanes)))


def walk(columns: Columns, step: Step, by: int, start: Ref) -> list[Ref]:
    seen = [start]
    while (ref := step(columns, seen[-1], by, YEAR)) != seen[-1]:
        assert ref is not None
        seen.append(ref)
    return seen


def test_every_mark_is_reached_in_time_and_then_the_undated(columns: Columns) -> None:
    everything = [columns.ref(index) for index in range(len(columns))] + [OLD_FEUD]
    assert walk(columns, stepped, 1, everything[0]) == everything
    assert walk(columns, stepped, -1, OLD_FEUD) == everything[::-1]


def test_within_a_lane(columns: Columns) -> None:
    assert walk(columns, stepped_in_lane, 1, Ref(Noun.EVENT, 0)) == [Ref(Noun.EVENT, 0), Ref(Noun.EVENT, 1)]
    assert len(walk(columns, stepped_in_lane, 1, Ref(Noun.EVENT, 3))) == 30
    assert walk(columns, stepped_in_lane, 1, OLD_FEUD) == [OLD_FEUD]


def test_from_lane_to_lane_to_what_is_nearest_in_time(columns: Columns) -> None:
    found = walk(columns, other_lane, 1, Ref(Noun.EVENT, 1))
    lanes = [columns.lanes[columns.lane[columns.find(ref)]] for ref in found[:-1]]
    assert lanes == list(columns.lanes)
    assert found[-1] == OLD_FEUD
    back = walk(columns, other_lane, -1, OLD_FEUD)
    assert len(back) == len(columns.lanes) + 1
    assert back[-1] in (Ref(Noun.EVENT, 0), Ref(Noun.EVENT, 1))


@pytest.mark.parametrize("step", [stepped, stepped_in_lane, other_lane])
def test_with_nothing_selected_it_begins_in_view(columns: Columns, step: Step) -> None:
    assert step(columns, None, 1, YEAR) == Ref(Noun.EVENT, 0)
    # What has no mark on the timeline counts as nothing.
    assert step(columns, Ref(Noun.QUOTE, 3), 1, YEAR) == Ref(Noun.EVENT, 0)


@pytest.mark.parametrize("step", [stepped, stepped_in_lane, other_lane])
def test_of_nothing_there_is_nothing(step: Step) -> None:
    assert step(Columns.empty(), None, 1, YEAR) is None


def test_with_nothing_dated_the_tray_is_walked(columns: Columns) -> None:
    undated = [
        EventRow(n, f"Feud {n}", EventKind.VOTE, Status.HAPPENED, None, None, False, (), (1,), 1) for n in (1, 2)
    ]
    only = Columns.of_rows(undated, ())
    first = stepped(only, None, 1, YEAR)
    assert first == Ref(Noun.EVENT, 1)
    assert walk(only, stepped, 1, first) == [Ref(Noun.EVENT, 1), Ref(Noun.EVENT, 2)]
    assert other_lane(only, first, 1, YEAR) == first


def test_lanes_are_walked_in_the_order_shown(columns: Columns) -> None:
    order = list(reversed(range(len(columns.lanes))))
    start = columns.ref(int(np.flatnonzero(columns.lane == order[0])[0]))
    found = other_lane_of(columns, start, 1, YEAR, order)
    assert found is not None
    assert columns.lane[columns.find(found)] == order[1]
