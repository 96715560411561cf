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
from PySide6.QtGui import QPainter, QPen, QPolygonF

from viewer.domain.lanes import lane_name
from viewer.domain.selection import Ref, Related
from viewer.domain.wish import Clock
from viewer.drawing.axis import major_label, minor_label
from viewer.drawing.backdrop import paint_bands, paint_names, paint_now
from viewer.drawing.brushes import SMOOTH, hairline, level, rectangles, upright
from viewer.drawing.direction import reads_leftward
from viewer.drawing.ink import MANY, MarkInk, arrow, dotted
from viewer.drawing.lettering import Lettering, Size
from viewer.drawing.pills import Pills, paint_pill
from viewer.drawing.sheet import Sheet
from viewer.drawing.stamps import MarkStamps
from viewer.drawing.strips import paint_edges, paint_minimap, paint_tray
from viewer.drawing.theme import Theme, color, mixed
from viewer.drawing.whiskers import paint_whiskers
from viewer.drawing.writing import Look, SheetWriter, Writer
from viewer.drawing.zones import Zone, zones
from viewer.timeline.columns import ARTICLE, NOUNS, Columns
from viewer.timeline.frame import Beyond, Frame, Label, Lane
from viewer.timeline.labelling import AIR, PADDING
from viewer.timeline.placed import Labels
from viewer.timeline.placing import BAR
from viewer.timeline.shapes import Shape

_NO_PEN = Qt.PenStyle.NoPen  # looked up once: members of Qt's enumerations are slow to find
_PILL = 22.0
_EDGE = 6.0  # between the lane column and the plot
_INDENT = 14.0
_CHOSEN = 2


@dataclass(frozen=True, slots=True)
class Highlight:
    """What is shown in the colour of selection, what goes with it, and the mark under the pointer."""

    selected: Ref | None = None
    related: Related = field(default_factory=Related)
    hovered: int | None = None


