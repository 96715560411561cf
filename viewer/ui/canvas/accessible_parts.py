# SPDX-License-Identifier: MIT
"""The parts of the timeline that a screen reader walks through: lanes and marks, which are painted, not widgets."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow
from shiboken6 import VoidPtr, getCppPointer, isValid

from viewer.domain.selection import Ref
from viewer.timeline.outline import TRAY, Band
from viewer.ui.canvas.tips import spoken, spoken_undated
from viewer.wording.spoken import SELECT_TIP, SHOW_EVIDENCE, SHOW_EVIDENCE_TIP, spoken_lane

if TYPE_CHECKING:  # the whole makes its parts
    from viewer.ui.canvas.accessible import TimelineInterface

_Role, _Text = QAccessible.Role, QAccessible.Text
_Relations = list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]
_ALL = QAccessible.RelationFlag.AllRelations


class Node(QAccessibleInterface):
    """What lanes and marks have in common: no object of Qt stands behind them, the frame does."""

    def __init__(self, root: TimelineInterface) -> None:
        super().__init__()
        self._root = weakref.ref(root)

    @property
    def root(self) -> TimelineInterface | None:
        """The whole, as long as it is there."""
        root = self._root()
        return root if root is not None and isValid(root) else None

    def isValid(self) -> bool:  # noqa: N802
        """Whether it is in view."""
        return bool(self.rect().isValid())

    def object(self) -> QObject:
        """None: it is painted."""
        return None  # type: ignore[return-value]

    def window(self) -> QWindow:
        """The window that it is painted in."""
        return self.root.window() if self.root else None  # type: ignore[return-value]

    def child(self, index: int) -> QAccessibleInterface:
        """None, of a mark."""
        return None  # type: ignore[return-value]

    def childCount(self) -> int:  # noqa: N802
        """How many there are in it."""
        return 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802
        """What is at a place on screen."""
        return None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        """The place of a child."""
        return -1

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802
        """What has the keyboard in it."""
        return None  # type: ignore[return-value]

    def setText(self, t: QAccessible.Text, text: str) -> None:  # noqa: N802
        """Nothing can be renamed by ear."""

    def relations(self, match: QAccessible.RelationFlag = _ALL) -> _Relations:
        """None."""
        return []


class BandNode(Node):
    """A lane, or the tray: a list of what is in view of it."""

    def __init__(self, root: TimelineInterface, code: str) -> None:
        super().__init__(root)
        self.code = code

    def _band(self) -> Band | None:
        return next((band for band in self.root.bands() if band.code == self.code), None) if self.root else None

    def parent(self) -> QAccessibleInterface:
        """The timeline."""
        return self.root  # type: ignore[return-value]

    def childCount(self) -> int:  # noqa: N802
        """How many marks of it are in view."""
        band = self._band()
        return len(band.spots) if band else 0

    def child(self, index: int) -> QAccessibleInterface:
        """A mark in view, by time."""
        root, band = self.root, self._band()
        if root is None or band is None or not 0 <= index < len(band.spots):
            return None  # type: ignore[return-value]
        ref = root.ref_of(band, band.spots[index])
        return root.mark_node(ref) if ref is not None else None  # type: ignore[return-value]

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        """The place of a mark by time."""
        root, band = self.root, self._band()
        refs = [root.ref_of(band, spot) for spot in band.spots] if root and band else []
        return refs.index(child.ref) if isinstance(child, MarkNode) and child.ref in refs else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802
        """The mark at a place on screen."""
        root, band = self.root, self._band()
        for number, spot in enumerate(band.spots if band else ()):
            if root is not None and root.on_screen(spot.box).contains(x, y):
                return self.child(number)
        return None  # type: ignore[return-value]

    def rect(self) -> QRect:
        """Where it is on screen."""
        root, band = self.root, self._band()
        return root.on_screen(band.box) if root and band else QRect()

    def role(self) -> QAccessible.Role:
        """A list."""
        return _Role.List

    def state(self) -> QAccessible.State:
        """Nothing in particular."""
        return QAccessible.State()

    def text(self, t: QAccessible.Text) -> str:
        """Its name, how much there is of it, and how much of that is in view."""
        surface, band = self.root.surface() if self.root else None, self._band()
        if surface is None or band is None or t != _Text.Name:
            return ""
        return spoken_lane(surface.lane_name(self.code), band.marks, len(band.spots), surface.lane_noun(self.code))


class MarkNode(Node):
    """A mark in view."""

    def __init__(self, root: TimelineInterface, ref: Ref) -> None:
        super().__init__(root)
        self.ref = ref
        self._actions = _MarkActions(self)

    def parent(self) -> QAccessibleInterface:
        """Its lane, or the tray."""
        found = self.root.find(self.ref) if self.root else None
        return self.root.band_node(found[0].code) if self.root and found else self.root  # type: ignore[return-value]

    def rect(self) -> QRect:
        """Where it and its label are on screen."""
        found = self.root.find(self.ref) if self.root else None
        return self.root.on_screen(found[1].box) if self.root and found else QRect()

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return _Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether it is selected, and has the keyboard."""
        state = QAccessible.State()
        surface = self.root.surface() if self.root else None
        state.focusable = state.selectable = True
        if surface is None or not self.isValid():
            state.invalid = True
        elif surface.selected_ref == self.ref:
            state.selected = True
            state.focused = surface.hasFocus()
        return state

    def text(self, t: QAccessible.Text) -> str:
        """Date, title, and who tells of it."""
        surface, found = self.root.surface() if self.root else None, self.root.find(self.ref) if self.root else None
        if surface is None or found is None or t != _Text.Name:
            return ""
        band, spot = found
        said = spoken_undated if band.code == TRAY else spoken
        return said(surface.columns, spot.index)

    def interface_cast(self, t: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]
        """It can be selected and read up."""
        # Qt wants an address. Of None and of numbers the binding would take that of the Python object.
        wanted = t is QAccessible.InterfaceType.ActionInterface
        return VoidPtr(getCppPointer(self._actions)[0] if wanted else 0)

    def do(self, action: str) -> None:
        """Select it, and read up where it stands."""
        surface = self.root.surface() if self.root else None
        if surface is None:
            return
        surface.select(self.ref)
        if action == SHOW_EVIDENCE:
            surface.ask_for_evidence()


class _MarkActions(QAccessibleActionInterface):
    """What can be done with a mark."""

    def __init__(self, node: MarkNode) -> None:
        super().__init__()
        self._node = weakref.ref(node)

    def actionNames(self) -> list[str]:  # noqa: N802
        """Their names."""
        return [QAccessibleActionInterface.pressAction(), SHOW_EVIDENCE]

    def doAction(self, actionName: str) -> None:  # noqa: N802, N803
        """Do one of them."""
        node = self._node()
        if node is not None and actionName in self.actionNames():
            node.do(actionName)

    def localizedActionDescription(self, name: str) -> str:  # noqa: N802
        """What one of them does."""
        return SHOW_EVIDENCE_TIP if name == SHOW_EVIDENCE else SELECT_TIP

    def keyBindingsForAction(self, actionName: str) -> list[str]:  # noqa: N802, N803
        """None of their own."""
        return []
