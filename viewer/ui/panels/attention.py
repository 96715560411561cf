# SPDX-License-Identifier: MIT
"""The list of what needs a look."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.attention import AttentionItem, Reason
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus, Selected
from viewer.ui.models.rows_model import RowsModel
from viewer.ui.row_delegate import RowDelegate
from viewer.ui.row_list import RowList
from viewer.ui.snapshot import Snapshot

_ORIGIN = "attention"


class AttentionDelegate(RowDelegate[AttentionItem]):
    """What it is; why it needs a look. A conflict stands out."""

    def paint_row(self, painter: QPainter, rect: QRect, row: AttentionItem, selected: bool) -> None:
        """Two lines."""
        title, line = wording.attention_lines(row)
        ink = "conflict" if row.reason is Reason.CONFLICT else "ink"
        self.first_line(painter, rect, title, ink=ink)
        self.soft_line(painter, rect, line)


class AttentionPanel(QWidget):
    """Not a list of one noun: an item selects what it is about, or shows a silence on the timeline."""

    count_changed = Signal(str)
    span_requested = Signal(object, object)  # seconds: show this stretch of time

    def __init__(self, focus: Focus, contents: Contents, theme: Theme, font: QFont) -> None:
        super().__init__()
        self._focus = focus
        self._items: tuple[AttentionItem, ...] = ()
        self._model = RowsModel(contents.attention_rows, attention_text, self)
        self.list = RowList(self._model, AttentionDelegate(theme, font))
        hint = QLabel(wording.NOTHING_NEEDS_A_LOOK)
        hint.setObjectName("emptyHint")
        hint.setIndent(0)
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(hint)
        self._stack.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.chosen.connect(self._on_chosen)
        focus.selection_changed.connect(self._on_selection_changed)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show what needs a look within the filter."""
        self._items = snapshot.attention
        self._model.set_ids(range(len(self._items)))
        self._stack.setCurrentIndex(1 if self._items else 0)
        self.count_changed.emit(f"{len(self._items):,}")
        self._on_selection_changed(self._focus.selected)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.list.set_theme(theme)

    def _on_chosen(self, number: int) -> None:
        item = self._items[number]
        if item.ref is not None:
            self._focus.select(item.ref, _ORIGIN)
        elif item.span is not None:
            self.span_requested.emit(*item.span)

    def _on_selection_changed(self, selected: Selected) -> None:
        if selected.ref is None:
            self.list.select(None)
            return
        found = [item.id for item in self._items if item.ref == selected.ref]
        self.list.select(found[0] if found else None)


def attention_text(item: AttentionItem) -> str:
    """What a screen reader says of an item."""
    return wording.joined(wording.attention_lines(item))
