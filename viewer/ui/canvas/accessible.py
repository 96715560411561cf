# SPDX-License-Identifier: MIT
"""The timeline for those who hear it: lanes, in each the marks in view, then the tray, as a tree of Qt's accessibility.

Qt deletes an interface that it knows when the object behind it goes, or when it is told to, and never asks who else
holds it. So nothing here is let go of before Qt has let go of it: the roots are kept in ``_ROOTS`` until Qt has deleted
them, and what has left the view is taken from Qt by ``deleteAccessibleInterface``, one change of the view later, for
somebody may just be asking it something.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

from viewer.domain.selection import Ref
from viewer.timeline.frame import Box, Frame
from viewer.timeline.outline import TRAY, Band, Spot, outline
from viewer.ui.canvas.accessible_parts import BandNode, MarkNode, Node

if TYPE_CHECKING:  # the surface makes the viewport of this module
    from viewer.ui.canvas.surface import Surface

_Role, _Text, _Event = QAccessible.Role, QAccessible.Text, QAccessible.Event
_ROOTS: list[TimelineInterface] = []
_INSTALLED: list[bool] = []


class TimelineViewport(QWidget):
    """The viewport of the canvas, by a name that the factory of interfaces can tell from that of other widgets."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self.surface = weakref.ref(surface)
        if not _INSTALLED:
            QAccessible.installFactory(_made)
            _INSTALLED.append(True)


def tell_selection(surface: Surface) -> bool:
    """Let a screen reader know what is selected; whether there is nothing left to tell: what is selected may still be
    on its way into view.
    """
    if not QAccessible.isActive() or surface.selected_ref is None:
        return True
    root = QAccessible.queryAccessibleInterface(surface.viewport())
    node = root.node(surface.selected_ref) if isinstance(root, TimelineInterface) else None
    if node is None:
        return False
    for kind in (_Event.Selection, *((_Event.Focus,) if surface.hasFocus() else ())):
        QAccessible.updateAccessibility(QAccessibleEvent(node, kind))
    return True


def tell_content(surface: Surface) -> None:
    """Let a screen reader know that other marks are shown."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(surface.viewport(), _Event.ObjectReorder))


class TimelineInterface(QAccessibleWidget):
    """The whole: its children are the lanes in view and the tray."""

    def __init__(self, viewport: TimelineViewport) -> None:
        super().__init__(viewport, _Role.Grouping)
        self.surface = viewport.surface
        self._frame: Frame | None = None
        self._bands: tuple[Band, ...] = ()
        self._nodes: dict[object, Node] = {}
        self._leaving: list[Node] = []
        viewport.destroyed.connect(self.forget)

    def bands(self) -> tuple[Band, ...]:
        """What is in view now."""
        surface = self.surface()
        if surface is None or not isValid(surface):
            return ()
        frame = surface.frame
        if frame is not self._frame:
            self._frame = frame
            self._bands = outline(frame, len(surface.columns.undated))
            self._drop_unseen(surface)
        return self._bands

    def band_node(self, code: str) -> BandNode:
        """The interface of a lane, or of the tray."""
        if code not in self._nodes:
            self._nodes[code] = BandNode(self, code)
        node = self._nodes[code]
        assert isinstance(node, BandNode)
        return node

    def mark_node(self, ref: Ref) -> MarkNode:
        """The interface of a mark."""
        if ref not in self._nodes:
            self._nodes[ref] = MarkNode(self, ref)
        node = self._nodes[ref]
        assert isinstance(node, MarkNode)
        return node

    def node(self, ref: Ref) -> MarkNode | None:
        """The interface of a mark that is in view."""
        return self.mark_node(ref) if self.find(ref) else None

    def find(self, ref: Ref) -> tuple[Band, Spot] | None:
        """Where a mark is in view."""
        for band in self.bands():
            for spot in band.spots:
                if self.ref_of(band, spot) == ref:
                    return band, spot
        return None

    def ref_of(self, band: Band, spot: Spot) -> Ref | None:
        """What a mark in view stands for."""
        surface = self.surface()
        if surface is None:
            return None
        columns = surface.columns
        return columns.undated[spot.index].ref if band.code == TRAY else columns.ref(spot.index)

    def on_screen(self, box: Box) -> QRect:
        """Where a box of the frame is on screen."""
        surface = self.surface()
        assert surface is not None
        box = box.times(surface.growth)
        place = surface.viewport().mapToGlobal(QPoint(round(box.x), round(box.y)))
        return QRect(place.x(), place.y(), max(round(box.width), 1), max(round(box.height), 1))

    def forget(self) -> None:
        """Take everything from Qt: the viewport goes."""
        nodes, self._nodes = [*self._nodes.values(), *self._leaving], {}
        self._leaving, self._frame, self._bands = [], None, ()
        _delete(nodes)

    # -- Qt -----------------------------------------------------------------------------------------------------

    def childCount(self) -> int:  # noqa: N802
        """How many lanes are in view, and the tray."""
        return len(self.bands())

    def child(self, index: int) -> QAccessibleInterface:
        """A lane, or the tray."""
        bands = self.bands()
        if not 0 <= index < len(bands):
            return None  # type: ignore[return-value]  # what Qt's own return where there is none
        return self.band_node(bands[index].code)

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        """The place of a lane."""
        codes = [band.code for band in self.bands()]
        return codes.index(child.code) if isinstance(child, BandNode) and child.code in codes else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802
        """The mark at a place on screen, else the lane."""
        for band in self.bands():
            if self.on_screen(band.box).contains(x, y):
                node = self.band_node(band.code)
                return node.childAt(x, y) or node
        return None  # type: ignore[return-value]

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802
        """The selected mark, while the canvas has the keyboard."""
        surface = self.surface()
        ref = surface.selected_ref if surface is not None and surface.hasFocus() else None
        return self.node(ref) if ref is not None else None  # type: ignore[return-value]

    def text(self, t: QAccessible.Text) -> str:
        """The name of the whole, and what is selected."""
        surface = self.surface()
        if surface is None or not isValid(surface):
            return ""
        return {_Text.Name: surface.accessibleName(), _Text.Description: surface.accessibleDescription()}.get(t, "")

    def _drop_unseen(self, surface: Surface) -> None:
        leaving, self._leaving = self._leaving, []
        _delete(leaving)
        refs = {self.ref_of(band, spot) for band in self._bands for spot in band.spots}
        seen: set[object] = {*refs, *(band.code for band in self._bands)}
        for key in [key for key in self._nodes if key not in seen]:
            self._leaving.append(self._nodes.pop(key))


def _made(key: str, thing: QObject) -> QAccessibleInterface | None:
    """What Qt asks for every class of every widget."""
    if key != TimelineViewport.__name__ or not isinstance(thing, TimelineViewport):
        return None
    _ROOTS[:] = [root for root in _ROOTS if isValid(root)]
    _ROOTS.append(TimelineInterface(thing))
    return _ROOTS[-1]


def _delete(nodes: list[Node]) -> None:
    for node in nodes:
        if isValid(node):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(node))
