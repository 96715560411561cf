# SPDX-License-Identifier: MIT
"""Paints a frame of the timeline on any QPainter: the window and every picture file are drawn here.

Nothing is clipped, because SVG files know no clip of Qt's: what reaches over an edge is painted over by what comes
later (lane column, axis, minimap, tray).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from viewer.domain.selection import Ref, Related
from viewer.drawing.axis import major_label, minor_label
from viewer.drawing.brushes import hairline, rectangles
from viewer.drawing.ink import MANY, MarkInk, arrow, dotted
from viewer.drawing.lettering import Lettering
from viewer.drawing.strips import paint_minimap, paint_tray
from viewer.drawing.theme import Theme, color, mixed
from viewer.timeline.columns import NOUNS, PUBLISHED, Columns
from viewer.timeline.frame import Beyond, Box, Count, Frame, Label
from viewer.timeline.labelling import AIR, PADDING
from viewer.timeline.placing import BAR

_NO_PEN = Qt.PenStyle.NoPen  # looked up once: members of Qt's enumerations are slow to find
_PILL = 22.0
_EDGE = 6.0  # between the lane column and the plot
_INDENT = 14.0


@dataclass(frozen=True, slots=True)
class Highlight:
    """What is shown in the colour of selection, what goes with it, and the mark under the pointer."""

    selected: Ref | None = None
    related: Related = field(default_factory=Related)
    hovered: int | None = None


class TimelinePainter:
    """Paints frames in one theme.

    ``words`` has the names of lanes by their code words, and ``undated``; what is missing is named by its code word.
    ``sources``, with ``{count}`` in it, says how many tell of an event; without it nothing does.
    """

    def __init__(self, theme: Theme, words: Mapping[str, str], lettering: Lettering) -> None:
        self.theme = theme
        self._words = words
        self._letters = lettering

    def column_width(self, columns: Columns) -> float:
        """How wide the lane column has to be for the names of the lanes."""
        names = [self._word(code) for code in columns.lanes] + ([self._word("undated")] if columns.undated else [])
        widest = max((self._letters.measure(name) for name in names), default=0.0)
        return float(round(min(max(widest + 2 * _INDENT, 90.0), 180.0) + _EDGE))

    def paint(self, painter: QPainter, frame: Frame, columns: Columns, highlight: Highlight) -> None:
        """Paint all of a frame, from its background on."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, frame.width, frame.height), color(self.theme.panel))
        self._grid(painter, frame)
        self._bars(painter, frame)
        self._marks(painter, frame, columns, highlight)
        self._labels(painter, frame, columns, highlight)
        for count in frame.counts:
            self._count(painter, count)
        for beyond in frame.beyond:
            self._beyond(painter, beyond, frame)
        self._lane_column(painter, frame)
        self._axis(painter, frame)
        if frame.minimap:
            paint_minimap(painter, frame.minimap, self.theme, self._letters)
        if frame.tray:
            paint_tray(painter, frame, columns, (self.theme, self._letters), self._word("undated"), highlight.selected)

    def _word(self, code: str) -> str:
        return self._words.get(code) or code.replace("_", " ").capitalize()

    def _text(self, painter: QPainter, place: tuple[float, float], text: str, font: QFont, name: str) -> None:
        painter.setFont(font)
        painter.setPen(color(name))
        painter.drawText(QPointF(round(place[0]), place[1]), text)

    def _pill(self, painter: QPainter, box: QRectF, name: str, border: str | None = None) -> None:
        painter.setPen(QPen(color(border), 1.0) if border else _NO_PEN)
        painter.setBrush(color(name))
        painter.drawRoundedRect(box, min(box.height() / 2, 9.0), min(box.height() / 2, 9.0))

    def _grid(self, painter: QPainter, frame: Frame) -> None:
        for tick in frame.axis.minor:
            hairline(painter, (tick.px, frame.plot.y, tick.px, frame.plot.bottom), self.theme.line)
        faint = mixed(self.theme.panel, self.theme.faint, 0.38)
        for tick in frame.axis.major:
            if tick.px >= frame.plot.x:
                hairline(painter, (tick.px, frame.plot.y, tick.px, frame.plot.bottom), faint)
        for lane in frame.lanes:
            hairline(painter, (0, lane.box.bottom - 1, frame.width, lane.box.bottom - 1), self.theme.line)

    def _bars(self, painter: QPainter, frame: Frame) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for lane in frame.lanes:
            of_lane = frame.bars[frame.bars[:, 4] == lane.number, :4]
            rectangles(painter, of_lane, mixed(self.theme.panel, self.theme.lane(lane.code), 0.5))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _marks(self, painter: QPainter, frame: Frame, columns: Columns, highlight: Highlight) -> None:
        ink = MarkInk(painter, self.theme, frame.marks, frame.scale)
        index = frame.marks.index
        lanes = columns.lanes
        top, bottom = frame.plot.y - BAR, frame.plot.bottom + BAR
        shown = (frame.marks.y > top) & (frame.marks.y < bottom)
        for number in np.flatnonzero(shown).tolist():
            ink.mark(number, lanes[frame.marks.lane[number]], int(columns.flags[index[number]]))
        sources = columns.sources[index]
        for lane in np.unique(frame.marks.lane).tolist():
            several = shown & (frame.marks.lane == lane) & (sources > 1)
            ink.second(np.flatnonzero(several & (sources < MANY)), lanes[lane], strong=False)
            ink.second(np.flatnonzero(several & (sources >= MANY)), lanes[lane], strong=True)
        lighter = mixed(self.theme.panel, self.theme.accent, 0.5)
        for number in np.flatnonzero(_related(columns, index, highlight.related)).tolist():
            ink.ring(number, lighter, 2.0)
        for number in np.flatnonzero(index == highlight.hovered).tolist() if highlight.hovered is not None else ():
            ink.ring(number, self.theme.soft, 1.5)
        for number in np.flatnonzero(_is(columns, index, highlight.selected)).tolist():
            ink.ring(number, self.theme.accent, 2.5)

    def _labels(self, painter: QPainter, frame: Frame, columns: Columns, highlight: Highlight) -> None:
        if not frame.labels:
            return
        top, bottom = frame.plot.y - _PILL, frame.plot.bottom + _PILL
        index = np.array([label.index for label in frame.labels])
        related = _related(columns, index, highlight.related).tolist()
        selected = _is(columns, index, highlight.selected).tolist()
        for number, label in enumerate(frame.labels):
            if top < label.y < bottom:
                state = 2 if selected[number] else int(related[number])
                self._label(painter, label, columns, state)

    def _label(self, painter: QPainter, label: Label, columns: Columns, state: int) -> None:
        """One label; ``state`` is 2 for the selected mark's, 1 for those of what goes with it."""
        theme, base = self.theme, label.y + self._letters.half_capital
        box = QRectF(label.x - PADDING, label.y - _PILL / 2, label.width + 2 * PADDING, _PILL)
        if state == 2:
            self._pill(painter, box, theme.selection)
            self._text(painter, (label.x, base), label.text, self._letters.bold, theme.ink)
            return
        behind = mixed(theme.panel, theme.selection, 0.55) if state else theme.panel
        if label.inside:
            lane = theme.lane(columns.lanes[columns.lane[label.index]])
            painter.setPen(_NO_PEN)
            painter.setBrush(color(behind if state else mixed(theme.panel, lane, 0.1)))
            painter.drawRoundedRect(QRectF(box.x() + 2, label.y - BAR / 2, box.width() - 4, BAR), 3, 3)
        elif state:
            self._pill(painter, box.adjusted(4, 2, -4, -2), behind)
        quiet = columns.lanes[columns.lane[label.index]] == PUBLISHED
        self._text(painter, (label.x, base), label.text, self._letters.label, theme.soft if quiet else theme.ink)
        self._sources(painter, label, int(columns.sources[label.index]))

    def _sources(self, painter: QPainter, label: Label, sources: int) -> None:
        """How many tell of it, where it is more than one and there is room."""
        if sources < 2 or label.inside or "sources" not in self._words:
            return
        text = self._words["sources"].format(count=sources)
        if label.width + AIR + self._letters.measure(text) + AIR <= label.room:
            base = label.y + self._letters.half_capital
            self._text(painter, (label.x + label.width + AIR, base), text, self._letters.label, self.theme.faint)

    def _count(self, painter: QPainter, count: Count) -> None:
        box, text = count.box, f"+{count.number}"
        self._pill(painter, _rect(box), self.theme.band, self.theme.line)
        x = box.x + (box.width - self._letters.measure_small(text)) / 2
        base = box.y + box.height / 2 + self._letters.half_capital
        self._text(painter, (x, base), text, self._letters.small, self.theme.soft)

    def _beyond(self, painter: QPainter, beyond: Beyond, frame: Frame) -> None:
        """A dotted line to the edge: this is where the lane goes on."""
        name = self.theme.lane(frame.lanes[beyond.lane].code)
        text = f"{beyond.text}  +{beyond.more}" if beyond.more else beyond.text
        width = self._letters.measure(text)
        x = frame.plot.right - 28 - width if beyond.later else frame.plot.x + 28
        base = beyond.y - 3
        self._text(painter, (x, base), text, self._letters.label, self.theme.soft)
        line = beyond.y + 6
        if beyond.later:
            dotted(painter, min(x, frame.plot.right - 160), frame.plot.right - 22, line, name)
            arrow(painter, frame.plot.right - 12, line, name)
        else:
            dotted(painter, frame.plot.x + 20, max(x + width, frame.plot.x + 160), line, name)
            arrow(painter, frame.plot.x + 10, line, name, back=True)

    def _lane_column(self, painter: QPainter, frame: Frame) -> None:
        width = frame.plot.x - _EDGE
        painter.fillRect(QRectF(0, frame.plot.y, frame.plot.x, frame.plot.height), color(self.theme.panel))
        painter.fillRect(QRectF(0, frame.plot.y, width, frame.plot.height), color(self.theme.band))
        for lane in frame.lanes:
            if not frame.plot.y - 30 < lane.box.bottom < frame.plot.bottom + lane.box.height + 30:
                continue
            name = self._letters.elided(self._word(lane.code), width - 2 * _INDENT + 8)
            base = lane.first_row + self._letters.half_capital
            self._text(painter, (_INDENT, base), name, self._letters.label, self.theme.ink)
            before, after = frame.before[lane.number], frame.after[lane.number]
            if before:
                self._text(painter, (_INDENT, base + 17), f"‹ {_short(before)}", self._letters.tiny, self.theme.faint)
            if after:
                text = f"{_short(after)} ›"
                x = width - _INDENT - self._letters.measure_tiny(text)
                self._text(painter, (x, base + 17), text, self._letters.tiny, self.theme.faint)
            hairline(painter, (0, lane.box.bottom - 1, width, lane.box.bottom - 1), self.theme.line)

    def _axis(self, painter: QPainter, frame: Frame) -> None:
        painter.fillRect(QRectF(0, 0, frame.width, frame.plot.y), color(self.theme.panel))
        hairline(painter, (0, frame.plot.y - 1, frame.width, frame.plot.y - 1), self.theme.line)
        self._tier(painter, frame, major=True)
        self._tier(painter, frame, major=False)

    def _tier(self, painter: QPainter, frame: Frame, *, major: bool) -> None:
        """The labels of a tier; one that would touch the next is left out (the first sticks to the edge)."""
        ticks = frame.axis.major if major else frame.axis.minor
        font = self._letters.bold if major else self._letters.small
        measure = self._letters.measure_bold if major else self._letters.measure_small
        name = self.theme.ink if major else self.theme.soft
        free = frame.plot.x
        for tick in ticks:
            text = major_label(tick) if major else minor_label(tick)
            x = max(tick.px, frame.plot.x) + 6
            if x < free or x + measure(text) > frame.width:
                continue
            self._text(painter, (x, 20.0 if major else 40.0), text, font, name)
            free = x + measure(text) + 6


def _short(number: int) -> str:
    """A number that leaves room for another beside it."""
    return str(number) if number < 10_000 else f"{number // 1000}k"


def _rect(box: Box) -> QRectF:
    return QRectF(round(box.x) + 0.5, round(box.y) + 0.5, round(box.width) - 1, round(box.height) - 1)


def _is(columns: Columns, index: NDArray[np.int64], ref: Ref | None) -> NDArray[np.bool_]:
    if ref is None:
        return np.zeros(len(index), np.bool_)
    return np.asarray((columns.ids[index] == ref.id) & (columns.nouns[index] == NOUNS.index(ref.noun)))


def _related(columns: Columns, index: NDArray[np.int64], related: Related) -> NDArray[np.bool_]:
    found = np.zeros(len(index), np.bool_)
    for number, noun in enumerate(NOUNS):
        if wanted := related.of(noun):
            found |= (columns.nouns[index] == number) & np.isin(columns.ids[index], list(wanted))
    return found
