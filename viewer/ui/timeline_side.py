# SPDX-License-Identifier: MIT
"""What stands beside the canvas and serves it: proofs for its card, what lies behind the marks, lanes, handling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.domain.lanes import LanesBy
from viewer.ui.actions import Actions
from viewer.ui.backdrops import Backdrops
from viewer.ui.dialogs.legend import Coloured
from viewer.ui.handling import Handling
from viewer.ui.lanes import Lanes
from viewer.ui.proving import Proving
from viewer.ui.reporting import Reporting
from viewer.ui.settings import Settings
from viewer.ui.snapshot import Snapshot

if TYPE_CHECKING:
    from viewer.ui.window import MainWindow


class TimelineSide:
    """Makes these parts, and lets them follow the settings and the library."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        canvas = window.canvas
        self.backdrops = Backdrops(canvas, settings, window)
        self.handling = Handling(canvas, settings)
        self.lanes = Lanes(canvas, window.contents, window.focus, settings, window)
        self._settings = settings
        self._window = window
        self._canvas = canvas
        Reporting(canvas, window.contents, window.focus, window)
        Proving(canvas, window.contents, window)
        window.exporter.backdrop = lambda: canvas.backdrop
        window.exporter.lanes = lambda: canvas.lanes
        window.exporter.claimed = lambda: canvas.claimed
        window.exporter.coloured = self._coloured_apart

    @property
    def coloured(self) -> Coloured:
        """What the colours on screen stand for."""
        wish = self._window.contents.wish
        return Coloured.of(wish.colours.of(wish.lanes), self._window.contents.snapshot.columns.colours)

    def restore(self, actions: Actions) -> None:
        """Take over what was remembered."""
        self.handling.restore(actions)
        self.lanes.restore(actions)
        self._canvas.clock_requested.connect(actions["view.reported"].trigger)
        actions.check("view.silences", self._settings.silences)
        actions.check("view.weekends", self._settings.weekends)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """The library may have changed."""
        self.backdrops.show_library(snapshot.eras, snapshot.silences)
        self._canvas.claimed = snapshot.claimed
        if (legend := self._window.commands.legend) is not None:
            legend.view.set_coloured(self.coloured)

    def _coloured_apart(self) -> LanesBy | None:
        """By what marks are coloured, where that is not what parts the lanes."""
        wish = self._window.contents.wish
        by = wish.colours.of(wish.lanes)
        return None if by is wish.lanes else by
