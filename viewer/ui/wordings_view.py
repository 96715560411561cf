# SPDX-License-Identifier: MIT
"""The wordings of one utterance, side by side; below each other where there is no room for that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QToolButton, QWidget

from viewer.domain.rows import Variant
from viewer.domain.selection import Noun, Ref
from viewer.drawing.theme import Theme
from viewer.ui.contents import Contents
from viewer.ui.focus import Focus, Selected
from viewer.ui.icons import Icons
from viewer.ui.panel_head import PanelHead, column
from viewer.ui.shown_text import one_line
from viewer.ui.wording_card import WordingCard
from viewer.ui.wording_corrections import WORDINGS, WORDINGS_CLOSE, wordings_title

if TYPE_CHECKING:
    from viewer.workspace.workspace import Workspace

_ORIGIN = "wordings"
_LEAST_WIDTH = 264  # of a card
_GAP = 12
_SIDES = 14 + 14 + 10  # margins and a scroll bar

_Answer = tuple[int, Sequence[Variant], Mapping[int, str]]


class WordingsView(QWidget):
    """Cards, one a wording. It follows the selection from quote to quote while it is open."""

    ready = Signal()  # the wordings that were asked for are there
    closed = Signal()
    opened = Signal(object)  # Ref: its place in the reader was asked for, with the keyboard
    chosen = Signal(object)  # Ref: without it

    def __init__(self, focus: Focus, contents: Contents, theme: Theme, font: QFont) -> None:
        super().__init__()
        self.setObjectName("wordingsView")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._focus = focus
        self._contents = contents
        self._theme = theme
        self._wanted: int | None = None
        self.cards: list[WordingCard] = []
        self._head = PanelHead(WORDINGS, font)
        self._close = QToolButton()
        self._close.setIconSize(QSize(12, 12))
        self._close.setToolTip(WORDINGS_CLOSE)
        self._close.setAccessibleName(WORDINGS_CLOSE)
        self._close.clicked.connect(self.closed)
        self._head.add_close(self._close)
        self._title = QLabel()
        self._title.setObjectName("readerTitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        title = column(self._title)  # not margins of the label: it would not clear them of a letter that hangs over
        title.setContentsMargins(14, 2, 14, 10)
        page = QWidget()
        page.setObjectName("wordingsPage")
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(14, 4, 14, 14)
        self._grid.setSpacing(_GAP)
        self._area = QScrollArea()
        self._area.setWidget(page)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = column(self._head)
        whole.addLayout(title)
        whole.addWidget(self._area)
        self.setLayout(whole)
        self.setAccessibleName(WORDINGS)
        focus.selection_changed.connect(self._on_selection_changed)

    @property
    def columns(self) -> int:
        """How many cards have room side by side."""
        room = self.width() - _SIDES + _GAP
        return max(1, min(len(self.cards), room // (_LEAST_WIDTH + _GAP)))

    def show_quote(self, quote: int) -> None:
        """Show the wordings of what a quote reports; ``ready`` comes when they are there."""
        self._wanted = quote
        self._contents.ask(partial(_wordings, quote), self._on_answered)

    def forget(self) -> None:
        """What was asked for is not wanted any more."""
        self._wanted = None

    def take_keyboard(self) -> None:
        """Give the keyboard to the wording that is selected."""
        current = [card for card in self.cards if card.property("current")] or self.cards
        if current:
            self._take_keyboard(current[0])

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._theme = theme
        for card in self.cards:
            card.set_theme(theme)

    def set_icons(self, icons: Icons) -> None:
        """Take the icons of another theme."""
        self._close.setIcon(icons.icon("close"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _on_answered(self, answer: _Answer) -> None:
        quote, variants, outlets = answer
        if quote != self._wanted:
            return  # another one was asked for meanwhile
        if len(variants) < 2:
            self.closed.emit()
            return
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [WordingCard(one, outlets.get(one.row.article, ""), self._theme) for one in variants]
        for card in self.cards:
            card.chosen.connect(self._on_chosen)
            card.opened.connect(self._on_opened)
            card.left.connect(self._on_left)
        self._title.setText(one_line(wordings_title(variants)))
        self._head.set_count(f"{len(variants):,}")
        self._arrange()
        self._mark(quote)
        self._area.verticalScrollBar().setValue(0)
        self.ready.emit()

    def _take_keyboard(self, card: WordingCard) -> None:
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(card, 0, _GAP)

    def _arrange(self) -> None:
        columns = self.columns
        for place, card in enumerate(self.cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for number in range(self._grid.columnCount()):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        rows = -(-len(self.cards) // columns)
        for number in range(self._grid.rowCount() + 1):
            self._grid.setRowStretch(number, 1 if number == rows else 0)

    def _mark(self, quote: int | None) -> None:
        for card in self.cards:
            card.set_current(card.variant.row.id == quote)

    def _on_selection_changed(self, selected: Selected) -> None:
        """Follow to another quote; whatever else is selected, the wordings stay in sight."""
        if not self.isVisible():
            return
        quote = selected.ref.id if selected.ref is not None and selected.ref.noun is Noun.QUOTE else None
        shown = any(card.variant.row.id == quote for card in self.cards)
        if not shown and quote is not None and self._contents.facts(Ref(Noun.QUOTE, quote)).wordings:
            self.show_quote(quote)
        else:
            self._mark(quote)

    def _on_left(self, key: Qt.Key) -> None:
        places = [place for place, card in enumerate(self.cards) if card is self.sender()]
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.columns,
            Qt.Key.Key_Down: self.columns,
        }
        place = places[0] + steps[key]
        if 0 <= place < len(self.cards):
            self._take_keyboard(self.cards[place])

    def _on_chosen(self, quote: int) -> None:
        self._focus.select(Ref(Noun.QUOTE, quote), _ORIGIN)
        self.chosen.emit(Ref(Noun.QUOTE, quote))

    def _on_opened(self, quote: int) -> None:
        self._focus.select(Ref(Noun.QUOTE, quote), _ORIGIN)
        self.opened.emit(Ref(Noun.QUOTE, quote))


def _wordings(quote: int, workspace: Workspace) -> _Answer:
    variants = workspace.variants(quote)
    articles = workspace.article_rows(list(dict.fromkeys(variant.row.article for variant in variants)))
    return quote, variants, {article.id: article.outlet for article in articles}