class TimelinePainter:
    """Paints frames in one theme.

    ``words`` has the names of lanes by their code words, and ``undated``; what is missing is named by its code word.
    ``clock_happened`` and ``clock_reported`` say in two lines what the axis is of, ``sources``, with ``{count}`` in it,
    how many tell of an event; without them nothing does. With a ``sheet``, words and marks are copied from there, as
    screens want it; ``pending`` then says whether labels are left for another frame. Files are painted without one.
    """

    def __init__(
        self, theme: Theme, words: Mapping[str, str], lettering: Lettering, sheet: Sheet | None = None
    ) -> None:
        self.theme = theme
        self.pending = False
        self._words = words
        self._letters = lettering
        self._sheet = sheet
        self._stamps = MarkStamps(theme, sheet) if sheet is not None else None
        self._pills = Pills(theme, lettering, sheet) if sheet is not None else None
        self._writer = Writer(lettering)
        self._names: dict[tuple[str, float], str] = {}  # of lanes, cut to a width

    @property
    def ratio(self) -> float:
        """The pixels of the device that the sheet has for one of ours; 1 without a sheet."""
        return self._sheet.ratio if self._sheet is not None else 1.0

    def column_width(self, columns: Columns) -> float:
        """How wide the lane column has to be for the names of the lanes."""
        names = [self._word(code) for code in columns.lanes] + ([self._word("undated")] if columns.undated else [])
        widths = [self._letters.measure(name) for name in names]
        widest = max(widths + [self._letters.width(Size.SMALL, line) - 7 for line in self._clock(columns)], default=0.0)
        return float(round(min(max(widest + 2 * _INDENT, 90.0), 180.0) + _EDGE))

    def paint(self, painter: QPainter, frame: Frame, columns: Columns, highlight: Highlight) -> None:
        """Paint all of a frame, from its background on."""
        if self._sheet is not None:
            self._sheet.begin()
            self._writer = SheetWriter(self._letters, self._sheet)
        painter.setRenderHint(SMOOTH)
        for zone in zones(frame):
            self._zone(painter, frame, zone, columns, highlight)
        self._axis(painter, frame, columns)
        paint_names(painter, frame, self.theme, (self._letters, self._writer))
        if frame.minimap:
            words = self._letters, self._writer
            paint_minimap(painter, frame.minimap, self.theme, words, self._sheet)
            paint_edges(painter, frame, columns, self.theme, words)
        if frame.tray:
            look = self.theme, self._letters, self._writer
            paint_tray(painter, frame, columns, look, self._word("undated"), highlight.selected)
        self._writer.flush(painter)
        self.pending = self._writer.pending

    def _zone(self, painter: QPainter, frame: Frame, zone: Zone, columns: Columns, highlight: Highlight) -> None:
        """The lanes that scroll, or those that lie over them at the top."""
        plot = QRectF(frame.plot.x, zone.top, frame.plot.width, zone.bottom - zone.top)  # the lane column has its own
        painter.fillRect(plot, color(self.theme.panel))
        paint_bands(painter, frame, self.theme, (zone.top, zone.bottom))
        self._grid(painter, frame, zone)
        paint_now(painter, frame, self.theme, (zone.top, zone.bottom))
        self._bars(painter, frame, zone, columns)
        self._marks(painter, frame, zone, columns, highlight)
        self._labels(painter, frame, zone, columns, highlight)
        self._writer.flush(painter)
        self._counts(painter, frame, zone)
        for beyond in frame.beyond:
            if beyond.lane in zone.lanes:
                self._beyond(painter, beyond, frame, columns)
        if frame.whiskers and frame.whiskers.lane in zone.lanes:
            paint_whiskers(painter, frame.whiskers, self.theme, (frame.plot.x, frame.plot.right))
        self._writer.flush(painter)
        self._lane_column(painter, frame, zone)
        self._writer.flush(painter)  # what comes next lies over lanes that are scrolled half out of sight

    def _word(self, code: str) -> str:
        return self._words.get(code) or lane_name(code) or code.replace("_", " ").capitalize()

    def _text(self, painter: QPainter, place: tuple[float, float], text: str, size: int, name: str) -> None:
        self._writer.write(painter, place, text, Look(size, name))

    def _pill(self, painter: QPainter, box: QRectF, name: str, border: str | None = None) -> None:
        painter.setPen(QPen(color(border), 1.0) if border else _NO_PEN)
        painter.setBrush(color(name))
        painter.drawRoundedRect(box, min(box.height() / 2, 9.0), min(box.height() / 2, 9.0))

    def _grid(self, painter: QPainter, frame: Frame, zone: Zone) -> None:
        faint = mixed(self.theme.panel, self.theme.faint, 0.38)
        for ticks, name in ((frame.axis.minor, self.theme.line), (frame.axis.major, faint)):
            positions = [tick.px for tick in ticks if tick.px >= frame.plot.x]
            upright(painter, positions, (zone.top, zone.bottom), name)
        level(painter, [lane.box.bottom - 1 for lane in zone.of(frame)], (frame.plot.x, frame.width), self.theme.line)

    def _bars(self, painter: QPainter, frame: Frame, zone: Zone, columns: Columns) -> None:
        painter.setRenderHint(SMOOTH, on=False)
        first = np.searchsorted(frame.bars[:, 4], np.arange(len(frame.lanes) + 1))  # they go by lane
        for lane in zone.of(frame):
            of_lane = frame.bars[first[lane.number] : first[lane.number + 1], :4]
            name = self.theme.lane(columns.lane_colours[lane.number])
            rectangles(painter, of_lane, mixed(self.theme.panel, name, 0.5))
        painter.setRenderHint(SMOOTH)

    def _marks(self, painter: QPainter, frame: Frame, zone: Zone, columns: Columns, highlight: Highlight) -> None:
        ink = MarkInk(painter, self.theme, frame.marks, frame.scale, frame.prongs)
        index = frame.marks.index
        colours, colour = columns.colours, columns.colour[index]
        in_zone = zone.shows(frame.marks.lane)
        shown = in_zone & (frame.marks.y > zone.top - BAR) & (frame.marks.y < zone.bottom + BAR)
        numbers = np.flatnonzero(shown)
        if self._stamps is not None:
            numbers = np.array(self._stamps.paint(painter, frame, columns, numbers), np.int64)
        for number in numbers.tolist():
            ink.mark(number, colours[colour[number]], int(columns.flags[index[number]]))
        self._second_lines(ink, frame, columns, numbers)
        lighter = mixed(self.theme.panel, self.theme.accent, 0.5)
        for number in np.flatnonzero(in_zone & _related(columns, index, highlight.related)).tolist():
            ink.ring(number, lighter, 2.0)
        for number in (
            np.flatnonzero(in_zone & (index == highlight.hovered)).tolist() if highlight.hovered is not None else ()
        ):
            ink.ring(number, self.theme.soft, 1.5)
        for number in np.flatnonzero(in_zone & _is(columns, index, highlight.selected)).tolist():
            ink.ring(number, self.theme.accent, 2.5)

    def _second_lines(self, ink: MarkInk, frame: Frame, columns: Columns, numbers: NDArray[np.int64]) -> None:
        """Those of the marks that are inked one by one."""
        numbers = numbers[frame.marks.shape[numbers] != Shape.FORK]  # which says so by itself
        index = frame.marks.index[numbers]
        sources, lane = columns.sources[index], columns.colour[index]
        for number in np.unique(lane[sources > 1]).tolist():
            several = (lane == number) & (sources > 1)
            ink.second(numbers[several & (sources < MANY)], columns.colours[number], strong=False)
            ink.second(numbers[several & (sources >= MANY)], columns.colours[number], strong=True)

    def _labels(self, painter: QPainter, frame: Frame, zone: Zone, columns: Columns, highlight: Highlight) -> None:
        labels = frame.labels
        seen = (labels.y > zone.top - _PILL) & (labels.y < zone.bottom + _PILL) & zone.shows(labels.lane)
        labels = labels if seen.all() else labels.only(seen)
        if not len(labels):
            return
        theme, below = self.theme, self._letters.half_capital
        state = _related(columns, labels.mark, highlight.related) + 2 * _is(columns, labels.mark, highlight.selected)
        colour = columns.colour[labels.mark]
        self._backings(painter, columns, labels, colour, (state == 0) & labels.inside)
        for number in np.flatnonzero(state).tolist():
            self._backed(painter, labels[number], int(state[number]))
        chosen = np.flatnonzero(state >= _CHOSEN).tolist()
        sources = columns.sources[labels.mark].astype(np.int64)
        sources[labels.inside] = 1
        for number in chosen:
            where = float(labels.x[number]), float(labels.y[number]) + below
            self._text(painter, where, labels.texts[number], Size.BOLD, theme.ink)
        if chosen:
            labels, sources = labels.only(state < _CHOSEN), sources[state < _CHOSEN]
        soft = columns.nouns[labels.mark] == ARTICLE
        for name, of_name in ((theme.ink, ~soft), (theme.soft, soft)):
            if not of_name.any():
                continue
            some = labels if of_name.all() else labels.only(of_name)
            cuts = some.bases, some.shown
            self._writer.labels(painter, (some.x, some.y + below), some.texts, Look(Size.LABEL, name), cuts)
        self._sources(painter, labels, sources)

    def _backings(
        self,
        painter: QPainter,
        columns: Columns,
        labels: Labels,
        colour: NDArray[np.uint8],
        inside: NDArray[np.bool_],
    ) -> None:
        """A pale ground for the labels that stand within bars, all of a colour in one call."""
        order = np.flatnonzero(inside)
        order = order[np.argsort(colour[order], kind="stable")]
        rows = np.empty((len(order), 4))
        rows[:, 0], rows[:, 1] = labels.x[order] - PADDING + 2, labels.y[order] - BAR / 2
        rows[:, 2], rows[:, 3] = labels.width[order] + 2 * PADDING - 4, BAR
        colours = colour[order].tolist()
        painter.setRenderHint(SMOOTH, on=False)
        for each in sorted(set(colours)):
            first = colours.index(each)
            name = self.theme.lane(columns.colours[each])
            own = rows[first : first + colours.count(each)]
            rectangles(painter, own, mixed(self.theme.panel, name, 0.1))
        painter.setRenderHint(SMOOTH)

    def _backed(self, painter: QPainter, label: Label, state: int) -> None:
        """What lies behind a label; ``state`` is ``_CHOSEN`` for the selected mark, 1 for what goes with it."""
        theme = self.theme
        box = QRectF(label.x - PADDING, label.y - _PILL / 2, label.width + 2 * PADDING, _PILL)
        behind = mixed(theme.panel, theme.selection, 0.55)
        if state >= _CHOSEN:
            self._pill(painter, box, theme.selection)
        elif label.inside:
            painter.setPen(_NO_PEN)
            painter.setBrush(color(behind))
            painter.drawRoundedRect(QRectF(box.x() + 2, label.y - BAR / 2, box.width() - 4, BAR), 3, 3)
        else:
            self._pill(painter, box.adjusted(4, 2, -4, -2), behind)

    def _sources(self, painter: QPainter, labels: Labels, sources: NDArray[np.int64]) -> None:
        """How many tell of each, where there is room."""
        if "sources" not in self._words:
            return
        several = np.flatnonzero(sources > 1)
        texts = [self._words["sources"].format(count=number) for number in sources[several].tolist()]
        wide = np.array([self._letters.width(Size.LABEL, text) for text in texts], np.float64)
        x = labels.x[several] + labels.width[several] + AIR
        fits = x + wide + AIR <= labels.x[several] + labels.room[several]
        place = x[fits], labels.y[several][fits] + self._letters.half_capital
        fitting = [text for text, there in zip(texts, fits.tolist(), strict=True) if there]
        self._writer.labels(painter, place, fitting, Look(Size.LABEL, self.theme.faint))

    def _counts(self, painter: QPainter, frame: Frame, zone: Zone) -> None:
        counts = frame.counts if zone.is_all else frame.counts.only(zone.shows(frame.counts.lane))
        if self._pills is not None:
            self._pills.paint(painter, counts)
            return
        for count in counts:
            paint_pill(painter, self.theme, self._letters, count)

    def _beyond(self, painter: QPainter, beyond: Beyond, frame: Frame, columns: Columns) -> None:
        """A dotted line to the edge: this is where the lane goes on."""
        name = self.theme.lane(columns.colours[columns.colour[beyond.index]])
        text = f"{beyond.text}  +{beyond.more}" if beyond.more else beyond.text
        width = self._letters.width(Size.LABEL, text)
        x = frame.plot.right - 28 - width if beyond.later else frame.plot.x + 28
        base = beyond.y - 3
        self._text(painter, (x, base), text, Size.LABEL, self.theme.soft)
        line = beyond.y + 6
        if beyond.later:
            dotted(painter, min(x, frame.plot.right - 160), frame.plot.right - 22, line, name)
            arrow(painter, frame.plot.right - 12, line, name)
        else:
            dotted(painter, frame.plot.x + 20, max(x + width, frame.plot.x + 160), line, name)
            arrow(painter, frame.plot.x + 10, line, name, back=True)

    def _lane_column(self, painter: QPainter, frame: Frame, zone: Zone) -> None:
        width = frame.plot.x - _EDGE
        painter.fillRect(QRectF(width, zone.top, frame.plot.x - width, zone.bottom - zone.top), color(self.theme.panel))
        painter.fillRect(QRectF(0, zone.top, width, zone.bottom - zone.top), color(self.theme.band))
        for lane in zone.of(frame):
            if not zone.top - 30 < lane.box.bottom < zone.bottom + lane.box.height + 30:
                continue
            key = lane.code, width
            if key not in self._names:
                self._names[key] = self._letters.elided(self._word(lane.code), width - 2 * _INDENT + 8)
            name = self._names[key]
            base = lane.first_row + self._letters.half_capital
            indent = width - _INDENT - self._letters.width(Size.LABEL, name) if reads_leftward(name) else _INDENT
            self._text(painter, (indent, base), name, Size.LABEL, self.theme.ink)
            self._signs(painter, lane)
            below = base + 17
            before, after = frame.before[lane.number], frame.after[lane.number]
            if before and not lane.folded:
                self._text(painter, (_INDENT, below), f"‹ {_short(before)}", Size.TINY, self.theme.faint)
            if after and not lane.folded:
                text = f"{_short(after)} ›"
                x = width - _INDENT - self._letters.width(Size.TINY, text)
                self._text(painter, (x, below), text, Size.TINY, self.theme.faint)
        level(painter, [lane.box.bottom - 1 for lane in zone.of(frame)], (0, width), self.theme.line)

    def _signs(self, painter: QPainter, lane: Lane) -> None:
        """At a lane's name: whether it is folded, and whether it is pinned. What is neither has no sign."""
        y = lane.first_row
        painter.setPen(_NO_PEN)
        if lane.folded:
            painter.setBrush(color(self.theme.soft))
            painter.drawPolygon(QPolygonF([QPointF(4, y - 4), QPointF(9, y), QPointF(4, y + 4)]))
        if lane.pinned:
            painter.setBrush(color(self.theme.accent))
            painter.drawRect(QRectF(0, lane.box.y + 2, 3, lane.box.height - 5))

    def _axis(self, painter: QPainter, frame: Frame, columns: Columns) -> None:
        height = frame.names.y if frame.names else frame.plot.y
        painter.fillRect(QRectF(0, 0, frame.width, height), color(self.theme.panel))
        hairline(painter, (0, height - 1, frame.width, height - 1), self.theme.line)
        self._tier(painter, frame, major=True)
        self._tier(painter, frame, major=False)
        name = self.theme.soft if columns.clock is Clock.HAPPENED else self.theme.ink
        for text, base in zip(self._clock(columns), (20.0, 40.0), strict=False):
            self._text(painter, (_INDENT, base), text, Size.SMALL, name)

    def _clock(self, columns: Columns) -> list[str]:
        """Two lines that say what time the axis is of; none where there are no words for it."""
        return self._words.get(f"clock_{columns.clock}", "").splitlines()

    def _tier(self, painter: QPainter, frame: Frame, *, major: bool) -> None:
        """The labels of a tier; one that would touch the next is left out (the first sticks to the edge)."""
        ticks = frame.axis.major if major else frame.axis.minor
        size = Size.BOLD if major else Size.SMALL
        name = self.theme.ink if major else self.theme.soft
        free = frame.plot.x
        for tick in ticks:
            text = major_label(tick) if major else minor_label(tick)
            x = max(tick.px, frame.plot.x) + 6
            width = self._letters.width(size, text)
            if x < free or x + width > frame.width:
                continue
            self._text(painter, (x, 20.0 if major else 40.0), text, size, name)
            free = x + width + 6


def _short(number: int) -> str:
    """A number that leaves room for another beside it."""
    return str(number) if number < 10_000 else f"{number // 1000}k"


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
