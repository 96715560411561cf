# SPDX-License-Identifier: MIT
"""A canvas on a small story, without animation."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from viewer.domain import calendar
from viewer.domain.basis import Grade
from viewer.domain.event import EventKind, Status
from viewer.domain.rows import ArticleRow, EventRow
from viewer.domain.selection import Noun, Ref, Related
from viewer.domain.when import When
from viewer.drawing.theme import Theme
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import Columns
from viewer.ui.canvas import Canvas
from viewer.ui.focus import Focus
from viewer.ui.style import body_font

WORDS = {"meeting": "Meetings", "sources": "{count} sources", "undated": "Undated", "timeline": "Timeline"}


@pytest.fixture
def columns() -> Columns:
    dated = [
        ("Harbour board meets", "2021-03-10", EventKind.MEETING),
        ("Pilots talk", "2021-09-01", EventKind.MEETING),
        ("Dock summit", "2021-06-02/2021-06-09", EventKind.VISIT),
        *((f"Statement number {n}", "2021-05-05", EventKind.STATEMENT) for n in range(30)),
        ("Far away", "2090", EventKind.TARGET),
    ]
    events = [
        EventRow(n, title, kind, Status.HAPPENED, When.parse(edtf), Grade.WRITTEN, False, (), (1,), 1)
        for n, (title, edtf, kind) in enumerate(dated)
    ]
    events.append(EventRow(90, "Old feud", EventKind.VOTE, Status.HAPPENED, None, None, False, (), (1,), 1))
    article = ArticleRow(7, "quay.txt", "Quay plan splits Ravik", "", When.parse("2021-09-02"), Grade.WRITTEN, 2, 4)
    return Columns.of_rows(events, [article])


@pytest.fixture
def focus() -> Focus:
    """Everything goes with article 7."""
    return Focus(lambda ref: Related(articles=frozenset([7])) if ref.noun is Noun.EVENT else Related())


@pytest.fixture
def canvas(qtbot: QtBot, focus: Focus, columns: Columns) -> Canvas:
    made = Canvas(focus, Theme.load("light"), WORDS)
    made.setFont(body_font())
    made.animated = False
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.set_arrangement(Arrangement.of(columns))
    made.show()
    qtbot.waitExposed(made)
    made.show_span(calendar.seconds(2021), calendar.seconds(2022))
    return made


@pytest.fixture
def pilots() -> Ref:
    return Ref(Noun.EVENT, 1)
