# SPDX-License-Identifier: MIT
"""A list of any length: the ids are known at once, the rows come by page when they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.ui.shown_text import tip

ROW_ROLE = Qt.ItemDataRole.UserRole
ID_ROLE = Qt.ItemDataRole.UserRole + 1
LIGHT_ROLE = Qt.ItemDataRole.UserRole + 2  # whether the row goes with the selection
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
PAGE = 48  # about two screens
PAGES_KEPT = 160

_Index = QModelIndex | QPersistentModelIndex


class HasId(Protocol):
    """What every row has."""

    @property
    def id(self) -> int:
        """The thing the row stands for."""


Row = TypeVar("Row", bound=HasId)


class RowsModel(QAbstractListModel, Generic[Row]):
    """One class for all lists.

    ``fetch`` gives the rows of some ids in their order, leaving out unknown ones; ``text`` is what a row says to a
    screen reader and to the search by typing. Not ``fetchMore``: the length is the truth from the start, and the
    scroll bar with it.
    """

    def __init__(
        self, fetch: Callable[[Sequence[int]], Sequence[Row]], text: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._text = text
        self._ids: Sequence[int] = ()
        self._positions: dict[int, int] | None = None
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()
        self._related: frozenset[int] = frozenset()

    @property
    def ids(self) -> Sequence[int]:
        """What the list holds, in its order."""
        return self._ids

    @property
    def pages_held(self) -> int:
        """How many pages of rows are in memory; at most ``PAGES_KEPT``."""
        return len(self._pages)

    def set_ids(self, ids: Sequence[int], rows: Sequence[Row] = ()) -> None:
        """Show these, and fetch again what is looked at; ``rows`` are those of the first page, if they are at hand."""
        self.beginResetModel()
        self._ids = ids
        self._positions = None
        self._pages.clear()
        if rows:
            self._pages[0] = {row.id: row for row in rows}
        self.endResetModel()

    def set_related(self, related: frozenset[int]) -> None:
        """Mark what goes with the selection."""
        if related == self._related:
            return
        self._related = related
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1), [LIGHT_ROLE])

    def position(self, identifier: int) -> int | None:
        """Where in the list it is; None where it is not."""
        if self._positions is None:
            self._positions = {each: position for position, each in enumerate(self._ids)}
        return self._positions.get(identifier)

    def first_related(self) -> int | None:
        """The first position that goes with the selection; None where none does."""
        found = [place for place in map(self.position, self._related) if place is not None]
        return min(found, default=None)

    def row(self, position: int) -> Row | None:
        """The row at a position; None where its thing has gone meanwhile."""
        number = position // PAGE
        page = self._pages.get(number)
        if page is None:
            ids = self._ids[number * PAGE : (number + 1) * PAGE]
            page = {row.id: row for row in self._fetch(ids)}
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page.get(self._ids[position])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """All of them."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, its id, its words, or whether it goes with the selection."""
        position = index.row()
        if not index.isValid() or position >= len(self._ids):
            return None
        if role == ID_ROLE:
            return self._ids[position]
        if role == LIGHT_ROLE:
            return self._ids[position] in self._related
        if role not in (ROW_ROLE, *_WORDS):
            return None
        row = self.row(position)
        if role == ROW_ROLE or row is None:
            return row
        words = self._text(row)
        return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
