# SPDX-License-Identifier: MIT
"""Where everything goes: from columns and a view to a frame of boxes.

What depends on the data alone (rows, keys, counts) is worked out once, as an ``Arrangement``; a frame then costs what
it shows. Text is measured by a function that the caller gives, so that this room needs no fonts.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from viewer.timeline import placing, strips
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.backdrop import NOTHING, Backdrop, bands, now_at
from viewer.timeline.claimed import NONE, Claimed
from viewer.timeline.counting import CELL, Counting, Tally
from viewer.timeline.density import Cells
from viewer.timeline.frame import Beyond, Box, Chip, Frame, Lane, Marks
from viewer.timeline.labelling import Labelling
from viewer.timeline.labels import Measure
from viewer.timeline.lanes import AS_THEY_COME, LaneWishes
from viewer.timeline.reports import NONE as NO_REPORTS
from viewer.timeline.reports import Reports
from viewer.timeline.rows import NO_ROW
from viewer.timeline.scale import TimeScale
from viewer.timeline.ticks import axis
from viewer.timeline.whereabouts import NOWHERE, All, Whereabouts

AXIS = 50.0  # heights
ROW = 28.0
_ABOVE, _BELOW = 10.0, 8.0  # air within a lane
_STRIP = 20.0  # for counts
_LOWEST = 52.0  # lane
_FOLDED = 30.0
_MOST_PINNED = 0.6  # of the plot's height
_MOST_AIR = 40.0  # that a lane gets when there is height to spare

LABEL_ROOM = 96.0  # px from start to start: nearer marks of a row are counted instead of drawn
_MARGIN = 340.0  # px beyond the edges that labels may reach in from


@dataclass(frozen=True, slots=True)
class View:
    """What to lay out: the scale (its ``left`` is the width of the lane column), the height of the whole picture, how
    far it is scrolled, the selected mark, whether the strips below are wanted, what lies behind, how the lanes are
    wished, which of the undated is selected, what is claimed of the time of forks, where in all of time the selection
    is, and when the selected event was reported.
    """

    scale: TimeScale
    height: float
    top: float = 0.0
    selected: int | None = None
    minimap: bool = True
    tray: bool = True
    backdrop: Backdrop = NOTHING
    lanes: LaneWishes = AS_THEY_COME
    claimed: Claimed = NONE
    chosen: int | None = None
    places: Whereabouts = NOWHERE
    reports: Reports = NO_REPORTS


class Layout:
    """Lays out one arrangement at any view. ``measure`` and ``measure_bold`` give widths of texts in pixels;
    ``everything`` is known where the arrangement is a part of it.
    """

    def __init__(
        self,
        arrangement: Arrangement,
        measure: Measure,
        measure_bold: Measure | None = None,
        everything: All | None = None,
    ) -> None:
        self.columns = arrangement.columns
        self._rows = arrangement.rows
        self._story = arrangement.story
        self._overview = strips.Overview(arrangement, everything)
        self._shelves = arrangement.shelves
        self._density = arrangement.density
        self._shapes = arrangement.shapes
        self._labelling = Labelling(self.columns.titles, measure, measure_bold or measure)
        self._counting = Counting(self.columns, self._density, self._labelling.plain)

    @property
    def story(self) -> tuple[float, float]:
        """What there is to show, in seconds: all but what lies far outside."""
        return self._story

    @property
    def content(self) -> float:
        """The least height of all lanes together, in pixels."""
        return self.content_of(AS_THEY_COME)

    def content_of(self, wishes: LaneWishes) -> float:
        """The same, where some are folded."""
        heights = zip(self.columns.lanes, self._lane_heights(), strict=True)
        return sum(_FOLDED if code in wishes.folded else height for code, height in heights)

    def frame(self, view: View) -> Frame:
        """One picture. The same view always gives the same frame."""
        scale, columns = view.scale, self.columns
        tray = strips.TRAY if view.tray and columns.undated else 0.0
        map_height = strips.MINIMAP if view.minimap and len(columns) else 0.0
        above = AXIS + view.backdrop.line
        plot = Box(scale.left, above, scale.width, max(view.height - above - map_height - tray, 1.0))
        lanes = self._lanes(plot, view)
        cells = Cells.covering(scale, CELL)
        around = self._marks(lanes, cells, view)
        found = self._in_view(around, cells, scale)
        tally = self._counting.tally(found, cells)
        tray_box = Box(0.0, view.height - tray, scale.right, tray) if tray else None
        minimap = self._overview.minimap(scale, plot.bottom, view.places) if map_height else None
        return Frame(
            width=scale.right,
            height=view.height,
            scale=scale,
            plot=plot,
            top=view.top,
            content=sum(lane.box.height for lane in lanes),
            axis=axis(scale),
            lanes=lanes,
            before=tuple(tally.before.tolist()),
            after=tuple(tally.after.tolist()),
            marks=found,
            labels=self._labelling.labels(around, scale, view.selected, self._heads(around, view)),
            counts=self._counting.counts(tally, found, lanes, scale),
            bars=self._counting.bars(tally, found, lanes, scale),
            beyond=tuple(self._beyond(tally, found, lanes, scale)),
            minimap=minimap,
            edges=self._overview.edges(scale, minimap.box) if minimap else (),
            tray=tray_box,
            chips=tuple(self._chips(tray_box, view)) if tray_box else (),
            names=Box(0.0, AXIS, scale.right, view.backdrop.line) if view.backdrop.line else None,
            bands=bands(view.backdrop, scale),
            now=now_at(view.backdrop, plot, scale),
            prongs=view.claimed.prongs(found, columns, scale),
            whiskers=view.reports.whiskers(found, columns, scale),
            pinned=sum(lane.box.height for lane in lanes if lane.pinned),
        )

    def row_y(self, index: int, frame: Frame) -> float:
        """The middle of the row of a mark, or of its lane's strip where it has no row."""
        return float(self._heights(np.array([index]), frame.lanes)[0])

    def within(self, lane: int, start: int, end: int) -> NDArray[np.int64]:
        """The marks of a lane that start between two seconds, by time."""
        places = self._density.before(np.array([start, end], np.int64))[lane]
        return self._density.at(int(places[0]), int(places[1]))

    def _heads(self, around: Marks, view: View) -> NDArray[np.float64]:
        """Where the prongs of the selected mark have their heads, if it is a fork."""
        if view.selected is None:
            return np.empty(0)
        chosen = placing.only(around, around.index == view.selected)
        prongs = view.claimed.prongs(chosen, self.columns, view.scale)[:, 1:]
        beyond = placing.BEYOND
        return np.asarray(prongs.clip(view.scale.left - beyond, view.scale.right + beyond).mean(axis=1))

    def _chips(self, tray: Box, view: View) -> list[Chip]:
        return strips.chips(self.columns, tray, view.scale.left, self._labelling.plain, view.chosen)

    def _lane_heights(self) -> list[float]:
        """Of lanes that are open."""
        return [
            max(_ABOVE + rows * ROW + _BELOW + (_STRIP if self._hides(number) else 0.0), _LOWEST)
            for number, rows in enumerate(self._rows.of_lane)
        ]

    def _hides(self, lane: int) -> bool:
        """Whether a lane can ever have more than one mark in a row: then it needs a place for counts."""
        return int(self._density.of_lane[lane]) > self._rows.of_lane[lane]

    def _lanes(self, plot: Box, view: View) -> tuple[Lane, ...]:
        """The lanes by their numbers. What is folded leaves the air between the others as it was, so that no lane above
        it moves.
        """
        heights, wishes, codes = self._lane_heights(), view.lanes, self.columns.lanes
        spare = (plot.height - sum(heights)) / max(len(heights), 1)
        air = min(max(spare, 0.0), _MOST_AIR) // 1
        made: dict[int, Lane] = {}
        y, scrolls = plot.y, False
        for number in wishes.arranged(codes):
            folded = codes[number] in wishes.folded
            height = _FOLDED if folded else heights[number] + air
            # Pinned lanes must leave room for the others, or these could not be seen at all.
            stays = codes[number] in wishes.pinned and y + height - plot.y <= _MOST_PINNED * plot.height and not scrolls
            if not stays and not scrolls:
                y, scrolls = y - view.top, True
            made[number] = self._lane(number, Box(0.0, y, view.scale.right, height), folded=folded, pinned=stays)
            y += height
        return tuple(made[number] for number in range(len(heights)))

    def _lane(self, number: int, box: Box, *, folded: bool, pinned: bool) -> Lane:
        marks = int(self._density.of_lane[number])
        code = self.columns.lanes[number]
        if folded:
            middle = box.y + box.height / 2
            return Lane(number, code, box, middle, middle, marks, folded, pinned)
        rows = self._rows.of_lane[number]
        needed = rows * ROW + (_STRIP if self._hides(number) else 0.0)
        above = _ABOVE + (box.height - needed - _ABOVE - _BELOW) // 2
        first = box.y + above + ROW / 2
        strip = box.y + above + rows * ROW + _STRIP / 2 if self._hides(number) else first
        return Lane(number, code, box, first, strip, marks, folded, pinned)

    def _marks(self, lanes: tuple[Lane, ...], cells: Cells, view: View) -> Marks:
        """All marks that are drawn in the cells that cover the view, and what may reach into it from beyond."""
        scale = view.scale
        margin = _MARGIN * scale.per_px
        first = min(scale.start - margin, float(cells.edges[0]))
        last = max(scale.end + margin, float(cells.edges[-1]))
        index = self._shelves.drawn(first, last, LABEL_ROOM * scale.per_px)
        folded = np.array([lane.folded for lane in lanes], np.bool_)
        if folded.any():
            index = index[~folded[self.columns.lane[index]]]
        if view.selected is not None and not np.any(index == view.selected):
            index = np.append(index, view.selected)
        y = self._heights(index, lanes)
        order = np.lexsort((self.columns.start[index], y, self.columns.lane[index]))
        return placing.marks(self.columns, index[order], self._shapes[index[order]], y[order], scale)

    def _heights(self, index: NDArray[np.int64], lanes: tuple[Lane, ...]) -> NDArray[np.float64]:
        """The middles of the rows of marks, or of their lanes' strips where they have no row."""
        row, lane = self._rows.row[index], self.columns.lane[index]
        first_row = np.array([each.first_row for each in lanes], np.float64)
        strip = np.array([each.strip for each in lanes], np.float64)
        folded = np.array([each.folded for each in lanes], np.bool_)
        return np.where((row == NO_ROW) | folded[lane], strip[lane], first_row[lane] + row * ROW)

    def _in_view(self, around: Marks, cells: Cells, scale: TimeScale) -> Marks:
        """Those that start in a cell, and those of the others that can be seen."""
        cell = cells.of(self.columns.start[around.index])
        left, right = placing.reach(around)
        seen = (right > scale.left) & (left < scale.right)
        return placing.only(around, ((cell >= 0) & (cell < cells.count)) | seen)

    def _beyond(self, tally: Tally, found: Marks, lanes: tuple[Lane, ...], scale: TimeScale) -> list[Beyond]:
        left, right = placing.reach(found)
        busy = set(found.lane[(right >= scale.left) & (left <= scale.right)].tolist())
        busy |= set(np.flatnonzero(tally.hidden.any(axis=1)).tolist())
        return self._counting.beyond(tally, [lane for lane in lanes if lane.number not in busy], scale)
