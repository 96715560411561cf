# SPDX-License-Identifier: MIT
"""Actions as links in a line of words, for where buttons would be too loud. What makes no sense now is left out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel


class ActionLinks(QLabel):
    """A line that breaks where it has no room, and goes away where there is nothing to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("actionLinks")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._actions: dict[str, QAction] = {}
        self.linkActivated.connect(self._on_activated)
        self.linkHovered.connect(self._on_hovered)
        self.hide()

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these, in their order."""
        self._actions = {action.objectName(): action for action in actions}
        for action in actions:
            action.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what makes sense now, in the colours of now."""
        links = [
            f'<a style="text-decoration:none; color:{self.palette().link().color().name()}" href="{name}">'
            f"{escape(action.text())}</a>"
            for name, action in self._actions.items()
            if action.isEnabled()
        ]
        self.setText(" &nbsp;·&nbsp; ".join(links))
        self.setVisible(bool(links))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has another colour of links."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.refresh()

    def _on_activated(self, name: str) -> None:
        self._actions[name].trigger()

    def _on_hovered(self, name: str) -> None:
        self.setToolTip(self._actions[name].toolTip() if name in self._actions else "")
