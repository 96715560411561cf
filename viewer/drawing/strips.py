# SPDX-License-Identifier: MIT
"""Paints the strips below the lanes: the minimap and the tray of what has no date."""

from __future__ import annotations

from collections.abc import Callable, Hashable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.domain import calendar
from viewer.domain.selection import Ref
from viewer.drawing.axis import major_label, minor_label
from viewer.drawing.brushes import SMOOTH, hairline, rectangles
from viewer.drawing.lettering import Lettering, Size
from viewer.drawing.sheet import Sheet, rows_of
from viewer.drawing.theme import Theme, color, mixed
from viewer.drawing.writing import Look, Writer
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame, Minimap
from viewer.timeline.ticks import Unit
from viewer.wording.dates import year_words

_HANDLE = 3.0
_LABELS = 14.0  # px at the foot of the minimap for its years
_TICK, _TICKS = 2.0, 5.0  # width and height of where those are that go with the selected mark
_INDENT = 14.0


def paint_minimap(
    painter: QPainter, minimap: Minimap, theme: Theme, words: tuple[Lettering, Writer], sheet: Sheet | None = None
) -> None:
    """The density of the whole story, its years, and the window that the timeline shows of it.

    What matches a filter stands out against the rest; the selected mark has a tick, and what goes with it smaller ones.
    With a ``sheet``, what stays as it is wherever the window goes is copied from there.
    """
    box, window = minimap.box, minimap.window
    painter.fillRect(QRectF(box.x, box.y, box.width, box.height), color(theme.background))
    hairline(painter, (box.x, box.y, box.right, box.y), theme.line)
    tint = mixed(theme.background, theme.accent, 0.13)
    painter.fillRect(QRectF(window.x, window.y, window.width, window.height), color(tint))
    bars = minimap.bars.tobytes(), minimap.all_bars.tobytes()
    _standing(painter, minimap, sheet, ("bars", theme.name, bars), lambda on: _bars(on, minimap, theme))
    painter.setRenderHint(SMOOTH, on=False)
    _places(painter, minimap, theme, box.bottom - _LABELS)
    for x in (window.x, window.right - _HANDLE):
        painter.fillRect(QRectF(x, window.y, _HANDLE, window.height), color(theme.accent))
    painter.setRenderHint(SMOOTH)
    straight = words[0], words[1] if sheet is None else Writer(words[0])
    _standing(painter, minimap, sheet, ("years", theme.name), lambda on: _years(on, minimap, theme, straight))


def _standing(
    painter: QPainter, minimap: Minimap, sheet: Sheet | None, key: Hashable, paint: Callable[[QPainter], None]
) -> None:
    """Paint what stands on a minimap; copy it where there is a sheet with room for it."""
    box = minimap.box

    def alone(on: QPainter) -> None:
        on.translate(-box.x, -box.y)
        paint(on)

    picture = None
    if sheet is not None:
        picture = sheet.sprite(("minimap", key, minimap.scale, box.width, box.height), box.width, box.height, alone)
    if sheet is None or picture is None:
        paint(painter)
    else:
        sheet.draw(painter, sheet.copies(rows_of([picture]), np.array([box.x]), np.array([box.y])))


def _bars(painter: QPainter, minimap: Minimap, theme: Theme) -> None:
    floor = minimap.box.bottom - _LABELS
    painter.setRenderHint(SMOOTH, on=False)
    filtered = len(minimap.all_bars) > 0
    rectangles(painter, _columns(minimap, minimap.all_bars, floor), mixed(theme.background, theme.faint, 0.35))
    matching = theme.soft if filtered else mixed(theme.background, theme.faint, 0.75)
    rectangles(painter, _columns(minimap, minimap.bars, floor), matching)
    painter.setRenderHint(SMOOTH)


def _columns(minimap: Minimap, bars: NDArray[np.float64], floor: float) -> NDArray[np.float64]:
    heights = np.maximum(np.round(bars[:, 1] * (minimap.box.height - _LABELS - 8)), 2.0)
    return np.column_stack((bars[:, 0], floor - heights, np.full(len(heights), minimap.bar_width), heights))


def _places(painter: QPainter, minimap: Minimap, theme: Theme, floor: float) -> None:
    """Where the selection is: below the line above, where no bar reaches, and through to the ground."""
    top = minimap.box.y + 1
    related = [(x - _TICK / 2, top, _TICK, _TICKS) for x in minimap.related]
    rectangles(painter, np.array(related).reshape(-1, 4), mixed(theme.background, theme.accent, 0.6))
    if minimap.selected:
        first, last = minimap.selected
        painter.fillRect(QRectF(first, top, last - first, 2), color(theme.accent))
        middle = round((first + last) / 2)
        painter.fillRect(QRectF(middle - 2, top, 4, floor - top), color(theme.background))
        painter.fillRect(QRectF(middle - 1, top, 2, floor - top), color(theme.accent))
        painter.fillRect(QRectF(middle - 3, top, 6, 4), color(theme.accent))


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
