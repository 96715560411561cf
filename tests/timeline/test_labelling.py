# SPDX-License-Identifier: MIT
from __future__ import annotations

from viewer.domain import calendar
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.claimed import Claimed
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame, Label
from viewer.timeline.labelling import PADDING
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale


def seven(text: str) -> float:
    return 7.0 * len(text)


def bold(text: str) -> float:
    return 8.0 * len(text)


def frame_of(columns: Columns, first: tuple[int, int], last: tuple[int, int], selected: str = "") -> Frame:
    scale = TimeScale.fitting(calendar.seconds(*first), calendar.seconds(*last), left=100, width=1000)
    chosen = list(columns.titles).index(selected) if selected else None
    return Layout(Arrangement.of(columns), seven, bold).frame(View(scale, 600, selected=chosen))


def label(frame: Frame, columns: Columns, title: str) -> Label:
    return next(each for each in frame.labels if columns.titles[each.index] == title)


def test_a_dot_has_its_label_to_the_right(columns_of) -> None:
    columns = columns_of([("Vote", "2020-03-05", "vote", 1)])
    frame = frame_of(columns, (2020, 1), (2021, 1))
    assert label(frame, columns, "Vote").x > frame.marks.at[0]
    assert not label(frame, columns, "Vote").inside


def test_a_long_bar_has_its_label_within_and_it_sticks_to_what_is_seen(columns_of) -> None:
    columns = columns_of([("Long strike", "2018/2023", "other", 1)])
    for year in (2019, 2020, 2021):
        found = label(frame_of(columns, (year, 1), (year + 1, 1)), columns, "Long strike")
        assert found.inside
        assert found.x == 118


def test_a_bar_that_leaves_to_the_left_has_its_label_after_it(columns_of) -> None:
    columns = columns_of([("Long strike", "2018-01/2020-01", "other", 1)])
    found = label(frame_of(columns, (2020, 1), (2021, 1)), columns, "Long strike")
    assert not found.inside


def test_labels_end_at_the_right_edge(columns_of) -> None:
    columns = columns_of([("A rather long title for a vote", "2020-11-15", "vote", 1)])
    frame = frame_of(columns, (2020, 1), (2021, 1))
    assert frame.labels[0].text.endswith("…")
    assert frame.labels[0].x + frame.labels[0].width <= frame.plot.right


def test_the_selected_one_has_all_its_words_and_nothing_beside_it(columns_of) -> None:
    columns = columns_of(
        [("Council votes on the bridge and on the road", "2020-05-01", "vote", 3), ("Recount", "2020-06-15", "vote", 1)]
    )
    chosen = frame_of(columns, (2020, 1), (2021, 1), selected="Council votes on the bridge and on the road")
    assert chosen.labels[-1].text == "Council votes on the bridge and on the road"
    assert all(each.y != chosen.labels[-1].y for each in chosen.labels[:-1])
    assert chosen.labels[-1].width == bold(columns.titles[chosen.labels[-1].index])


def test_at_the_right_edge_the_selected_label_goes_to_the_left_of_its_mark(columns_of) -> None:
    columns = columns_of([("Council votes on the bridge", "2020-12-30", "vote", 1)])
    found = frame_of(columns, (2020, 1), (2021, 1), selected="Council votes on the bridge")
    assert found.labels[-1].text == "Council votes on the bridge"
    assert found.labels[-1].x + found.labels[-1].width < found.marks.at[0]


def test_a_selected_bar_across_the_whole_view_has_its_label_over_it(columns_of) -> None:
    columns = columns_of([("The long strike of the pilots", "2018/2023", "other", 1)])
    found = frame_of(columns, (2020, 1), (2021, 1), selected="The long strike of the pilots")
    assert found.labels[-1].text == "The long strike of the pilots"
    assert 100 < found.labels[-1].x < 200


def test_a_very_long_selected_title_is_cut(columns_of) -> None:
    title = "word " * 60
    columns = columns_of([(title, "2020-02-01", "vote", 1)])
    found = frame_of(columns, (2020, 1), (2021, 1), selected=title)
    assert found.labels[-1].text.endswith("…")
    assert found.labels[-1].width < 450


def test_the_label_of_a_selected_fork_leaves_every_head_to_be_seen(event) -> None:
    title = "Summit on the price of grain closes a day late and without a word"
    columns = Columns.of_rows([event(7, title, "2023-11-01/2023-11-30", conflict=True)], ())
    days = [calendar.seconds(2023, 11, day) for day in (2, 10, 29)]
    claimed = Claimed.of([(7, day, day + calendar.DAY) for day in days])
    for start, end in (
        ((2023, 10, 30), (2023, 12, 2)),
        ((2023, 11, 5), (2023, 12, 2)),
        ((2023, 11, 4), (2023, 11, 27)),
    ):
        scale = TimeScale.fitting(calendar.seconds(*start), calendar.seconds(*end), left=100, width=1000)
        frame = Layout(Arrangement.of(columns), seven, bold).frame(View(scale, 600, selected=0, claimed=claimed))
        (found,) = frame.labels
        assert found.text.startswith("Summit")
        heads = frame.prongs[:, 1:].clip(scale.left - 24, scale.right + 24).mean(axis=1)  # as they are drawn
        assert len(heads) == 3
        assert not [x for x in heads if found.x - PADDING - 2 < x < found.x + found.width + PADDING + 2]
