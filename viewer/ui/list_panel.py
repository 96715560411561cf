# SPDX-License-Identifier: MIT
"""A panel with a list that follows the focus and moves it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from viewer.domain.selection import Noun, Ref
from viewer.drawing.theme import Theme
from viewer.ui.focus import Focus, Selected
from viewer.ui.models.rows_model import HasId
from viewer.ui.row_list import RowList


class ListPanel(QWidget):
    """One noun's rows: the selected one marked and in sight, the related ones lighter."""

    count_changed = Signal(str)  # what the head of the panel says
    opened = Signal(object)  # Ref: a row was double-clicked or entered
    menu_requested = Signal(QPoint)  # where on the screen; the row is selected already

    def __init__(self, focus: Focus, noun: Noun, rows: RowList) -> None:
        super().__init__()
        self.list = rows
        self._focus = focus
        self._noun = noun
        self._hint = QLabel()
        self._hint.setObjectName("emptyHint")
        self._hint.setIndent(0)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._hint)
        self._stack.addWidget(rows)
        self.setFocusProxy(rows)
        focus.selection_changed.connect(self._on_selection_changed)
        rows.chosen.connect(self._on_chosen)
        rows.opened.connect(self._on_opened)
        rows.menu_requested.connect(self._on_menu_requested)

    def show_ids(self, ids: Sequence[int], count: str, *, hint: str, rows: Sequence[HasId] = ()) -> None:
        """Show these, of which ``rows`` are the first, and say how many they are; ``hint`` stands there for none."""
        self._hint.setText(hint)
        self.list.rows.set_ids(ids, rows)
        self._stack.setCurrentIndex(1 if len(ids) else 0)
        self.count_changed.emit(count)
        self._on_selection_changed(self._focus.selected)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.list.set_theme(theme)

    def _on_selection_changed(self, selected: Selected) -> None:
        self.list.rows.set_related(selected.related.of(self._noun))
        if selected.ref is not None and selected.ref.noun is self._noun:
            self.list.select(selected.ref.id)
            return
        self.list.select(None)
        first = self.list.rows.first_related()
        if first is not None:
            self.list.reveal(first)

    def _on_chosen(self, identifier: int) -> None:
        self._focus.select(Ref(self._noun, identifier), self._noun.value)

    def _on_opened(self, identifier: int) -> None:
        self.opened.emit(Ref(self._noun, identifier))

    def _on_menu_requested(self, identifier: int, at: QPoint) -> None:
        self._on_chosen(identifier)
        self.menu_requested.emit(at)
