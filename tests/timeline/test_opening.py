# SPDX-License-Identifier: MIT
from __future__ import annotations

from viewer.domain import calendar
from viewer.timeline.columns import Columns
from viewer.timeline.opening import opening, surroundings, whole


def years(span: tuple[float, float]) -> tuple[int, int]:
    first, last = (calendar.civil(int(second) // calendar.DAY)[0] for second in span)
    return first, last


def test_outliers_do_not_rule_the_opening_view(story: Columns) -> None:
    assert years(opening(story)) == (2021, 2021)
    first, last = years(whole(story))
    assert first <= 1887
    assert last >= 2030


def test_the_surroundings_hold_what_is_near_the_story(columns_of) -> None:
    rows = [(f"No {day}", f"2021-05-{day:02d}", "vote", 1) for day in range(1, 29)]
    rows += [("Before", "2021-03-10", "vote", 1), ("After", "2021-07-20", "vote", 1), ("Far", "2090", "vote", 1)]
    columns = columns_of(rows)
    start, end = surroundings(columns)
    assert start < calendar.seconds(2021, 3, 10)
    assert calendar.seconds(2021, 7, 20) < end < calendar.seconds(2022)
    assert opening(columns)[0] > calendar.seconds(2021, 3, 10)
    assert whole(columns)[1] > calendar.seconds(2090)


def test_an_even_story_opens_whole(columns_of) -> None:
    columns = columns_of([(f"No {year}", str(year), "vote", 1) for year in range(1990, 2020)])
    assert opening(columns) == whole(columns)


def test_everything_is_within_with_room_for_the_last_label(story: Columns) -> None:
    start, end = whole(story)
    assert start < story.start[0]
    assert end > story.end.max() + (story.end.max() - story.start[0]) * 0.1


def test_a_single_day_opens_on_its_week(columns_of) -> None:
    start, end = opening(columns_of([("Only this", "2020-02-29", "vote", 1)]))
    assert 7 * calendar.DAY < end - start < 14 * calendar.DAY
    assert start < calendar.seconds(2020, 2, 29) < end


def test_nothing_opens_somewhere() -> None:
    start, end = opening(Columns.empty())
    assert start < end


def test_dates_beyond_the_end_of_time_are_cut(columns_of) -> None:
    columns = columns_of([("Long ago", "Y-9999999", "other", 1), ("Now", "2020", "other", 1)])
    start, end = whole(columns)
    assert start < end
