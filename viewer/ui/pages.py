# SPDX-License-Identifier: MIT
"""What stands in the middle of the window: the timeline, or why there is none."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from viewer.ui import wording
from viewer.ui.actions import Actions
from viewer.ui.empty_state import EmptyState
from viewer.ui.snapshot import Snapshot


class Pages(QStackedWidget):
    """One page at a time."""

    def __init__(self, timeline: QWidget, actions: Actions) -> None:
        super().__init__()
        import_, sample = actions["file.import"], actions["file.sample"]
        self._timeline = timeline
        self._no_library = EmptyState(wording.NO_LIBRARY, import_, sample)
        self._no_content = EmptyState(wording.NO_CONTENT, import_, sample)
        self._no_result = EmptyState(wording.NO_RESULT, actions["edit.clear_filter"])
        self._page: QWidget = timeline
        self._cover: QWidget | None = None
        for page in (timeline, self._no_library, self._no_content, self._no_result):
            self.addWidget(page)

    def show_timeline(self) -> None:
        """Show the timeline: it is known to have something on it."""
        self._page = self._timeline
        self.setCurrentWidget(self._cover or self._page)

    def show_snapshot(self, snapshot: Snapshot, *, has_library: bool) -> None:
        """Show the timeline, or the sentence that says why there is nothing on it."""
        if not has_library:
            page: QWidget = self._no_library
        elif not snapshot.total.articles:
            page = self._no_content
        elif snapshot.is_empty and not snapshot.filter.is_empty:
            page = self._no_result
        else:
            page = self._timeline
        self._page = page
        self.setCurrentWidget(self._cover or page)

    def cover(self, widget: QWidget | None) -> None:
        """Show something else in the place of all pages, until it is taken away again with None."""
        self._cover = widget
        if widget is not None and self.indexOf(widget) < 0:
            self.addWidget(widget)
        self.setCurrentWidget(widget or self._page)
