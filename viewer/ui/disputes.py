# SPDX-License-Identifier: MIT
"""On what the sources of an event disagree: what is open stands out, what was ruled on says how, and can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from viewer.domain.edit import Edit
from viewer.domain.event import About, Conflict
from viewer.ui import wording
from viewer.ui.link_button import LinkButton
from viewer.ui.shown_text import one_line, tip
from viewer.ui.style import PADDING
from viewer.wording.conflicts import conflict_words
from viewer.wording.ledger import ruling_words


@dataclass(frozen=True, slots=True)
class Ruling:
    """What was ruled on, to what value, and why; ``edit`` is the correction that did, None where it is unknown."""

    about: About
    value: str
    edit: Edit | None

    @property
    def reason(self) -> str:
        """The user's words."""
        return self.edit.reason if self.edit else ""


class Disputes(QWidget):
    """A line for all that is open, and one for each ruling."""

    undo_requested = Signal(object)  # Edit: the one that ruled

    def __init__(self) -> None:
        super().__init__()
        self.links: list[LinkButton] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(PADDING, 0, PADDING, 8)
        self._rows.setSpacing(3)

    def show_disputes(self, conflicts: Sequence[Conflict], rulings: Sequence[Ruling], *, can_undo: bool) -> None:
        """Show these; ``rulings`` are those of the conflicts that are settled."""
        self.links = []
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        open_ = [conflict for conflict in conflicts if conflict.ruling is None]
        if open_:
            words = conflict_words(open_)
            self._add(_label("disputeOpen", words[:1].upper() + words[1:]))
        for ruling in rulings:
            self._add(self._settled(ruling, can_undo=can_undo))
        self.setVisible(bool(conflicts))

    def _add(self, row: QWidget) -> None:
        self._rows.addWidget(row)
        row.show()  # at once: who lays out the panel asks how high it is

    def _settled(self, ruling: Ruling, *, can_undo: bool) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        words = one_line(ruling_words(ruling.about, ruling.value, ruling.reason))
        label = _label("disputeSettled", words)
        label.setToolTip(tip(words))
        layout.addWidget(label, 1)
        if can_undo and ruling.edit is not None:
            undo = LinkButton(wording.UNDO_RULING)
            undo.clicked.connect(self._undoing(ruling.edit))
            layout.addWidget(undo, 0, Qt.AlignmentFlag.AlignTop)
            self.links.append(undo)
        return row

    def _undoing(self, edit: Edit) -> Callable[[], None]:
        return lambda: self.undo_requested.emit(edit)


def _label(name: str, words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
