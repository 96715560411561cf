# SPDX-License-Identifier: MIT
"""A page of Markdown to read: calm type, lines of a length for the eye, tables on hairlines."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from viewer.drawing.theme import Theme, color
from viewer.ui.style import BODY_PX, READER_PX, SMALL_PX, grown, sized

MOST_CHARACTERS = 78  # of a line
LINE_HEIGHT = 1.55
_CELL_LINE_HEIGHT = 1.4
_SIDE = 32
_TOP = 26
_HEAD_PX = {1: 24, 2: 17}
_HEAD_ABOVE = {1: 0, 2: 30}
_HEAD_BELOW = {1: 14, 2: 10}
_PARAGRAPH_GAP = 10
_CODE_INDENT = 20
_TABLE_GAP = 14
_CELL_PADDING = 6
_WITHOUT_HTML = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class PageView(QTextBrowser):
    """Shows a page of our own, read only. It follows no link and loads nothing."""

    def __init__(self, theme: Theme, font: QFont, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._text = text
        self.setFont(sized(font, grown(READER_PX)))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self._render()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme, at the same place of the page."""
        self._theme = theme
        at = self.verticalScrollBar().value()
        self._render()
        self.verticalScrollBar().setValue(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines at most ``MOST_CHARACTERS`` long, in the middle of the room there is."""
        most = QFontMetricsF(self.font()).averageCharWidth() * MOST_CHARACTERS
        side = max(_SIDE, int((self.width() - most) / 2))
        self.setViewportMargins(side, 0, max(4, side - self.verticalScrollBar().sizeHint().width()), 0)
        super().resizeEvent(event)

    def _render(self) -> None:
        document = self.document()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        document.setMarkdown(self._text, _WITHOUT_HTML)
        margins = QTextFrameFormat(document.rootFrame().frameFormat())
        margins.setTopMargin(_TOP)
        margins.setBottomMargin(_TOP)
        document.rootFrame().setFrameFormat(margins)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for block in _blocks(document):
            self._set_block(cursor, block)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._set_table(frame)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _set_block(self, cursor: QTextCursor, block: QTextBlock) -> None:
        cursor.setPosition(block.position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        level = block.blockFormat().headingLevel()
        spacing = QTextBlockFormat()
        spacing.setTopMargin(_HEAD_ABOVE.get(level, 0))
        spacing.setBottomMargin(_HEAD_BELOW.get(level, _PARAGRAPH_GAP))
        if block.blockFormat().nonBreakableLines():  # between fences
            spacing.setLeftMargin(_CODE_INDENT)
            spacing.setNonBreakableLines(False)
        if level:
            letters = QTextCharFormat()
            letters.setFont(sized(self.font(), grown(_HEAD_PX.get(level, READER_PX)), bold=True))
            cursor.mergeCharFormat(letters)
        else:
            self._set_line_height(spacing, LINE_HEIGHT)
        cursor.mergeBlockFormat(spacing)

    def _set_line_height(self, spacing: QTextBlockFormat, wanted: float) -> None:
        """Qt counts in heights of a line of this font, typographers in heights of its letters."""
        share = wanted * grown(READER_PX) / QFontMetricsF(self.font()).lineSpacing()
        spacing.setLineHeight(share * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)

    def _set_table(self, table: QTextTable) -> None:
        form = table.format()
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setBorder(0)
        form.setCellPadding(0)
        form.setCellSpacing(0)
        form.setTopMargin(_TABLE_GAP // 2)
        form.setBottomMargin(_TABLE_GAP)
        table.setFormat(form)
        for row in range(table.rows()):
            for column in range(table.columns()):
                self._set_cell(table, row, column)

    def _set_cell(self, table: QTextTable, row: int, column: int) -> None:
        cell = table.cellAt(row, column)
        form = cell.format().toTableCellFormat()
        form.setBottomBorder(1)
        form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBottomBorderBrush(color(self._theme.line))
        form.setTopPadding(_CELL_PADDING)
        form.setBottomPadding(_CELL_PADDING)
        form.setLeftPadding(0 if column == 0 else _CELL_PADDING)
        form.setRightPadding(0 if column == table.columns() - 1 else _CELL_PADDING)
        cell.setFormat(form)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        lines = QTextBlockFormat()
        lines.setBottomMargin(0)
        self._set_line_height(lines, _CELL_LINE_HEIGHT)
        if row == 0:
            below = table.cellAt(1, column).firstCursorPosition().blockFormat()
            lines.setAlignment(below.alignment())
        cursor.mergeBlockFormat(lines)
        letters = QTextCharFormat()
        letters.setFont(sized(self.font(), grown(BODY_PX if row else SMALL_PX), bold=not row))
        letters.setForeground(color(self._theme.ink if row else self._theme.soft))
        cursor.mergeCharFormat(letters)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
