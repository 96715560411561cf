# SPDX-License-Identifier: MIT
"""A list of which some rows are ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from viewer.ui.models.rows_model import Row, RowsModel

_Index = QModelIndex | QPersistentModelIndex


class TickedModel(RowsModel[Row]):
    """Rows with a box each."""

    ticks_changed = Signal()

    def __init__(
        self, fetch: Callable[[Sequence[int]], Sequence[Row]], text: Callable[[Row], str], parent: QObject | None = None
    ) -> None:
        super().__init__(fetch, text, parent)
        self._ticked: set[int] = set()

    @property
    def ticked(self) -> list[int]:
        """The ids of the ticked rows, in the order of the list."""
        return [each for each in self.ids if each in self._ticked]

    def toggle(self, index: _Index) -> None:
        """Tick a row, or take its tick away."""
        self._ticked.symmetric_difference_update({self.ids[index.row()]})
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Whether a row is ticked, beside what every list says of it."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid():
            return Qt.CheckState.Checked if self.ids[index.row()] in self._ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags
