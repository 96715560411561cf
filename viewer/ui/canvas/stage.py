# SPDX-License-Identifier: MIT
"""What the canvas shows: the columns, the stretch of time and the selected mark; and the frame that follows."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from viewer.domain.selection import Ref, Related
from viewer.drawing.lettering import Lettering
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.backdrop import Backdrop
from viewer.timeline.claimed import NONE, Claimed
from viewer.timeline.columns import Columns
from viewer.timeline.frame import Frame
from viewer.timeline.lanes import LaneWishes
from viewer.timeline.layout import Layout, View
from viewer.timeline.opening import whole
from viewer.timeline.reports import NONE as NO_REPORTS
from viewer.timeline.reports import Reports
from viewer.timeline.scale import TimeScale, with_margin
from viewer.timeline.whereabouts import NOWHERE, All, Whereabouts
from viewer.ui.canvas.motion import Motion

_ALONE = Related()
_INNER = 0.06  # of the width: what lies nearer to an edge is not well in view
_WIDEST = 4.0  # times everything
_WITH_MINIMAP, _WITH_TRAY = 210.0, 160.0  # px of height, above which there is room for a lane beside them
_MOST_COLUMN = 1 / 3  # of the width, for the names of lanes
_LABELS = 0.22  # of the width, at the right: a mark there has no room for its label


class _Asked(NamedTuple):
    """What a frame was laid out for. A tuple, for it is compared several times a frame: what is the same is not looked
    into.
    """

    scale: TimeScale
    height: float
    top: float
    selected: int | None
    chosen: int | None
    backdrop: Backdrop
    lanes: LaneWishes
    claimed: Claimed
    places: Whereabouts
    reports: Reports


class Stage(QObject):
    """Lays out frames on demand and keeps the last one."""

    changed = Signal()  # the picture is another
    span_changed = Signal(object)  # (start, end): what is shown, or moved to, in seconds (int of Qt has 32 bits only)

    def __init__(self, letters: Lettering, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._letters = letters
        self._arrangement = Arrangement.empty()
        self._whole: Arrangement | None = None
        self._layout = Layout(self._arrangement, letters.measure, letters.measure_bold)
        self._selected: int | None = None
        self._chosen: int | None = None  # of the undated
        self._all: All | None = None
        self._places = NOWHERE
        self._frame: tuple[_Asked, Frame] | None = None
        self._size = (1.0, 1.0)
        self._left = 0.0
        self._backdrop = Backdrop()
        self._lanes = LaneWishes()
        self.claimed: Claimed = NONE
        self.reports: Reports = NO_REPORTS
        self._fitted: TimeScale | None = None  # where the story was asked for last
        self._opened = False
        self.motion = Motion(TimeScale.fitting(*self._arrangement.opening, left=0, width=1), self)
        self.motion.moved.connect(self.changed)
        self.motion.retargeted.connect(self._on_retargeted)

    @property
    def columns(self) -> Columns:
        """What is laid out."""
        return self._layout.columns

    @property
    def arrangement(self) -> Arrangement:
        """The marks that are shown, and what follows from them."""
        return self._arrangement

    @property
    def layout(self) -> Layout:
        """The layout of the columns."""
        return self._layout

    @property
    def backdrop(self) -> Backdrop:
        """What lies behind the marks."""
        return self._backdrop

    @backdrop.setter
    def backdrop(self, backdrop: Backdrop) -> None:
        self._backdrop = backdrop
        self.changed.emit()

    @property
    def lanes(self) -> LaneWishes:
        """How the lanes are wished."""
        return self._lanes

    @lanes.setter
    def lanes(self, wishes: LaneWishes) -> None:
        self._lanes = wishes
        self.changed.emit()

    @property
    def span(self) -> tuple[int, int]:
        """The stretch of time that is shown, or moved to."""
        target = self.motion.target
        return round(target.start), round(target.end)

    def frame(self, top: float) -> Frame:
        """The picture, scrolled down by ``top`` pixels."""
        state = self._selected, self._chosen, self._backdrop, self._lanes, self.claimed, self._places, self.reports
        asked = _Asked(self.motion.now, self._size[1], top, *state)
        if self._frame is None or self._frame[0] != asked:
            view = View(
                asked.scale,
                asked.height,
                asked.top,
                asked.selected,
                chosen=asked.chosen,
                minimap=asked.height > _WITH_MINIMAP,
                tray=asked.height > _WITH_TRAY,
                backdrop=asked.backdrop,
                lanes=asked.lanes,
                claimed=asked.claimed,
                places=asked.places,
                reports=asked.reports,
            )
            self._frame = asked, self._layout.frame(view)
        return self._frame[1]

    def set_arrangement(self, arrangement: Arrangement, left: float, whole: Arrangement | None = None) -> None:
        """Show other marks, all or a part of the ``whole``. The view stays unless it would show none of them."""
        if arrangement is self._arrangement and whole is self._whole and left == self._left:
            return
        columns = arrangement.columns
        self._arrangement = arrangement
        self._whole = whole
        self._all = None if whole is None or whole is arrangement else All.of(whole)
        self._layout = self._new_layout()
        self._frame = None
        self._selected = self._chosen = None
        self._places = NOWHERE
        self._left = left
        start, end = self.span
        if len(columns) and not (self._opened and bool(((columns.end > start) & (columns.start < end)).any())):
            wanted = arrangement.opening if self._all is None else arrangement.story  # of what matches, all that fits
            start, end = (round(second) for second in wanted)
        self._opened = self._opened or len(columns) > 0
        self._show_at_once(start, end)
        self.changed.emit()

    def set_letters(self, letters: Lettering, left: float) -> None:
        """Lay out in letters of another size, beside a column of lanes of another width."""
        self._letters = letters
        self._layout = self._new_layout()
        self._frame = None
        self._left = left
        self.changed.emit()

    def set_size(self, width: float, height: float) -> None:
        """Show the same stretch of time in another size."""
        self._size = (width, height)
        self._show_at_once(self.motion.target.start, self.motion.target.end)

    def select(self, ref: Ref | None, related: Related = _ALONE) -> int | None:
        """Mark something as selected, and what goes with it; its index, None where it has no mark."""
        self._selected = None if ref is None else self.columns.find(ref)
        self._places = Whereabouts.of(self.columns, ref, related)
        self._chosen = self.columns.undated.find(ref) if ref is not None and self._selected is None else None
        self.changed.emit()
        return self._selected

    @property
    def selected(self) -> int | None:
        """The index of the selected mark."""
        return self._selected

    @property
    def chosen(self) -> int | None:
        """The number of the selected one among the undated."""
        return self._chosen

    def zoom(self, factor: float, at: float | None = None, *, smoothly: bool = True) -> None:
        """Zoom about a position, or the middle; out until everything is small, and no farther."""
        target = self.motion.target
        start, end = whole(self.columns)
        factor = max(factor, min(1.0, (target.end - target.start) / (_WIDEST * (end - start))))
        self.motion.go(target.zoomed(factor, target.left + target.width / 2 if at is None else at), smoothly=smoothly)

    def pan(self, px: float, *, smoothly: bool = True) -> None:
        """Move to later times by so many pixels."""
        self.motion.go(self.motion.target.panned(px), smoothly=smoothly)

    def show(self, start: float, end: float) -> None:
        """Show a stretch of time exactly."""
        self.motion.go(self._fitting(start, end))

    def show_all(self) -> None:
        """Show all of the story; asked again, all there is: what lies far outside would squeeze the rest."""
        fitted = self._fitted == self.motion.target
        self.show(*(whole(self.columns) if fitted else self._layout.story))
        self._fitted = None if fitted else self.motion.target

    def show_opening(self) -> None:
        """Show the densest useful stretch."""
        self.show(*self._arrangement.opening)

    def go_to(self, start: float, end: float) -> None:
        """Bring a stretch of time to the middle, at the same zoom where it then fits."""
        length = self.motion.target.end - self.motion.target.start
        if end - start > length:
            self.show(*with_margin(start, end))
        else:
            middle = (start + end) / 2
            self.show(middle - length / 2, middle + length / 2)

    def show_end(self, *, last: bool) -> None:
        """Go to the first or the last mark at the same zoom."""
        if len(self.columns):
            target = self.motion.target
            length = target.end - target.start
            second = float(self.columns.end.max() if last else self.columns.start[0])
            start = second - length * (1 - _LABELS) if last else second - length * _INNER
            self.show(start, start + length)

    def bring_into_view(self, index: int) -> None:
        """Pan, or zoom out, until a mark is well in view; nothing happens where it is."""
        target = self.motion.target
        start, end = float(self.columns.start[index]), float(self.columns.end[index])
        length = target.end - target.start
        if end - start > length * (1 - _INNER - _LABELS):
            if start > target.start and end < target.end:
                return
            self.show(*with_margin(start, end, after=_LABELS))
            return
        if target.start + length * _INNER <= start and end <= target.end - length * _LABELS:
            return
        middle = (start + end) / 2
        self.show(middle - length * 0.4, middle + length * 0.6)

    def _new_layout(self) -> Layout:
        return Layout(self._arrangement, self._letters.measure, self._letters.measure_bold, self._all)

    def _fitting(self, start: float, end: float) -> TimeScale:
        left = min(self._left, self._size[0] * _MOST_COLUMN)
        return TimeScale.fitting(start, end, left=left, width=max(self._size[0] - left, 1.0))

    def _show_at_once(self, start: float, end: float) -> None:
        self.motion.go(self._fitting(start, end), smoothly=False)

    def _on_retargeted(self) -> None:
        if len(self.columns):
            self.span_changed.emit(self.span)
