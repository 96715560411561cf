# SPDX-License-Identifier: MIT
"""What a picture of the timeline should show, and how large."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from viewer.drawing.theme import THEMES
from viewer.export.pictures import PictureOptions
from viewer.ui import wording
from viewer.ui.wording_actions import ACTION_TITLES
from viewer.wording.dates import seconds_words

_LEAST, _MOST = 200, 20_000


class Time(Enum):
    """How much time a picture shows; in the order of the dialog."""

    MARKED = auto()  # what was marked, where something was
    SHOWN = auto()  # what is on screen
    STORY = auto()  # where most of it lies
    WHOLE = auto()  # from the first mark to the last


class PictureDialog(QDialog):
    """Size, colours, and how much time; the place to write to is asked after it.

    ``times`` are the stretches that can be chosen, in seconds; the first in the order of ``Time`` is at first.
    """

    chosen = Signal(object)  # PictureOptions

    def __init__(self, theme: str, times: Mapping[Time, tuple[float, float]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(wording.PICTURE_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._spans = {time: (int(times[time][0]), int(times[time][1])) for time in Time if time in times}
        self._width = _pixels(1600, wording.WIDTH)
        self._height = _pixels(900, wording.HEIGHT)
        self._themes = {name: QRadioButton(ACTION_TITLES[f"view.theme_{name}"]) for name in THEMES}
        self._themes[theme].setChecked(True)
        self._times = {time: QRadioButton(wording.PICTURE_TIMES[time.name]) for time in self._spans}
        for time, button in self._times.items():
            button.setToolTip(seconds_words(*self._spans[time]))
        next(iter(self._times.values())).setChecked(True)
        self._groups = [_grouped(self, *self._themes.values()), _grouped(self, *self._times.values())]
        self._write = QPushButton(wording.CHOOSE_PLACE)
        self._write.setProperty("primary", True)
        self._write.setDefault(True)
        self._write.clicked.connect(self.accept)
        self.accepted.connect(self._tell)
        self._lay_out()

    @property
    def options(self) -> PictureOptions:
        """What is chosen."""
        since, until = next(self._spans[time] for time, button in self._times.items() if button.isChecked())
        return PictureOptions(
            since=since,
            until=until,
            size=(self._width.value(), self._height.value()),
            theme=next(name for name, button in self._themes.items() if button.isChecked()),
        )

    def choose(self, *, size: tuple[int, int], theme: str, time: Time) -> None:
        """Set the fields, as a user would."""
        self._width.setValue(size[0])
        self._height.setValue(size[1])
        self._themes[theme].setChecked(True)
        self._times[time].setChecked(True)

    def _tell(self) -> None:
        self.chosen.emit(self.options)

    def _lay_out(self) -> None:
        head = QLabel(wording.PICTURE_TITLE)
        head.setObjectName("dialogTitle")
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        size = _row(self._width, QLabel("×"), self._height, QLabel(wording.PIXELS))
        for row, (name, field) in enumerate(
            (
                (wording.SIZE, size),
                (wording.COLOURS, _row(*self._themes.values())),
                (wording.TIME, _row(*self._times.values())),
            )
        ):
            label = QLabel(name)
            label.setObjectName("dialogSoft")
            grid.addWidget(label, row, 0)
            grid.addLayout(field, row, 1)
        grid.setColumnStretch(1, 1)
        cancel = QPushButton(wording.CANCEL)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._write)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(16)
        layout.addWidget(head)
        layout.addLayout(grid)
        layout.addLayout(buttons)
        self.setMinimumWidth(440)


def _pixels(value: int, name: str) -> QSpinBox:
    field = QSpinBox()
    field.setRange(_LEAST, _MOST)
    field.setSingleStep(100)
    field.setValue(value)
    field.setAccessibleName(name)
    field.setMinimumWidth(84)
    return field


def _grouped(parent: QWidget, *buttons: QRadioButton) -> QButtonGroup:
    group = QButtonGroup(parent)
    for button in buttons:
        group.addButton(button)
    return group


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
