# SPDX-License-Identifier: MIT
"""Where the keyboard goes from the selected mark: on in time, on in its lane, or to the lane above or below.

All there is can be reached: what is dated goes by time, and what has no date follows, in the order of the tray.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from viewer.domain.selection import Ref
from viewer.timeline.columns import Columns


def stepped(columns: Columns, current: Ref | None, step: int, view: tuple[int, int]) -> Ref | None:
    """The mark before (``step`` -1) or after (1) in time; in ``view`` (seconds) where nothing is selected."""
    dated, total = len(columns), len(columns) + len(columns.undated)
    place = _place(columns, current)
    if not total:
        return None
    place = _entry(columns, step, view) if place is None else min(max(place + step, 0), total - 1)
    return columns.ref(place) if place < dated else columns.undated[place - dated].ref


def stepped_in_lane(columns: Columns, current: Ref | None, step: int, view: tuple[int, int]) -> Ref | None:
    """The same within the lane of the selected mark; the tray counts as one."""
    place = _place(columns, current)
    if place is None:
        return stepped(columns, current, step, view)
    if place >= len(columns):
        number = min(max(place - len(columns) + step, 0), len(columns.undated) - 1)
        return columns.undated[number].ref
    lane = np.flatnonzero(columns.lane == columns.lane[place])
    at = int(np.searchsorted(lane, place)) + step
    return columns.ref(int(lane[min(max(at, 0), len(lane) - 1)]))


def other_lane(
    columns: Columns, current: Ref | None, step: int, view: tuple[int, int], order: Sequence[int]
) -> Ref | None:
    """The mark of the lane above (``step`` -1) or below (1) that is nearest in time; below the lanes is the tray.
    ``order`` are the numbers of the lanes from the top down.
    """
    place = _place(columns, current)
    if place is None:
        return stepped(columns, current, 1, view)
    lanes = len(columns.lanes)
    in_tray = place >= len(columns)
    height = (lanes if in_tray else order.index(int(columns.lane[place]))) + step
    if height >= lanes and columns.undated:
        return current if in_tray else columns.undated[0].ref
    if not 0 <= height < lanes:
        return current
    lane = order[height]
    second = sum(view) / 2 if in_tray else _middles(columns)[place]
    marks = np.flatnonzero(columns.lane == lane)
    # In time as near as can be; of several at the same time, the most important.
    distance = np.abs(_middles(columns)[marks] - second)
    near = marks[distance == distance.min()]
    return columns.ref(int(near[np.argmin(columns.rank[near])]))


def _place(columns: Columns, current: Ref | None) -> int | None:
    """By time, the undated behind; None of what has no mark."""
    if current is None:
        return None
    found = columns.find(current)
    if found is not None:
        return found
    number = columns.undated.find(current)
    return None if number is None else len(columns) + number


def _entry(columns: Columns, step: int, view: tuple[int, int]) -> int:
    visible = np.flatnonzero((columns.start >= view[0]) & (columns.start < view[1]))
    if len(visible):
        return int(visible[0 if step > 0 else -1])
    return 0 if step > 0 else max(len(columns) - 1, 0)


def _middles(columns: Columns) -> NDArray[np.float64]:
    return (columns.start + columns.end) / 2
