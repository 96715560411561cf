# SPDX-License-Identifier: MIT
"""One wording of an utterance."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from viewer.domain.quote import QuoteKind
from viewer.domain.rows import QuoteRow, Variant
from viewer.domain.span import Span
from viewer.domain.when import When
from viewer.drawing.theme import Theme
from viewer.ui.wording_card import WordingCard, marked_words, shown_words

TEXT = "We <b> will & shall go"


def _variant(kind: QuoteKind, *differing: Span) -> Variant:
    row = QuoteRow(7, 2, "Pact signed", (Span(0, 4),), TEXT, kind, None, "Lark", "", "said", None, "", 0.9)
    return Variant(row, When.day(2021, 9, 2), differing)


def test_what_differs_is_marked_by_more_than_colour(theme: Theme) -> None:
    words = marked_words(_variant(QuoteKind.DIRECT, Span(7, 11), Span(14, 19)), theme)
    assert words.count("text-decoration:underline") == words.count(theme.date) == 2
    assert '">will</span> &amp; <span' in words
    assert '">shall</span> go”' in words
    assert "“We &lt;b&gt; " in words


@pytest.mark.parametrize("kind", list(QuoteKind))
def test_marks_stand_only_where_the_article_has_them(kind: QuoteKind, theme: Theme) -> None:
    variant = _variant(kind)
    marks = kind is not QuoteKind.INDIRECT
    assert ("“" in marked_words(variant, theme)) is marks
    assert shown_words(variant) == (f"“{TEXT}”" if marks else TEXT)


def test_it_is_clicked_entered_and_left(qtbot: QtBot, theme: Theme) -> None:
    card = WordingCard(_variant(QuoteKind.DIRECT), "Fjord Post", theme)
    qtbot.addWidget(card)
    card.resize(300, 200)
    card.show()
    told: list[object] = []
    card.chosen.connect(lambda quote: told.append(("chosen", quote)))
    card.opened.connect(lambda quote: told.append(("opened", quote)))
    card.left.connect(told.append)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    QTest.keyClick(card, Qt.Key.Key_Return)
    QTest.keyClick(card, Qt.Key.Key_Space)
    QTest.keyClick(card, Qt.Key.Key_Down)
    QTest.mouseClick(card, Qt.MouseButton.RightButton)
    assert told == [("chosen", 7), ("opened", 7), ("chosen", 7), Qt.Key.Key_Down]
    assert "Fjord Post · Pact signed" in card.accessibleName()
    assert "published 2 Sep 2021" in card.accessibleName()
