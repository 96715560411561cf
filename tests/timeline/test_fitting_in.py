# SPDX-License-Identifier: MIT
"""A new mark gets the row with most room around it, beside those that stay and those that came just before."""

from __future__ import annotations

import numpy as np

from viewer.domain.calendar import DAY
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.fitting_in import Gap
from viewer.timeline.rows import ALWAYS, MOST_ROWS, NO_ROW
from viewer.timeline.splicing import Splice

NONE = np.empty(0, np.int64)


def gap_of(event, *days: str, gone: tuple[int, ...] = ()) -> tuple[Gap, int]:
    columns = Columns.of_rows([event(number, "A long enough title", day) for number, day in enumerate(days)], ())
    splice = Splice(len(columns), np.array(gone, np.int64), NONE)
    return Gap(Arrangement.of(columns), splice), int(columns.start[0])


def test_where_nothing_is_near_it_has_the_room_to_the_next(event) -> None:
    gap, start = gap_of(event, "2020-01-01")
    assert gap.fit(0, start + 40 * DAY, start + 41 * DAY) == (0, 40 * DAY)
    assert gap.fit(0, start + 50 * DAY, start + 51 * DAY) == (0, 10 * DAY)  # from the one that came just before


def test_who_meets_another_gets_a_row_of_its_own_while_there_are_any(event) -> None:
    gap, start = gap_of(event, "2020-01-01")
    found = [gap.fit(0, start, start + DAY) for _ in range(MOST_ROWS + 1)]
    assert [row for row, _ in found] == [*range(1, MOST_ROWS), NO_ROW, NO_ROW]
    assert found[0][1] == ALWAYS
    assert found[-1][1] == 0
    assert gap.of_lane == [MOST_ROWS]


def test_who_goes_is_in_nobodys_way(event) -> None:
    gap, start = gap_of(event, "2020-01-01", gone=(0,))
    assert gap.fit(0, start, start + DAY) == (0, ALWAYS)
