# SPDX-License-Identifier: MIT
"""A list of rows: one column, painted by a delegate, that stays quick with a million of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from viewer.drawing.theme import Theme
from viewer.ui.focus_frame import FocusFrame
from viewer.ui.models.rows_model import ID_ROLE, Row, RowsModel
from viewer.ui.row_delegate import RowDelegate
from viewer.ui.style import ROW_HEIGHT, grown


class RowList(QTableView):
    """Not QListView: that takes seconds to take in a million rows, QTableView a tenth of one."""

    # Ids have 63 bits; an int in a signal has 32.
    chosen = Signal(object)  # the id of a row that the user went to
    opened = Signal(object)  # the id of a row that was double-clicked, or entered
    menu_requested = Signal(object, QPoint)  # the id of a row, and where on the screen

    def __init__(self, model: RowsModel[Row], delegate: RowDelegate[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: RowsModel[Any] = model
        self._delegate: RowDelegate[Any] = delegate
        self._quiet = False
        FocusFrame(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(grown(ROW_HEIGHT))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_activated)
        self.customContextMenuRequested.connect(self._on_menu_requested)

    @property
    def rows(self) -> RowsModel[Any]:
        """What it shows."""
        return self._rows

    def changeEvent(self, event: QEvent) -> None:
        """Rows are as high as goes with their text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(grown(ROW_HEIGHT))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def select(self, identifier: int | None) -> None:
        """Mark a row and bring it into sight, or mark none; nobody is told."""
        position = None if identifier is None else self._rows.position(identifier)
        self._quiet = True
        try:
            if position is None:
                self.clearSelection()
                self.setCurrentIndex(QModelIndex())
            else:
                index = self._rows.index(position)
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
                self.scrollTo(index)
        finally:
            self._quiet = False

    def reveal(self, position: int) -> None:
        """Bring a row into sight without marking it."""
        self.scrollTo(self._rows.index(position))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and last row, Enter opens the row."""
        count = self._rows.rowCount()
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and count:
            self.setCurrentIndex(self._rows.index(0 if event.key() == Qt.Key.Key_Home else count - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_activated(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the row that is marked already still counts: something else may be selected elsewhere."""
        before = self.currentIndex()
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index == before and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(index.data(ID_ROLE))

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.chosen.emit(current.data(ID_ROLE))

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ID_ROLE))

    def _on_menu_requested(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            self.menu_requested.emit(index.data(ID_ROLE), self.viewport().mapToGlobal(at))
