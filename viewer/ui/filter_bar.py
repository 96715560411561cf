# SPDX-License-Identifier: MIT
"""What the filter shows, as chips that can be taken away, and how much of the library that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from viewer.domain.filter import Filter
from viewer.ui import wording
from viewer.ui.contents import Contents
from viewer.ui.focus import Filtered, Focus
from viewer.ui.icons import Icons
from viewer.ui.shown_text import button_text, one_line, tip
from viewer.ui.snapshot import Snapshot
from viewer.ui.style import PADDING, around
from viewer.ui.text_size import GrowingHeight
from viewer.wording.clock import span_words
from viewer.wording.counts import shown_words
from viewer.wording.dates import seconds_words

HEIGHT = 38
_ORIGIN = "filter bar"
_CHIP_HEIGHT = 24  # twice the radius of its corners in the stylesheet
_LONGEST = 32  # characters of a chip


class FilterBar(QWidget):
    """A chip for every condition of the filter; a click on one takes its condition away."""

    chips_changed = Signal()

    def __init__(self, focus: Focus, contents: Contents, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("filterBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._focus = focus
        self._contents = contents
        self._icons: Icons | None = None
        self._chips: list[QToolButton] = []
        self._showing = QLabel(wording.SHOWING_ALL)
        self._showing.setObjectName("filterShowing")
        self._counts = QLabel()
        self._counts.setObjectName("filterCounts")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PADDING, 0, PADDING - 6, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._showing)
        self._row.addWidget(self._counts)
        self._row.addStretch(1)
        for action in actions:
            self._row.addWidget(_flat_button(action))
        GrowingHeight(self, HEIGHT)
        focus.filter_changed.connect(self._on_filter_changed)

    @property
    def chips(self) -> list[QToolButton]:
        """The chips, from left to right."""
        return list(self._chips)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Say how much the filter shows."""
        empty = snapshot.filter.is_empty
        self._counts.setText("" if empty else shown_words(snapshot.shown, snapshot.total))

    def set_icons(self, icons: Icons) -> None:
        """Take the icons of another theme."""
        self._icons = icons
        for chip in self._chips:
            chip.setIcon(icons.icon("close"))

    def _on_filter_changed(self, filtered: Filtered) -> None:
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        conditions = self._conditions(filtered.filter)
        self._chips = [self._chip(words, without) for words, without in conditions]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(1 + place, chip)
        self._showing.setText(wording.SHOWING if self._chips else wording.SHOWING_ALL)
        self.chips_changed.emit()

    def _conditions(self, shown: Filter) -> list[tuple[str, Filter]]:
        """What each condition says, and the filter without it."""
        found: list[tuple[str, Filter]] = []
        if shown.text:
            found.append((wording.filter_word(shown, "text"), replace(shown, text="")))
        if shown.since is not None or shown.until is not None:
            words = span_words(seconds_words(shown.since, shown.until), reported=shown.reported)
            found.append((words, replace(shown, since=None, until=None, reported=False)))
        for row in self._contents.participant_rows(sorted(shown.participants)):
            found.append((row.name, replace(shown, participants=shown.participants - {row.id})))
        for article in self._contents.article_rows(sorted(shown.articles)):
            found.append((article.title, replace(shown, articles=shown.articles - {article.id})))
        if shown.kinds:
            found.append((wording.filter_word(shown, "kinds"), replace(shown, kinds=frozenset())))
        if shown.conflicts:
            found.append((wording.filter_word(shown, "conflicts"), replace(shown, conflicts=False)))
        if shown.verbatim:
            found.append((wording.filter_word(shown, "verbatim"), replace(shown, verbatim=False)))
        if shown.variants:
            found.append((wording.filter_word(shown, "variants"), replace(shown, variants=False)))
        return found

    def _chip(self, words: str, without: Filter) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName("chip")
        line = one_line(words)
        chip.setText(button_text(wording.shortened(line, _LONGEST)))
        chip.setToolTip(tip(wording.remove_condition(line)))
        chip.setAccessibleName(wording.remove_condition(line))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # puts the cross behind the words
        chip.setIconSize(QSize(12, 12))
        chip.setFixedHeight(around(_CHIP_HEIGHT))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if self._icons:
            chip.setIcon(self._icons.icon("close"))
        chip.clicked.connect(lambda: self._focus.set_filter(without, _ORIGIN))
        return chip


def _flat_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setDefaultAction(action)
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text())
    return button
