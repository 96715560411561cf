# SPDX-License-Identifier: MIT
"""One wording of an utterance: where it stands, and its words with what differs marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from viewer.domain.quote import QuoteKind
from viewer.domain.rows import Variant
from viewer.domain.span import Span
from viewer.drawing.theme import Theme
from viewer.ui import wording
from viewer.ui.shown_text import harmless, one_line, tip
from viewer.ui.wording_corrections import wording_line

_TITLE = 90  # characters; an article without a title has a sentence there
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordingCard(QFrame):
    """A card to click: its place in the reader opens. Enter gives the reader the keyboard, too."""

    chosen = Signal(object)  # the id of its quote
    opened = Signal(object)  # the same, entered or double-clicked
    left = Signal(Qt.Key)  # to the card that lies where the arrow points

    def __init__(self, variant: Variant, outlet: str, theme: Theme) -> None:
        super().__init__()
        self.variant = variant
        self.setObjectName("wordingCard")
        self.setProperty("current", False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        title = wording.joined([outlet, variant.row.article_title or wording.NO_TITLE])
        self._words = _label("wordingText")
        self._words.setTextFormat(Qt.TextFormat.RichText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.setSpacing(4)
        shown = wording.shortened(one_line(title), _TITLE)
        for name, text in (("wordingTitle", shown), ("wordingLine", one_line(wording_line(variant)))):
            label = _label(name)
            label.setText(text)
            layout.addWidget(label)
        self.setToolTip(tip(title))
        layout.addSpacing(4)
        layout.addWidget(self._words)
        layout.addStretch()
        self.setAccessibleName(wording.joined([title, wording_line(variant), shown_words(variant)]))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Mark what differs in the colours of another theme."""
        self._words.setText(marked_words(self.variant, theme))

    def set_current(self, current: bool) -> None:
        """Show that it is the one that is selected."""
        if self.property("current") != current:
            self.setProperty("current", current)
            self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click is told."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.variant.row.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """So is a double click."""
        self.opened.emit(self.variant.row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, the space bar chooses, the arrows go on."""
        if event.key() in _OPENS:
            self.opened.emit(self.variant.row.id)
        elif event.key() == Qt.Key.Key_Space:
            self.chosen.emit(self.variant.row.id)
        elif event.key() in _ARROWS:  # before the scroll area takes them
            self.left.emit(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)


def shown_words(variant: Variant) -> str:
    """The words, between marks where the article has marks."""
    return f"{_mark(variant, '“')}{harmless(variant.row.text)}{_mark(variant, '”')}"


def marked_words(variant: Variant, theme: Theme) -> str:
    """The words as rich text: what differs is underlined and lies on a ground of its own."""
    style = f"background-color:{theme.date}; text-decoration:underline"
    text = variant.row.text
    parts = [
        f'<span style="{style}">{escape(harmless(words))}</span>' if differs else escape(harmless(words))
        for words, differs in _stretches(text, variant.differing)
    ]
    return f"<p style='line-height:135%'>{_mark(variant, '“')}{''.join(parts)}{_mark(variant, '”')}</p>"


def _stretches(text: str, differing: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    at = 0
    for span in differing:
        yield text[at : span.start], False
        yield text[span.start : span.end], True
        at = span.end
    yield text[at:], False


def _mark(variant: Variant, mark: str) -> str:
    return "" if variant.row.kind is QuoteKind.INDIRECT else mark


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
