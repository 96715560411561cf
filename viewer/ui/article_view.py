# SPDX-License-Identifier: MIT
"""An article's text to read: exactly as stored, with what it means marked behind the words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip

from viewer.domain.rows import MarkKind, Reading, TextMark
from viewer.domain.selection import Ref
from viewer.domain.span import Span
from viewer.drawing.theme import Theme, color
from viewer.ui import wording
from viewer.ui.focus_frame import FocusFrame
from viewer.ui.shown_text import ShownText, tip
from viewer.ui.style import READER_PX, grown, sized

LINE_HEIGHT = 1.6
MOST_CHARACTERS = 75  # of a line
_SIDE = 18
_PARAGRAPH_GAP = 6
_BLANK_LINE = 8  # pixels of a line without words
_ROLES = {MarkKind.DATE: "date", MarkKind.NAME: "person", MarkKind.QUOTE: "quote"}
# Where marks lie within one another the innermost is meant, and a quote or claim last.
_ORDER = (MarkKind.DATE, MarkKind.NAME, MarkKind.QUOTE, MarkKind.CLAIM)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark at its positions of the document."""

    start: int
    end: int
    mark: TextMark


class ArticleView(QTextEdit):
    """The text, read only. A click on a mark selects what it stands for; a tip says its value."""

    mark_clicked = Signal(object)  # TextMark

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self.theme = theme
        self._shown = ShownText("")
        self._placed: list[_Placed] = []
        self._longest = 0
        self._kinds = frozenset(_ROLES)
        self._selected: Ref | None = None
        self._lit: list[tuple[int, int]] = []
        self._pressed = QPoint()
        FocusFrame(self)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(sized(font, grown(READER_PX)))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(4)

    def show_reading(self, reading: Reading | None) -> None:
        """Show an article from its beginning, or nothing."""
        shown = ShownText(reading.article.text if reading else "")
        if shown.text != self._shown.text:  # after a correction only its marks are others
            self.setPlainText(shown.text)
            self._space_lines()
            self._finish_layout()
        self._shown = shown
        self._lit = []
        place = self._shown.position
        marks = reading.marks if reading else ()
        self._placed = [_Placed(place(mark.span.start), place(mark.span.end), mark) for mark in marks]
        self._placed.sort(key=lambda placed: (placed.start, -placed.end))
        self._longest = max((placed.end - placed.start for placed in self._placed), default=0)
        self.verticalScrollBar().setValue(0)

    def set_kinds(self, kinds: frozenset[MarkKind]) -> None:
        """Mark these kinds only."""
        self._kinds = kinds
        self.viewport().update()

    def set_selected(self, ref: Ref | None) -> None:
        """Frame the marks of what is selected."""
        self._selected = ref
        self.viewport().update()

    def light(self, spans: Sequence[Span], *, scroll: bool = True) -> None:
        """Lay the colour of the selection behind these stretches and bring the first into sight."""
        place = self._shown.position
        self._lit = [(place(span.start), place(span.end)) for span in spans]
        if spans and scroll:
            self.scroll_to(spans[0])
        self.viewport().update()

    def scroll_to(self, span: Span) -> None:
        """Bring a stretch of the text into the upper third of the view, with a whole line at the top."""
        self._finish_layout()
        wanted = self._top_of(self._shown.position(span.start)) - self.viewport().height() * 0.3
        first = self.document().documentLayout().hitTest(QPointF(0, wanted), Qt.HitTestAccuracy.FuzzyHit)
        self.verticalScrollBar().setValue(self._top_of(first) if wanted > 0 else 0)

    def _top_of(self, position: int) -> int:
        """Where the line of a position begins, in pixels of the document."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor).top() + self.verticalScrollBar().value()

    def first_mark_of(self, ref: Ref) -> TextMark | None:
        """The first mark that stands for a thing."""
        return next((placed.mark for placed in self._placed if placed.mark.target == ref), None)

    def mark_at(self, point: QPoint) -> TextMark | None:
        """The innermost mark below a point of the viewport that can be seen or clicked."""
        position = self.cursorForPosition(point).position()
        block = self.document().findBlock(position)
        found = [
            placed
            for placed in self._between(block.position(), block.position() + block.length())
            if self._is_active(placed.mark)
            and any(rect.contains(point) for rect in self._rects(block, placed.start, placed.end))
        ]
        found.sort(key=lambda placed: (_ORDER.index(placed.mark.kind), placed.end - placed.start))
        return found[0].mark if found else None

    def _is_active(self, mark: TextMark) -> bool:
        return mark.kind in self._kinds or (mark.kind is MarkKind.CLAIM and mark.target is not None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a drag."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a mark is told."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        if (at - self._pressed).manhattanLength() < 4 and (mark := self.mark_at(at)):
            self.mark_clicked.emit(mark)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        super().mouseMoveEvent(event)
        mark = self.mark_at(event.position().toPoint())
        hand = mark is not None and mark.target is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        """The tip of a mark."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(event.pos())
            if mark and (words := wording.mark_tip(mark)):
                QToolTip.showText(event.globalPos(), tip(words), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines at most ``MOST_CHARACTERS`` long."""
        most = QFontMetricsF(self.font()).averageCharWidth() * MOST_CHARACTERS
        room = self.width() - 2 * _SIDE
        left = _SIDE - int(self.document().documentMargin())
        self.setViewportMargins(left, 0, max(4, int(room - most) if room > most else 4), 0)
        super().resizeEvent(event)
        self._finish_layout()

    def _finish_layout(self) -> None:
        """Qt lays out the end of a text later; until then it takes places in the middle for the end."""
        self.document().pageCount()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The marks, then the words over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        seen_from, seen_to = self._visible_text()
        for block in self._visible_blocks():
            start, end = block.position(), block.position() + block.length()
            self._paint_lit(painter, block)
            for placed in self._between(max(start, seen_from), min(end, seen_to)):
                self._paint_mark(painter, block, placed)
        painter.end()
        super().paintEvent(event)

    def _paint_lit(self, painter: QPainter, block: QTextBlock) -> None:
        for start, end in self._lit:
            rects = self._rects(block, start, end)
            if not rects:
                continue
            painter.setBrush(color(self.theme.selection))
            for rect in rects:
                painter.drawRoundedRect(rect.adjusted(-3, -4, 3, 4), 3, 3)
            painter.setBrush(color(self.theme.accent))
            top, bottom = rects[0].top() - 4, rects[-1].bottom() + 4
            painter.drawRect(QRectF(0, top, 3, bottom - top))

    def _paint_mark(self, painter: QPainter, block: QTextBlock, placed: _Placed) -> None:
        mark = placed.mark
        if mark.kind not in self._kinds:
            return
        # A selected quote lies in the colour of selection already; a name does not.
        chosen = mark.kind is MarkKind.NAME and self._selected is not None and mark.target == self._selected
        painter.setBrush(color(getattr(self.theme, _ROLES[mark.kind])))
        painter.setPen(QPen(color(self.theme.accent), 1.2) if chosen else Qt.PenStyle.NoPen)
        for rect in self._rects(block, placed.start, placed.end):
            painter.drawRoundedRect(rect.adjusted(-1.5, -1, 1.5, 1), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)

    def _rects(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        """The boxes of a stretch of text within one block, one a line, in pixels of the viewport."""
        first, last = block.position(), block.position() + block.length() - 1
        start, end = max(start, first), min(end, last)
        if start >= end:
            return []
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        rects = []
        # A text without paragraphs is one block of thousands of lines: only those of the stretch are looked at.
        for number in range(layout.lineForTextPosition(start - first).lineNumber(), layout.lineCount()):
            line = layout.lineAt(number)
            line_start = first + line.textStart()
            if line_start >= end:
                break
            left, right = max(start, line_start), min(end, line_start + line.textLength())
            if right < end and self.document().characterAt(right - 1).isspace():
                right -= 1  # the blank at which a line breaks
            if left >= right:
                continue
            x_left = _x(line.cursorToX(left - first))
            x_right = _x(line.cursorToX(right - first))
            rects.append(
                QRectF(
                    origin.x() + min(x_left, x_right),
                    origin.y() + line.y() - self.verticalScrollBar().value(),
                    abs(x_right - x_left),
                    line.ascent() + line.descent(),
                )
            )
        return rects

    def _visible_blocks(self) -> Iterator[QTextBlock]:
        block = self.cursorForPosition(QPoint(0, 0)).block()
        layout = self.document().documentLayout()
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    def _visible_text(self) -> tuple[int, int]:
        """Where the text in view begins and ends, a line more on both sides."""
        line = QPoint(0, self.fontMetrics().lineSpacing() * 2)
        first = self.cursorForPosition(QPoint(0, 0) - line).position()
        last = self.cursorForPosition(self.viewport().rect().bottomRight() + line).position()
        return first, last + 1

    def _between(self, start: int, end: int) -> Iterator[_Placed]:
        """The marks that overlap a stretch of the document."""
        place = bisect_left(self._placed, start - self._longest, key=lambda placed: placed.start)
        for placed in self._placed[place:]:
            if placed.start >= end:
                return
            if placed.end > start:
                yield placed

    def _space_lines(self) -> None:
        spacing = QTextBlockFormat()
        # Qt counts in heights of a line of this font, typographers in heights of its letters.
        share = LINE_HEIGHT * grown(READER_PX) / QFontMetricsF(self.font()).lineSpacing()
        spacing.setLineHeight(share * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spacing.setBottomMargin(_PARAGRAPH_GAP)
        blank = QTextBlockFormat()
        blank.setLineHeight(_BLANK_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
        block = self.document().begin()
        while block.isValid():
            if not block.text().strip():
                cursor.setPosition(block.position())
                cursor.setBlockFormat(blank)
            block = block.next()
        cursor.endEditBlock()


def _x(found: object) -> float:
    """``cursorToX`` gives the place and the cursor position as a pair, whatever its stub says."""
    place = found[0] if isinstance(found, tuple) else found
    assert isinstance(place, float)
    return place
