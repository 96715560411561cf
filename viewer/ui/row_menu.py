# SPDX-License-Identifier: MIT
"""The menu of a row: what can be done with what is selected."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from viewer.domain.selection import Ref
from viewer.ui.actions import ROW_MENUS, Actions

_ONLY_IF_IT_CAN = frozenset(("edit.read_alone", "view.wordings"))  # of most rows they make no sense


def pop_up(actions: Actions, ref: Ref | None, at: QPoint, parent: QWidget) -> None:
    """Open the menu of the selected thing at a place on the screen."""
    menu = QMenu(parent)
    for names in ROW_MENUS[ref.noun] if ref else ():
        offered = [actions[name] for name in names if name not in _ONLY_IF_IT_CAN or actions[name].isEnabled()]
        if offered and not menu.isEmpty():
            menu.addSeparator()
        menu.addActions(offered)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
