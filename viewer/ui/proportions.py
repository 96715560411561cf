# SPDX-License-Identifier: MIT
"""How much of a window its panels take: the timeline keeps at least about half of it, however small the window is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow

_LEFT, _RIGHT, _BOTTOM = 292, 388, 250  # pixels, in a window of 1600 x 1000
_LEFT_SHARE, _RIGHT_SHARE, _BOTTOM_SHARE = 0.21, 0.27, 0.22  # of a smaller window
_MOST = 0.5  # of the width, and of the height, where a person has dragged them wider
_A = Qt.DockWidgetArea


@dataclass(frozen=True, slots=True)
class Taken:
    """What panels take at the left, at the right and at the bottom, in pixels."""

    left: int
    right: int
    bottom: int

    @classmethod
    def at_first(cls, window: QSize) -> Taken:
        """As it is arranged."""
        wide, high = window.width(), window.height()
        return cls(
            min(_LEFT, int(wide * _LEFT_SHARE)),
            min(_RIGHT, int(wide * _RIGHT_SHARE)),
            min(_BOTTOM, int(high * _BOTTOM_SHARE)),
        )

    def within(self, window: QSize) -> Taken:
        """The same, in so far as that leaves enough for the timeline."""
        share = min(1.0, _MOST * window.width() / max(self.left + self.right, 1))
        bottom = min(self.bottom, int(_MOST * window.height()))
        return Taken(int(self.left * share), int(self.right * share), bottom)


class Proportions(QObject):
    """Gives the panels their room anew when the window has another size. What a person has dragged is kept to, and
    comes back when there is room for it again.
    """

    def __init__(self, window: QMainWindow, docks: Sequence[QDockWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._docks = docks
        self._wished: Taken | None = None  # None: as at first
        self._given: Taken | None = None  # until the window is seen
        self._kept = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._give)
        self._dragged = QTimer(self, singleShot=True, interval=0)
        self._dragged.timeout.connect(self._note)
        self._size = QSize()  # of the window when it was given
        for each in (window, *docks):
            each.installEventFilter(self)

    def arrange(self) -> None:
        """As at first."""
        self._kept, self._wished = False, None
        self._give()

    def keep(self) -> None:
        """What panels take now is wished."""
        self._kept = True
        if self._window.isVisible():
            self._wished = self._given = self._taken()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window gets another size, or a panel does in a window that has the same."""
        if watched is self._window:
            if event.type() in (QEvent.Type.Show, QEvent.Type.Resize):
                self._soon.start()
        elif event.type() == QEvent.Type.Resize and self._window.size() == self._size:
            self._dragged.start()
        return False

    def _give(self) -> None:
        size = self._window.size()
        if self._kept and self._given is None and self._window.isVisible():
            self._wished = self._taken()  # before that nothing has its size
        wanted = Taken.at_first(size) if self._wished is None else self._wished.within(size)
        at_side = ((_A.LeftDockWidgetArea, wanted.left), (_A.RightDockWidgetArea, wanted.right))
        sides = [(dock, room) for area, room in at_side if (dock := self._at(area))]
        if sides:
            docks, rooms = zip(*sides, strict=True)
            self._window.resizeDocks(docks, rooms, Qt.Orientation.Horizontal)
        if dock := self._at(_A.BottomDockWidgetArea):
            self._window.resizeDocks([dock], [wanted.bottom], Qt.Orientation.Vertical)
        layout = self._window.layout()
        if layout is not None:
            layout.activate()
        if self._window.isVisible():
            self._given, self._size = self._taken(), size

    def _note(self) -> None:
        """Somebody has dragged, hidden or moved a panel."""
        if self._window.size() == self._size and (taken := self._taken()) != self._given:
            self._wished = self._given = taken

    def _taken(self) -> Taken:
        left, right, bottom = (
            self._at(area) for area in (_A.LeftDockWidgetArea, _A.RightDockWidgetArea, _A.BottomDockWidgetArea)
        )
        return Taken(left.width() if left else 0, right.width() if right else 0, bottom.height() if bottom else 0)

    def _at(self, area: Qt.DockWidgetArea) -> QDockWidget | None:
        """A panel at one side; all of them there take as much."""
        return next(
            (
                dock
                for dock in self._docks
                if not dock.isFloating() and not dock.isHidden() and self._window.dockWidgetArea(dock) == area
            ),
            None,
        )
