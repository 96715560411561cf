# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from viewer.domain import calendar
from viewer.domain.rows import Outcome
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.timeline.columns import OUTCOME_FLAGS, Columns, Flag


def test_rows_are_sorted_by_start_and_lanes_by_kind(story: Columns) -> None:
    assert (np.diff(story.start) >= 0).all()
    assert story.lanes == ("meeting", "visit", "statement", "target", "other", "published")
    assert len(story) == 12
    assert [mark.id for mark in story.undated] == [50, 51]


def test_ranks_are_unique_and_more_sources_come_first(story: Columns) -> None:
    assert sorted(story.rank.tolist()) == list(range(12))
    assert story.titles[int(np.argmin(story.rank))] == "Harbour board meets"


def test_reprints_make_nothing_more_important(event) -> None:
    copied = replace(event(1, "Copied", "2020-05-05", sources=4), sources=1)
    told = event(2, "Told by two", "2020-06-05", sources=2)
    columns = Columns.of_rows([copied, told], ())
    assert columns.titles[int(np.argmin(columns.rank))] == "Told by two"
    assert columns.sources.tolist() == [1, 2]
    assert columns.reprints.tolist() == [3, 0]


def test_after_sources_and_people_deeds_come_before_words(event) -> None:
    rows = [
        event(1, "Something", None, "other"),
        event(2, "A word", None, "statement"),
        event(3, "A vote", None, "vote"),
    ]
    assert [mark.title for mark in Columns.of_rows(rows, ()).undated] == ["A vote", "A word", "Something"]
    crowded = replace(rows[0], participants=(7, 8))
    assert Columns.of_rows([*rows, crowded], ()).undated[0].title == "Something"


@pytest.mark.parametrize("outcome", list(Outcome))
def test_what_became_of_a_plan_is_a_flag(event, outcome: Outcome) -> None:
    flags = int(Columns.of_rows([replace(event(1, "It", "2020"), outcome=outcome)], ()).flags[0])
    assert [name for name, flag in OUTCOME_FLAGS.items() if flags & flag] == [outcome]


def test_the_order_of_rows_does_not_matter(event) -> None:
    rows = [event(number, f"Event {number}", "2020-05-05") for number in range(6)]
    one, two = Columns.of_rows(rows, ()), Columns.of_rows(rows[::-1], ())
    assert one.ids.tolist() == two.ids.tolist()
    assert one.rank.tolist() == two.rank.tolist()


@pytest.mark.parametrize("edtf", ["2021-09-02", "2021-03", "2021-04-22/2021-04-23", "1887~", "../2030", "2021-10/.."])
def test_a_mark_gives_its_time_back(event, edtf: str) -> None:
    columns = Columns.of_rows([event(1, "Something", edtf)], ())
    assert columns.when(0) == When.parse(edtf)
    assert columns.end[0] > columns.start[0]


def test_open_ends_are_flagged_and_clamped_to_the_other_bound(event) -> None:
    columns = Columns.of_rows([event(1, "By then", "../2030")], ())
    assert columns.flags[0] & Flag.OPEN_START
    assert columns.end[0] == calendar.seconds(2031)
    assert columns.start[0] == columns.end[0] - 1


@pytest.mark.parametrize(
    ("status", "flag"),
    [("planned", Flag.PLANNED), ("denied", Flag.DENIED), ("hypothetical", Flag.HYPOTHETICAL), ("happened", Flag(0))],
)
def test_the_status_is_a_flag(event, status: str, flag: Flag) -> None:
    columns = Columns.of_rows([event(1, "It", "2020", status=status)], ())
    assert columns.flags[0] & (Flag.PLANNED | Flag.DENIED | Flag.HYPOTHETICAL) == flag


def test_conflicts_are_flagged(event) -> None:
    columns = Columns.of_rows([event(1, "It", "2020", conflict=True)], ())
    assert columns.flags[0] & Flag.CONFLICT


def test_marks_are_found_by_what_they_stand_for(story: Columns) -> None:
    index = story.find(Ref(Noun.ARTICLE, 7))
    assert index is not None
    assert story.titles[index] == "Quay plan splits Ravik"
    assert story.ref(index) == Ref(Noun.ARTICLE, 7)
    assert story.find(Ref(Noun.QUOTE, 7)) is None
    assert story.find(Ref(Noun.EVENT, 50)) is None


def test_nothing_at_all_is_fine() -> None:
    empty = Columns.empty()
    assert len(empty) == 0
    assert empty.lanes == ()


def test_the_undated_go_by_importance(columns_of) -> None:
    rows = [("Once told", None, "vote", 1), ("Often told", None, "vote", 4), ("Also once told", None, "vote", 1)]
    assert [mark.title for mark in columns_of(rows).undated] == ["Often told", "Once told", "Also once told"]
