# SPDX-License-Identifier: MIT
from __future__ import annotations

import itertools

import numpy as np
import pytest

from viewer.domain import calendar
from viewer.domain.selection import Related
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Box
from viewer.timeline.labels import Labels
from viewer.timeline.opening import opening, surroundings
from viewer.timeline.scale import TimeScale
from viewer.timeline.strips import Far, Overview, chips, edges
from viewer.timeline.whereabouts import All, Whereabouts


def seven(text: str) -> float:
    return 7.0 * len(text)


def test_the_window_of_the_minimap_is_the_view(story: Columns) -> None:
    view = TimeScale.fitting(calendar.seconds(2021, 5), calendar.seconds(2021, 7), left=100, width=900)
    found = Overview(Arrangement.of(story)).minimap(view, 500)
    assert found.window.x == pytest.approx(found.scale.to_px(calendar.seconds(2021, 5)))
    assert found.window.right == pytest.approx(found.scale.to_px(calendar.seconds(2021, 7)))
    assert found.box.y == 500


@pytest.mark.parametrize("year", [1700, 2090])
def test_a_window_far_outside_still_shows_at_the_edge(story: Columns, year: int) -> None:
    view = TimeScale.fitting(calendar.seconds(year), calendar.seconds(year + 1), left=100, width=900)
    found = Overview(Arrangement.of(story)).minimap(view, 500)
    assert 100 <= found.window.x < found.window.right <= 1000


def test_bars_have_heights_up_to_one(story: Columns) -> None:
    view = TimeScale.fitting(*opening(story), left=100, width=900)
    found = Overview(Arrangement.of(story)).minimap(view, 0)
    bars = found.bars
    assert bars[:, 1].max() == 1
    assert bars[:, 1].min() > 0
    # The outliers of 1887 and 2030 are in the outermost bars.
    assert bars[0, 0] == 101
    assert found.scale.right - 20 < bars[-1, 0] < found.scale.right
    assert not len(found.all_bars)


def test_no_bar_lies_under_a_flag(story: Columns) -> None:
    overview = Overview(Arrangement.of(story))
    view = TimeScale.fitting(*opening(story), left=100, width=900)
    found = overview.minimap(view, 500)
    (later,) = (edge for edge in overview.edges(view, found.box) if edge.later)
    assert found.bars[:, 0].max() + found.bar_width <= later.box.x
    assert found.window.right <= later.box.x


def test_what_matches_stands_against_all_there_is(story: Columns) -> None:
    everything = Arrangement.of(story)
    fits = story.lane == story.lanes.index("statement")
    some = Arrangement.of(story.only(fits, np.zeros(len(story.undated), np.bool_)))
    view = TimeScale.fitting(*opening(story), left=100, width=900)
    before = Overview(everything).minimap(view, 500)
    found = Overview(some, All.of(everything)).minimap(view, 500)
    assert found.scale == before.scale
    assert found.all_bars.tolist() == before.bars.tolist()
    of_all = dict(found.all_bars.tolist())
    assert 0 < len(found.bars) < len(of_all)
    assert all(height <= of_all[x] for x, height in found.bars.tolist())


def test_the_selection_has_its_place_in_all_of_time(story: Columns) -> None:
    overview = Overview(Arrangement.of(story))
    view = TimeScale.fitting(*opening(story), left=100, width=900)
    summit = int(np.flatnonzero([title.startswith("Two-day") for title in story.titles])[0])
    places = Whereabouts.of(story, story.ref(summit), Related(events=frozenset(range(1, 12)), articles=frozenset([7])))
    found = overview.minimap(view, 500, places)
    start, end = calendar.seconds(2021, 4, 22), calendar.seconds(2021, 4, 24)
    assert found.selected == pytest.approx((found.scale.to_px(start), found.scale.to_px(end)))
    assert list(found.related) == sorted(set(found.related))
    assert found.related[0] == pytest.approx(found.scale.left + 1, abs=0.5)  # 1887 lies outside
    assert all(found.scale.left <= x <= found.scale.right for x in found.related)
    assert overview.minimap(view, 500).selected is None


def test_chips_that_do_not_fit_are_counted(event) -> None:
    columns = Columns.of_rows([event(n, f"Something without a date {n}", None) for n in range(9)], ())
    found = chips(columns, Box(0, 500, 600, 40), 100, Labels(seven))
    assert found[-1].number is None
    assert found[-1].more + len(found) - 1 == 9
    assert found[-1].box.right <= 600
    assert all(one.box.right < two.box.x for one, two in itertools.pairwise(found))


def test_all_chips_show_where_they_fit(story: Columns) -> None:
    found = chips(story, Box(0, 500, 900, 40), 100, Labels(seven))
    assert [chip.text for chip in found] == ["Old feud", "A letter without a date"]


@pytest.mark.parametrize("chosen", range(9))
def test_the_selected_one_is_never_behind_the_count(event, chosen: int) -> None:
    columns = Columns.of_rows([event(n, f"Something without a date {n}", None) for n in range(9)], ())
    found = chips(columns, Box(0, 500, 600, 40), 100, Labels(seven), chosen)
    numbers = [chip.number for chip in found[:-1]]
    assert chosen in numbers
    assert found[-1].number is None
    assert found[-1].more + len(numbers) == 9
    assert found[-1].box.right <= 600


def test_what_lies_far_outside_is_flagged_at_the_edge_until_it_is_in_view(story: Columns) -> None:
    around = surroundings(story)
    view = TimeScale.fitting(*around, left=100, width=900)
    far = Far.of(story, around)
    earlier, later = edges(story, far, view, Box(0, 500, 1000, 52))
    assert (earlier.later, earlier.number, story.titles[earlier.index]) == (False, 1, "First quay built")
    assert (later.later, later.number, story.titles[later.index]) == (True, 1, "New quay open")
    assert earlier.box.right < 100
    assert 900 < later.box.right <= 1000
    there = TimeScale.fitting(calendar.seconds(1880), calendar.seconds(1900), left=100, width=900)
    assert [edge.later for edge in edges(story, far, there, Box(0, 500, 1000, 52))] == [True]
    assert edges(Columns.empty(), Far.of(Columns.empty(), (0, 1)), view, Box(0, 500, 1000, 52)) == ()
