# SPDX-License-Identifier: MIT
"""The card beside a mark: what it says, where it stands, and what makes it go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from viewer.domain import calendar
from viewer.domain.selection import Noun, Ref
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.frame import Box
from viewer.ui.canvas import Canvas
from viewer.ui.canvas.card import Brief, Proof

HARBOUR = Ref(Noun.EVENT, 0)


def dot(canvas: Canvas, ref: Ref) -> QPoint:
    frame = canvas.frame
    number = frame.marks.index.tolist().index(canvas.columns.find(ref))
    return QPoint(round(float(frame.marks.at[number])), round(float(frame.marks.y[number])))


def rest(qtbot: QtBot, canvas: Canvas, place: QPoint) -> None:
    """Move the pointer there and let it rest, as Qt tells it."""
    qtbot.mouseMove(canvas.viewport(), place)
    event = QHelpEvent(QEvent.Type.ToolTip, place, canvas.viewport().mapToGlobal(place))
    QApplication.sendEvent(canvas.viewport(), event)


@pytest.fixture
def shown(qtbot: QtBot, canvas: Canvas, pilots: Ref) -> Canvas:
    rest(qtbot, canvas, dot(canvas, pilots))
    assert canvas.card.ref == pilots
    return canvas


def test_it_says_at_once_what_the_timeline_knows_and_asks_for_more(qtbot: QtBot, canvas: Canvas, pilots: Ref) -> None:
    with qtbot.waitSignal(canvas.proof_requested) as caught:
        rest(qtbot, canvas, dot(canvas, pilots))
    assert caught.args == [pilots]
    assert canvas.card.words == ["Pilots talk", "1 September 2021 · 1 source"]


def test_it_completes_when_the_answer_is_there(shown: Canvas, pilots: Ref) -> None:
    shown.card.complete(Proof(pilots, "“on Wednesday”", "The pilots talked.", "Ravik Post", "disagree"))
    assert shown.card.words == [
        "Pilots talk",
        "1 September 2021 · 1 source",
        "disagree",
        "“on Wednesday”",
        "“The pilots talked.”",
        "Ravik Post",
    ]


def test_an_answer_for_another_mark_is_not_shown(shown: Canvas, qtbot: QtBot, pilots: Ref) -> None:
    rest(qtbot, shown, dot(shown, HARBOUR))
    shown.card.complete(Proof(pilots, "why", "stale", "Ravik Post"))
    assert shown.card.ref == HARBOUR
    assert shown.card.words[0] == "Harbour board meets"
    assert "“stale”" not in shown.card.words
    shown.card.dismiss()
    shown.card.complete(Proof(HARBOUR, "why"))
    assert shown.card.isHidden()


def test_what_was_told_of_one_mark_is_not_left_for_the_next(shown: Canvas, qtbot: QtBot, pilots: Ref) -> None:
    shown.card.complete(Proof(pilots, "why", "old", "Ravik Post", "sources disagree on the date"))
    rest(qtbot, shown, dot(shown, HARBOUR))
    assert shown.card.words == ["Harbour board meets", "10 March 2021 · 1 source"]


def test_it_covers_neither_mark_nor_label_and_stays_inside(shown: Canvas, qtbot: QtBot, pilots: Ref) -> None:
    for height in (700, 420, 280):
        shown.resize(900, height)
        QApplication.processEvents()
        for ref in (pilots, HARBOUR):
            rest(qtbot, shown, dot(shown, ref))
            shown.card.complete(Proof(ref, "why " * 20, "A sentence of the article. " * 9, "Ravik Post"))
            if shown.card.isHidden():
                continue
            label = next(each for each in shown.frame.labels if each.index == shown.columns.find(ref))
            assert not shown.card.geometry().contains(dot(shown, ref))
            assert not shown.card.geometry().contains(round(label.x) + 5, round(label.y))
            assert shown.viewport().rect().contains(shown.card.geometry())


def test_it_goes_when_the_pointer_leaves(shown: Canvas, qtbot: QtBot) -> None:
    qtbot.mouseMove(shown.viewport(), QPoint(400, round(shown.frame.plot.bottom) - 4))
    assert shown.card.isHidden()


def test_it_goes_when_the_pointer_leaves_the_timeline(shown: Canvas) -> None:
    QApplication.sendEvent(shown.viewport(), QEvent(QEvent.Type.Leave))
    assert shown.card.isHidden()


def test_it_goes_when_the_view_moves(shown: Canvas) -> None:
    shown.pan(0.1)
    assert shown.card.isHidden()


def test_it_goes_with_any_key(shown: Canvas, qtbot: QtBot) -> None:
    qtbot.keyClick(shown, Qt.Key.Key_Shift)
    assert shown.card.isHidden()


def test_it_goes_with_a_click_and_the_wheel(shown: Canvas, qtbot: QtBot, pilots: Ref) -> None:
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=dot(shown, pilots))
    assert shown.card.isHidden()
    rest(qtbot, shown, dot(shown, pilots))
    place = QPointF(dot(shown, pilots))
    QApplication.sendEvent(
        shown.viewport(),
        QWheelEvent(
            place, QPointF(shown.viewport().mapToGlobal(place.toPoint())), QPoint(), QPoint(0, 5),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip
    assert shown.card.isHidden()


def test_it_goes_with_the_marks(shown: Canvas) -> None:
    shown.set_arrangement(Arrangement.empty())
    assert shown.card.isHidden()


def test_the_undated_have_one_too(canvas: Canvas, qtbot: QtBot) -> None:
    (chip,) = canvas.frame.chips
    rest(qtbot, canvas, QPoint(round(chip.box.x) + 9, round(chip.box.y) + 9))
    assert canvas.card.words == ["Old feud", "undated"]
    assert canvas.card.ref == Ref(Noun.EVENT, 90)
    qtbot.mouseMove(canvas.viewport(), QPoint(round(chip.box.x) + 12, round(chip.box.y) + 9))
    assert canvas.card.isVisible()


def test_there_is_none_where_there_is_no_mark(canvas: Canvas, qtbot: QtBot) -> None:
    rest(qtbot, canvas, QPoint(400, round(canvas.frame.plot.bottom) - 4))
    assert canvas.card.isHidden()


def test_a_label_that_leads_to_a_mark_beyond_has_one_too(canvas: Canvas, qtbot: QtBot) -> None:
    canvas.show_span(calendar.seconds(2021), calendar.seconds(2022))
    (beyond,) = canvas.frame.beyond
    rest(qtbot, canvas, QPoint(round(beyond.x) + 5, round(beyond.y)))
    assert canvas.card.words[0] == "Far away"
    assert not canvas.card.geometry().contains(round(beyond.x) + 5, round(beyond.y))
    qtbot.mouseMove(canvas.viewport(), QPoint(400, round(canvas.frame.plot.bottom) - 4))
    assert canvas.card.isHidden()


def test_the_words_of_a_quote_are_not_said_twice(shown: Canvas) -> None:
    quote = Ref(Noun.QUOTE, 5)
    box = Box(200, 100, 80, 20)
    for title, told in (("Voss: “It is done.”", False), ("Voss: “It is …”", True)):
        shown.card.show_brief(Brief(quote, title, "Said 1 September 2021"), box, 210)
        shown.card.complete(Proof(quote, "Voss · said", "“It is done.”", "Ravik Post"))
        assert ("“It is done.”" in shown.card.words) is told
