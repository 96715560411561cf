# SPDX-License-Identifier: MIT
"""The canvas: one widget that shows the whole timeline, painted frame by frame.

Handlers only say where the view goes and ask for a repaint; the frame is laid out once for all that need it (paint,
hit test, tip) and kept until something changes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from viewer.domain.selection import Ref
from viewer.drawing.lettering import Lettering
from viewer.drawing.painter import Highlight, TimelinePainter
from viewer.drawing.theme import Theme, color
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Count, Frame
from viewer.timeline.hit import Hit, Part, hit
from viewer.timeline.layout import ROW
from viewer.ui.canvas.pointer import Drag
from viewer.ui.canvas.stage import Stage
from viewer.ui.canvas.tips import cluster_menu, spoken, tip, undated_menu
from viewer.ui.focus import Focus, Selected, Shown

ORIGIN = "canvas"
_ZOOM = 1.6  # a key
_DOUBLE_CLICK = 3.0
_WHEEL = 1.0015  # a unit of the wheel; a notch is 120
_PAN = 0.15  # of the width: an arrow key
_PAGE = 0.9
_CURSORS = {
    Part.MARK: Qt.CursorShape.PointingHandCursor,
    Part.COUNT: Qt.CursorShape.PointingHandCursor,
    Part.BEYOND: Qt.CursorShape.PointingHandCursor,
    Part.CHIP: Qt.CursorShape.PointingHandCursor,
    Part.MORE_CHIPS: Qt.CursorShape.PointingHandCursor,
    Part.WINDOW_START: Qt.CursorShape.SizeHorCursor,
    Part.WINDOW_END: Qt.CursorShape.SizeHorCursor,
    Part.WINDOW: Qt.CursorShape.OpenHandCursor,
}


class Canvas(QAbstractScrollArea):
    """The timeline. ``words`` are those of ``TimelinePainter``, and ``timeline``: the name of the canvas itself."""

    hovered = Signal(object, QPoint)  # Ref or None, and where on screen
    evidence_requested = Signal(object)  # Ref: Enter, or a double click on a mark
    span_selected = Signal(object)  # Shown: by Shift and dragging

    def __init__(self, focus: Focus, theme: Theme, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus = focus
        self._words = words
        self._letters = Lettering(self.font())
        self._painter = TimelinePainter(theme, words, self._letters)
        self._stage = Stage(self._letters, self)
        self._drag: Drag | None = None
        self._dragging = False
        self._hovered: int | None = None
        self._band: tuple[int, int] | None = None
        self._by_keyboard = False
        self._following = False
        self._cluster = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self._cluster.timeout.connect(self._open_cluster)
        self._asked: tuple[Count, QPoint] | None = None
        self._set_up()
        self._stage.changed.connect(self.viewport().update)
        self._stage.span_changed.connect(self._on_span_changed)
        focus.selection_changed.connect(self._on_selection_changed)
        focus.span_changed.connect(self._on_focus_span_changed)

    @property
    def animated(self) -> bool:
        """Whether the view glides to where it goes."""
        return self._stage.motion.animated

    @animated.setter
    def animated(self, on: bool) -> None:
        self._stage.motion.animated = on

    @property
    def frame(self) -> Frame:
        """The picture as it is on screen."""
        return self._stage.frame(self.verticalScrollBar().value())

    @property
    def columns(self) -> Columns:
        """What is shown."""
        return self._stage.columns

    @property
    def selected_span(self) -> tuple[int, int] | None:
        """The span of time selected by Shift and dragging, in seconds."""
        return self._band

    def set_columns(self, columns: Columns) -> None:
        """Show other marks; the view stays where it is as long as it shows any of them."""
        self._hovered = None
        self._stage.set_columns(columns, self._painter.column_width(columns))
        self._stage.select(self._focus.selected.ref)
        self._fit_scroll_bar()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._painter = TimelinePainter(theme, self._words, self._letters)
        self.viewport().update()

    def zoom_in(self) -> None:
        """Zoom in about the middle."""
        self._stage.zoom(_ZOOM)

    def zoom_out(self) -> None:
        """Zoom out about the middle."""
        self._stage.zoom(1 / _ZOOM)

    def fit_all(self) -> None:
        """Show everything."""
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
        """Select the next mark in time, of all or of the same lane."""
        self._step(1, in_lane=in_lane)

    def select_previous(self, *, in_lane: bool = False) -> None:
        """Select the mark before in time, of all or of the same lane."""
        self._step(-1, in_lane=in_lane)

    def clear_span(self) -> None:
        """Drop the selected span of time."""
        self._band = None
        self.viewport().update()

    def _on_selection_changed(self, selected: Selected) -> None:
        index = self._stage.select(selected.ref)
        described = spoken(self.columns, index) if index is not None else ""
        self.setAccessibleDescription(described)
        if selected.ref is not None and selected.origin != ORIGIN:
            self.reveal(selected.ref)

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

    # Overrides of Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame, the selected span over it, and where the keyboard is."""
        painter = QPainter(self.viewport())
        selected = self._focus.selected
        highlight = Highlight(selected.ref, selected.related, self._hovered)
        frame = self.frame
        self._painter.paint(painter, frame, self.columns, highlight)
        accent = self._painter.theme.accent
        if self._band:
            x0, x1 = (min(max(frame.scale.to_px(second), frame.plot.x), frame.plot.right) for second in self._band)
            painter.fillRect(QRectF(x0, frame.plot.y, x1 - x0, frame.plot.height), color(accent, 0.12))
            for x in (x0, x1):
                painter.fillRect(QRectF(round(x), frame.plot.y, 1, frame.plot.height), color(accent))
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(QPen(color(accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the same stretch of time in the new size."""
        self._stage.set_size(self.viewport().width(), self.viewport().height())
        self._fit_scroll_bar()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Lanes scroll; axis, minimap and tray stay, so all is painted anew."""
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tips, pinching on a touchpad, and the pointer leaving."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._stage.zoom(max(1 + event.value(), 0.1), event.position().x(), smoothly=False)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None, QPoint())
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl or Cmd, pan with Shift or sideways, else scroll lanes, or pan when all of them fit."""
        modifiers = event.modifiers()
        turned = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        dx, dy = turned.x(), turned.y()
        if modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier):
            turn = event.angleDelta().y() or dy
            self._stage.zoom(_WHEEL**turn, event.position().x(), smoothly=event.pixelDelta().isNull())
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or abs(dx) > abs(dy):
            self._stage.pan(-(dx or dy), smoothly=False)
        elif self.verticalScrollBar().maximum() > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - dy)
        else:
            self._stage.pan(-dy, smoothly=False)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag, or a click: which one it is shows when the pointer moves."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = event.position().x(), event.position().y()
        part = hit(self.frame, x, y).part
        selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and y < self.frame.plot.bottom
        self._dragging = False
        top = self.verticalScrollBar().value()
        self._drag = Drag(part, x, y, self._stage.motion.target, top, selecting)
        if part is Part.MINIMAP and self.frame.minimap:
            self._stage.motion.go(self._drag.by_minimap(self.frame.minimap, x))
            self._drag = Drag(Part.WINDOW, x, y, self._stage.motion.target, top, selecting=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was pressed, or show what lies under the pointer."""
        if self._drag is None:
            found = hit(self.frame, event.position().x(), event.position().y())
            self.viewport().setCursor(_CURSORS.get(found.part, Qt.CursorShape.ArrowCursor))
            on_mark = found.index if found.part is Part.MARK else None
            self._hover(on_mark, event.globalPosition().toPoint())
            return
        if not self._dragging:
            moved = (event.position() - QPointF(self._drag.x, self._drag.y)).manhattanLength()
            self._dragging = moved >= QApplication.startDragDistance()
        if self._dragging:
            self._move_drag(self._drag, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or take it as a click."""
        drag, self._drag = self._drag, None
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.viewport().unsetCursor()
        if self._dragging and drag.selecting and self._band:
            self.span_selected.emit(Shown(*self._band, ORIGIN))
        elif not self._dragging and not drag.on_minimap:
            self._click(hit(self.frame, drag.x, drag.y), event.globalPosition().toPoint())
        self._dragging = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom in: to the selected span, to what a "+N" counts, else about the pointer."""
        self._cluster.stop()
        x = event.position().x()
        found = hit(self.frame, x, event.position().y())
        if self._band and self._band[0] <= self.frame.scale.to_time(x) <= self._band[1]:
            self._stage.show(*self._band)
            self.clear_span()
        elif found.count:
            self._stage.show(found.count.start, found.count.end)
        elif found.part is Part.MARK:
            self.evidence_requested.emit(self.columns.ref(found.index))
        elif found.part is Part.PLOT:
            self._stage.zoom(_DOUBLE_CLICK, x)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the canvas knows while it has the keyboard."""
        key = Qt.Key(event.key())
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
            return
        command = self._commands(shifted).get(key)
        if command is None:
            super().keyPressEvent(event)
            return
        command()
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is when it came by keyboard."""
        self._by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    # Helpers

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 200)
        self.setAccessibleName(self._words.get("timeline", ""))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(round(ROW))

    def _commands(self, shifted: bool) -> dict[Qt.Key, Callable[[], None]]:
        step = _PAGE / 2 if shifted else _PAN
        bar = self.verticalScrollBar()
        key = Qt.Key
        return {
            key.Key_Plus: self.zoom_in,
            key.Key_Equal: self.zoom_in,
            key.Key_Minus: self.zoom_out,
            key.Key_0: self.fit_all,
            key.Key_Left: lambda: self.pan(-step),
            key.Key_Right: lambda: self.pan(step),
            key.Key_Up: lambda: bar.setValue(bar.value() - round(ROW)),
            key.Key_Down: lambda: bar.setValue(bar.value() + round(ROW)),
            key.Key_PageUp: lambda: self.pan(-_PAGE),
            key.Key_PageDown: lambda: self.pan(_PAGE),
            key.Key_Home: self.go_to_start,
            key.Key_End: self.go_to_end,
            key.Key_Period: self.select_next,
            key.Key_Greater: lambda: self.select_next(in_lane=True),
            key.Key_Comma: self.select_previous,
            key.Key_Less: lambda: self.select_previous(in_lane=True),
            key.Key_F: self._reveal_selected,
            key.Key_Return: self._ask_for_evidence,
            key.Key_Enter: self._ask_for_evidence,
        }

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

    def _step(self, step: int, *, in_lane: bool) -> None:
        columns, current = self.columns, self._stage.selected
        if not len(columns):
            return
        if current is None:
            start, end = self._stage.span
            visible = np.flatnonzero((columns.start >= start) & (columns.start < end))
            pick = visible[0 if step > 0 else -1] if len(visible) else (0 if step > 0 else len(columns) - 1)
        else:
            lane = np.flatnonzero(columns.lane == columns.lane[current]) if in_lane else np.arange(len(columns))
            place = int(np.searchsorted(lane, current)) + step
            pick = lane[min(max(place, 0), len(lane) - 1)]
        ref = columns.ref(int(pick))
        self._focus.select(ref, ORIGIN)
        self.reveal(ref)

    def _reveal_selected(self) -> None:
        if self._focus.selected.ref is not None:
            self.reveal(self._focus.selected.ref)

    def _ask_for_evidence(self) -> None:
        if self._focus.selected.ref is not None:
            self.evidence_requested.emit(self._focus.selected.ref)

    def _hover(self, index: int | None, where: QPoint) -> None:
        if index != self._hovered:
            self._hovered = index
            self.hovered.emit(None if index is None else self.columns.ref(index), where)
            self.viewport().update()

    def _show_tip(self, event: QHelpEvent) -> None:
        found = hit(self.frame, event.x(), event.y())
        if found.part in (Part.MARK, Part.BEYOND):
            QToolTip.showText(event.globalPos(), tip(self.columns, found.index, self._words.get("sources", "")), self)
        else:
            QToolTip.hideText()

    def _move_drag(self, drag: Drag, position: QPointF) -> None:
        minimap = self.frame.minimap
        if drag.on_minimap:
            if minimap:
                self._stage.motion.go(drag.by_minimap(minimap, position.x()), smoothly=False)
        elif drag.selecting:
            self._band = drag.span(position.x())
            self.viewport().update()
        elif drag.y < self.frame.plot.bottom:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._stage.motion.go(drag.panned(position.x()), smoothly=False)
            self.verticalScrollBar().setValue(round(drag.top + drag.y - position.y()))

    def _click(self, found: Hit, where: QPoint) -> None:
        if self._band:
            self.clear_span()
        if found.part is Part.MARK:
            self._focus.select(self.columns.ref(found.index), ORIGIN)
        elif found.part is Part.BEYOND:
            ref = self.columns.ref(found.index)
            self._focus.select(ref, ORIGIN)
            self.reveal(ref)
        elif found.part is Part.CHIP:
            self._select(self.columns.undated[found.index].ref)
        elif found.part is Part.MORE_CHIPS:
            shown = sum(chip.number is not None for chip in self.frame.chips)
            undated_menu(self.columns, shown, self._select, self).popup(where)
        elif found.count:
            self._asked = found.count, where
            self._cluster.start()
        elif found.part is Part.PLOT:
            self._focus.select(None, ORIGIN)

    def _open_cluster(self) -> None:
        """List what a "+N" counts; a second click in time zooms in instead."""
        if self._asked is None:
            return
        count, where = self._asked
        self._asked = None
        inside = self._stage.layout.within(count.lane, count.start, count.end)
        hidden = inside[~np.isin(inside, self.frame.marks.index)].tolist()
        cluster_menu(self.columns, hidden, self._select, self).popup(where)

    def _select(self, ref: Ref) -> None:
        self._focus.select(ref, ORIGIN)
        if self._stage.selected is not None:
            self._scroll_to(self._stage.selected)
