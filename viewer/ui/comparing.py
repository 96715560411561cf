# SPDX-License-Identifier: MIT
"""Shows the wordings of an utterance in the place of the timeline, and the timeline again after that."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from viewer.domain.selection import Noun, Ref
from viewer.ui.contents import Contents
from viewer.ui.docks import Docks
from viewer.ui.focus import Focus
from viewer.ui.pages import Pages
from viewer.ui.wordings_view import WordingsView

_ORIGIN = "comparing"


class Comparing(QObject):
    """Links the quotes, the view of their wordings and the reader, which shows where each stands."""

    evidence_requested = Signal(object)  # Ref: its place in the reader, with the keyboard

    def __init__(self, view: WordingsView, pages: Pages, docks: Docks, focus: Focus, contents: Contents) -> None:
        super().__init__(view)
        self._view = view
        self._pages = pages
        self._docks = docks
        self._focus = focus
        self._contents = contents
        pages.addWidget(view)
        docks.quotes.wordings_requested.connect(self.show)
        view.ready.connect(self._on_ready)
        view.closed.connect(self.close)
        view.chosen.connect(self._on_chosen)
        view.opened.connect(self.evidence_requested)

    @property
    def is_open(self) -> bool:
        """Whether wordings stand in the place of the timeline."""
        return self._pages.currentWidget() is self._view

    def show(self, quote: int) -> None:
        """Show the wordings of what a quote reports, once they are there."""
        self._focus.select(Ref(Noun.QUOTE, quote), _ORIGIN)
        self._view.show_quote(quote)

    def show_selected(self) -> bool:
        """Show those of the selected quote; whether there are several."""
        ref = self._focus.selected.ref
        if ref is None or not self._contents.facts(ref).wordings:
            return False
        self.show(ref.id)
        return True

    def close(self) -> None:
        """Back to the timeline. The keyboard goes back to the quotes, if the wordings had it."""
        holder = self._view.window().focusWidget()
        had = holder is not None and self._view.isAncestorOf(holder)
        self._view.forget()
        self._pages.cover(None)
        if had:
            self._docks.quotes.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ready(self) -> None:
        if not self.is_open:
            self._pages.cover(self._view)
            self._view.take_keyboard()

    def _on_chosen(self, _ref: Ref) -> None:
        self._docks.dock("reader").show()
        self._docks.reader.show_again()
