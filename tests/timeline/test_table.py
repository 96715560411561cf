# SPDX-License-Identifier: MIT
"""Marks in any order are put in the same order."""

from __future__ import annotations

import numpy as np

from viewer.timeline.columns import Columns, table_of


def test_the_order_of_reading_does_not_matter(event) -> None:
    events = [event(n, f"No {n}", f"2020-0{n % 7 + 1}", ("vote", "court")[n % 2], n % 3 + 1) for n in range(1, 40)]
    table = table_of(events, ())
    order = np.random.default_rng(3).permutation(len(events))
    one, other = Columns.of_table(table), Columns.of_table(table.taken(order))
    for name in ("ids", "start", "end", "lane", "rank", "flags"):
        assert getattr(one, name).tolist() == getattr(other, name).tolist()
    assert one.titles == other.titles
    assert one.lanes == other.lanes == ("vote", "court")


def test_tables_follow_each_other(event) -> None:
    events = [event(n, f"No {n}", "2020" if n % 2 else None) for n in range(1, 9)]
    both = table_of(events[:3], ()).followed_by(table_of(events[3:], ()))
    assert Columns.of_table(both).ids.tolist() == Columns.of_rows(events, ()).ids.tolist()
    assert list(Columns.of_table(both).undated) == list(Columns.of_rows(events, ()).undated)
