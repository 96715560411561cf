# SPDX-License-Identifier: MIT
"""What is missing."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.domain.basis import Grade
from viewer.domain.calendar import day_number
from viewer.domain.event import EventKind, Status
from viewer.domain.filter import Filter
from viewer.domain.progress import ImportReport
from viewer.domain.rows import ArticleRow, EventRow, GapKind, Outcome, Presence
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.timeline.columns import Columns
from viewer.workspace.gaps import find_gaps, silences
from viewer.workspace.workspace import Workspace

YEAR = [day_number(2024, month, 5) for month in range(1, 13)]
JAN, FEB, MAR, APR, MAY, JUN, JUL, AUG, SEP, OCT, NOV, DEC = YEAR


def _event(number: int, edtf: str, outcome: Outcome | None = None) -> EventRow:
    when = When.parse(edtf) if edtf else None
    kind, status = EventKind.OTHER, Status.HAPPENED
    return EventRow(number, f"event {number}", kind, status, when, Grade.WRITTEN, False, (), (1,), 1, outcome=outcome)


def _article(number: int, edtf: str) -> ArticleRow:
    return ArticleRow(number, "", f"article {number}", "", When.parse(edtf) if edtf else None, Grade.WRITTEN, 0, 0)


@pytest.mark.parametrize(
    ("events", "articles", "expected"),
    [
        (["2024-01-05", "2024-09-01"], ["2024-01-10", "2024-09-02"], ["2024-01-11/2024-08-31"]),
        (["2024-01-05", "2024-03-01"], ["2024-01-10", "2024-03-02"], []),
        (["2024-01-05", "2024-01/2024-09", "2024-09-01"], ["2024-01-10", "2024-09-02"], []),
        ([], ["2024-01-10", "2024-09-02", "2025-06-01"], ["2024-01-11/2024-09-01", "2024-09-03/2025-05-31"]),
        (["1066", "2024-01-05"], ["2024-01-10"], []),
        (["2024-01-05", "2040"], ["2024-01-10"], []),
        (["2024-01-05", "2026"], [], []),
        ([], [], []),
    ],
)
def test_silences_are_half_years_of_which_nothing_is_told(
    events: list[str], articles: list[str], expected: list[str]
) -> None:
    columns = Columns.of_rows(
        [_event(number, edtf) for number, edtf in enumerate(events)],
        [_article(number, edtf) for number, edtf in enumerate(articles)],
    )
    assert [when.edtf for when in silences(columns)] == expected
    gaps = find_gaps(columns, [], [])
    assert [(gap.kind, gap.ref, gap.title) for gap in gaps] == [(GapKind.SILENCE, None, "")] * len(expected)


@pytest.mark.parametrize(
    ("days", "published", "missing"),
    [
        ([JAN, FEB, MAR], YEAR, "2024-03-06/2024-12-04"),
        ([JAN, FEB], YEAR, ""),  # twice is no habit
        ([JAN, JAN, JAN], YEAR, ""),  # one piece of news
        ([JAN, JAN + 2, JAN + 4, JAN + 20], YEAR, ""),
        ([APR, MAY, JUN], YEAR, "2024-06-06/2024-12-04"),  # 183 days
        ([JUN, JUL, AUG], YEAR, ""),  # not long enough
        ([JAN - 300, JAN - 30, JAN, MAR], YEAR, ""),  # away as long before
        ([JAN, FEB, MAR], [JAN, FEB, MAR, DEC], ""),  # the story paused, too
        ([JAN, FEB, MAR], [JAN, FEB, MAR, OCT, NOV, DEC], "2024-03-06/2024-12-04"),
        ([JAN, FEB, MAR], [JAN, FEB, MAR], ""),
        ([OCT, NOV, DEC], YEAR, ""),
    ],
)
def test_who_was_named_regularly_and_is_not_any_more_has_vanished(
    days: list[int], published: list[int], missing: str
) -> None:
    gaps = find_gaps(Columns.empty(), [Presence(7, "Ada Lark", tuple(days))], published)
    found = [(gap.kind, gap.ref, gap.title, gap.when.edtf if gap.when else "") for gap in gaps]
    assert found == ([(GapKind.VANISHED, Ref(Noun.PARTICIPANT, 7), "Ada Lark", missing)] if missing else [])


def test_gaps_come_by_kind_and_then_by_time() -> None:
    events = [
        _event(1, "2024-05", Outcome.UNREPORTED),
        _event(2, "2024-02-01", Outcome.UNREPORTED),
        _event(3, "2024-02-01", Outcome.OPEN),
        _event(4, "2024-02-01", Outcome.CAME),
        _event(5, ""),
        _event(6, "", Outcome.OPEN),
    ]
    people = [Presence(1, "Ada", (JAN, FEB, MAR)), Presence(2, "Bo", (JAN, FEB))]
    people += [Presence(3, "Cy", (JAN - 40, JAN - 20, JAN))]
    columns = Columns.of_rows(events, [_article(1, "2024-01-05"), _article(2, "2024-12-05")])
    gaps = find_gaps(columns, people, YEAR)
    assert [(gap.kind, gap.ref.id if gap.ref else None) for gap in gaps] == [
        (GapKind.SILENCE, None),
        (GapKind.VANISHED, 3),
        (GapKind.VANISHED, 1),
        (GapKind.UNDATED, 5),
        (GapKind.UNDATED, 6),
        (GapKind.UNREPORTED, 2),
        (GapKind.UNREPORTED, 1),
    ]


@pytest.mark.parametrize("at_most", [1, 2, 5, 40])
def test_the_first_of_each_kind_are_the_first_of_all(at_most: int) -> None:
    dice = random.Random(at_most)
    whens = [
        "",
        "2024",
        "2024-05",
        "2024-05/..",
        "../2024-03-01",
        *(f"2024-0{1 + day % 9}-1{day % 7}" for day in range(30)),
    ]
    events = [_event(number, edtf, Outcome.UNREPORTED) for number, edtf in enumerate(dice.choices(whens, k=60))]
    columns = Columns.of_rows(events, [])
    everything = find_gaps(columns, [], [])
    for kind in GapKind:
        of_kind = [gap for gap in everything if gap.kind is kind]
        assert find_gaps(columns, [], [], [kind], at_most) == of_kind[:at_most]
        assert find_gaps(columns, [], [], [kind]) == of_kind


STORY = {
    "01": "The mayor, Ida Holm, opened the harbour on 4 January 2024. “We begin,” said Ida Holm.",
    "02": "The mayor, Ida Holm, met the engineers on 3 February 2024.",
    "03": "The mayor, Ida Holm, met the union on 4 March 2024.",
    "10": "The council voted for the harbour on 4 October 2024.",
    "11": "The union met the engineers on 4 November 2024.",
    "12": "The council closed the harbour on 4 December 2024.",
}


def test_a_real_library_is_looked_through(tmp_path: Path, bring: Callable[..., ImportReport]) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for month, words in STORY.items():
        (pile / f"{month}.txt").write_text(f" date 2024-{month}-05\n\nHarbour news\n\n{words}\n")
    with Workspace.open(tmp_path / "a.dateline") as workspace:
        assert workspace.gaps() == []
        bring(workspace, [pile])
        gaps = workspace.gaps()
        first = frozenset(workspace.ids(Noun.ARTICLE)[:3])
        assert GapKind.VANISHED not in {gap.kind for gap in workspace.gaps(Filter(articles=first))}
    shown = {gap.kind: (gap.title, gap.when.edtf if gap.when else "") for gap in gaps}
    assert shown[GapKind.SILENCE] == ("", "2024-03-06/2024-10-03")
    assert shown[GapKind.VANISHED] == ("Ida Holm", "2024-03-06/2024-12-04")
