# SPDX-License-Identifier: MIT
"""A painted row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from viewer.drawing.theme import Theme
from viewer.ui.models.rows_model import HasId, RowsModel
from viewer.ui.row_delegate import RowDelegate, designed, inner
from viewer.ui.style import ROW_HEIGHT, body_font


class _Row:
    id = 7


class _Delegate(RowDelegate[HasId]):
    title = "Council votes\nfor a \u202ebridge"
    drawn_width = 0

    def paint_row(self, painter: QPainter, rect: QRect, row: HasId, selected: bool) -> None:
        self.drawn_width = self.words(painter, rect, self.title, font="title")
        self.soft_line(painter, rect, "7 Mar 2024", grade="B", rest="· 3 quotes")


def _painted(delegate: _Delegate, state: QStyle.StateFlag, width: int = 240) -> QImage:
    model = RowsModel(lambda ids: [_Row() for _ in ids], lambda row: str(row.id))
    model.set_ids([7])
    image = QImage(width, ROW_HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(delegate.theme.panel))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, ROW_HEIGHT)
    option.state = state
    painter = QPainter(image)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as painters of widgets have it
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_selected_row_has_the_ground_of_the_selection(qtbot: QtBot, name: str) -> None:
    delegate = _Delegate(Theme.load(name), body_font())
    plain = _painted(delegate, QStyle.StateFlag.State_None)
    assert plain.pixelColor(8, 2).name() == delegate.theme.panel
    selected = _painted(delegate, QStyle.StateFlag.State_Selected)
    assert selected.pixelColor(8, 2).name() == delegate.theme.selection
    assert selected.pixelColor(1, 20).name() == delegate.theme.accent
    hovered = _painted(delegate, QStyle.StateFlag.State_MouseOver)
    assert hovered.pixelColor(8, 2).name() == delegate.theme.band


def test_words_that_do_not_fit_are_cut(qtbot: QtBot) -> None:
    delegate = _Delegate(Theme.load("light"), body_font())
    _painted(delegate, QStyle.StateFlag.State_None, width=600)
    whole = delegate.drawn_width
    _painted(delegate, QStyle.StateFlag.State_None, width=120)
    assert delegate.drawn_width <= 120 - 28 < whole


def test_every_row_is_as_high_as_the_others(qtbot: QtBot) -> None:
    delegate = _Delegate(Theme.load("light"), body_font())
    assert delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height() == ROW_HEIGHT


class _Titled(_Delegate):
    def paint_row(self, painter: QPainter, rect: QRect, row: HasId, selected: bool) -> None:
        self.first_line(painter, rect, self.title)


def _inked(image: QImage, columns: range, rows: range) -> bool:
    ground = image.pixelColor(2, 2)
    return any(image.pixelColor(x, y) != ground for x in columns for y in rows)


LEFTWARD = ("ועידת האקלים נפתחה בירושלים אחרי עיכוב ארוך", "افتتاح قمة المناخ في القاهرة بعد تأخير طويل")


@pytest.mark.parametrize("title", LEFTWARD)
def test_titles_that_are_read_leftward_stand_at_the_right_and_are_cut_at_the_left(qtbot: QtBot, title: str) -> None:
    delegate = _Titled(Theme.load("light"), body_font())
    delegate.title = title
    state = QStyle.StateFlag.State_None
    whole = _painted(delegate, state, width=700)
    assert not _inked(whole, range(8, 200), range(4, 26))
    assert _inked(whole, range(660, 688), range(4, 26))
    cut = _painted(delegate, state, width=160)
    lines = QFontMetrics(delegate.font("title"))
    base = 6 + lines.ascent()
    dots = range(14, 14 + lines.horizontalAdvance("…") - 1)
    left = next(x for x in range(14, 60) if _inked(cut, range(x, x + 1), range(4, 26)))
    assert not _inked(cut, range(left, left + len(dots) - 4), range(4, base - 4))  # dots lie on the line
    assert _inked(cut, range(130, 146), range(4, base - 4))


def test_rows_grow_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    delegate = _Delegate(Theme.load("light"), body_font())
    font = body_font()
    font.setPixelSize(26)
    qapp.setFont(font)
    try:
        assert delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height() == 2 * ROW_HEIGHT
        assert designed(QRect(30, 40, 200, 92)) == QRect(0, 0, 100, 46)
        assert inner(QRect(0, 0, 100, 46)) == QRect(7, 0, 86, 46)
    finally:
        qapp.setFont(body_font())
