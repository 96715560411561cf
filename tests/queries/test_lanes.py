# SPDX-License-Identifier: MIT
"""Events belong to the most central participant, the outlet that told of them first, and the story of that article."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from viewer.domain.lanes import LanesBy, lane_name
from viewer.domain.selection import Noun
from viewer.domain.wish import Wish
from viewer.queries.lanes import kinds_by_number, lane_groups
from viewer.timeline.columns import ARTICLE, EVENT, Columns
from viewer.workspace.workspace import Workspace

ARTICLES = {
    "wire.txt": (
        "Harbour pact signed\nBy Ann Lund\nFjord Wire, 3 May 2024\n\nMayor Clara Voss signed the harbour "
        "pact in Ravik on Thursday. Clara Voss met Minister Olaf Brandt on Thursday.\n"
    ),
    "post.txt": (
        "Voss signs harbour pact\nBy Jon Berg\nCoast Post, 4 May 2024\n\nMayor Clara Voss signed the harbour "
        "pact in Ravik on 2 May 2024. Olaf Brandt praised the harbour pact on Friday. "
        "“It will last,” Voss said.\n"
    ),
}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    made = Workspace.open(tmp_path / "a.dateline")
    list(made.import_paths([folder], jobs=1))
    return made


def lanes(columns: Columns) -> dict[str, set[int]]:
    """By the names of lanes, the events and articles in them, as rows of the columns."""
    return {
        lane_name(code) or code: set(np.flatnonzero(columns.lane == number).tolist())
        for number, code in enumerate(columns.lanes)
    }


def test_an_event_is_with_its_most_central_participant(workspace: Workspace) -> None:
    with workspace:
        found = workspace.arrangement(wish=Wish(lanes=LanesBy.PARTICIPANT)).columns
        rows = {row.id: row for row in workspace.event_rows(workspace.ids(Noun.EVENT))}
        names = {row.id: row.name for row in workspace.participant_rows(workspace.ids(Noun.PARTICIPANT))}
    for name, indices in lanes(found).items():
        for index in indices:
            if found.nouns[index] == EVENT:
                who = rows[int(found.ids[index])].participants
                assert name == (names[who[0]] if who else "others")
            else:
                assert name == "published"


@pytest.mark.parametrize("by", LanesBy)
def test_every_mark_has_a_lane_however_they_are_parted(workspace: Workspace, by: LanesBy) -> None:
    with workspace:
        plain, found = workspace.arrangement().columns, workspace.arrangement(wish=Wish(lanes=by)).columns
    assert set(zip(found.nouns.tolist(), found.ids.tolist(), strict=True)) == set(
        zip(plain.nouns.tolist(), plain.ids.tolist(), strict=True)
    )
    assert sum(map(len, lanes(found).values())) == len(plain)


def test_articles_are_in_the_lane_of_their_outlet(workspace: Workspace) -> None:
    with workspace:
        found = workspace.arrangement(wish=Wish(lanes=LanesBy.OUTLET)).columns
        rows = {row.id: row for row in workspace.article_rows(workspace.ids(Noun.ARTICLE))}
    for name, indices in lanes(found).items():
        for index in indices:
            if found.nouns[index] == ARTICLE:
                outlet = rows[int(found.ids[index])].outlet
                assert name == (outlet or "others")


def test_articles_of_one_story_share_a_lane_that_is_called_by_the_first(workspace: Workspace) -> None:
    with workspace:
        found = workspace.arrangement(wish=Wish(lanes=LanesBy.STORY)).columns
    assert list(lanes(found)) == ["Harbour pact signed"]


def test_kinds_go_by_how_many_events_are_of_them(workspace: Workspace) -> None:
    with workspace, workspace._library.reading() as session:
        found = kinds_by_number(session)
        rows = workspace.event_rows(workspace.ids(Noun.EVENT))
    numbers = [sum(row.kind == kind for row in rows) for kind in found]
    assert set(found) == {row.kind for row in rows}
    assert numbers == sorted(numbers, reverse=True)


def test_quotes_belong_to_who_says_them_and_to_what_their_article_does(workspace: Workspace) -> None:
    with workspace, workspace._library.reading() as session:
        people, outlets = lane_groups(session, LanesBy.PARTICIPANT), lane_groups(session, LanesBy.OUTLET)
        quotes = workspace.quote_rows(workspace.ids(Noun.QUOTE))
        articles = {row.id: row.outlet for row in workspace.article_rows(workspace.ids(Noun.ARTICLE))}
    assert quotes
    assert people is not None
    assert outlets is not None
    for row in quotes:
        [who] = people.quotes.look_up(np.array([row.id])).tolist()
        [where] = outlets.quotes.look_up(np.array([row.id])).tolist()
        assert who == (row.speaker or 0)
        assert outlets.names.get(where, "") == articles[row.article]
