# SPDX-License-Identifier: MIT
"""What the mouse does on the timeline, and the two things about it that can be turned round."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from viewer.ui import wording
from viewer.ui.style import head_font


class MouseWays(QWidget):
    """A table, and below it the toggles, which are those of the View menu."""

    def __init__(self, wheel_zooms: QAction, drag_marks: QAction) -> None:
        super().__init__()
        self._wheel_zooms, self._drag_marks = wheel_zooms, drag_marks
        self._hows: list[QLabel] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        head = QLabel(wording.BY_MOUSE)
        head.setObjectName("panelTitle")
        head.setFont(head_font(self.font()))
        grid.addWidget(head, 0, 0, 1, 2)
        for row, (what, how) in enumerate(self.ways, 1):
            label = QLabel(how)
            label.setObjectName("dialogSoft")
            grid.addWidget(QLabel(what), row, 0)
            grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignRight)
            self._hows.append(label)
        self.boxes = [_box(action) for action in (wheel_zooms, drag_marks)]
        for column, box in enumerate(self.boxes):
            grid.addWidget(box, len(self._hows) + 1, column)
        grid.setColumnStretch(0, 1)
        for action in (wheel_zooms, drag_marks):
            action.toggled.connect(self._show)

    @property
    def ways(self) -> tuple[tuple[str, str], ...]:
        """What can be done now, and how."""
        return wording.mouse_ways(wheel_zooms=self._wheel_zooms.isChecked(), drag_marks=self._drag_marks.isChecked())

    def _show(self) -> None:
        for label, (_what, how) in zip(self._hows, self.ways, strict=True):
            label.setText(how)


def _box(action: QAction) -> QCheckBox:
    box = QCheckBox(action.text())
    box.setToolTip(action.statusTip())
    box.setChecked(action.isChecked())
    box.clicked.connect(action.trigger)
    action.toggled.connect(box.setChecked)
    return box
