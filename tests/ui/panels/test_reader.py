# SPDX-License-Identifier: MIT
"""The reader opens where a thing is proved, and says why its date is what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from viewer.domain.edit import Published
from viewer.domain.rows import MarkKind
from viewer.domain.selection import Noun, Ref
from viewer.domain.when import When
from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.ui.panels.reader import ReaderPanel
from viewer.ui.snapshot import Snapshot
from viewer.workspace.workspace import Workspace


@pytest.fixture
def reader(contents: Contents, focus: Focus, theme: Theme, shown: Callable[[QWidget], None]) -> ReaderPanel:
    made = ReaderPanel(focus, contents, theme, QFont())
    shown(made)
    return made


def _label(reader: ReaderPanel, name: str) -> str:
    found = reader.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_at_first_it_says_what_it_is_for(reader: ReaderPanel) -> None:
    assert reader.article is None
    assert not reader.view.isVisible()


def test_an_article_opens_with_its_head(reader: ReaderPanel, focus: Focus, contents: Contents) -> None:
    article = contents.snapshot.articles[0]
    focus.select(Ref(Noun.ARTICLE, article), "list")
    row = contents.article_rows([article])[0]
    assert reader.article == article
    assert _label(reader, "readerTitle") == row.title
    assert _label(reader, "readerPublished").startswith("published 7 March 2024")
    assert not reader.evidence.isVisible()
    reading = contents.reading(article)
    assert reading is not None
    assert reader.view.toPlainText() == reading.article.text


def test_an_event_opens_at_its_sentence_with_its_reason(
    reader: ReaderPanel, focus: Focus, contents: Contents, snapshot: Snapshot
) -> None:
    for event in snapshot.events:
        focus.select(Ref(Noun.EVENT, event), "canvas")
        claims = contents.claims(event)
        assert reader.article == claims[0].article
        assert reader.evidence.isVisible()
        assert _label(reader, "whyTitle") == wording.why_title(claims[0])
        assert reader.evidence.ledger.rows.rowCount() == len(claims)
        assert reader.evidence.ledger.currentIndex().row() == 0


def test_a_quote_opens_at_its_words(reader: ReaderPanel, focus: Focus, contents: Contents, snapshot: Snapshot) -> None:
    row = contents.quote_rows([snapshot.quotes[-1]])[0]
    focus.select(Ref(Noun.QUOTE, row.id), "list")
    assert reader.article == row.article
    assert not reader.evidence.isVisible()


def test_a_participant_opens_an_article_that_names_him_and_stays_there(
    reader: ReaderPanel, focus: Focus, contents: Contents, snapshot: Snapshot
) -> None:
    named = {row.name: row for row in contents.participant_rows(snapshot.participants)}
    clara = named["Clara Voss"]
    focus.select(Ref(Noun.PARTICIPANT, clara.id), "list")
    first = reader.article
    assert first in focus.selected.related.articles
    last = snapshot.articles[-1]
    focus.select(Ref(Noun.ARTICLE, last), "list")
    focus.select(Ref(Noun.PARTICIPANT, clara.id), "list")
    assert reader.article == last


def test_a_click_on_a_mark_selects_what_it_stands_for(
    reader: ReaderPanel, focus: Focus, contents: Contents, snapshot: Snapshot
) -> None:
    article = snapshot.articles[0]
    focus.select(Ref(Noun.ARTICLE, article), "list")
    reading = contents.reading(article)
    assert reading is not None
    for kind in (MarkKind.NAME, MarkKind.QUOTE, MarkKind.CLAIM):
        mark = next(mark for mark in reading.marks if mark.kind is kind and mark.target)
        reader.view.mark_clicked.emit(mark)
        assert focus.selected.ref == mark.target
        assert focus.selected.origin == "reader"
        assert reader.article == article


def test_nothing_selected_leaves_the_text(reader: ReaderPanel, focus: Focus, snapshot: Snapshot) -> None:
    focus.select(Ref(Noun.EVENT, snapshot.events[0]), "canvas")
    open_ = reader.article
    focus.select(None, "window")
    assert reader.article == open_
    assert not reader.evidence.isVisible()
    reader.clear()
    assert reader.article is None


def test_a_click_on_a_claim_opens_its_sentence_and_enter_goes_there(
    reader: ReaderPanel, focus: Focus, contents: Contents, snapshot: Snapshot
) -> None:
    told = next(event for event in snapshot.events if len({one.article for one in contents.claims(event)}) > 1)
    focus.select(Ref(Noun.EVENT, told), "canvas")
    last = contents.claims(told)[-1]
    ledger = reader.evidence.ledger
    row = ledger.rows.position(last.id)
    assert row is not None
    ledger.setFocus()
    ledger.setCurrentIndex(ledger.rows.index(row))
    assert reader.article == last.article
    assert reader.evidence.claim == last
    focus.select(None, "window")
    focus.select(Ref(Noun.EVENT, told), "window")
    assert reader.evidence.claim == last, "who looks it up anew goes on with the claim in hand"
    QTest.keyClick(ledger, Qt.Key.Key_Return)
    assert reader.view.hasFocus()


def test_it_reads_the_date_again_in_its_place(
    reader: ReaderPanel, focus: Focus, contents: Contents, workspace: Workspace
) -> None:
    article = contents.snapshot.articles[0]
    focus.select(Ref(Noun.ARTICLE, article), "list")
    assert not reader.is_dated_by_others
    told: list[bool] = []
    reader.article_changed.connect(lambda: told.append(True))
    workspace.correct(Published(article, When.day(2024, 3, 9)))
    reader.reread()
    assert _label(reader, "readerPublished") == "published 9 March 2024 · the date that you gave"
    assert told == [True]
