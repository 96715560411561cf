# SPDX-License-Identifier: MIT
"""Walking from match to match with Enter, while the keyboard stays in the search field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from viewer.domain.selection import Noun, Ref
from viewer.ui import wording
from viewer.ui.snapshot import Snapshot

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow

ORIGIN = "search"


class Searching(QObject):
    """Selects the first match of words, and then the one after or before; behind the last one comes the first.

    Matches are what the timeline shows, by time, the undated last; where that is nothing, the quotes.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._contents = window.contents
        self._focus = window.focus
        self._say = window.say
        self._step = 0  # to be made once the matches are there
        self._words = ""  # that were walked through last
        window.top_bar.search.step_requested.connect(self._on_step_requested)
        window.refreshed.connect(self._go)  # not before the timeline shows what matches

    def _on_step_requested(self, step: int) -> None:
        self._step = step if self._focus.filter.text else 0
        if not self._contents.is_asking:
            self._go()

    def _go(self) -> None:
        step, self._step = self._step, 0
        shown = self._contents.snapshot
        if not step or shown.filter.text != self._focus.filter.text:
            return
        total = len(shown.columns) + len(shown.columns.undated) or len(shown.quotes)
        if not total:
            self._say(wording.NO_MATCH)
            return
        here = _place(shown, self._focus.selected.ref) if self._words == shown.filter.text else None
        place = (0 if step > 0 else total - 1) if here is None else (here + step) % total
        self._words = shown.filter.text
        self._focus.select(_match(shown, place), ORIGIN)
        self._say(wording.match_of(place + 1, total))


def _match(shown: Snapshot, place: int) -> Ref:
    columns = shown.columns
    if not len(columns) and not columns.undated:
        return Ref(Noun.QUOTE, shown.quotes[place])
    return columns.ref(place) if place < len(columns) else columns.undated[place - len(columns)].ref


def _place(shown: Snapshot, ref: Ref | None) -> int | None:
    """Which of the matches something is; None where it is none of them."""
    columns = shown.columns
    if ref is None:
        return None
    if ref.noun is Noun.QUOTE:
        alone = not len(columns) and not columns.undated
        return list(shown.quotes).index(ref.id) if alone and ref.id in shown.quotes else None
    if ref.noun is Noun.PARTICIPANT:
        return None
    found = columns.find(ref)
    if found is not None:
        return found
    return next((len(columns) + number for number, mark in enumerate(columns.undated) if mark.ref == ref), None)
