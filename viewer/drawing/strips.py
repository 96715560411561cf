# SPDX-License-Identifier: MIT
"""Paints the strips below the lanes: the minimap and the tray of what has no date."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.domain import calendar
from viewer.domain.selection import Ref
from viewer.drawing.axis import major_label, minor_label
from viewer.drawing.brushes import hairline, rectangles
from viewer.drawing.lettering import Lettering, Size
from viewer.drawing.theme import Theme, color, mixed
from viewer.drawing.writing import Look, Writer
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame, Minimap
from viewer.timeline.ticks import Unit
from viewer.wording.dates import year_words

_HANDLE = 3.0
_LABELS = 14.0  # px at the foot of the minimap for its years
_INDENT = 14.0


def paint_minimap(painter: QPainter, minimap: Minimap, theme: Theme, words: tuple[Lettering, Writer]) -> None:
    """The density of the whole story, its years, and the window that the timeline shows of it."""
    box, window = minimap.box, minimap.window
    painter.fillRect(QRectF(box.x, box.y, box.width, box.height), color(theme.background))
    hairline(painter, (box.x, box.y, box.right, box.y), theme.line)
    tint = mixed(theme.background, theme.accent, 0.13)
    painter.fillRect(QRectF(window.x, window.y, window.width, window.height), color(tint))
    floor = box.bottom - _LABELS
    heights = np.maximum(np.round(minimap.bars[:, 1] * (box.height - _LABELS - 8)), 2.0)
    wide = np.full(len(heights), minimap.bar_width)
    boxes = np.column_stack((minimap.bars[:, 0], floor - heights, wide, heights))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    rectangles(painter, boxes, mixed(theme.background, theme.faint, 0.75))
    for x in (window.x, window.right - _HANDLE):
        painter.fillRect(QRectF(x, window.y, _HANDLE, window.height), color(theme.accent))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _years(painter, minimap, theme, words)


def _years(painter: QPainter, minimap: Minimap, theme: Theme, words: tuple[Lettering, Writer]) -> None:
    letters, writer = words
    free = minimap.scale.left
    for tick in minimap.ticks:
        text = minor_label(tick) if tick.step.unit == Unit.YEAR else major_label(tick)
        width = letters.width(Size.TINY, text)
        if tick.px + 3 >= free and tick.px + 3 + width < minimap.box.right:
            writer.write(painter, (round(tick.px) + 3, minimap.box.bottom - 4), text, Look(Size.TINY, theme.soft))
            free = tick.px + width + 12


def paint_edges(
    painter: QPainter, frame: Frame, columns: Columns, theme: Theme, words: tuple[Lettering, Writer]
) -> None:
    """Flags of what lies far outside: how many, and the year of the nearest."""
    letters, writer = words
    for edge in frame.edges:
        box = QRectF(edge.box.x, edge.box.y, edge.box.width, edge.box.height)
        painter.setPen(QPen(color(theme.line), 1.0))
        painter.setBrush(color(theme.panel))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        year = year_words(calendar.civil(int(columns.start[edge.index]) // calendar.DAY)[0])
        text = f"{year}  +{edge.number} ›" if edge.later else f"‹ +{edge.number}  {year}"
        text = letters.elided_small(text, edge.box.width - 8)
        x = edge.box.x + (edge.box.width - letters.width(Size.SMALL, text)) / 2
        base = edge.box.y + edge.box.height / 2 + letters.half_capital
        writer.write(painter, (x, base), text, Look(Size.SMALL, theme.ink))


def paint_tray(
    painter: QPainter,
    frame: Frame,
    columns: Columns,
    look: tuple[Theme, Lettering, Writer],
    title: str,
    selected: Ref | None,
) -> None:
    """Chips for what has no date."""
    theme, letters, writer = look
    assert frame.tray is not None
    tray = frame.tray
    painter.fillRect(QRectF(tray.x, tray.y, tray.width, tray.height), color(theme.panel))
    hairline(painter, (tray.x, tray.y, tray.right, tray.y), theme.line)
    base = tray.y + tray.height / 2 + letters.half_capital
    writer.write(painter, (_INDENT, base), title, Look(Size.LABEL, theme.soft))
    for chip in frame.chips:
        mark = None if chip.number is None else columns.undated[chip.number]
        chosen = mark is not None and selected == mark.ref
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(theme.selection if chosen else theme.band))
        box = chip.box
        painter.drawRoundedRect(QRectF(box.x, box.y, box.width, box.height), box.height / 2, box.height / 2)
        text = f"+{chip.more}" if chip.number is None else chip.text
        x = box.x + (box.width - letters.width(Size.LABEL, text)) / 2
        writer.write(painter, (x, base), text, Look(Size.LABEL, theme.accent if chosen else theme.ink))
