# SPDX-License-Identifier: MIT
"""The surface of the canvas: shows the timeline, moves over it on command, and keeps in step with the focus.

Commands only say where the view goes and ask for a repaint; the frame is laid out once for all that need it (paint,
hit test, tip) and kept until something changes.

A frame is laid out in units that are pixels at the size that the timeline is designed for. Where the font of the window
is larger or smaller, ``growth`` of these units are a pixel's worth: rows, axis and marks grow with their letters.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from viewer.domain.filter import Filter
from viewer.domain.lanes import PUBLISHED, QUOTED
from viewer.domain.selection import Ref
from viewer.domain.wish import Clock
from viewer.drawing.lettering import Lettering, growth
from viewer.drawing.painter import Highlight, TimelinePainter
from viewer.drawing.sheet import Sheet
from viewer.drawing.theme import Theme, color
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.backdrop import Backdrop
from viewer.timeline.claimed import Claimed
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.lanes import LaneWishes
from viewer.timeline.layout import ROW
from viewer.timeline.outline import TRAY
from viewer.timeline.reports import Reports
from viewer.ui.canvas.accessible import TimelineViewport, tell_content, tell_selection
from viewer.ui.canvas.stage import Stage
from viewer.ui.canvas.steps import other_lane, stepped, stepped_in_lane
from viewer.ui.canvas.tips import spoken, spoken_undated
from viewer.ui.focus import Focus, Selected, Shown
from viewer.wording.lanes import lane_title, timeline_name

ORIGIN = "canvas"
_ZOOM = 1.6
_FRAME = 16  # ms: labels that had to wait come with the next frame


class Surface(QAbstractScrollArea):
    """Shows the timeline. ``words`` are those of ``TimelinePainter``, and ``timeline``: the name of the whole."""

    growth = 0.0  # until all is made: Qt may tell of a font before that
    lanes_wished = Signal(object)  # LaneWishes: a person wants the lanes otherwise
    evidence_requested = Signal(object)  # Ref: Enter, or a double click on a mark

    def __init__(self, focus: Focus, theme: Theme, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus = focus
        self._words = words
        self.growth = growth(self.font())
        self._letters = self._new_letters()
        self._painter = self._new_painter(theme)
        self._stage = Stage(self._letters, self)
        self._named = self._stage.columns  # those whose lanes the column has room for
        self._hovered: int | None = None
        self._band: tuple[int, int] | None = None
        self._by_keyboard = False
        self._following = False
        self._untold = False  # a screen reader has still to hear of the selection
        self._set_up()
        self._more = QTimer(self, singleShot=True, interval=_FRAME)
        self._more.timeout.connect(self.viewport().update)
        self._stage.changed.connect(self.viewport().update)
        self._stage.changed.connect(self._tell)
        self._stage.span_changed.connect(self._on_span_changed)
        focus.selection_changed.connect(self._on_selection_changed)
        focus.span_changed.connect(self._on_focus_span_changed)

    @property
    def animated(self) -> bool:
        """Whether the view glides to where it goes."""
        return self._stage.motion.animated

    @animated.setter
    def animated(self, on: bool) -> None:
        motion = self._stage.motion
        motion.animated = on
        if not on:
            motion.go(motion.target, smoothly=False)

    @property
    def frame(self) -> Frame:
        """The picture as it is on screen."""
        return self._stage.frame(self.verticalScrollBar().value())

    def in_frame(self, place: QPointF) -> QPointF:
        """A place on the viewport, in the units of the frame."""
        return place / self.growth

    @property
    def columns(self) -> Columns:
        """What is shown."""
        return self._stage.columns

    @property
    def selected_ref(self) -> Ref | None:
        """What is selected."""
        return self._focus.selected.ref

    def lane_name(self, code: str) -> str:
        """What a lane is called, or the tray."""
        code = "undated" if code == TRAY else code
        return self._words.get(code) or lane_title(code)

    def lane_noun(self, code: str) -> str:
        """What lies in a lane."""
        return {PUBLISHED: "article", QUOTED: "quote"}.get(code, "event")

    def select(self, ref: Ref) -> None:
        """Select something and bring it into view."""
        self._focus.select(ref, ORIGIN)
        self.reveal(ref)

    def ask_for_evidence(self) -> None:
        """Ask for what proves the selected thing."""
        if self.selected_ref is not None:
            self.evidence_requested.emit(self.selected_ref)

    def set_arrangement(self, arrangement: Arrangement, whole: Arrangement | None = None) -> None:
        """Show other marks, all or a part of the ``whole``. The view stays as long as it shows any of them, but goes
        with what is selected to its place by another clock.
        """
        if arrangement is not self._stage.arrangement:
            self._hovered = None
        # Names of lanes that are filtered out keep their room: nothing goes sideways while the filter changes.
        alike = whole is not None and set(arrangement.columns.lanes) <= set(whole.columns.lanes)
        self._named = whole.columns if whole is not None and alike else arrangement.columns
        moved = arrangement.columns.clock is not self.columns.clock
        self._stage.set_arrangement(arrangement, self._painter.column_width(self._named), whole)
        self._stage.select(self._focus.selected.ref, self._focus.selected.related)
        self._fit_scroll_bar()
        if moved and self.selected_ref is not None:
            self.reveal(self.selected_ref)
        self.setAccessibleName(timeline_name(arrangement.columns.clock))
        tell_content(self)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._painter = self._new_painter(theme)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Another font: everything is as large as goes with it, and the view stays where it is."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.growth:
            self.growth = growth(self.font())
            self._letters = self._new_letters()
            self._painter = self._new_painter(self._painter.theme)
            self._stage.set_letters(self._letters, self._painter.column_width(self._named))
            self._set_size()

    def in_span(self, shown: Filter, span: tuple[int, int]) -> Filter:
        """A filter that asks for a stretch of time as well, in seconds, by the clock of the timeline."""
        return replace(shown, since=span[0], until=span[1], reported=self.columns.clock is Clock.REPORTED)

    def zoom_in(self) -> None:
        """Zoom in about the middle."""
        self._stage.zoom(_ZOOM)

    def zoom_out(self) -> None:
        """Zoom out about the middle."""
        self._stage.zoom(1 / _ZOOM)

    @property
    def backdrop(self) -> Backdrop:
        """What lies behind the marks: eras, silences, weekends, the present moment."""
        return self._stage.backdrop

    @backdrop.setter
    def backdrop(self, backdrop: Backdrop) -> None:
        self._stage.backdrop = backdrop
        self._fit_scroll_bar()

    @property
    def claimed(self) -> Claimed:
        """The dates that are claimed where sources disagree."""
        return self._stage.claimed

    @claimed.setter
    def claimed(self, claimed: Claimed) -> None:
        self._stage.claimed = claimed
        self.viewport().update()

    @property
    def reports(self) -> Reports:
        """When the selected event was reported."""
        return self._stage.reports

    @reports.setter
    def reports(self, reports: Reports) -> None:
        self._stage.reports = reports
        self.viewport().update()

    @property
    def lanes(self) -> LaneWishes:
        """How the lanes are wished: their order, which are folded, which stay at the top."""
        return self._stage.lanes

    @lanes.setter
    def lanes(self, wishes: LaneWishes) -> None:
        self._stage.lanes = wishes
        self._fit_scroll_bar()

    def wish_lanes(self, wishes: LaneWishes, still: str | None = None) -> None:
        """Let a person have the lanes otherwise. The top of the lane of a code word, ``still``, stays where it is."""
        before = self._top_of_lane(still)
        self.lanes = wishes
        after = self._top_of_lane(still)
        if before is not None and after is not None:
            bar = self.verticalScrollBar()
            wanted = bar.value() + round(after - before)
            bar.setMaximum(max(bar.maximum(), wanted))  # what is folded at the end leaves room below rather than jump
            bar.setValue(wanted)
        self.lanes_wished.emit(wishes)

    def fold_lane(self) -> None:
        """Fold the lane of the selected mark, or open it."""
        if code := self._selected_lane():
            self.wish_lanes(self.lanes.with_folded(code, folded=code not in self.lanes.folded), code)

    def pin_lane(self) -> None:
        """Keep the lane of the selected mark at the top, or let it scroll."""
        if code := self._selected_lane():
            self.wish_lanes(self.lanes.with_pinned(code, pinned=code not in self.lanes.pinned))

    def move_lane(self, by: int) -> None:
        """Move the lane of the selected mark up or down."""
        if code := self._selected_lane():
            self.wish_lanes(self.lanes.moved(code, by, self.columns.lanes))

    def _selected_lane(self) -> str:
        index = self._stage.selected
        return "" if index is None else self.columns.lanes[self.columns.lane[index]]

    def _top_of_lane(self, code: str | None) -> float | None:
        return next((lane.box.y for lane in self.frame.lanes if lane.code == code), None)

    def fit_all(self) -> None:
        """Show all of the story; asked again, what lies far outside, too."""
        self._stage.show_all()

    def fit_opening(self) -> None:
        """Show the densest useful stretch of time, as at first."""
        self._stage.show_opening()

    def pan(self, fraction: float) -> None:
        """Move to later times by a fraction of the width; to earlier ones if it is negative."""
        self._stage.pan(fraction * self._stage.motion.target.width)

    def show_span(self, start: int, end: int) -> None:
        """Show a stretch of time exactly, in seconds."""
        self._stage.show(start, end)

    def go_to(self, start: int, end: int) -> None:
        """Bring a stretch of time (seconds) to the middle, at the same zoom where it then fits."""
        self._stage.go_to(start, end)

    def go_to_start(self) -> None:
        """Show the first mark."""
        self._stage.show_end(last=False)

    def go_to_end(self) -> None:
        """Show the last mark."""
        self._stage.show_end(last=True)

    def reveal(self, ref: Ref) -> bool:
        """Bring the mark of something into view; whether it has one."""
        index = self.columns.find(ref)
        if index is None:
            return False
        self._stage.bring_into_view(index)
        self._scroll_to(index)
        return True

    def select_next(self, *, in_lane: bool = False) -> None:
        """Select the next mark in time, of all or of the same lane; the undated come last."""
        self._step(stepped_in_lane if in_lane else stepped, 1)

    def select_previous(self, *, in_lane: bool = False) -> None:
        """Select the mark before in time, of all or of the same lane."""
        self._step(stepped_in_lane if in_lane else stepped, -1)

    def select_lane_above(self) -> None:
        """Select what is nearest in time in the lane above."""
        self._step(self._other_lane, -1)

    def select_lane_below(self) -> None:
        """Select what is nearest in time in the lane below, or in the tray."""
        self._step(self._other_lane, 1)

    def _on_selection_changed(self, selected: Selected) -> None:
        index = self._stage.select(selected.ref, selected.related)
        number = self._stage.chosen
        described = spoken(self.columns, index) if index is not None else ""
        self.setAccessibleDescription(described if number is None else spoken_undated(self.columns, number))
        if selected.ref is not None and selected.origin != ORIGIN:
            self.reveal(selected.ref)
        self._untold = True
        self._tell()

    def _tell(self) -> None:
        if self._untold:
            self._untold = not tell_selection(self)

    def _on_focus_span_changed(self, shown: Shown) -> None:
        if shown.origin == ORIGIN:
            return
        self._following = True
        try:
            self._stage.show(shown.start, shown.end)
        finally:
            self._following = False

    def _on_span_changed(self, span: tuple[int, int]) -> None:
        if not self._following:
            self._focus.show_span(*span, ORIGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the selected span over it, and where the keyboard is."""
        if self._painter.ratio != self.devicePixelRatioF() * self.growth:
            self._painter = self._new_painter(self._painter.theme)  # moved to another screen
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text is read its own way
        if self._painter.ratio % 1:  # parts of the picture meet between two pixels: nothing else may show there
            painter.fillRect(self.viewport().rect(), color(self._painter.theme.panel))
        painter.scale(self.growth, self.growth)
        try:
            self._paint(painter)
        finally:
            painter.end()  # one that is left open takes the process with it
        if self._painter.pending:
            self._more.start()

    def _paint(self, painter: QPainter) -> None:
        selected = self._focus.selected
        frame = self.frame
        self._painter.paint(painter, frame, self.columns, Highlight(selected.ref, selected.related, self._hovered))
        accent = self._painter.theme.accent
        if self._band:
            x0, x1 = (min(max(frame.scale.to_px(second), frame.plot.x), frame.plot.right) for second in self._band)
            painter.fillRect(QRectF(x0, frame.plot.y, x1 - x0, frame.plot.height), color(accent, 0.12))
            for x in (x0, x1):
                painter.fillRect(QRectF(round(x), frame.plot.y, 1, frame.plot.height), color(accent))
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(QPen(color(accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(0, 0, frame.width, frame.height).adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the same stretch of time in the new size."""
        self._set_size()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Lanes scroll; axis, minimap and tray stay, so all is painted anew."""
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A screen reader hears of the selected mark, not of the timeline as a whole."""
        super().focusInEvent(event)
        self._untold = True
        self._tell()

    def _new_painter(self, theme: Theme) -> TimelinePainter:
        sheet = Sheet(self.devicePixelRatioF() * self.growth, larger=self.growth)
        return TimelinePainter(theme, self._words, self._letters, sheet)

    def _new_letters(self) -> Lettering:
        return Lettering(self.font(), hinted=self.growth == 1.0)

    def _set_size(self) -> None:
        self._stage.set_size(self.viewport().width() / self.growth, self.viewport().height() / self.growth)
        self._fit_scroll_bar()

    def _set_up(self) -> None:
        self.setViewport(TimelineViewport(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(320, 280)  # axis, a lane, minimap and tray
        self.setAccessibleName(self._words.get("timeline", ""))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(round(ROW))

    def _fit_scroll_bar(self) -> None:
        frame = self.frame
        bar = self.verticalScrollBar()
        bar.setPageStep(round(frame.plot.height))
        bar.setRange(0, max(round(frame.content - frame.plot.height), 0))

    def _scroll_to(self, index: int) -> None:
        frame = self.frame
        y = self._stage.layout.row_y(index, frame)
        bar = self.verticalScrollBar()
        if y - ROW < frame.plot.y:
            bar.setValue(bar.value() - round(frame.plot.y + ROW - y))
        elif y + ROW > frame.plot.bottom:
            bar.setValue(bar.value() + round(y + ROW - frame.plot.bottom))

    def _other_lane(self, columns: Columns, current: Ref | None, step: int, view: tuple[int, int]) -> Ref | None:
        return other_lane(columns, current, step, view, self.lanes.arranged(columns.lanes))

    def _step(self, way: Callable[[Columns, Ref | None, int, tuple[int, int]], Ref | None], step: int) -> None:
        ref = way(self.columns, self.selected_ref, step, self._stage.span)
        if ref is not None:
            self.select(ref)
