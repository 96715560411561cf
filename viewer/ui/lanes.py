# SPDX-License-Identifier: MIT
"""How a person wants the timeline: lanes, colours, rows and clock. It is remembered, and kept to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from viewer.domain.lanes import LanesBy
from viewer.domain.wish import Clock, ColoursBy
from viewer.timeline.lanes import LaneWishes
from viewer.ui.actions import Actions
from viewer.ui.canvas import Canvas
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.ui.settings import Settings


class Lanes(QObject):
    """Carries what is wished of the timeline to the library, and into the settings."""

    def __init__(
        self, canvas: Canvas, contents: Contents, focus: Focus, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._contents = contents
        self._focus = focus
        self._settings = settings
        contents.wish = settings.wish
        canvas.lanes = settings.lane_wishes(contents.wish.lanes)
        canvas.lanes_wished.connect(self._on_wished)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What to call for each action."""
        return {
            **{f"view.lanes_{by}": partial(self._wish, lanes=by) for by in LanesBy},
            **{f"view.colours_{by}": partial(self._wish, colours=by) for by in ColoursBy},
            "view.articles": lambda: self._wish(articles=not self._contents.wish.articles),
            "view.quotes": lambda: self._wish(quotes=not self._contents.wish.quotes),
            "view.reported": self._change_clock,
        }

    def restore(self, actions: Actions) -> None:
        """Show what was remembered."""
        wish = self._contents.wish
        actions.check(f"view.lanes_{wish.lanes}", True)
        actions.check(f"view.colours_{wish.colours}", True)
        actions.check("view.articles", wish.articles)
        actions.check("view.quotes", wish.quotes)
        actions.check("view.reported", wish.clock is Clock.REPORTED)

    def _change_clock(self) -> None:
        reported = self._contents.wish.clock is Clock.REPORTED
        self._wish(clock=Clock.HAPPENED if reported else Clock.REPORTED)

    def _wish(self, **changes: Any) -> None:  # noqa: ANN401  # values of fields of a Wish
        """Show the timeline otherwise. Each way of parting has its own order, folds and pins."""
        before = self._contents.wish
        wish = replace(before, **changes)
        if wish == before:
            return
        self._settings.wish = wish
        self._contents.wish = wish
        if wish.lanes is not before.lanes:
            self._canvas.lanes = self._settings.lane_wishes(wish.lanes)
        self._contents.refresh(self._focus.filter)

    def _on_wished(self, wishes: LaneWishes) -> None:
        self._settings.set_lane_wishes(self._contents.wish.lanes, wishes)
