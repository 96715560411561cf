# SPDX-License-Identifier: MIT
"""The dates that imports and corrections have moved: what, from when to when, and the way back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from viewer.domain.edit import Edit
from viewer.domain.rows import DateChange
from viewer.domain.selection import Noun
from viewer.drawing.theme import Theme, color
from viewer.ui.dialogs.list_dialog import ListDialog
from viewer.ui.dialogs.parts import button
from viewer.ui.models.rows_model import RowsModel
from viewer.ui.row_delegate import RowDelegate
from viewer.ui.row_list import RowList
from viewer.ui.wording_corrections import MOVED_DATES, MOVED_HINT, NOT_THERE, READ_ALONE, UNDO
from viewer.wording.edits import change_words


@dataclass(frozen=True, slots=True)
class MovedRow:
    """A date that moved; or, without one, the head of those that moved together."""

    id: int
    head: str
    change: DateChange | None = None


class MovedDelegate(RowDelegate[MovedRow]):
    """The title; before and after. A head has a line above it."""

    def paint_row(self, painter: QPainter, rect: QRect, row: MovedRow, selected: bool) -> None:
        """Two lines, or one with a hairline."""
        if row.change is not None:
            self.first_line(painter, rect, row.change.title or NOT_THERE, font="body")
            self.soft_line(painter, rect, change_words(row.change))
            return
        if row.id:
            painter.setPen(color(self.theme.line))
            painter.drawLine(QPointF(rect.left(), rect.top() + 0.5), QPointF(rect.right(), rect.top() + 0.5))
        self.words(painter, rect.adjusted(0, 18, 0, 0), row.head, font="title")


class MovedDatesDialog(ListDialog):
    """Newest first, below what moved them; a click on one selects it."""

    read_alone_requested = Signal(object)  # the id of an article
    undo_requested = Signal(object)  # the edits, as a tuple

    def __init__(
        self,
        theme: Theme,
        font: QFont,
        *,
        is_dated_by_others: Callable[[int], bool],
        parent: QWidget | None = None,
    ) -> None:
        self._changes: Sequence[DateChange] = ()
        self._heads: list[tuple[int, str]] = []  # in which row each stands, and what it says
        self._undoable: dict[int, tuple[Edit, ...]] = {}
        self._is_dated_by_others = is_dated_by_others
        self._writable = False
        model = RowsModel(self._fetch, moved_text)
        super().__init__(MOVED_DATES, MOVED_HINT, RowList(model, MovedDelegate(theme, font)), parent=parent)
        model.setParent(self)
        self.alone = button(READ_ALONE)
        self.undo = button(UNDO)
        self.alone.clicked.connect(self._on_alone)
        self.undo.clicked.connect(self._on_undo)
        self.lay_out(self.undo, left=self.alone)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_chosen)
        self.list.selectionModel().currentChanged.connect(self._update)
        self._update()

    def show_changes(
        self, changes: Sequence[DateChange], cause: Callable[[int], str], undoable: dict[int, tuple[Edit, ...]]
    ) -> None:
        """Show these, the newest batch first. ``cause`` says why a batch moved; ``undoable`` are the edits behind one,
        where it is a correction that counts.
        """
        self._changes, self._undoable = changes, undoable
        self._heads = _heads(changes, cause)
        number = len(changes) + len(self._heads)
        self.list.rows.set_ids(range(number))
        self.list.select(1 if number else None)
        self.show_rows(number)
        self._update()

    def set_writable(self, writable: bool) -> None:
        """Whether something can be corrected now."""
        self._writable = writable
        self._update()

    @property
    def _marked(self) -> MovedRow | None:
        index = self.list.currentIndex()
        return self.list.rows.row(index.row()) if index.isValid() else None

    @property
    def _marked_batch(self) -> int | None:
        """Of which batch the marked row is, a head of that below it."""
        index = self.list.currentIndex()
        row = self._row(index.row() + 1) if self._marked and self._marked.change is None else self._marked
        return row.change.batch if row and row.change else None

    def _fetch(self, ids: Sequence[int]) -> list[MovedRow]:
        return [self._row(each) for each in ids]

    def _row(self, place: int) -> MovedRow:
        number = bisect_right(self._heads, place, key=lambda head: head[0])
        at, head = self._heads[number - 1]
        return MovedRow(place, head, None if at == place else self._changes[place - number])

    def _update(self) -> None:
        row, batch = self._marked, self._marked_batch
        ref = row.change.ref if row and row.change and row.change.title else None
        self.alone.setEnabled(
            self._writable and ref is not None and ref.noun is Noun.ARTICLE and self._is_dated_by_others(ref.id)
        )
        self.undo.setEnabled(self._writable and batch in self._undoable)

    def _on_chosen(self, place: int) -> None:
        change = self._row(place).change
        if change is not None and change.title:
            self.choose(change.ref)

    def _on_alone(self) -> None:
        if (row := self._marked) and row.change:
            self.read_alone_requested.emit(row.change.ref.id)

    def _on_undo(self) -> None:
        if (batch := self._marked_batch) is not None:
            self.undo_requested.emit(self._undoable[batch])


def moved_text(row: MovedRow) -> str:
    """What a screen reader says of a date that moved."""
    return f"{row.change.title or NOT_THERE} · {change_words(row.change)}" if row.change else row.head


def _heads(changes: Sequence[DateChange], cause: Callable[[int], str]) -> list[tuple[int, str]]:
    """Where in the list each head stands; batches with the same words stand below one."""
    found: list[tuple[int, str]] = []
    batch: int | None = None
    for place, change in enumerate(changes):
        if change.batch != batch:
            batch = change.batch
            words = cause(batch)
            if not found or found[-1][1] != words:
                found.append((place + len(found), words))
    return found
