# SPDX-License-Identifier: MIT
"""What links the panels: the selection, the visible span of time and the filter, each a frozen value.

Whoever changes one says who it is (``origin``), and hears its own change back like everybody else: it ignores what it
sent. What goes with a selection is resolved here, once, for all. Selection highlights; filter hides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from viewer.domain.filter import Filter
from viewer.domain.selection import Ref, Related


@dataclass(frozen=True, slots=True)
class Selected:
    """The selected thing (None: nothing), all that goes with it, and who selected it."""

    ref: Ref | None
    related: Related
    origin: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The visible span of time in seconds of ``domain.calendar``, half-open, and who moved it."""

    start: int
    end: int
    origin: str


@dataclass(frozen=True, slots=True)
class Filtered:
    """The filter, and who set it."""

    filter: Filter
    origin: str


class Focus(QObject):
    """The one place where panels meet. ``resolve`` finds what goes with a selection."""

    selection_changed = Signal(object)  # Selected
    span_changed = Signal(object)  # Shown
    filter_changed = Signal(object)  # Filtered

    def __init__(self, resolve: Callable[[Ref], Related], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resolve = resolve
        self._selected = Selected(None, Related(), "")
        self._shown: Shown | None = None
        self._filtered = Filtered(Filter(), "")

    @property
    def selected(self) -> Selected:
        """The selection as it stands."""
        return self._selected

    @property
    def shown(self) -> Shown | None:
        """The visible span of time, once there is one."""
        return self._shown

    @property
    def filter(self) -> Filter:
        """The filter as it stands."""
        return self._filtered.filter

    def select(self, ref: Ref | None, origin: str) -> None:
        """Select one thing, or nothing."""
        if ref == self._selected.ref:
            return
        self._selected = Selected(ref, self._resolve(ref) if ref else Related(), origin)
        self.selection_changed.emit(self._selected)

    def renew(self, origin: str) -> None:
        """The library has changed: ask again what goes with the selection, and tell."""
        ref = self._selected.ref
        if ref is not None:
            self._selected = Selected(ref, self._resolve(ref), origin)
            self.selection_changed.emit(self._selected)

    def show_span(self, start: int, end: int, origin: str) -> None:
        """Move the visible span of time."""
        if self._shown and (start, end) == (self._shown.start, self._shown.end):
            return
        self._shown = Shown(start, end, origin)
        self.span_changed.emit(self._shown)

    def set_filter(self, new: Filter, origin: str) -> None:
        """Show only what fits ``new``."""
        if new == self._filtered.filter:
            return
        self._filtered = Filtered(new, origin)
        self.filter_changed.emit(self._filtered)
