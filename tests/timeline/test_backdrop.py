# SPDX-License-Identifier: MIT
"""Eras, silences, weekends and the present lie where the calendar says, and never move what is above them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain import calendar
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.backdrop import LINE, Backdrop, Stretch, bands, now_at
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Box, Ground
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import LIMIT, TimeScale

TERM = Stretch(calendar.seconds(2021, 1, 20), calendar.seconds(2025, 1, 20), "A term of office")
QUIET = Stretch(calendar.seconds(2021, 10), calendar.seconds(2022, 12), "14 months of silence")


def scale_of(start: tuple[int, ...], end: tuple[int, ...]) -> TimeScale:
    return TimeScale.fitting(calendar.seconds(*start), calendar.seconds(*end), left=100, width=900)


def test_bands_are_cut_to_the_view_and_keep_their_names() -> None:
    scale = scale_of((2021, 6), (2022, 1))
    silence, era = bands(Backdrop((TERM,), (QUIET,)), scale)
    assert (era.ground, era.name, era.x0, era.x1) == (Ground.ERA, TERM.name, 100, 1000)
    assert silence.x0 == pytest.approx(scale.to_px(QUIET.start))
    assert silence.x1 == 1000
    assert bands(Backdrop((TERM,), (QUIET,)), scale_of((2030,), (2031,))) == ()


def test_weekends_show_where_days_are_wide_only() -> None:
    assert bands(Backdrop(), scale_of((2021,), (2022,))) == ()
    assert bands(Backdrop(weekends=False), scale_of((2021, 9, 1), (2021, 9, 15))) == ()
    scale = scale_of((2021, 9, 1), (2021, 9, 15))
    first, second = bands(Backdrop(), scale)
    assert (first.x0, first.x1) == pytest.approx(
        (scale.to_px(calendar.seconds(2021, 9, 4)), scale.to_px(calendar.seconds(2021, 9, 6)))
    )
    assert second.x0 - first.x0 == pytest.approx(scale.length(7 * calendar.DAY))


@given(st.integers(-(LIMIT // calendar.DAY) + 400, LIMIT // calendar.DAY - 400), st.integers(7, 90))
def test_every_saturday_in_view_begins_a_band(first: int, days: int) -> None:
    scale = TimeScale.fitting(first * calendar.DAY, (first + days) * calendar.DAY, left=0, width=900)
    free = [day for day in range(first, first + days) if calendar.weekday(day) in (5, 6)]
    found = bands(Backdrop(), scale)
    assert len(found) == len({day - calendar.weekday(day) for day in free})
    for day in free:
        middle = scale.to_px((day + 0.5) * calendar.DAY)
        assert any(band.x0 <= middle <= band.x1 for band in found)


def test_the_present_is_a_line_as_long_as_it_is_in_view() -> None:
    scale, plot = scale_of((2021, 6), (2022, 1)), Box(100, 50, 900, 400)
    moment = float(calendar.seconds(2021, 9, 2))
    assert now_at(Backdrop(now=moment), plot, scale) == pytest.approx(scale.to_px(moment))
    assert now_at(Backdrop(now=float(calendar.seconds(2023))), plot, scale) is None
    assert now_at(Backdrop(), plot, scale) is None


def test_the_line_of_names_is_there_in_view_or_not(story: Columns) -> None:
    layout = Layout(Arrangement.of(story), lambda text: 7.0 * len(text))
    bare = layout.frame(View(scale_of((2021,), (2022,)), 700))
    named = Backdrop((TERM,))
    here, elsewhere = (layout.frame(View(scale_of((year,), (year + 1,)), 700, backdrop=named)) for year in (2021, 1950))
    assert bare.names is None
    assert here.names == elsewhere.names
    assert here.lanes[0].box.y == elsewhere.lanes[0].box.y == bare.lanes[0].box.y + LINE
    assert len(here.bands) == 1
    assert not elsewhere.bands
