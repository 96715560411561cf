# SPDX-License-Identifier: MIT
"""In which articles a name means somebody else: ticked by the user."""

from __future__ import annotations

from collections.abc import Sequence, Set

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QDialog, QStyleOptionViewItem, QWidget

from viewer.domain.edit import Correction, OtherPerson, SamePerson
from viewer.domain.rows import EntityRow
from viewer.drawing.theme import Theme, color
from viewer.ui import wording
from viewer.ui.dialogs.parts import boxed, button, button_row, fill, head, reason_field, soft
from viewer.ui.models.ticked_model import TickedModel
from viewer.ui.row_delegate import RowDelegate
from viewer.ui.row_list import RowList
from viewer.ui.shown_text import one_line
from viewer.ui.style import growth
from viewer.ui.wording_corrections import PART, entity_line, part_title, part_words

_WIDTH, _HEIGHT = 560, 480
_BOX = 14
_TICKED_ROLE = Qt.ItemDataRole.CheckStateRole
_Index = QModelIndex | QPersistentModelIndex


class EntityDelegate(RowDelegate[EntityRow]):
    """A box; the article, and what it calls him. A click or the space bar ticks."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The row of every list, and the box before it."""
        super().paint(painter, option, index)
        rect: QRect = option.rect
        box = QRectF(rect.left() + 14.5 * growth(), rect.center().y() - _BOX / 2 + 0.5, _BOX, _BOX)
        _paint_box(painter, box, self.theme, ticked=index.data(_TICKED_ROLE) == Qt.CheckState.Checked)

    def paint_row(self, painter: QPainter, rect: QRect, row: EntityRow, selected: bool) -> None:
        """Two lines."""
        text = rect.adjusted(_BOX + 12, 0, 0, 0)
        self.first_line(painter, text, row.article_title or wording.NO_TITLE)
        self.soft_line(painter, text, entity_line(row))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Tick, wherever in the row was clicked."""
        clicked = (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and event.button() is Qt.MouseButton.LeftButton
        )
        pressed = (
            isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        )
        if isinstance(model, TickedModel) and (clicked or pressed):
            model.toggle(index)
            return True
        return False


class PartDialog(QDialog):
    """The articles that name a participant. What is ticked becomes one other participant."""

    told = Signal(object, str)  # the corrections, and the reason

    def __init__(
        self,
        name: str,
        rows: Sequence[EntityRow],
        theme: Theme,
        font: QFont,
        *,
        joined: Sequence[SamePerson] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._joined = joined
        self._rows = {row.id: row for row in rows}
        self.setWindowTitle(part_title(one_line(name)))
        self.rows: TickedModel[EntityRow] = TickedModel(self._fetch, entity_text, self)
        self.rows.set_ids([row.id for row in rows])
        self.list = RowList(self.rows, EntityDelegate(theme, font))
        self.list.setAccessibleName(self.windowTitle())
        self.words = soft()
        self.reason = reason_field()
        self.part = button(PART, primary=True)
        cancel = button(wording.CANCEL)
        cancel.clicked.connect(self.reject)
        self.part.clicked.connect(self.accept)
        self.accepted.connect(self._tell)
        self.rows.ticks_changed.connect(self._update)
        fill(self, head(self.windowTitle()), self.words, boxed(self.list), self.reason, button_row(cancel, self.part))
        self.resize(_WIDTH, _HEIGHT)
        self.setMinimumSize(360, 360)
        self.list.setFocus()
        self._update()

    def _fetch(self, ids: Sequence[int]) -> list[EntityRow]:
        return [self._rows[each] for each in ids if each in self._rows]

    def _update(self) -> None:
        ticked = len(self.rows.ticked)
        self.words.setText(part_words(ticked, len(self._rows)))
        self.part.setEnabled(0 < ticked < len(self._rows))

    def _tell(self) -> None:
        ticked = set(self.rows.ticked)
        corrections = parted(list(self._rows.values()), ticked, self._joined)
        self.told.emit(corrections, self.reason.text().strip())


def parted(rows: Sequence[EntityRow], ticked: Set[int], joined: Sequence[SamePerson] = ()) -> tuple[Correction, ...]:
    """What to correct so that the ticked are one, and none of them the one that is named most of the others.

    ``joined`` are corrections that made some of them one. Those that join a ticked one with another are contradicted
    first, and with it go all that came with it; then it is said of those that are left that they stay, which brings
    back who came with them, so the ticked are told apart at last.
    """
    others = [row.id for row in rows if row.id in ticked]
    left = [row for row in rows if row.id not in ticked]
    anchor = max(left, key=lambda row: row.mentions).id
    said = [(one.two, one.one) if one.one in ticked else (one.one, one.two) for one in joined]
    undone = [OtherPerson(*pair) for pair in said if pair[0] not in ticked and pair[1] in ticked]
    stay = [SamePerson(anchor, row.id) for row in left if row.id != anchor] if joined else []
    apart = [OtherPerson(anchor, each) for each in others]
    together = [SamePerson(others[0], each) for each in others[1:]]
    return (*undone, *stay, *apart, *together) if stay else (*dict.fromkeys((*undone, *apart)), *together)


def entity_text(row: EntityRow) -> str:
    """What a screen reader says of an article that names somebody."""
    return wording.joined([row.article_title, entity_line(row)])


def _paint_box(painter: QPainter, box: QRectF, theme: Theme, *, ticked: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color(theme.accent if ticked else theme.faint), 1))
    painter.setBrush(color(theme.accent if ticked else theme.panel))
    painter.drawRoundedRect(box, 4, 4)
    if ticked:
        x, y = box.left(), box.top()
        painter.setPen(QPen(color(theme.on_accent), 1.8))
        painter.drawPolyline(QPolygonF([QPointF(x + 3.2, y + 7.2), QPointF(x + 6, y + 10), QPointF(x + 10.8, y + 4.4)]))
    painter.restore()
