# SPDX-License-Identifier: MIT
"""The reader's text: exactly the article's, with marks at their places."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.article import Article, Published, RawArticle
from viewer.domain.rows import MarkKind, Reading, TextMark
from viewer.domain.selection import Noun, Ref
from viewer.domain.span import Span
from viewer.drawing.theme import Theme
from viewer.ui.article_view import MOST_CHARACTERS, ArticleView
from viewer.ui.style import body_font

_TEXT = "🌉 A bridge\r\n\r\nOn Wednesday Mayor Voss said “we 🌍 will build” again.\r\nThe end <b>of</b> it."
_WHO = Ref(Noun.PARTICIPANT, 7)
_WHAT = Ref(Noun.QUOTE, 8)


def _span(words: str) -> Span:
    start = _TEXT.index(words)
    return Span(start, start + len(words))


def _reading(text: str = _TEXT, *marks: TextMark) -> Reading:
    raw = RawArticle.of_text(text)
    article = Article(1, "", text, raw.fingerprint, "en", None, None, None, Published(None, None))
    return Reading(article, marks)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ArticleView:
    made = ArticleView(theme, body_font())
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    qtbot.waitExposed(made)
    made.show_reading(
        _reading(
            _TEXT,
            TextMark(_span("On Wednesday Mayor Voss said"), MarkKind.CLAIM, Ref(Noun.EVENT, 9), "2024-03-06"),
            TextMark(_span("Wednesday"), MarkKind.DATE, None, "2024-03-06"),
            TextMark(_span("Voss"), MarkKind.NAME, _WHO, "Clara Voss"),
            TextMark(_span("we 🌍 will build"), MarkKind.QUOTE, _WHAT, "Clara Voss"),
        )
    )
    return made


def _middle(view: ArticleView, words: str) -> QPoint:
    """Where words are on screen, found through Qt's own search."""
    cursor = view.document().find(words)
    end = view.cursorRect(cursor)
    cursor.setPosition(cursor.selectionStart())
    start = view.cursorRect(cursor)
    return QPoint((start.left() + end.left()) // 2, start.center().y() + 4)


def test_the_text_is_shown_as_it_is(view: ArticleView) -> None:
    assert view.toPlainText() == _TEXT.replace("\r\n", "\n")
    assert view.isReadOnly()


@pytest.mark.parametrize(("words", "target"), [("Voss", _WHO), ("will build", _WHAT), ("said", Ref(Noun.EVENT, 9))])
def test_a_click_on_a_mark_is_told(qtbot: QtBot, view: ArticleView, words: str, target: Ref) -> None:
    with qtbot.waitSignal(view.mark_clicked) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_middle(view, words))
    assert told.args[0].target == target


def test_a_click_beside_the_marks_is_not(view: ArticleView) -> None:
    told: list[TextMark] = []
    view.mark_clicked.connect(told.append)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_middle(view, "again"))
    assert told == []
    assert view.mark_at(_middle(view, "The end")) is None


def test_kinds_can_be_hidden(view: ArticleView) -> None:
    at = _middle(view, "Voss")
    view.set_kinds(frozenset({MarkKind.DATE}))
    mark = view.mark_at(at)
    assert mark is not None
    assert mark.kind is MarkKind.CLAIM


def _has(image: QImage, colour: str) -> bool:
    return any(
        image.pixelColor(x, y).name() == colour for x in range(0, image.width(), 2) for y in range(image.height())
    )


def test_marks_have_the_colours_of_the_theme(view: ArticleView, theme: Theme) -> None:
    image = view.grab().toImage()
    assert _has(image, theme.date)
    assert _has(image, theme.person)
    assert _has(image, theme.quote)
    view.set_kinds(frozenset({MarkKind.QUOTE}))
    image = view.grab().toImage()
    assert not _has(image, theme.date)
    assert _has(image, theme.quote)


def test_a_lit_sentence_is_brought_into_sight(view: ArticleView, theme: Theme) -> None:
    text = "\n\n".join(f"Paragraph {number} tells nothing of note at all." for number in range(200))
    view.show_reading(_reading(text))
    start = text.index("Paragraph 150")
    view.light([Span(start, start + 30)])
    assert view.cursorForPosition(QPoint(20, view.viewport().height() // 3)).blockNumber() in range(298, 303)
    assert _has(view.grab().toImage(), theme.selection)
    before = view.verticalScrollBar().value()
    view.light([Span(0, 5)], scroll=False)
    assert view.verticalScrollBar().value() == before


def test_marks_of_a_long_text_without_paragraphs_are_drawn_where_they_are(view: ArticleView, theme: Theme) -> None:
    text = "The bridge stands and stands. " * 2000 + "Voss came. " + "It went on and on. " * 500
    place = text.index("Voss")
    marks = [TextMark(Span(start, start + 3), MarkKind.DATE, None, "") for start in range(0, place - 400, 30)]
    view.show_reading(_reading(text, *marks, TextMark(Span(place, place + 4), MarkKind.NAME, _WHO, "Clara Voss")))
    view.scroll_to(Span(place, place + 4))
    mark = view.mark_at(_middle(view, "Voss"))
    assert mark is not None
    assert mark.target == _WHO
    image = view.grab().toImage()
    assert _has(image, theme.person)
    assert not _has(image, theme.date)
    view.scroll_to(Span(0, 3))
    assert _has(view.grab().toImage(), theme.date)


def test_the_same_text_read_anew_has_its_new_marks(view: ArticleView, theme: Theme) -> None:
    view.show_reading(_reading(_TEXT, TextMark(_span("again"), MarkKind.DATE, None, "")))
    assert view.mark_at(_middle(view, "Voss")) is None
    image = view.grab().toImage()
    assert _has(image, theme.date)
    assert not _has(image, theme.person)


@pytest.mark.parametrize("number", [20, 33, 47])
def test_what_is_brought_into_sight_has_a_whole_line_above_it(view: ArticleView, number: int) -> None:
    text = "\n\n".join(f"Paragraph {each} has some words, and then again some more words." for each in range(60))
    view.show_reading(_reading(text))
    start = text.index(f"Paragraph {number} ")
    view.scroll_to(Span(start, start + 4))
    at_top = view.cursorForPosition(QPoint(4, 6))
    assert 0 <= view.cursorRect(at_top).top() <= 2


def test_lines_are_short_enough_to_read(view: ArticleView) -> None:
    text = "word " * 400
    view.resize(1600, 600)
    view.show_reading(_reading(text))
    line = view.document().firstBlock().layout().lineAt(0)
    assert line.textLength() <= MOST_CHARACTERS * 1.25


def test_nothing_is_taken_for_markup_and_nothing_can_be_pasted(view: ArticleView) -> None:
    assert "<b>of</b>" in view.toPlainText()
    view.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(view, "typed")
    assert "typed" not in view.toPlainText()


def test_nothing_to_read(view: ArticleView) -> None:
    view.show_reading(None)
    assert view.toPlainText() == ""
    assert view.mark_at(QPoint(5, 5)) is None
    assert view.first_mark_of(_WHO) is None
