# SPDX-License-Identifier: MIT
"""What the card beside a mark tells, from a real library, in the real window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.domain.quote import QuoteKind
from viewer.domain.selection import Noun, Ref
from viewer.domain.wish import Clock
from viewer.ui import wording
from viewer.ui.proving import proof_of
from viewer.ui.window import MainWindow
from viewer.wording.dates import weekday_words
from viewer.workspace.workspace import Workspace


def test_an_event_is_proved_by_a_sentence_as_its_article_has_it(workspace: Workspace) -> None:
    for event in workspace.ids(Noun.EVENT):
        proof = proof_of(workspace, Ref(Noun.EVENT, event))
        claims = workspace.claims(event)
        assert proof.sentence in {" ".join(claim.text.split()) for claim in claims}
        assert any(claim.article_title in proof.teller for claim in claims)
        (row,) = workspace.event_rows([event])
        if row.when is not None:
            rules = [wording.rule_words(claim.basis.rule) for claim in claims if claim.basis]
            assert any(rule in proof.why for rule in rules)


def test_an_article_says_how_its_date_was_got(workspace: Workspace) -> None:
    article = workspace.ids(Noun.ARTICLE)[0]
    assert proof_of(workspace, Ref(Noun.ARTICLE, article)).why == "published 7 March 2024 · first line of the file"


def test_a_conflict_is_named(disputed: Workspace) -> None:
    (event,) = [row.id for row in disputed.event_rows(disputed.ids(Noun.EVENT)) if row.conflict]
    proof = proof_of(disputed, Ref(Noun.EVENT, event))
    assert proof.conflict.startswith("sources disagree on the date")


def test_by_the_other_clock_the_date_itself_is_told_as_well(workspace: Workspace) -> None:
    dated = [row for row in workspace.event_rows(workspace.ids(Noun.EVENT)) if row.when is not None]
    for row in dated:
        assert proof_of(workspace, Ref(Noun.EVENT, row.id), Clock.REPORTED).why.endswith(weekday_words(row.when))


def test_a_quote_says_who_said_it_and_has_all_of_its_words(workspace: Workspace) -> None:
    for row in workspace.quote_rows(workspace.ids(Noun.QUOTE)):
        proof = proof_of(workspace, Ref(Noun.QUOTE, row.id))
        assert row.speaker_name in proof.why
        assert row.article_title in proof.teller
        assert proof.sentence == ("" if row.kind is QuoteKind.INDIRECT else f"“{' '.join(row.text.split())}”")


def test_what_is_gone_has_no_proof(workspace: Workspace) -> None:
    for noun in (Noun.EVENT, Noun.ARTICLE, Noun.QUOTE):
        assert proof_of(workspace, Ref(noun, 9_999)).sentence == ""


def test_the_card_in_the_window_completes_itself(qtbot: QtBot, window: MainWindow) -> None:
    canvas = window.canvas
    marks = canvas.frame.marks
    number = next(n for n, index in enumerate(marks.index.tolist()) if canvas.columns.ref(index).noun is Noun.EVENT)
    place = QPoint(round(float(marks.at[number])), round(float(marks.y[number])))
    qtbot.mouseMove(canvas.viewport(), place)
    QApplication.sendEvent(
        canvas.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, canvas.viewport().mapToGlobal(place))
    )
    ref = canvas.card.ref
    assert ref is not None
    assert canvas.card.words[0] == canvas.columns.titles[canvas.columns.find(ref)]
    qtbot.waitUntil(lambda: len(canvas.card.words) > 3)
    assert window.contents.claims(ref.id)[0].article_title in canvas.card.words[-1]
