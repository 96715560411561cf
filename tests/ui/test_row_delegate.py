# SPDX-License-Identifier: MIT
"""A painted row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from viewer.drawing.theme import Theme
from viewer.ui.models.rows_model import HasId, RowsModel
from viewer.ui.row_delegate import RowDelegate
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
