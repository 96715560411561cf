# SPDX-License-Identifier: MIT
"""The panels in their docks: what is where at first, and how wide."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolButton, QWidget

from viewer.drawing.theme import Theme
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus
from viewer.ui.icons import Icons
from viewer.ui.panel_head import Dock
from viewer.ui.panels.articles import ArticlesPanel
from viewer.ui.panels.attention import AttentionPanel
from viewer.ui.panels.participants import ParticipantsPanel
from viewer.ui.panels.quotes import QuotesPanel
from viewer.ui.panels.reader import ReaderPanel
from viewer.ui.proportions import Proportions
from viewer.ui.snapshot import Snapshot
from viewer.ui.wording_actions import ACTION_TITLES

_A = Qt.DockWidgetArea


class Docks:
    """The five panels of a window."""

    def __init__(self, focus: Focus, contents: Contents, theme: Theme, font: QFont) -> None:
        self.articles = ArticlesPanel(focus, contents, theme, font)
        self.attention = AttentionPanel(focus, contents, theme, font)
        self.participants = ParticipantsPanel(focus, contents, theme, font)
        self.quotes = QuotesPanel(focus, contents, theme, font)
        self.reader = ReaderPanel(focus, contents, theme, font)
        panels: dict[str, QWidget] = {
            "articles": self.articles,
            "attention": self.attention,
            "participants": self.participants,
            "quotes": self.quotes,
            "reader": self.reader,
        }
        self._docks = {
            name: Dock(name, ACTION_TITLES[f"panel.{name}"], panel, font=font) for name, panel in panels.items()
        }
        self._proportions: Proportions | None = None
        for panel in self.lists:
            panel.count_changed.connect(self._docks[_name_of(panel, panels)].head.set_count)

    @property
    def lists(self) -> tuple[ArticlesPanel | AttentionPanel | ParticipantsPanel | QuotesPanel, ...]:
        """The panels that show a list of the library."""
        return self.articles, self.attention, self.participants, self.quotes

    def items(self) -> list[tuple[str, Dock]]:
        """Every dock by name."""
        return list(self._docks.items())

    def dock(self, name: str) -> Dock:
        """The dock of a panel."""
        return self._docks[name]

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Fill the lists."""
        for panel in self.lists:
            panel.show_snapshot(snapshot)

    def set_theme(self, theme: Theme, icons: Icons) -> None:
        """Paint in the colours of another theme."""
        for panel in (*self.lists, self.reader):
            panel.set_theme(theme)
        for dock in self._docks.values():
            dock.head.set_icons(icons)

    def add_mark_toggles(self, actions: dict[str, QAction]) -> None:
        """Put the toggles for marked words into the reader's head; ``actions`` by kind of mark."""
        for kind, action in actions.items():
            button = QToolButton()
            button.setObjectName("markToggle")
            button.setProperty("mark", kind)
            button.setCheckable(True)
            button.setText(f"{kind}s")
            button.setToolTip(action.toolTip())
            button.setAccessibleName(action.text())
            button.setChecked(action.isChecked())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(action.trigger)
            action.toggled.connect(button.setChecked)
            self._docks["reader"].head.add(button)

    def arrange(self, window: QMainWindow) -> None:
        """Put every panel where it belongs: lists at the left, quotes below the timeline, the reader at the right."""
        window.setCorner(Qt.Corner.BottomLeftCorner, _A.LeftDockWidgetArea)
        window.setCorner(Qt.Corner.BottomRightCorner, _A.RightDockWidgetArea)
        for name, area in (
            ("articles", _A.LeftDockWidgetArea),
            ("attention", _A.LeftDockWidgetArea),
            ("participants", _A.LeftDockWidgetArea),
            ("reader", _A.RightDockWidgetArea),
            ("quotes", _A.BottomDockWidgetArea),
        ):
            dock = self._docks[name]
            window.addDockWidget(area, dock)
            dock.setFloating(False)
            dock.show()
        left: list[QDockWidget] = [self._docks[name] for name in ("articles", "attention", "participants")]
        for above, below in pairwise(left):
            window.splitDockWidget(above, below, Qt.Orientation.Vertical)
        window.resizeDocks(left, [40, 26, 34], Qt.Orientation.Vertical)
        self._proportions_of(window).arrange()

    def restore(self, window: QMainWindow, layout: QByteArray | bytes) -> None:
        """Put every panel where it was."""
        if window.restoreState(layout):
            self._proportions_of(window).keep()

    def _proportions_of(self, window: QMainWindow) -> Proportions:
        if self._proportions is None:
            self._proportions = Proportions(window, list(self._docks.values()))
        return self._proportions


def _name_of(panel: QWidget, panels: dict[str, QWidget]) -> str:
    return next(name for name, each in panels.items() if each is panel)
