# SPDX-License-Identifier: MIT
"""How the timeline takes wheel and dragging, and whether it moves in steps: as the user, else the system, wants it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle

from viewer.ui.actions import Actions
from viewer.ui.canvas import Canvas
from viewer.ui.settings import Settings


class Handling:
    """Carries the three toggles to the canvas and into the settings."""

    def __init__(self, canvas: Canvas, settings: Settings) -> None:
        self._canvas = canvas
        self._settings = settings
        self._actions: Actions | None = None

    def restore(self, actions: Actions) -> None:
        """Take over what was remembered."""
        self._actions = actions
        reduced = self._settings.reduce_motion
        actions.check("view.wheel_zooms", self._settings.wheel_zooms)
        actions.check("view.drag_marks", self._settings.drag_marks)
        actions.check("view.reduce_motion", system_reduces_motion() if reduced is None else reduced)
        self._apply(actions)

    def update(self) -> None:
        """The user has changed one."""
        actions = self._actions
        if actions is None:
            return
        self._settings.wheel_zooms = actions["view.wheel_zooms"].isChecked()
        self._settings.drag_marks = actions["view.drag_marks"].isChecked()
        reduced = actions["view.reduce_motion"].isChecked()
        # What agrees with the system goes on following it.
        self._settings.reduce_motion = None if reduced == system_reduces_motion() else reduced
        self._apply(actions)

    def _apply(self, actions: Actions) -> None:
        self._canvas.wheel_zooms = actions["view.wheel_zooms"].isChecked()
        self._canvas.drag_marks = actions["view.drag_marks"].isChecked()
        self._canvas.animated = not actions["view.reduce_motion"].isChecked()


def system_reduces_motion() -> bool:
    """Whether the system wants no animation. Qt tells it as the length of the animations of widgets, where it knows."""
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
