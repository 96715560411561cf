# SPDX-License-Identifier: MIT
"""The line at the bottom: how much the library holds, what was done last, how far long work is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from viewer.domain.progress import Progress
from viewer.domain.rows import Counts
from viewer.ui import wording
from viewer.ui.icons import Icons
from viewer.ui.shown_text import tip
from viewer.ui.style import PADDING
from viewer.ui.text_size import GrowingHeight
from viewer.ui.wording_actions import ACTION_TIPS
from viewer.ui.wording_corrections import show_moved
from viewer.wording.counts import counts_parts
from viewer.wording.imports import progress_words

_HEIGHT = 26
_BAR_WIDTH = 140
_APART = "      "


class Parts(QLabel):
    """As many whole parts of a line as there is room for; its tip has all of them."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[str] = ()

    @property
    def shown(self) -> str:
        """What there is room for."""
        fitting = (_APART.join(self._parts[:number]) for number in range(len(self._parts), 0, -1))
        wide = self.fontMetrics().horizontalAdvance
        return next((words for words in fitting if wide(words) <= self.width()), "")

    def show_parts(self, parts: Sequence[str]) -> None:
        """Say these, the first ones first."""
        self._parts = parts
        self.setText(_APART.join(parts))
        self.setToolTip(tip(", ".join(parts)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave out what would be cut off."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(Qt.AlignmentFlag.AlignVCenter), self.shown)
        painter.end()


class StatusLine(QStatusBar):
    """Counts at the left; the last word and a thin bar with a cross at the right."""

    cancel_requested = Signal()
    moved_requested = Signal()  # to see the dates that moved

    def __init__(self) -> None:
        super().__init__()
        self._counts = Parts()
        self._last = QLabel()
        self._moved = QToolButton()
        self._moved.setObjectName("link")
        self._moved.setToolTip(ACTION_TIPS["view.moved_dates"])
        self._moved.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._moved.clicked.connect(self.moved_requested)
        self._moved.hide()
        for label in (self._counts, self._last):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(1)  # words never make the window wider
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._cancel = QToolButton()
        self._cancel.setObjectName("cancelWork")
        self._cancel.setIconSize(QSize(12, 12))
        self._cancel.setToolTip(wording.CANCEL_IMPORT)
        self._cancel.setAccessibleName(wording.CANCEL_IMPORT)
        self._cancel.clicked.connect(self.cancel_requested)
        self._work = QWidget()
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._cancel)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(PADDING - 2, 0, PADDING - 2, 0)  # Qt adds two of its own
        self.addWidget(self._counts, 1)
        told = QWidget()
        line = QHBoxLayout(told)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(1)
        line.addWidget(self._last)
        line.addWidget(self._moved)
        self.addPermanentWidget(told)
        self.addPermanentWidget(self._work)
        self._work.hide()
        GrowingHeight(self, _HEIGHT)

    @property
    def last_word(self) -> str:
        """What it says was done last."""
        words = self._last.text()
        return words if self._moved.isHidden() else f"{words} {self._moved.text()}"

    @property
    def is_working(self) -> bool:
        """Whether the bar is there."""
        return not self._work.isHidden()

    def show_counts(self, counts: Counts) -> None:
        """Say how much the library holds."""
        self._counts.show_parts(counts_parts(counts))

    def say(self, words: str, *, moved: str = "") -> None:
        """Say what was done last; it stays until the next. ``moved`` says how many dates that has moved: a click on it
        asks to see them.
        """
        self._last.setText(f"{words} ·" if moved else words)
        self._moved.setText(show_moved(moved) if moved else "")
        self._moved.setVisible(bool(moved))
        self._last.setToolTip(tip(words))

    def show_progress(self, progress: Progress) -> None:
        """Show how far long work is; the bar wanders while nobody knows."""
        self.say(progress_words(progress))
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._cancel.show()
        self._work.show()

    def show_busy(self, words: str) -> None:
        """Say what is at work that ends by itself: the bar wanders, and there is no cross."""
        self.say(words)
        self._bar.setRange(0, 0)
        self._cancel.hide()
        self._work.show()

    def end_progress(self) -> None:
        """Nothing is at work any more."""
        self._work.hide()

    def set_icons(self, icons: Icons) -> None:
        """Take the icons of another theme."""
        self._cancel.setIcon(icons.icon("close"))
