# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.domain.event import EventKind, Status
from viewer.domain.rows import ArticleRow, EventRow, Outcome
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.domain.wish import Clock
from viewer.timeline.columns import QUOTE, Columns
from viewer.ui.canvas.card import Brief
from viewer.ui.canvas.tips import brief, cluster_menu, spoken, spoken_undated, undated_menu


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_brief_has_title_and_date(columns: Columns) -> None:
    index = columns.find(Ref(Noun.EVENT, 1))
    assert index is not None
    assert brief(columns, index) == Brief(Ref(Noun.EVENT, 1), "Pilots talk", "1 September 2021", "1 source")
    assert spoken(columns, index) == "1 September 2021, Pilots talk, one source"


def test_a_brief_says_who_tells_of_it_and_what_became_of_it() -> None:
    event = EventRow(1, "Vote", EventKind.VOTE, Status.HAPPENED, When.day(2021, 9, 1), None, True, (), (1, 2, 3), 3)
    event = replace(event, sources=2, outcome=Outcome.CAME)
    article = ArticleRow(7, "", "Votes are in", "", When.day(2021, 9, 2), None, 0, 1, reprints=2)
    columns = Columns.of_rows([event], [article])
    told = brief(columns, 0)
    assert told.told_by == "2 independent sources +1 reprint"
    assert (told.conflict, told.known) == ("sources disagree", "announced, and it happened")
    assert spoken(columns, 0) == (
        "1 September 2021, Vote, two sources, one reprint, one conflict, announced, and it happened"
    )
    assert spoken(columns, 1) == "2 September 2021, Votes are in, two reprints"
    assert brief(columns, 1).told_by == "+2 reprints"


def test_by_the_other_clock_an_event_says_when_it_was_first_reported(columns: Columns) -> None:
    moved = replace(columns, clock=Clock.REPORTED)
    index = moved.find(Ref(Noun.EVENT, 1))
    assert index is not None
    assert brief(moved, index).when == "First reported 1 September 2021"
    assert spoken(moved, index) == "first reported 1 September 2021, Pilots talk, one source"
    assert spoken_undated(moved, 0).startswith("date of publication unknown, ")


def test_a_quote_says_when_it_was_said_and_has_no_sources(columns: Columns) -> None:
    index = columns.find(Ref(Noun.EVENT, 1))
    assert index is not None
    nouns = columns.nouns.copy()
    nouns[index] = QUOTE
    quoted = replace(columns, nouns=nouns)
    assert brief(quoted, index) == Brief(Ref(Noun.QUOTE, 1), "Pilots talk", "Said 1 September 2021")
    assert spoken(quoted, index) == "said 1 September 2021, Pilots talk"


def test_a_list_says_who_tells_of_it(parent: QWidget) -> None:
    event = EventRow(
        1, "Vote & count", EventKind.VOTE, Status.HAPPENED, When.day(2021, 9, 1), None, False, (), (1, 2), 2
    )
    columns = Columns.of_rows([replace(event, sources=2), replace(event, id=2, articles=(1,))], ())
    words = [action.text() for action in cluster_menu(columns, [0, 1], lambda _ref: None, parent).actions()]
    assert words == ["1 Sep 2021   Vote && count\t2 sources", "1 Sep 2021   Vote && count"]


def test_a_list_is_by_time_and_says_how_many_more_there_are(columns: Columns, parent: QWidget) -> None:
    chosen: list[Ref] = []
    menu = cluster_menu(columns, list(range(len(columns))), chosen.append, parent)
    assert len(menu.actions()) == 25
    assert "Harbour board meets" in menu.actions()[0].text()
    assert menu.actions()[-1].text() == f"+{len(columns) - 24}"
    assert not menu.actions()[-1].isEnabled()
    menu.actions()[0].trigger()
    assert chosen == [Ref(Noun.EVENT, 0)]


def test_the_undated_have_a_list_too(columns: Columns, parent: QWidget) -> None:
    chosen: list[Ref] = []
    menu = undated_menu(columns, (), chosen.append, parent)
    assert [action.text() for action in menu.actions()] == ["Old feud"]
    assert spoken_undated(columns, 0) == "undated, Old feud"
    menu.actions()[0].trigger()
    assert chosen == [Ref(Noun.EVENT, 90)]


def test_what_is_shown_in_the_tray_is_not_listed_again(columns: Columns, parent: QWidget) -> None:
    assert undated_menu(columns, {0}, lambda _ref: None, parent).actions() == []
