# SPDX-License-Identifier: MIT
"""After a small change all is counted and drawn as after a rebuild, and whoever was there stays in its row."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.made_up import made_up
from viewer.domain.selection import Noun, Ref
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.changing import changed, rehearse
from viewer.timeline.columns import Columns, Flag
from viewer.timeline.density import Density
from viewer.timeline.kept import keep, kept
from viewer.timeline.layout import Layout, View
from viewer.timeline.rows import NO_ROW
from viewer.timeline.scale import TimeScale
from viewer.timeline.shelves import Shelves


def few(count: int, seed: int) -> Columns:
    made = made_up(count, seed)
    return replace(made, ids=made.ids + 1_000_000, titles=made.titles)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("count", "gone", "new"), [(300, 3, 5), (5000, 40, 60), (50, 50, 1), (200, 0, 1), (200, 1, 0)])
def test_it_is_what_a_rebuild_gives(tmp_path, seed: int, count: int, gone: int, new: int) -> None:
    before = Arrangement.of(made_up(count, seed))
    ids = np.random.default_rng(seed).permutation(count)[:gone].tolist()
    after = changed(before, [Ref(Noun.EVENT, id_) for id_ in ids], few(new, seed + 50) if new else Columns.empty())
    columns, rows = after.columns, after.rows
    assert len(columns) == count - gone + new
    assert set(columns.ids.tolist()) == set(range(count)) - set(ids) | {1_000_000 + n for n in range(new)}
    assert sorted(columns.rank.tolist()) == list(range(len(columns)))
    for name in ("order", "key", "best_before", "best_after", "of_lane"):
        assert getattr(after.density, name).tolist() == getattr(Density.of(columns), name).tolist(), name
    for name in ("tracks", "index", "key", "prominence"):
        assert getattr(after.shelves, name).tolist() == getattr(Shelves.of(columns, rows), name).tolist(), name
    row_of = dict(zip(before.columns.ids.tolist(), before.rows.row.tolist(), strict=True))
    assert all(row_of.get(id_, row) == row for id_, row in zip(columns.ids.tolist(), rows.row.tolist(), strict=True))
    title_of = dict(zip(before.columns.ids.tolist(), before.columns.titles, strict=True))
    assert all(
        title_of.get(id_, title) == title for id_, title in zip(columns.ids.tolist(), columns.titles, strict=True)
    )
    for lane in range(len(columns.lanes)):
        for number in range(rows.of_lane[lane]):
            inside = np.flatnonzero((columns.lane == lane) & (rows.row == number))
            assert (columns.end[inside][:-1] <= columns.start[inside][1:]).all()
            assert (rows.prominence[inside] > 0).all()
    if len(columns):
        frame = Layout(after, lambda text: 7.0 * len(text)).frame(
            View(TimeScale.fitting(*after.story, left=106, width=1494), 900)
        )
        assert len(frame.marks.index) + sum(each.number for each in frame.counts) + sum(
            frame.before + frame.after
        ) == len(columns)
        keep(after, tmp_path / "after", "1")
        assert kept(tmp_path / "after", "1") is not None


def test_a_new_lane_is_arranged_with_all_others(event) -> None:
    before = Arrangement.of(Columns.of_rows([event(1, "One", "2020-01-01", "vote")], ()))
    after = changed(before, [], Columns.of_rows([event(2, "Two", "2020-01-02", "court"), event(3, "Three", None)], ()))
    assert set(after.columns.lanes) == {"vote", "court"}
    assert (after.rows.row != NO_ROW).all()
    assert [mark.title for mark in after.columns.undated] == ["Three"]


def test_what_changed_is_gone_and_new(event) -> None:
    before = Arrangement.of(Columns.of_rows([event(n, f"No {n}", f"2020-01-{n:02}") for n in range(1, 9)], ()))
    moved = Columns.of_rows([event(3, "No 3, later", "2020-03-01", sources=2)], ())
    after = changed(before, [Ref(Noun.EVENT, 3)], moved)
    assert after.columns.ids.tolist() == [1, 2, 4, 5, 6, 7, 8, 3]
    assert after.columns.titles[-1] == "No 3, later"
    assert after.columns.rank[-1] == 0  # more sources than any


def rows_of(arrangement: Arrangement) -> dict[int, int]:
    return dict(zip(arrangement.columns.ids.tolist(), arrangement.rows.row.tolist(), strict=True))


@pytest.mark.parametrize("seed", range(8))
def test_change_upon_change_all_is_counted_and_nobody_else_moves(seed: int) -> None:
    dice = np.random.default_rng(seed)
    shown = Arrangement.of(made_up(400, seed))
    for step in range(12):
        ids = dice.permutation(shown.columns.ids)[: dice.integers(0, 5)]
        fresh = made_up(int(dice.integers(0, 4)) + 1, 100 * seed + step)
        fresh = replace(fresh, ids=fresh.ids + 10_000 * (step + 1))
        same = int(shown.columns.find(Ref(Noun.EVENT, int(ids[0]))) or 0) if len(ids) else None
        new = fresh if same is None else with_other_flags(shown.columns, same, fresh)
        before, shown = shown, changed(shown, [Ref(Noun.EVENT, int(each)) for each in ids], new)
        kept = (set(before.columns.ids.tolist()) - set(ids.tolist())) | ({int(ids[0])} if len(ids) else set())
        assert {id_: rows_of(shown)[id_] for id_ in kept} == {id_: rows_of(before)[id_] for id_ in kept}
        assert set(shown.columns.ids.tolist()) == kept | set(fresh.ids.tolist())
        columns = shown.columns
        for name in ("order", "key", "best_before", "best_after", "of_lane"):
            assert getattr(shown.density, name).tolist() == getattr(Density.of(columns), name).tolist(), name
        for name in ("tracks", "index", "key", "prominence"):
            wanted = getattr(Shelves.of(columns, shown.rows), name).tolist()
            assert getattr(shown.shelves, name).tolist() == wanted, name
        for span in (shown.story, shown.opening):
            view = View(TimeScale.fitting(*span, left=106, width=1494), 900)
            frame = Layout(shown, lambda text: 7.0 * len(text)).frame(view)
            counted = sum(each.number for each in frame.counts) + sum(frame.before + frame.after)
            assert len(frame.marks.index) + counted == len(columns)


def with_other_flags(columns: Columns, place: int, more: Columns) -> Columns:
    """A mark that is denied now, at its place, with some others."""
    own = columns.only(np.arange(len(columns)) == place, np.zeros(len(columns.undated), np.bool_))
    own = replace(own, flags=own.flags ^ np.uint16(Flag.DENIED))
    both = changed(Arrangement.of(own), [], more).columns
    assert len(both) == 1 + len(more)
    return both


def test_what_changes_at_its_place_leaves_the_order_of_all_as_it_is(event) -> None:
    before = Arrangement.of(Columns.of_rows([event(n, f"No {n}", f"2020-01-{n:02}") for n in range(1, 9)], ()))
    told = Columns.of_rows([event(3, "No 3, as it is told now", "2020-01-03", sources=2)], ())
    after = changed(before, [Ref(Noun.EVENT, 3)], told)
    assert after.shelves is before.shelves
    assert after.density is before.density
    assert after.rows is before.rows
    assert after.columns.titles[2] == "No 3, as it is told now"
    assert after.columns.sources.tolist() == [1, 1, 2, 1, 1, 1, 1, 1]


def test_what_comes_far_outside_widens_the_story(event) -> None:
    before = Arrangement.of(Columns.of_rows([event(n, f"No {n}", f"2020-01-{n:02}") for n in range(1, 9)], ()))
    after = changed(before, [], Columns.of_rows([event(9, "No 9", "2020-03-01")], ()))
    assert after.story[1] > before.story[1]


@pytest.mark.parametrize("count", [0, 1, 500])
def test_a_rehearsal_leaves_all_as_it_is(tmp_path, count: int) -> None:
    before = Arrangement.of(made_up(count))
    keep(before, tmp_path / "before", "r")
    rehearse(before)
    keep(before, tmp_path / "after", "r")
    assert (tmp_path / "before").read_bytes() == (tmp_path / "after").read_bytes()
