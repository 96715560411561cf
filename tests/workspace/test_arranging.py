# SPDX-License-Identifier: MIT
"""A library's arrangement: made once for each of its states, filtered views picked out of it."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Engine, event

from tests.cannery import NAMES, bring
from tests.fjord import LARK, write_story
from tests.made_up import made_up
from tests.made_up_library import add_events, write_library
from viewer import paths
from viewer.domain.edit import Correction, Era, Published, ReadAlone, Ruled
from viewer.domain.event import EventKind
from viewer.domain.filter import Filter
from viewer.domain.lanes import LanesBy
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.domain.wish import Clock, ColoursBy, Wish
from viewer.queries.marks import mark_table
from viewer.store.library import open_library
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.timeline.layout import Layout, View
from viewer.timeline.scale import TimeScale
from viewer.timeline.table import Table
from viewer.workspace import arranging
from viewer.workspace.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path):
    write_library(tmp_path / "large.dateline", 2000, undated=0.1)
    with Workspace.open(tmp_path / "large.dateline") as opened:
        yield opened


def assert_same(found: Columns, wanted: Columns) -> None:
    for name in Columns.__dataclass_fields__:
        one, other = getattr(found, name), getattr(wanted, name)
        assert (one is None) == (other is None), name
        assert one is None or list(one) == list(other), name


def of_rows(workspace: Workspace, filter: Filter) -> Columns:
    events = workspace.event_rows(workspace.ids(Noun.EVENT, filter))
    return Columns.of_rows(events, workspace.article_rows(workspace.ids(Noun.ARTICLE, filter)))


FILTERS = [
    Filter(),
    Filter(kinds=frozenset({EventKind.MEETING, EventKind.FORECAST})),
    Filter(since=20 * 365 * 86_400 + 7305 * 86_400),
    Filter(participants=frozenset({5})),
    Filter(text="harbour"),
    Filter(text="no such word"),
]


@pytest.mark.parametrize("filter", FILTERS, ids=["all", "kinds", "since", "who", "words", "nothing"])
def test_a_view_is_what_its_rows_give(workspace: Workspace, filter: Filter) -> None:
    wanted = of_rows(workspace, filter)
    assert_same(workspace.columns(filter), wanted)
    found, made = workspace.arrangement(filter), Arrangement.of(wanted)
    assert found.rows.row.tolist() == made.rows.row.tolist()
    assert found.rows.of_lane == made.rows.of_lane
    assert (found.story, found.opening) == (made.story, made.opening)


def test_it_is_made_once_for_each_state(workspace: Workspace) -> None:
    first = workspace.arrangement()
    assert workspace.arrangement() is first
    with Workspace.open(workspace.library) as another:
        assert np.array_equal(another.arrangement().rows.row, first.rows.row)
        add_events(another._library, made_up(50, seed=3), first=100_000)
    assert len(workspace.columns()) > len(first.columns)
    assert_same(workspace.columns(), of_rows(workspace, Filter()))


WISHES = [
    Wish(),
    Wish(lanes=LanesBy.PARTICIPANT),
    Wish(colours=ColoursBy.PARTICIPANT),
    Wish(articles=False),
    Wish(quotes=True),
    Wish(clock=Clock.REPORTED),
    Wish(LanesBy.OUTLET, ColoursBy.STORY, articles=False, quotes=True, clock=Clock.REPORTED),
]


def asked(workspace: Workspace, wish: Wish, filter: Filter) -> set[Ref]:
    nouns = [Noun.EVENT] + [Noun.ARTICLE] * wish.articles + [Noun.QUOTE] * wish.quotes
    return {Ref(noun, id_) for noun in nouns for id_ in workspace.ids(noun, filter)}


@pytest.mark.parametrize("filter", [Filter(), Filter(text="pact"), Filter(participants=frozenset({LARK}))])
def test_every_wish_is_answered_whatever_was_wished_before(tmp_path: Path, filter: Filter) -> None:
    with closing(open_library(tmp_path / "s.dateline")) as library:
        write_story(library)
    with Workspace.open(tmp_path / "s.dateline") as one:
        for wish in (*WISHES, *reversed(WISHES)):
            found = one.arrangement(filter, wish).columns
            refs = [found.ref(number) for number in range(len(found))] + [mark.ref for mark in found.undated]
            assert len(refs) == len(set(refs))
            assert set(refs) == asked(one, wish, filter), wish
            with Workspace.open(tmp_path / "s.dateline") as another:
                assert_same(found, another.arrangement(filter, wish).columns)


def test_what_is_kept_is_of_no_wish_but_the_first(workspace: Workspace) -> None:
    for wish in WISHES:
        workspace.arrangement(wish=wish)
    with Workspace.open(workspace.library) as another:
        assert_same(another.arrangement().columns, of_rows(workspace, Filter()))


def test_other_colours_move_nothing(workspace: Workspace) -> None:
    plain = workspace.arrangement()
    for colours in ColoursBy:
        found = workspace.arrangement(wish=Wish(colours=colours))
        assert found.rows.row.tolist() == plain.rows.row.tolist()
        assert found.columns.lane.tolist() == plain.columns.lane.tolist()


def test_no_wish_is_answered_out_of_an_older_state(workspace: Workspace) -> None:
    def marks() -> list[int]:
        found = (workspace.arrangement(wish=wish).columns for wish in WISHES)
        return [len(columns) + len(columns.undated) for columns in found]

    before = marks()
    with Workspace.open(workspace.library) as another:
        add_events(another._library, made_up(50, seed=3), first=100_000)
    assert all(new >= old + 50 for old, new in zip(before, marks(), strict=True))


@pytest.mark.slow
def test_a_large_one_is_made_in_another_process(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    monkeypatch.setattr(arranging, "LARGE", 1000)
    event.listen(Engine, "before_cursor_execute", note)
    try:
        found = workspace.arrangement()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert not any("title" in statement for statement in asked)  # here, nothing is read but how many there are
    assert_same(found.columns, of_rows(workspace, Filter()))


def test_where_nothing_can_be_kept_it_is_made_all_the_same(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(paths, "user_cache", lambda: tmp_path / "file")
    assert_same(workspace.columns(), of_rows(workspace, Filter()))


def looks(columns: Columns) -> dict[Ref, tuple[object, ...]]:
    """What is shown of each mark, wherever it lies among the others."""
    arrays = ("start", "end", "precision", "flags", "sources", "reprints")
    rows = zip(*(getattr(columns, name).tolist() for name in arrays), columns.lane.tolist(), strict=True)
    dated = {
        columns.ref(place): (*row, columns.lanes[lane], columns.titles[place])
        for place, (*row, lane) in enumerate(rows)
    }
    return dated | {mark.ref: (mark.title,) for mark in columns.undated}


def rows_of(arrangement: Arrangement) -> dict[Ref, int]:
    return {arrangement.columns.ref(place): row for place, row in enumerate(arrangement.rows.row.tolist())}


def assert_complete(arrangement: Arrangement) -> None:
    for span in (arrangement.opening, arrangement.story):
        view = View(TimeScale.fitting(*span, left=106, width=1494), 900)
        frame = Layout(arrangement, lambda text: 7.0 * len(text)).frame(view)
        counted = sum(count.number for count in frame.counts) + sum(frame.before) + sum(frame.after)
        assert len(frame.marks.index) + counted == len(arrangement.columns)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_after_any_changes_all_is_shown_as_it_is_and_the_rest_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(arranging, "_SHARE", 1)
    dice = random.Random(seed)
    names = dice.sample(NAMES, len(NAMES))
    library = open_library(tmp_path / "a.dateline")
    bring(library, names[: len(names) // 2])
    waiting = names[len(names) // 2 :]
    updated = 0
    with Workspace(library) as workspace:
        shown = workspace.arrangement()
        for _ in range(14):
            if waiting and dice.random() < 0.5:
                bring(library, [waiting.pop()])
            else:
                change_something(workspace, dice)
            before, shown = shown, workspace.arrangement()
            fresh = Columns.of_table(mark_table_of(workspace))
            was, now, wanted = looks(before.columns), looks(shown.columns), looks(fresh)
            assert now == wanted
            assert_complete(shown)
            if workspace.is_kept:
                continue
            updated += 1
            rows = rows_of(shown)
            stayed = {ref for ref, look in was.items() if len(look) > 1 and lies(now.get(ref, ())) == lies(look)}
            earlier = rows_of(before)
            assert {ref: rows[ref] for ref in stayed} == {ref: earlier[ref] for ref in stayed}
            workspace.keep_arrangement()
            with Workspace.open(workspace.library) as another:
                assert rows_of(another.arrangement()) == rows
    assert updated


def lies(look: tuple[object, ...]) -> tuple[object, ...]:
    """Where in time, and in which lane."""
    return look[:2] + look[6:7]


def mark_table_of(workspace: Workspace) -> Table:
    with workspace._library.reading() as session:
        return mark_table(session)


def change_something(workspace: Workspace, dice: random.Random) -> None:
    """Make a correction at random, or take one back, or make it again."""
    edits = workspace.edits()
    if edits and dice.random() < 0.4:
        edit = dice.choice(edits)
        (workspace.redo if edit.undone else workspace.undo)(edit.id)
        return
    article = dice.choice(workspace.ids(Noun.ARTICLE))
    made: list[Correction] = [
        Published(article, When.day(2020 + dice.randrange(6), 1 + dice.randrange(12), 3)),
        ReadAlone(article),
        Era("An era", When.day(2021, 1, 1)),
    ]
    disputed = [row for row in workspace.event_rows(workspace.ids(Noun.EVENT)) if row.disagreements]
    if disputed:
        row = dice.choice(disputed)
        claims = [claim.id for claim in workspace.claims(row.id)]
        made += [Ruled(row.disagreements[0].about, dice.choice(claims))] * 2
    workspace.correct(dice.choice(made))


def test_what_is_kept_after_an_update_is_the_same_as_a_map_of_its_file(workspace: Workspace) -> None:
    assert workspace.keep_arrangement() is None
    workspace.arrangement()
    workspace.correct(Era("An era", When.day(2021, 1, 1)))
    shown = workspace.arrangement()
    assert not workspace.is_kept
    kept = workspace.keep_arrangement()
    assert kept is not None
    assert kept[0] is shown
    assert workspace.arrangement() is kept[1]
    assert_same(kept[1].columns, shown.columns)
    with Workspace.open(workspace.library) as another:
        assert another.arrangement().rows.row.tolist() == shown.rows.row.tolist()


def test_what_nobody_noted_is_arranged_anew(workspace: Workspace) -> None:
    workspace.arrangement()
    with workspace._library.writing():
        pass
    add_events(workspace._library, made_up(1, seed=5), first=50_000)
    workspace.arrangement()
    assert workspace.is_kept
    assert_same(workspace.columns(), of_rows(workspace, Filter()))
