# SPDX-License-Identifier: MIT
"""How a row of a list is painted: a bold title, a soft second line, small letters in boxes."""

from __future__ import annotations

from typing import Generic

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.drawing.direction import reads_leftward
from viewer.drawing.theme import Theme, color, mixed
from viewer.ui.models.rows_model import LIGHT_ROLE, ROW_ROLE, Row
from viewer.ui.shown_text import one_line
from viewer.ui.style import BODY_PX, PADDING, ROW_HEIGHT, SMALL_PX, grown, growth, sized

_ACCENT_WIDTH = 3
_GRADE_PX = 10
_FIRST_TOP = 6
_LINE_TOP = 25


class RowDelegate(QStyledItemDelegate, Generic[Row]):
    """Ground, accent and the two lines; a list adds what is its own in ``paint_row``."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self._fonts = {
            "title": sized(font, BODY_PX, bold=True),
            "body": sized(font, BODY_PX),
            "small": sized(font, SMALL_PX),
            "grade": sized(font, _GRADE_PX),
        }
        self._metrics = {name: QFontMetrics(made) for name, made in self._fonts.items()}
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row is as high as the others."""
        return QSize(160, grown(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(rect)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text is read its own way
        painter.translate(rect.topLeft())
        painter.scale(growth(), growth())
        rect = designed(rect)
        self._paint_ground(painter, rect, state, related=bool(index.data(LIGHT_ROLE)))
        row = index.data(ROW_ROLE)
        if row is not None:
            self.paint_row(painter, inner(rect), row, selected)
        painter.restore()

    def paint_row(self, painter: QPainter, rect: QRect, row: Row, selected: bool) -> None:
        """What a list shows of a row, within ``rect``."""
        raise NotImplementedError

    def words(self, painter: QPainter, rect: QRect, words: str, *, font: str = "body", ink: str = "ink") -> int:
        """Write words of a source or of our own in ``rect``, cut where they do not fit; the width they took."""
        metrics = self._metrics[font]
        cut = metrics.elidedText(one_line(words), Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(self._fonts[font])
        painter.setPen(color(getattr(self.theme, ink)))
        painter.drawText(QPointF(rect.left(), rect.top() + metrics.ascent()), cut)
        return metrics.horizontalAdvance(cut)

    def first_line(self, painter: QPainter, rect: QRect, words: str, *, font: str = "title", ink: str = "ink") -> None:
        """The first line of the usual row; words that are read from right to left begin at the right."""
        room = rect.adjusted(0, _FIRST_TOP, 0, 0)
        if reads_leftward(words):
            room.setLeft(max(room.right() - self.width(one_line(words), font), room.left()))
        self.words(painter, room, words, font=font, ink=ink)

    def soft_line(self, painter: QPainter, rect: QRect, line: str, *, grade: str = "", rest: str = "") -> None:
        """The second line of the usual row: words, a letter in a box, words."""
        room = rect.adjusted(0, _LINE_TOP, -30 if grade else 0, 0)
        used = self.words(painter, room, line, font="small", ink="soft")
        if grade:
            used += 6 + self.boxed(painter, QPointF(rect.left() + used + 6, rect.top() + _LINE_TOP), grade)
        if rest:
            self.words(painter, rect.adjusted(used + 6, _LINE_TOP, 0, 0), rest, font="small", ink="soft")

    def width(self, words: str, font: str) -> int:
        """How wide words are."""
        return self._metrics[font].horizontalAdvance(words)

    def font(self, name: str) -> QFont:
        """A font of the row: title, body, small or grade."""
        return self._fonts[name]

    def boxed(self, painter: QPainter, at: QPointF, letter: str, *, ink: str = "soft") -> int:
        """Write a letter or a short word in a small box with its upper left corner there; the width it took."""
        width = self.width(letter, "grade") + 9
        box = QRectF(round(at.x()) + 0.5, round(at.y()) + 0.5, width, 15)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name = getattr(self.theme, ink)
        painter.setPen(QPen(color(mixed(self.theme.line, name, 0.25 if ink == "soft" else 0.7)), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._fonts["grade"])
        painter.setPen(color(name))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
        return width

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, related: bool) -> None:
        theme = self.theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, color(theme.selection))
            painter.fillRect(rect.left(), rect.top(), _ACCENT_WIDTH, rect.height(), color(theme.accent))
            return
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if related:
            painter.fillRect(rect, color(mixed(theme.panel, theme.selection, 0.9 if hovered else 0.5)))
            painter.fillRect(
                rect.left(), rect.top(), _ACCENT_WIDTH, rect.height(), color(mixed(theme.panel, theme.accent, 0.35))
            )
        elif hovered:
            painter.fillRect(rect, color(theme.band))


def inner(rect: QRect) -> QRect:
    """What of a row as it is designed lies within the margins, which do not grow."""
    margin = round(PADDING / growth())
    return rect.adjusted(margin, 0, -margin, 0)


def designed(rect: QRect) -> QRect:
    """A row from its corner on, as large as it would be in text of the size that rows are designed for."""
    return QRect(0, 0, round(rect.width() / growth()), round(rect.height() / growth()))
