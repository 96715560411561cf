# SPDX-License-Identifier: MIT
"""The canvas: the surface with hands on it. Mouse, wheel, touchpad and keyboard become commands."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from viewer.domain.selection import Ref
from viewer.drawing.theme import Theme
from viewer.timeline.frame import Box, Count
from viewer.timeline.hit import Hit, Part, hit
from viewer.timeline.outline import place_of
from viewer.ui.canvas.card import HoverCard
from viewer.ui.canvas.kinetics import Kinetics
from viewer.ui.canvas.lane_drag import LaneDrag, scrolled
from viewer.ui.canvas.lane_menu import lane_menu
from viewer.ui.canvas.pointer import Drag
from viewer.ui.canvas.surface import ORIGIN, Surface
from viewer.ui.canvas.tips import brief, brief_undated, cluster_menu, undated_menu
from viewer.ui.focus import Focus, Shown
from viewer.ui.focus_frame import BY_KEYBOARD

_DOUBLE_CLICK = 3.0  # times closer
_WHEEL = 1.0015  # a unit of the wheel; a notch is 120
_ARROW = Qt.CursorShape.ArrowCursor
_CURSORS = {
    Part.MARK: Qt.CursorShape.PointingHandCursor,
    Part.COUNT: Qt.CursorShape.PointingHandCursor,
    Part.BEYOND: Qt.CursorShape.PointingHandCursor,
    Part.EDGE: Qt.CursorShape.PointingHandCursor,
    Part.LANE: Qt.CursorShape.PointingHandCursor,
    Part.CLOCK: Qt.CursorShape.PointingHandCursor,
    Part.CHIP: Qt.CursorShape.PointingHandCursor,
    Part.MORE_CHIPS: Qt.CursorShape.PointingHandCursor,
    Part.WINDOW_START: Qt.CursorShape.SizeHorCursor,
    Part.WINDOW_END: Qt.CursorShape.SizeHorCursor,
    Part.WINDOW: Qt.CursorShape.OpenHandCursor,
}


class Canvas(Surface):
    """The timeline to work with."""

    hovered = Signal(object, QPoint)  # Ref or None, and where on screen
    proof_requested = Signal(object)  # Ref: the card tells of it, and could tell more
    span_selected = Signal(object)  # Shown: by Shift and dragging, or by command
    band_changed = Signal()  # the selected span is another, perhaps still being dragged
    band_toggled = Signal()  # there is a selected span, or there is none any more
    clock_requested = Signal()  # a click on the words beside the axis: the other clock is wanted
    view_changed = Signal()  # the picture is another

    def __init__(self, focus: Focus, theme: Theme, words: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(focus, theme, words, parent)
        self._drag: Drag | None = None
        self._dragging = False
        self._shape = _ARROW
        self._lane: LaneDrag | None = None  # pressed at its name
        self._cluster = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self._cluster.timeout.connect(self._open_cluster)
        self._asked: tuple[Count, QPoint] | None = None
        self.wheel_zooms = False  # without Ctrl
        self.drag_marks = False  # without Shift
        self._lanes = 0.0  # px less than one that lanes have still to scroll
        self._kinetics = Kinetics(self, self._scroll, self._where)
        self.card = HoverCard(self.viewport())
        self._stage.motion.moved.connect(self.card.dismiss)
        self._stage.changed.connect(self.view_changed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    @property
    def selected_span(self) -> tuple[int, int] | None:
        """The span of time selected by Shift and dragging, in seconds."""
        return self._band

    def mark_span(self, start: int, end: int) -> None:
        """Select a stretch of time, in seconds."""
        self._set_band((start, end))
        self.span_selected.emit(Shown(start, end, ORIGIN))

    def mark_visible(self) -> None:
        """Select the stretch of time that is on screen."""
        self.mark_span(*self._stage.span)

    def clear_span(self) -> None:
        """Drop the selected span of time."""
        self._set_band(None)

    def zoom_to_span(self) -> None:
        """Show the selected span of time exactly; it is then not selected any more."""
        if self._band:
            self._stage.show(*self._band)
            self.clear_span()

    def band_box(self) -> Box | None:
        """Where the selected span is on the viewport; None where nothing of it is."""
        if self._band is None:
            return None
        frame = self.frame
        x0, x1 = (min(max(frame.scale.to_px(second), frame.plot.x), frame.plot.right) for second in self._band)
        return Box(x0, frame.plot.y, x1 - x0, frame.plot.height).times(self.growth) if x1 > x0 else None

    def viewportEvent(self, event: QEvent) -> bool:
        """Tips, pinching on a touchpad, and the pointer leaving."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_card(QPointF(event.pos()))
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._stage.zoom(max(1 + event.value(), 0.1), self.in_frame(event.position()).x(), smoothly=False)
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None, QPoint())
            self.card.dismiss()
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl or Cmd, pan with Shift or sideways, else scroll lanes, or pan when all of them fit.

        Where the wheel zooms by itself, Ctrl or Cmd scrolls.
        """
        modifiers = event.modifiers()
        turned = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        control = bool(modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier))
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        sideways = not control and (shift or abs(turned.x()) > abs(turned.y()))
        zooms = not sideways and control != self.wheel_zooms
        if zooms:
            turn = event.angleDelta().y() or turned.y()
            self._stage.zoom(_WHEEL**turn, self.in_frame(event.position()).x(), smoothly=event.pixelDelta().isNull())
        elif shift and not turned.x():
            self._scroll(turned.y(), 0)
        else:
            self._scroll(turned.x(), turned.y())
        # The fingers that leave turn nothing any more: what they did before decides.
        self._kinetics.follow(event, allowed=self.animated and not shift and control == self.wheel_zooms)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """At the name of a lane, what can be done with it."""
        found = self._hit(QPointF(event.pos()))
        if found.part is Part.LANE:
            codes = self.columns.lanes
            lane_menu(codes[found.index], codes, self.lanes, self.wish_lanes, self).popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag, or a click: which one it is shows when the pointer moves."""
        self._kinetics.stop()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x, y = self.in_frame(event.position()).toTuple()
        found = hit(self.frame, x, y)
        part = found.part
        self._lane = LaneDrag(self.columns.lanes[found.index]) if part is Part.LANE else None
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        selecting = shifted != self.drag_marks and y < self.frame.plot.bottom and self._lane is None
        self._dragging = False
        top = self.verticalScrollBar().value()
        self._drag = Drag(part, x, y, self._stage.motion.target, top, selecting)
        if part is Part.MINIMAP and self.frame.minimap:
            self._stage.motion.go(self._drag.by_minimap(self.frame.minimap, x))
            self._drag = Drag(Part.WINDOW, x, y, self._stage.motion.target, top, selecting=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was pressed, or show what lies under the pointer."""
        if self._drag is None:
            found = self._hit(event.position())
            self._point_with(_CURSORS.get(found.part, _ARROW))
            on_mark = found.index if found.part is Part.MARK else None
            if found.index < 0 or self.card.ref != self._told(found):
                self.card.dismiss()
            self._hover(on_mark, event.globalPosition().toPoint())
            return
        if not self._dragging:
            moved = (event.position() - QPointF(self._drag.x, self._drag.y) * self.growth).manhattanLength()
            self._dragging = moved >= QApplication.startDragDistance()
        if self._dragging:
            self._move_drag(self._drag, self.in_frame(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or take it as a click."""
        drag, self._drag = self._drag, None
        lane, self._lane = self._lane, None
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._point_with(_ARROW)
        if lane is not None and self._dragging:
            self._drop_lane(lane)
        elif self._dragging and drag.selecting and self._band:
            self.span_selected.emit(Shown(*self._band, ORIGIN))
        elif not self._dragging and not drag.on_minimap:
            self._click(hit(self.frame, drag.x, drag.y), event.globalPosition().toPoint())
        self._dragging = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom in: to the selected span, to what a "+N" counts, else about the pointer."""
        self._cluster.stop()
        x = self.in_frame(event.position()).x()
        found = self._hit(event.position())
        if self._band and self._band[0] <= self.frame.scale.to_time(x) <= self._band[1]:
            self.zoom_to_span()
        elif found.count:
            self._stage.show(found.count.start, found.count.end)
        elif found.part is Part.MARK:
            self.evidence_requested.emit(self.columns.ref(found.index))
        elif found.part is Part.PLOT:
            self._stage.zoom(_DOUBLE_CLICK, x)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The marks go elsewhere."""
        self.card.dismiss()
        super().scrollContentsBy(dx, dy)

    def event(self, event: QEvent) -> bool:
        """While a lane is held, Esc is for the canvas and not for the window."""
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if is_key and event.type() == QEvent.Type.ShortcutOverride and self._lane is not None and self._dragging:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc lets a lane that is held stay where it was."""
        if event.key() == Qt.Key.Key_Escape and self._lane is not None and self._dragging:
            self._lane = self._drag = None
            self._dragging = False
            self._point_with(_ARROW)
            self.viewport().update()
        else:
            super().keyPressEvent(event)

    def _paint(self, painter: QPainter) -> None:
        super()._paint(painter)
        if self._lane is not None and self._dragging:
            self._lane.paint(painter, self.frame, self._painter.theme)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is when it came by keyboard."""
        self._by_keyboard = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _point_with(self, shape: Qt.CursorShape) -> None:
        """Give the pointer a shape. To set the one that it has would cost a tenth of a frame."""
        if shape is not self._shape:
            self._shape = shape
            self.viewport().setCursor(shape)

    def _hover(self, index: int | None, where: QPoint) -> None:
        if index != self._hovered:
            self._hovered = index
            self.hovered.emit(None if index is None else self.columns.ref(index), where)
            self.viewport().update()

    def _show_card(self, at: QPointF) -> None:
        found = self._hit(at)
        mark = place_of(self.frame, found)
        if mark is None or self._drag is not None:
            self.card.dismiss()
            return
        told = (brief_undated if found.part is Part.CHIP else brief)(self.columns, found.index)
        if self.card.ref != told.ref:
            self.card.show_brief(told, mark.times(self.growth), at.x())
            self.proof_requested.emit(told.ref)

    def _hit(self, place: QPointF) -> Hit:
        at = self.in_frame(place)
        return hit(self.frame, at.x(), at.y())

    def _where(self) -> object:
        return self._stage.motion.target, self.verticalScrollBar().value()

    def _told(self, found: Hit) -> Ref | None:
        """What the card tells of at this place."""
        if found.part is Part.CHIP:
            return self.columns.undated[found.index].ref
        return self.columns.ref(found.index) if found.part in (Part.MARK, Part.BEYOND, Part.EDGE) else None

    def _scroll(self, dx: float, dy: float) -> None:
        """Move by pixels: sideways in time; else over the lanes, or in time when all of them fit."""
        bar, dx, dy = self.verticalScrollBar(), dx / self.growth, dy / self.growth
        if abs(dx) > abs(dy) or bar.maximum() <= 0:
            self._stage.pan(-(dx if abs(dx) > abs(dy) else dy), smoothly=False)
        else:
            self._lanes += dy
            bar.setValue(bar.value() - round(self._lanes))
            self._lanes -= round(self._lanes)

    def _set_band(self, band: tuple[int, int] | None) -> None:
        toggled = (band is None) != (self._band is None)
        self._band = band
        self.viewport().update()
        self.band_changed.emit()
        if toggled:
            self.band_toggled.emit()

    def _move_drag(self, drag: Drag, position: QPointF) -> None:
        minimap = self.frame.minimap
        if drag.on_minimap:
            if minimap:
                self._stage.motion.go(drag.by_minimap(minimap, position.x()), smoothly=False)
        elif self._lane is not None:
            self._move_lane(self._lane, position.y())
        elif drag.selecting:
            self._set_band(drag.span(position.x()))
        elif drag.y < self.frame.plot.bottom:
            self._point_with(Qt.CursorShape.ClosedHandCursor)
            self._stage.motion.go(drag.panned(position.x()), smoothly=False)
            self.verticalScrollBar().setValue(round(drag.top + drag.y - position.y()))

    def _move_lane(self, lane: LaneDrag, y: float) -> None:
        self._point_with(Qt.CursorShape.ClosedHandCursor)
        if lane.code not in self.lanes.pinned:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + scrolled(self.frame, y))
        self._lane = lane.moved(self.frame, y)
        self.viewport().update()

    def _drop_lane(self, lane: LaneDrag) -> None:
        self.viewport().update()
        if lane.by:
            self.wish_lanes(self.lanes.moved(lane.code, lane.by, self.columns.lanes))

    def _click(self, found: Hit, where: QPoint) -> None:
        if self._band:
            self.clear_span()
        if found.part is Part.MARK:
            self._focus.select(self.columns.ref(found.index), ORIGIN)
        elif found.part in (Part.BEYOND, Part.EDGE):
            ref = self.columns.ref(found.index)
            self._focus.select(ref, ORIGIN)
            self.reveal(ref)
        elif found.part is Part.CHIP:
            self._select(self.columns.undated[found.index].ref)
        elif found.part is Part.MORE_CHIPS:
            shown = {chip.number for chip in self.frame.chips if chip.number is not None}
            undated_menu(self.columns, shown, self._select, self).popup(where)
        elif found.count:
            self._asked = found.count, where
            self._cluster.start()
        elif found.part is Part.LANE:
            code = self.columns.lanes[found.index]
            self.wish_lanes(self.lanes.with_folded(code, folded=code not in self.lanes.folded), code)
        elif found.part is Part.CLOCK:
            self.clock_requested.emit()
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
