# SPDX-License-Identifier: MIT
"""A frame looks at what it shows, however many marks there are: proved by counting what is read of the arrays."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.made_up import made_up
from viewer.domain import calendar
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.hit import hit
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale


class Counted(np.ndarray):
    """An array that adds up how many of its elements are read: by index, or by arithmetic over all of it."""

    read = 0

    def __getitem__(self, key):
        found = super().__getitem__(key)
        if isinstance(found, Counted) and not np.may_share_memory(found, self):
            Counted.read += found.size
            return np.asarray(found)
        return found  # a view: what is done with it counts

    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **more):
        Counted.read += max(each.size for each in inputs if isinstance(each, Counted))
        plain = [np.asarray(each) if isinstance(each, Counted) else each for each in inputs]
        if out:
            more["out"] = tuple(np.asarray(each) for each in out)
        return getattr(ufunc, method)(*plain, **more)


def counted(part):
    arrays = {name: getattr(part, name) for name in part.__dataclass_fields__}
    return replace(
        part, **{name: array.view(Counted) for name, array in arrays.items() if isinstance(array, np.ndarray)}
    )


def read_by_frames(count: int, days: float) -> tuple[int, int]:
    """How much is read and drawn for a frame that shows so many days, once its zoom has been seen before."""
    made = Arrangement.of(made_up(count))
    arrangement = replace(
        counted(made),
        columns=counted(made.columns),
        rows=counted(made.rows),
        shelves=counted(made.shelves),
        density=counted(made.density),
    )
    layout = Layout(arrangement, lambda text: 7.0 * len(text))
    middle = float(made.columns.start[count // 2])
    scale = TimeScale.fitting(middle - days / 2 * calendar.DAY, middle + days / 2 * calendar.DAY, left=106, width=1494)
    layout.frame(View(scale, 900))
    Counted.read = 0
    frame = layout.frame(View(scale.panned(12), 900, selected=count // 3))
    hit(frame, 700, 300)
    return Counted.read, len(frame.marks.index)


@pytest.mark.slow
@pytest.mark.parametrize("days", [40 * 365, 5 * 365, 180, 30, 1])
def test_a_frame_reads_no_more_of_many_than_of_few(days: float) -> None:
    few, drawn_of_few = read_by_frames(10_000, days)
    many, drawn_of_many = read_by_frames(300_000, days)
    assert drawn_of_many < 1000
    assert many < 40_000
    assert many < 4 * max(few, 4000), (few, drawn_of_few, many, drawn_of_many)
